import type { Incident } from "../comparing/index.ts";
import { type Measure, measuresOf } from "../comparing/totals/measures.ts";
import type { Claim } from "../reading/index.ts";
import { countWords, periodWords } from "../reading/wording.ts";
import { plain } from "./layout.ts";

/** "1 report", "60 reports". */
export const many = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** "3 independent origins", "1–3 independent origins". */
export const originsWords = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? many(min, "independent origin") : `${min}–${max} independent origins`;

/** "62 fighters", "40–62 people": from the least to the most that anybody says, in the word for it when all use one. */
export function spanWords({ span, unit, figures }: Measure): string {
  const units = new Set(figures.map((figure) => figure.unit));
  const [only] = units;
  return `${countWords(span)} ${units.size === 1 && only != null ? plain(only) : unit}`;
}

/** The figures of an incident: "62 people", of several types "kill 9 people, injure 20 people". */
export function figuresWords({ figures }: Pick<Incident, "figures">): string {
  const measures = measuresOf(figures);
  const types = new Set(measures.map(({ type }) => type));
  return measures
    .map((measure) => (types.size === 1 ? spanWords(measure) : `${measure.type} ${spanWords(measure)}`))
    .join(", ");
}

/** "Taliban ⇒ 20 farmers"; of several the commonest, with how many more there are. */
export function partiesWords({ agents, affected }: Pick<Incident, "agents" | "affected">): string {
  const first = (names: readonly string[]): string =>
    names.length > 1 ? `${plain(names[0]!)} (and ${names.length - 1} more)` : plain(names[0] ?? "");
  if (agents.length === 0 && affected.length === 0) return "nobody named";
  return affected.length === 0 ? first(agents) : `${first(agents)} ⇒ ${first(affected)}`.trim();
}

/** "Tue 19 Nov 2019", with "~" before what nobody said outright, or that no day is known. */
export function whenWords(claim: Pick<Claim, "from" | "to" | "periodBasis">): string {
  const period = periodWords(claim);
  return period === null ? "no day" : claim.periodBasis === "inferred" ? `~ ${period}` : period;
}

/** "3f0a-kill-120": a claim's or an incident's id with its report's cut as short as a person need type it. */
export function shortId(id: string, short: ReadonlyMap<string, string>): string {
  const [lead, bare] = id.startsWith("i-") ? ["i-", id.slice(2)] : ["", id];
  const report = bare.slice(0, 16);
  return `${lead}${short.get(report) ?? report}${bare.slice(16)}`;
}

/** The report that the id of a claim or an incident begins with. */
export const reportIn = (id: string): string => id.replace(/^i-/, "").slice(0, 16);
