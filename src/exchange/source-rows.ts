import type { Codebook } from "../codebook/index.ts";
import type { LedgerClaim } from "../ledger/index.ts";
import { type Column, integer, text } from "./table.ts";

/** Somebody who is quoted, or, where `source` is null, the outlets speaking in their own voice. */
export interface SourceRow {
  /** Identity, fullest name, or the words for somebody without one; null: nobody is quoted. */
  readonly source: string | null;
  /** How they are named, the commonest first. */
  readonly names: readonly string[];
  readonly claims: number;
  readonly reports: number;
  /** Who printed them. */
  readonly outlets: readonly string[];
  /** How often they speak in each way: "say 12; deny 2". */
  readonly stances: Readonly<Record<string, number>>;
  /** What they speak of. */
  readonly types: Readonly<Record<string, number>>;
  /** Days of the first and last report that has them. */
  readonly first: string | null;
  readonly last: string | null;
}

interface Gathered {
  readonly source: string | null;
  readonly names: Map<string, number>;
  claims: number;
  readonly reports: Set<string>;
  readonly outlets: Map<string, number>;
  readonly stances: Map<string, number>;
  readonly types: Map<string, number>;
  first: string | null;
  last: string | null;
}

const count = (counts: Map<string, number>, key: string | null): void => {
  if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
};

const commonestFirst = (counts: Map<string, number>): [string, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** An identity or a name of its own; "a hospital official" has neither, and is one source only with those called the same. */
function nameOf({ source, actors }: LedgerClaim, known: Codebook["actors"]): string | null {
  if (actors.source === null || known.has(actors.source) || /\p{Lu}/u.test(actors.source)) return actors.source;
  return source?.words.replace(/\s+/g, " ") ?? actors.source;
}

/** Who says what is claimed, one row a source, those with most claims first. Memory grows with the sources, not with the claims. */
export async function* sourceRows(
  claims: AsyncIterable<LedgerClaim>,
  { actors }: Pick<Codebook, "actors">,
): AsyncGenerator<SourceRow> {
  const gathered = new Map<string | null, Gathered>();
  for await (const claim of claims) {
    const source = nameOf(claim, actors);
    const row: Gathered = gathered.get(source) ?? {
      source,
      names: new Map(),
      claims: 0,
      reports: new Set(),
      outlets: new Map(),
      stances: new Map(),
      types: new Map(),
      first: null,
      last: null,
    };
    gathered.set(source, row);
    row.claims++;
    row.reports.add(claim.report.id);
    count(row.names, claim.source?.words.replace(/\s+/g, " ") ?? null);
    count(row.outlets, claim.report.outlet);
    count(row.stances, claim.stance);
    count(row.types, claim.type);
    const day = claim.report.published;
    if (day !== null && (row.first === null || day < row.first)) row.first = day;
    if (day !== null && (row.last === null || day > row.last)) row.last = day;
  }
  const rows = [...gathered.values()].sort(
    (a, b) => b.claims - a.claims || ((a.source ?? "") < (b.source ?? "") ? -1 : 1),
  );
  for (const { source, names, claims, reports, outlets, stances, types, first, last } of rows)
    yield {
      source,
      names: commonestFirst(names).map(([name]) => name),
      claims,
      reports: reports.size,
      outlets: commonestFirst(outlets).map(([outlet]) => outlet),
      stances: Object.fromEntries(commonestFirst(stances)),
      types: Object.fromEntries(commonestFirst(types)),
      first,
      last,
    };
}

const tally = (counts: Readonly<Record<string, number>>): string | null =>
  Object.entries(counts)
    .map(([name, number]) => `${name} ${number}`)
    .join("; ") || null;

export const sourceColumns: readonly Column<SourceRow>[] = [
  text("source", ({ source }) => source),
  text("names", ({ names }) => names.join("; ") || null),
  integer("claims", ({ claims }) => claims),
  integer("reports", ({ reports }) => reports),
  text("outlets", ({ outlets }) => outlets.join("; ") || null),
  text("stances", ({ stances }) => tally(stances)),
  text("types", ({ types }) => tally(types)),
  text("first_published", ({ first }) => first),
  text("last_published", ({ last }) => last),
];
