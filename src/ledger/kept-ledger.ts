import type { ClaimId, Decision, DecisionMade, PolicyName, Question, ReportId } from "../comparing/index.ts";
import type { Reading } from "../reading/index.ts";
import { accountsOf } from "./accounts.ts";
import { addReadings, type HandedIn, type Means } from "./adding.ts";
import { backUp } from "./backing-up.ts";
import { Chain } from "./chain.ts";
import { changesSince, decisionList, deletionsSince } from "./changes.ts";
import type { Identities } from "./claim-filter.ts";
import { claimById } from "./claim-by-id.ts";
import { listClaims } from "./claims.ts";
import type { Database } from "./database.ts";
import { decide } from "./deciding.ts";
import { Described } from "./described-reports.ts";
import { facetsOf } from "./facets.ts";
import { forget } from "./forgetting.ts";
import { fullTextOf } from "./full-text.ts";
import type { AskedActors } from "./identities.ts";
import { incidentInFull, listIncidents, relationsOf } from "./incidents.ts";
import type {
  Accounts,
  Added,
  ClaimFilter,
  IncidentFilter,
  Ledger,
  Original,
  Paging,
  ReportFilter,
  Verified,
} from "./ledger.ts";
import { lookUp, shortIds } from "./looking-up.ts";
import { overviewOf, overviewOfSome } from "./overview.ts";
import { hasReading } from "./readings.ts";
import { rebuild } from "./rebuilding.ts";
import { listReports, originalOf, reportInFull } from "./reports.ts";
import type { Rows } from "./tables.ts";
import { totalOf } from "./totals.ts";
import { verify } from "./verifying.ts";

/** A ledger in a database. Every method is a query of its own file; nothing is held between calls but described reports. */
export class KeptLedger implements Ledger {
  readonly url: string;
  readonly accounts: Accounts;
  private readonly database: Database;
  private readonly identities: Identities;
  private readonly actors: AskedActors;
  private readonly means: Means;

  constructor(database: Database, identities: Identities, actors: AskedActors) {
    this.url = database.url;
    this.database = database;
    this.identities = identities;
    this.actors = actors;
    this.accounts = accountsOf(database, now);
    this.means = { fullText: fullTextOf(database.kind), described: new Described() };
  }

  private get rows(): Rows {
    return this.database.rows;
  }

  async add(reading: Reading, original: Original | null, by: string): Promise<Added> {
    return (await this.addAll([{ reading, original }], by))[0]!;
  }

  addAll(readings: readonly HandedIn[], by: string): Promise<readonly Added[]> {
    return this.write((rows) => addReadings(rows, this.means, readings, by, now()));
  }

  hasReading(hash: string, engine: string, codebook: string, published: string | null): Promise<boolean> {
    return hasReading(this.rows, hash, { engine, codebook, published });
  }

  reports(filter: ReportFilter = {}) {
    return listReports(this.rows, this.means.fullText, filter);
  }

  report(id: ReportId) {
    return reportInFull(this.rows, id);
  }

  original(id: ReportId) {
    return originalOf(this.rows, id);
  }

  async reportOfReading(id: string) {
    const found = await this.rows.selectFrom("reading").select("report").where("id", "=", id).executeTakeFirst();
    return found?.report ?? null;
  }

  claims(filter: ClaimFilter = {}) {
    return listClaims(this.rows, this.means.fullText, this.identities, filter);
  }

  claim(id: ClaimId) {
    return claimById(this.rows, id);
  }

  relations(id: ClaimId) {
    return relationsOf(this.rows, this.means, id);
  }

  incidents(filter: IncidentFilter = {}) {
    return listIncidents(this.rows, this.means.fullText, this.identities, filter);
  }

  incident(id: string) {
    return incidentInFull(this.rows, this.means, id);
  }

  lookUp(typed: string) {
    return lookUp(this.rows, typed);
  }

  shortIds(reports: Iterable<ReportId>) {
    return shortIds(this.rows, reports);
  }

  total(question: Question, policy: PolicyName) {
    return totalOf(this.rows, this.means.fullText, this.actors, question, policy);
  }

  decide(
    made: DecisionMade,
    by: string,
    options: { readonly reason?: string; readonly blind?: boolean; readonly seen?: number } = {},
  ): Promise<Decision> {
    return this.write((rows) => decide(rows, this.means, made, by, options, now()));
  }

  decisions(filter: Paging & { readonly claim?: ClaimId; readonly coder?: string } = {}) {
    return decisionList(this.rows, filter);
  }

  facets(kind: Parameters<Ledger["facets"]>[0]) {
    return facetsOf(this.rows, kind);
  }

  changes(since: number, limit?: number) {
    return changesSince(this.rows, since, limit);
  }

  deletions(since: number) {
    return deletionsSince(this.rows, since);
  }

  async forget(report: ReportId, reason: string, by: string): Promise<void> {
    await this.write((rows) => forget(rows, this.means, report, reason, by, now()));
    await this.database.scrub();
  }

  verify(onProgress?: (done: number, of: number) => void, head?: string): Promise<Verified> {
    return this.database.snapshot((rows) => verify(rows, onProgress, head));
  }

  backup(path: string, onProgress: (done: number, of: number) => void = () => {}): Promise<void> {
    return backUp(this.database, path, onProgress);
  }

  rebuild(onProgress?: (done: number, of: number) => void): Promise<void> {
    return this.write((rows) => rebuild(rows, this.means, onProgress));
  }

  overview(reports?: readonly ReportId[]) {
    return reports === undefined ? overviewOf(this.rows) : overviewOfSome(this.rows, reports);
  }

  codebookSaved(codebook: string, digest: string, by: string): Promise<void> {
    return this.write(async (rows) => {
      const chain = await Chain.end(rows, by, now());
      chain.add("codebook", codebook, digest);
      await chain.write(rows);
    });
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** What stands in memory may come from the transaction that failed. */
  private async write<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    try {
      return await this.database.write(work);
    } catch (error) {
      this.means.described.clear();
      throw error;
    }
  }
}

/** The moment, ISO 8601 in UTC. */
const now = (): string => new Date().toISOString();
