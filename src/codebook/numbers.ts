import { part } from "./part.ts";
import { list, made, number, oneOf, optional, record, required, type Shape, table, text } from "./shape.ts";

/** An edge of an interval: a number, `null` for none, or a formula over n, the figure in the text, and t, its tolerance. */
export type Edge = number | null | "n" | "n+1" | "n-1" | "n+t" | "n-t";

/** What a hedge makes of its figure: "over" is [n+1, none]. */
export interface Hedge {
  readonly name: string;
  readonly bounds: readonly [Edge, Edge];
}

/** A word that is a number of its own: "several", "both", "nobody". */
export interface NumberPhrase {
  readonly name: string;
  readonly min: number;
  readonly max: number | null;
  /** True when the edges are a convention of the codebook rather than said by the text. */
  readonly approx: boolean;
  /** "several hundred": multiplies up to the next; "a couple hundred": exact multiples; "many hundreds": before plurals only. */
  readonly scales: "no" | "open" | "exact" | "plural";
  /** What must follow: nothing in particular, a plural noun (or "of", or a verb), or "of". */
  readonly of: "free" | "plural" | "required";
}

/** Phrases by their first piece, the longest first. A piece is a run of letters, a run of digits, or one other sign. */
export type Phrases<T> = ReadonlyMap<string, readonly { readonly pieces: readonly string[]; readonly value: T }[]>;

/** How a project reads numbers: `numbers.yaml` in its codebook. */
export interface Numbers {
  /** t = max(least, floor(min(digit × the unit of the last digit that is not 0, share × n))). */
  readonly tolerance: { readonly digit: number; readonly share: number; readonly least: number };
  readonly hedgesBefore: Phrases<Hedge>;
  readonly hedgesAfter: Phrases<Hedge>;
  readonly phrases: Phrases<NumberPhrase>;
  /** "hundreds": [200, 999]. */
  readonly plurals: ReadonlyMap<string, readonly [number, number]>;
  /** "dozen": 12. */
  readonly rounds: ReadonlyMap<string, number>;
  /** Lemmas of countable nouns: "no soldier". */
  readonly singular: ReadonlySet<string>;
  readonly fates: ReadonlySet<string>;
  readonly durations: ReadonlySet<string>;
  readonly money: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  readonly designators: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
}

/** A phrase of the codebook in the pieces in which texts are read: "no-one" → no, -, one. */
export const phrasePieces = (phrase: string): string[] =>
  phrase.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+|[^\s]/gu) ?? [];

function phraseTable<T>(entries: Iterable<readonly [phrase: string, value: T]>): Phrases<T> {
  const table = new Map<string, { pieces: readonly string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const pieces = phrasePieces(phrase);
    const first = pieces[0];
    if (first === undefined) continue;
    const list = table.get(first);
    if (list) list.push({ pieces, value });
    else table.set(first, [{ pieces, value }]);
  }
  for (const list of table.values()) list.sort((a, b) => b.pieces.length - a.pieces.length);
  return table;
}

const edges: Readonly<Record<string, Edge>> = {
  n: "n",
  "n+1": "n+1",
  "n-1": "n-1",
  "n+t": "n+t",
  "n-t": "n-t",
  none: null,
};

const edge: Shape<Edge> = (node, slips) => {
  if (node.kind === "scalar" && typeof node.value === "number") return node.value;
  const name = oneOf("edge of an interval", Object.keys(edges), ["a number", ...Object.keys(edges)])(node, slips);
  return name === undefined ? undefined : edges[name];
};

/** A list of exactly two. */
const pair = <T>(shape: Shape<T>): Shape<readonly [T, T]> =>
  made(list(shape), (read, slips, at) => {
    if (read.length === 2) return [read[0] as T, read[1] as T] as const;
    slips.say(at, "two edges expected: [lowest, highest]");
    return undefined;
  });

const whole = (value: Edge): value is number => typeof value === "number";

const interval: Shape<readonly [number, number | null]> = made(pair(edge), ([min, max], slips, at) => {
  if (whole(min) && (max === null || (whole(max) && max >= min))) return [min, max] as const;
  slips.say(at, "two numbers expected, the lower first, or a number and none");
  return undefined;
});

const hedge = record({
  means: optional(text, ""),
  bounds: required(pair(edge)),
  before: optional(list(text), []),
  after: optional(list(text), []),
});

const phrase = record({
  words: required(list(text)),
  interval: required(interval),
  scales: optional(oneOf("way of scaling", ["no", "open", "exact", "plural"] as const), "no"),
  of: optional(oneOf("follower", ["free", "plural", "required"] as const), "free"),
});

const wordList: Shape<ReadonlySet<string>> = made(list(text), (words) => new Set(words));
const wordSet = required(wordList);

const file = record({
  tolerance: required(record({ digit: required(number), share: required(number), least: required(number) })),
  hedges: required(table(hedge)),
  vague: required(list(phrase)),
  exact: required(list(phrase)),
  plurals: required(
    table(
      made(interval, ([min, max], slips, at) => {
        if (max !== null) return [min, max] as const;
        slips.say(at, "two numbers expected");
        return undefined;
      }),
    ),
  ),
  rounds: required(table(number)),
  singular: wordSet,
  fates: wordSet,
  durations: wordSet,
  money: wordSet,
  measures: wordSet,
  currencies: wordSet,
  designators: wordSet,
  changes: wordSet,
});

const phrasesOf = (source: readonly RecordRead<typeof phrase>[], approx: boolean): [string, NumberPhrase][] =>
  source.flatMap(({ words, interval: [min, max], scales, of }) =>
    words.map((name): [string, NumberPhrase] => [name, { name, min, max, approx, scales, of }]),
  );

type RecordRead<S> = S extends Shape<infer T> ? T : never;

const read: Shape<Numbers> = made(file, ({ hedges, vague, exact, ...lists }) => {
  const named = [...hedges].map(([name, { bounds, before, after }]) => ({ hedge: { name, bounds }, before, after }));
  return {
    ...lists,
    hedgesBefore: phraseTable(named.flatMap(({ hedge, before }) => before.map((words) => [words, hedge] as const))),
    hedgesAfter: phraseTable(named.flatMap(({ hedge, after }) => after.map((words) => [words, hedge] as const))),
    phrases: phraseTable([...phrasesOf(vague, true), ...phrasesOf(exact, false)]),
  };
});

const nothing: ReadonlySet<string> = new Set();

export const numbers = part<Numbers>({
  file: "numbers.yaml",
  means: "number words, hedges and vague numbers with the interval each commits to",
  empty: {
    tolerance: { digit: 0.5, share: 0.1, least: 1 },
    hedgesBefore: new Map(),
    hedgesAfter: new Map(),
    phrases: new Map(),
    plurals: new Map(),
    rounds: new Map(),
    singular: nothing,
    fates: nothing,
    durations: nothing,
    money: nothing,
    measures: nothing,
    currencies: nothing,
    designators: nothing,
    changes: nothing,
  },
  shape: read,
  // A convention is one whole: a project's own file replaces the shipped one.
  extend: (_, own) => own,
});
