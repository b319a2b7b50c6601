import { whyOf } from "../api/why.ts";
import type { Judgement } from "../comparing/index.ts";
import type { IdFound, IncidentDetail, Ledger } from "../ledger/index.ts";
import { eachId, type IdsRun } from "./each-id.ts";
import { type Screen, screenFor } from "./screen.ts";
import { bondsOf } from "./why/bonds.ts";
import { whyClaim } from "./why/claim.ts";
import { whyIncident } from "./why/incident.ts";
import { reportIn } from "./words.ts";

/** Says why claims were read so and why incidents are one. */
export const whyCommand = (run: IdsRun): Promise<number> =>
  eachId(run, { kinds: ["claim", "incident"], lines: linesOf, json: inJson });

async function inJson(ledger: Ledger, { kind, id }: IdFound): Promise<unknown> {
  if (kind === "claim") return { kind, ...(await whyOf((await ledger.claim(id))!, ledger)) };
  const { id: incident, claims, judgements, decisions } = (await ledger.incident(id))!;
  return { kind, incident, claims, ...bondsOf(claims, judgements, decisions), decisions };
}

const linesOf = (ledger: Ledger, { kind, id }: IdFound, all: boolean): Promise<string[]> =>
  kind === "claim" ? claimLines(ledger, id, screenFor(null)) : incidentLines(ledger, id, screenFor(null), all);

async function claimLines(ledger: Ledger, id: string, screen: Screen): Promise<string[]> {
  const claim = (await ledger.claim(id))!;
  return whyClaim(claim, await whyOf(claim, ledger), await ledger.shortIds([reportIn(id)]), screen);
}

/** So many pairs of a kind are shown with all their signs. */
const shown = 4;

async function incidentLines(ledger: Ledger, id: string, screen: Screen, all: boolean): Promise<string[]> {
  const incident = (await ledger.incident(id))!;
  const judgements = [...incident.judgements, ...(await judgementsOutside(ledger, incident))];
  const short = await ledger.shortIds([reportIn(incident.id), ...incident.reports]);
  return whyIncident({ incident: { ...incident, judgements }, short, most: all ? Infinity : shown }, screen);
}

/** So many claims that decisions name are asked how they stand to others. */
const mostAsked = 50;

/** Judgements with claims of other incidents that decisions on this one name: what a split outweighed. */
async function judgementsOutside(ledger: Ledger, { claims, decisions }: IncidentDetail): Promise<Judgement[]> {
  const own = new Set(claims);
  const named = decisions.flatMap((made) =>
    made.about === "incident" ? made.claims : made.about === "relation" ? [made.a, made.b] : [],
  );
  const found = new Map<string, Judgement>();
  for (const claim of [...new Set(named)].slice(0, mostAsked))
    for (const judgement of (await ledger.relations(claim)).judgements)
      if (!own.has(judgement.a) || !own.has(judgement.b))
        found.set(`${judgement.a} ${judgement.relation} ${judgement.b}`, judgement);
  return [...found.values()];
}
