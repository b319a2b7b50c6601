import { lineAndColumn, type YamlNode } from "./yaml-node.ts";

/**
 * Shapes of codebook files. A shape reads a value and says what is wrong with it, in words a researcher can use:
 *
 *     surrender.yaml:5 unknown role "reciever"; did you mean "recipient"? allowed: agent, affected, recipient
 *
 * A shape never throws: it notes every slip and goes on, so that one run lists them all.
 */

/** One slip in a codebook. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** Everything that could stand there, where that is a closed list. */
  readonly allowed?: readonly string[];
  /** The allowed word that looks most like the one that stands there. */
  readonly suggestion?: string;
}

/** One line a problem, for people. */
export function problemLine({ file, line, message, allowed, suggestion }: Problem): string {
  const hint = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
  const list = allowed === undefined ? "" : `${hint === "" ? ";" : ""} allowed: ${allowed.join(", ")}`;
  return `${file}:${line} ${message}${hint}${list}`;
}

/** Names that other files of the codebook define, for references between files. */
export type Known = Readonly<Record<string, ReadonlySet<string>>>;

/** Collects the slips of one file. */
export class Slips {
  readonly problems: Problem[] = [];
  readonly file: string;
  readonly text: string;
  readonly known: Known;

  constructor(file: string, text: string, known: Known = {}) {
    this.file = file;
    this.text = text;
    this.known = known;
  }

  say(at: number, message: string): void {
    this.problems.push({ file: this.file, ...lineAndColumn(this.text, at), message });
  }

  /** "unknown role "reciever"", with what is allowed and the nearest of it. */
  unknown(at: number, what: string, word: string, all: readonly string[], allowed: readonly string[] = all): void {
    const suggestion = nearest(word, all);
    const problem = { file: this.file, ...lineAndColumn(this.text, at), message: `unknown ${what} "${word}"`, allowed };
    this.problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
  }
}

/** Reads a value; `undefined` when it is not what it should be, which is then noted. */
export type Shape<T> = (node: YamlNode, slips: Slips) => T | undefined;

const kindName = (node: YamlNode): string =>
  node.kind === "list"
    ? "a list"
    : node.kind === "map"
      ? "keys and values"
      : node.value === null
        ? "nothing"
        : "one value";

/** Any single value as text: `1994` and `no` too. */
export const text: Shape<string> = (node, slips) => {
  if (node.kind === "scalar" && node.value !== null) return node.text;
  slips.say(node.at, `text expected, ${kindName(node)} found`);
  return undefined;
};

export const number: Shape<number> = (node, slips) => {
  if (node.kind === "scalar" && typeof node.value === "number") return node.value;
  slips.say(
    node.at,
    node.kind === "scalar" ? `a number expected, "${node.text}" found` : `a number expected, ${kindName(node)} found`,
  );
  return undefined;
};

export const truth: Shape<boolean> = (node, slips) => {
  if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
  slips.say(node.at, "true or false expected");
  return undefined;
};

/** One of a closed list of words. `what` names it in the message: "status". `shown` stands for a list too long to print. */
export const oneOf =
  <T extends string>(what: string, allowed: readonly T[], shown: readonly string[] = allowed): Shape<T> =>
  (node, slips) => {
    const word = text(node, slips);
    if (word === undefined) return undefined;
    const at = allowed.indexOf(word as T);
    if (at < 0) slips.unknown(node.at, what, word, allowed, shown);
    return allowed[at];
  };

/** A list; a value alone is a list of one, nothing at all an empty one. */
export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (node, slips) => {
    if (node.kind === "scalar" && node.value === null) return [];
    const read: T[] = [];
    for (const item of node.kind === "list" ? node.items : [node]) {
      const one = shape(item, slips);
      if (one !== undefined) read.push(one);
    }
    return read;
  };

/** A table with keys of the writer's own: name → value. */
export const table =
  <T>(value: Shape<T>, key: Shape<string> = text): Shape<ReadonlyMap<string, T>> =>
  (node, slips) => {
    if (node.kind !== "map") {
      slips.say(node.at, `"key: value" lines expected, ${kindName(node)} found`);
      return undefined;
    }
    const entries = new Map<string, T>();
    for (const entry of node.entries) {
      const name = key(entry.key, slips);
      const read = value(entry.value, slips);
      if (name !== undefined && read !== undefined) entries.set(name, read);
    }
    return entries;
  };

/** A key of a record: how its value is read and what stands for it when it is absent. */
export interface Field<T> {
  readonly shape: Shape<T>;
  readonly required: boolean;
  readonly otherwise: T | undefined;
}
export const required = <T>(shape: Shape<T>): Field<T> => ({ shape, required: true, otherwise: undefined });
export const optional = <T>(shape: Shape<T>, otherwise: T): Field<T> => ({ shape, required: false, otherwise });

// oxlint-disable-next-line typescript/no-explicit-any -- only to take a field of any type
type Fields = Readonly<Record<string, Field<any>>>;
export type RecordOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A mapping with known keys. `what` names a key in messages: "key", "role". */
export const record = <F extends Fields>(fields: F, what = "key"): Shape<RecordOf<F>> => {
  const known = new Map(Object.entries(fields));
  const blank: Record<string, unknown> = {};
  for (const [key, field] of known) blank[key] = field.otherwise;
  const demanded = [...known.keys()].filter((key) => known.get(key)?.required);
  return (node, slips) => {
    if (node.kind !== "map") {
      slips.say(node.at, `${[...known.keys()].join(", ")} expected, ${kindName(node)} found`);
      return undefined;
    }
    const read = { ...blank };
    let whole = true;
    for (const { key, value } of node.entries) {
      const field = known.get(key.text);
      if (field === undefined) slips.unknown(key.at, what, key.text, [...known.keys()]);
      else {
        const one: unknown = field.shape(value, slips);
        read[key.text] = one;
        if (one === undefined) whole = false;
      }
    }
    for (const key of demanded) {
      if (node.entries.some((entry) => entry.key.text === key)) continue;
      slips.say(node.at, `"${key}" is missing`);
      whole = false;
    }
    return whole ? (read as RecordOf<F>) : undefined;
  };
};

/** Text alone means a record with that text under `key`: `kill` is `{ word: kill }`. */
export const shorthand =
  <T>(key: string, shape: Shape<T>): Shape<T> =>
  (node, slips) =>
    node.kind === "scalar" && node.value !== null
      ? shape(
          {
            kind: "map",
            at: node.at,
            entries: [{ key: { kind: "scalar", at: node.at, value: key, text: key }, value: node }],
          },
          slips,
        )
      : shape(node, slips);

/** Reads with `shape`, then makes something of it; `make` may note slips and give `undefined`. */
export const made =
  <A, B>(shape: Shape<A>, make: (read: A, slips: Slips, at: number) => B | undefined): Shape<B> =>
  (node, slips) => {
    const read = shape(node, slips);
    return read === undefined ? undefined : make(read, slips, node.at);
  };

/**
 * The allowed word nearest in letters, if one is near enough to be meant: a third of the letters may differ, half of
 * them when the beginning is right ("reciever", "recipient").
 */
export function nearest(word: string, allowed: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of allowed) {
    const limit = Math.max(1, Math.floor(lower.length / (one.slice(0, 3) === lower.slice(0, 3) ? 2 : 3)));
    if (Math.abs(one.length - lower.length) > limit) continue;
    const far = distance(lower, one.toLowerCase());
    if (far <= limit && far < least) [best, least] = [one, far];
  }
  return best;
}

/** Slips of the pen between two words: a letter missing, added, changed, or two swapped. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
