import { part } from "./part.ts";
import { list, made, oneOf, optional, record, required, table, text } from "./shape.ts";

/** Kinds of English names (see `Name.kind`) and of nouns in the dictionary that a class can take in whole. */
const nameKinds = ["person", "organization", "place", "nationality"] as const;
const dictionaryKinds = ["person", "group", "artifact", "location"] as const;

/** A class of nouns that conditions of triggers refer to as "+name". */
export interface NounClass {
  readonly means: string;
  /** Lemmas, those of the included classes too. */
  readonly words: ReadonlySet<string>;
  /** Every proper name of these kinds belongs to the class. */
  readonly names: ReadonlySet<(typeof nameKinds)[number]>;
  /** Every noun whose first sense in the dictionary is of these kinds belongs to it. */
  readonly dictionary: ReadonlySet<(typeof dictionaryKinds)[number]>;
  readonly includes: readonly string[];
  /** Lemmas that do not belong although the dictionary says so. */
  readonly except: ReadonlySet<string>;
}
export type NounClasses = ReadonlyMap<string, NounClass>;

const nounClass = record({
  means: required(text),
  words: optional(list(text), []),
  names: optional(list(oneOf("kind of name", nameKinds)), []),
  dictionary: optional(list(oneOf("kind of noun", dictionaryKinds)), []),
  includes: optional(list(text), []),
  except: optional(list(text), []),
});

export const classes = part<NounClasses>({
  file: "classes.yaml",
  means: "classes of nouns that triggers can ask for",
  empty: new Map(),
  shape: made(table(nounClass), (read, slips, at) => {
    const all = new Set([...read.keys(), ...(slips.known["classes"] ?? [])]);
    for (const { includes } of read.values())
      for (const name of includes) if (!all.has(name)) slips.unknown(at, "class of nouns", name, [...all]);
    return new Map([...read].map(([name, one]) => [name, asSets(one)]));
  }),
  extend: (base, own) => {
    const merged = new Map(base);
    for (const [name, one] of own) merged.set(name, joined(merged.get(name), one));
    return new Map([...merged].map(([name, one]) => [name, withIncluded(merged, one, new Set([name]))]));
  },
  names: (read) => ({ classes: new Set(read.keys()) }),
});

interface Written {
  means: string;
  words: readonly string[];
  names: readonly (typeof nameKinds)[number][];
  dictionary: readonly (typeof dictionaryKinds)[number][];
  includes: readonly string[];
  except: readonly string[];
}
const asSets = (one: Written): NounClass => ({
  ...one,
  words: new Set(one.words),
  names: new Set(one.names),
  dictionary: new Set(one.dictionary),
  except: new Set(one.except),
});

const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> => new Set([...a, ...b]);
const minus = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> => new Set([...a].filter((one) => !b.has(one)));

/** Both classes together; the own one's meaning stands. */
function joined(base: NounClass | undefined, own: NounClass): NounClass {
  if (!base) return own;
  return {
    means: own.means,
    words: minus(union(base.words, own.words), own.except),
    names: union(base.names, own.names),
    dictionary: union(base.dictionary, own.dictionary),
    includes: [...new Set([...base.includes, ...own.includes])],
    except: union(base.except, own.except),
  };
}

function withIncluded(all: NounClasses, one: NounClass, seen: ReadonlySet<string>): NounClass {
  let whole = one;
  for (const name of one.includes) {
    const other = all.get(name);
    if (!other || seen.has(name)) continue;
    const inner = withIncluded(all, other, union(seen, new Set([name])));
    whole = {
      ...whole,
      words: union(whole.words, inner.words),
      names: union(whole.names, inner.names),
      dictionary: union(whole.dictionary, inner.dictionary),
    };
  }
  return { ...whole, words: minus(whole.words, one.except) };
}
