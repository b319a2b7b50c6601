import type { Judgement } from "../comparing/index.ts";
import { type IdFound, type Ledger, type LedgerClaim, ledgerUrl, openLedger } from "../ledger/index.ts";
import { foundId } from "./found-id.ts";
import { standardOutput } from "./output.ts";
import { screenFor } from "./screen.ts";
import { claimInFull } from "./show/claim.ts";
import { incidentInFull } from "./show/incident.ts";
import { byWeight } from "./show/relations.ts";
import { reportInFull } from "./show/report.ts";
import { complain } from "./voice.ts";
import { reportIn } from "./words.ts";

export interface ShowRun {
  readonly ids: readonly string[];
  readonly ledger: string | undefined;
  readonly format: "text" | "jsonl";
  /** Every pair and relation, however many. */
  readonly all: boolean;
}

/** Shows claims, incidents and reports. The exit code: 0, 1 when an id stands for nothing or for several. */
export async function showCommand(run: ShowRun): Promise<number> {
  const ledger = await openLedger(ledgerUrl(run.ledger, process.env), { readonly: true });
  let failed = 0;
  try {
    for (const [index, typed] of run.ids.entries()) {
      const found = await foundId(ledger, typed, ["report", "claim", "incident"]);
      if (typeof found === "string") {
        failed++;
        complain(found);
        continue;
      }
      const shown =
        run.format === "jsonl" ? JSON.stringify(await inJson(ledger, found)) : await inWords(ledger, found, run);
      await standardOutput.write(`${index > 0 && run.format === "text" ? "\n" : ""}${shown}\n`);
    }
    return failed > 0 ? 1 : 0;
  } finally {
    await ledger.close();
  }
}

async function inJson(ledger: Ledger, { kind, id }: IdFound): Promise<unknown> {
  if (kind === "report") return { kind, ...(await ledger.report(id)) };
  if (kind === "incident") return { kind, ...(await ledger.incident(id)) };
  return { kind, ...(await ledger.claim(id)), relations: await ledger.relations(id) };
}

async function inWords(ledger: Ledger, { kind, id }: IdFound, { all }: ShowRun): Promise<string> {
  const screen = screenFor(null);
  const lines =
    kind === "report"
      ? await reportLines(ledger, id, screen)
      : kind === "incident"
        ? await incidentLines(ledger, id, screen, all ? Infinity : 3)
        : await claimLines(ledger, id, screen, all ? Infinity : 8);
  return lines.map((line) => line.trimEnd()).join("\n");
}

type Screen = ReturnType<typeof screenFor>;

async function reportLines(ledger: Ledger, id: string, screen: Screen): Promise<string[]> {
  const report = (await ledger.report(id))!;
  const short = await ledger.shortIds([id, ...report.kin.flatMap(({ a, b }) => [a, b])]);
  return reportInFull(report, short, screen);
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
