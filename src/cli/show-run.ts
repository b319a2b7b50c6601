import type { Judgement } from "../comparing/index.ts";
import type { IdFound, Ledger, LedgerClaim } from "../ledger/index.ts";
import { eachId, type IdsRun } from "./each-id.ts";
import { type Screen, screenFor } from "./screen.ts";
import { claimInFull } from "./show/claim.ts";
import { incidentInFull } from "./show/incident.ts";
import { byWeight } from "./show/relations.ts";
import { reportInFull } from "./show/report.ts";
import { reportIn } from "./words.ts";

/** Shows claims, incidents and reports. */
export const showCommand = (run: IdsRun): Promise<number> =>
  eachId(run, { kinds: ["report", "claim", "incident"], lines: linesOf, json: inJson });

async function inJson(ledger: Ledger, { kind, id }: IdFound): Promise<unknown> {
  if (kind === "report") return { kind, ...(await ledger.report(id)) };
  if (kind === "incident") return { kind, ...(await ledger.incident(id)) };
  return { kind, ...(await ledger.claim(id)), relations: await ledger.relations(id) };
}

function linesOf(ledger: Ledger, { kind, id }: IdFound, all: boolean): Promise<string[]> {
  const screen = screenFor(null);
  if (kind === "report") return reportLines(ledger, id, screen);
  return kind === "incident"
    ? incidentLines(ledger, id, screen, all ? Infinity : 3)
    : claimLines(ledger, id, screen, all ? Infinity : 8);
}

async function reportLines(ledger: Ledger, id: string, screen: Screen): Promise<string[]> {
  const report = (await ledger.report(id))!;
  const short = await ledger.shortIds([id, ...report.kin.flatMap(({ a, b }) => [a, b])]);
  const removal = report.forgotten ? (await ledger.deletions(0)).find((one) => one.report === id) : undefined;
  return reportInFull(report, short, removal ?? null, screen);
}

async function claimLines(ledger: Ledger, id: string, screen: Screen, most: number): Promise<string[]> {
  const claim = (await ledger.claim(id))!;
  const judgements = [...(await ledger.relations(id)).judgements].sort(byWeight);
  const others = await claimsById(
    ledger,
    judgements.slice(0, most).flatMap(({ a, b }) => (a === id ? [b] : [a])),
  );
  const short = await ledger.shortIds([
    ...[id, claim.incident].map(reportIn),
    ...judgements.flatMap(({ a, b }) => [reportIn(a), reportIn(b)]),
  ]);
  const report = await ledger.report(claim.report.id);
  return claimInFull({ claim, report, judgements, others, short, most }, screen);
}

/** So many claims of an incident are asked how they stand to other incidents. */
const mostAsked = 100;

async function incidentLines(ledger: Ledger, id: string, screen: Screen, most: number): Promise<string[]> {
  const incident = (await ledger.incident(id))!;
  const own = new Set(incident.claims);
  const across: Judgement[] = [];
  for (const claim of incident.claims.slice(0, mostAsked))
    for (const judgement of (await ledger.relations(claim)).judgements)
      if (judgement.open && !(own.has(judgement.a) && own.has(judgement.b))) across.push(judgement);
  const others = await claimsById(
    ledger,
    across.flatMap(({ a, b }) => [a, b]).filter((one) => !own.has(one)),
  );
  const short = await ledger.shortIds([
    reportIn(incident.id),
    ...incident.reports,
    ...[...others.keys()].map(reportIn),
  ]);
  return incidentInFull({ incident, across, others, short, most }, screen);
}

async function claimsById(ledger: Ledger, ids: readonly string[]): Promise<Map<string, LedgerClaim>> {
  const found = new Map<string, LedgerClaim>();
  for (const id of new Set(ids)) {
    const claim = await ledger.claim(id);
    if (claim !== null) found.set(id, claim);
  }
  return found;
}
