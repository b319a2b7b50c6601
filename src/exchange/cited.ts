import type { IncidentDetail, LedgerReport } from "../ledger/index.ts";
import type { Claim, Quote } from "../reading/index.ts";
import type { Things } from "./things.ts";

/** What parts clauses, with the space after it: "..., police said", "— and", "; but". Full stops inside figures part nothing. */
const clauseEdge = /[,;:!?.](?=\s)|[—–“”"()]|\n/g;

/** Nearest edge of a clause before a place in a text, and the nearest after it. */
function clauseAround(text: string, from: number, to: number): readonly [start: number, end: number] {
  let start = 0;
  for (const edge of text.matchAll(clauseEdge)) {
    if (edge.index >= to) return [start, edge.index];
    if (edge.index + edge[0].length <= from) start = edge.index + edge[0].length;
  }
  return [start, text.length];
}

/** Moves an end of a stretch inward to the edge of a word, but never over what must stay. */
function toWords(text: string, from: number, to: number, keepFrom: number, keepTo: number): readonly [number, number] {
  let start = from;
  let end = to;
  if (start > 0) while (start < keepFrom && !/\s/.test(text[start - 1]!)) start++;
  if (end < text.length) while (end > keepTo && !/\s/.test(text[end]!)) end--;
  while (start < keepFrom && /\s/.test(text[start]!)) start++;
  while (end > keepTo && /\s/.test(text[end - 1]!)) end--;
  return [start, end];
}

/**
 * The words of a claim as they are cited: whole when they are at most `most` UTF-16 units, else the clause of the trigger, and of a clause
 * that is longer still the words around the trigger. What is left is one stretch of the text; its offsets say where it stands.
 */
export function citedWords({ evidence, trigger }: Pick<Claim, "evidence" | "trigger">, most: number): Quote {
  const { words, start } = evidence;
  if (words.length <= most) return evidence;
  const inside = trigger.start >= start && trigger.end <= evidence.end;
  const keepFrom = inside ? trigger.start - start : 0;
  const keepTo = inside ? Math.max(trigger.end - start, keepFrom) : 0;
  let [from, to] = clauseAround(words, keepFrom, keepTo);
  if (to - from > most) {
    const spare = Math.max(0, most - (keepTo - keepFrom));
    from = Math.max(from, keepFrom - Math.floor(spare / 2));
    to = Math.min(to, from + Math.max(most, keepTo - from));
  }
  [from, to] = toWords(words, from, to, keepFrom, keepTo);
  return { start: start + from, end: start + to, words: words.slice(from, to) };
}

const citedClaim = <C extends Pick<Claim, "evidence" | "trigger">>(claim: C, most: number): C => ({
  ...claim,
  evidence: citedWords(claim, most),
});

const citedIncident = (incident: IncidentDetail, most: number): IncidentDetail => ({
  ...incident,
  claimsInFull: incident.claimsInFull.map((claim) => citedClaim(claim, most)),
});

const citedReport = (report: LedgerReport, most: number): LedgerReport => ({
  ...report,
  claimsInFull: report.claimsInFull.map((claim) => citedClaim(claim, most)),
  reading: report.reading && {
    ...report.reading,
    claims: report.reading.claims.map((claim) => citedClaim(claim, most)),
  },
});

/** The same things with the words of claims cut to what a citation needs. */
export function cited(things: Things, most: number): Things {
  async function* each<T>(items: AsyncIterable<T>, change: (item: T, most: number) => T): AsyncGenerator<T> {
    for await (const item of items) yield change(item, most);
  }
  return {
    ...things,
    claims: () => each(things.claims(), citedClaim),
    incidents: () => each(things.incidents(), citedIncident),
    reports: () => each(things.reports(), citedReport),
  };
}
