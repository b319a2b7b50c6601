import type { Where } from "../comparing/index.ts";
import type { Ledger, LedgerClaim } from "../ledger/index.ts";
import type { Attribution, Entity, Reading } from "../reading/index.ts";

/** Why a claim was read as it was. */
export interface Why {
  readonly claim: string;
  readonly rules: readonly string[];
  readonly confidence: number;
  readonly says: readonly string[];
  readonly voices: readonly Pick<Attribution, "source" | "cue" | "stance">[];
  readonly where: Where | null;
  readonly entities: readonly Entity[];
  readonly engine: string | null;
  readonly codebook: string | null;
}

export async function whyOf(claim: LedgerClaim, ledger: Pick<Ledger, "report">): Promise<Why> {
  const reading = (await ledger.report(claim.report.id))?.reading ?? null;
  return {
    claim: claim.id,
    rules: claim.rules,
    confidence: claim.confidence,
    says: sayings(claim),
    voices: reading === null ? [] : voicesOf(claim.attribution, reading),
    where: claim.where,
    entities: reading === null ? [] : entitiesOf(claim, reading),
    engine: reading?.engine ?? null,
    codebook: reading?.codebook ?? null,
  };
}

function sayings({
  periodBasis,
  periodWords,
  place,
  placeBasis,
  where,
  count,
  countWords,
  decision,
  edited,
}: LedgerClaim): string[] {
  const from = periodWords === null ? "" : ` from “${periodWords.words}”`;
  return [
    ...(periodBasis === "stated"
      ? [`The period is stated${periodWords === null ? "" : `: “${periodWords.words}”`}.`]
      : []),
    ...(periodBasis === "inferred" ? [`The period is inferred${from}.`] : []),
    ...(periodBasis === null ? ["No period is said."] : []),
    ...(place.length > 0 ? [`The place is stated: “${place[0]!.words}”.`] : []),
    ...(place.length === 0 && placeBasis === "inferred" && where
      ? [`The place, ${where.name}, is inferred from the words around.`]
      : []),
    ...(count !== null && countWords !== null ? [`The count is read from “${countWords.words}”.`] : []),
    ...(decision === null
      ? []
      : [`${decision.coder} decided on ${decision.at.slice(0, 10)}${decision.reason ? `: ${decision.reason}` : ""}.`]),
    ...(edited.length > 0 ? [`Set by a coder: ${edited.join(", ")}.`] : []),
  ];
}

/** The attributions a claim stands in, the innermost first. A chain never runs longer than there are attributions. */
function voicesOf(attribution: string | null, reading: Reading): Pick<Attribution, "source" | "cue" | "stance">[] {
  const byId = new Map(reading.attributions.map((one) => [one.id, one]));
  const voices: Pick<Attribution, "source" | "cue" | "stance">[] = [];
  for (let at = attribution; at !== null && voices.length < byId.size;) {
    const one = byId.get(at);
    if (one === undefined) break;
    voices.push({ source: one.source, cue: one.cue, stance: one.stance });
    at = one.parent;
  }
  return voices;
}

function entitiesOf(claim: LedgerClaim, reading: Reading): Entity[] {
  const { agent, affected, recipient, instrument, place, source } = claim;
  const mentions = new Set(
    [...agent, ...affected, ...recipient, ...instrument, ...place, ...(source ? [source] : [])].map(
      ({ mention }) => mention,
    ),
  );
  const ids = new Set(reading.mentions.filter(({ id }) => mentions.has(id)).map(({ entity }) => entity));
  return reading.entities.filter(({ id }) => ids.has(id));
}
