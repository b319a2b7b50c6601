import { part } from "./part.ts";
import { list, made, optional, record, required, table, text } from "./shape.ts";

/** A country and the words for what is its own: "Turkey", "Turkish", "Turk". Keyed by ISO 3166 code where there is one. */
export interface Nationality {
  readonly country: string;
  /** Other names: "UK", "Britain". */
  readonly names: readonly string[];
  /** Names of the capital, which stand for the government where they act: "Ankara said". */
  readonly capital: readonly string[];
  /** "Turkish"; several where several are used. */
  readonly adjectives: readonly string[];
  /** Singular: "Turk"; the plural is in "s" unless both are given. */
  readonly people: readonly string[];
}

const nationality = record({
  country: required(text),
  names: optional(list(text), []),
  capital: optional(list(text), []),
  adjective: optional(list(text), []),
  people: optional(list(text), []),
});

export const nationalities = part<ReadonlyMap<string, Nationality>>({
  file: "nationalities.yaml",
  means: "countries and peoples, their adjectives and words for their people",
  empty: new Map(),
  shape: made(
    table(nationality),
    (read) => new Map([...read].map(([code, { adjective, ...one }]) => [code, { ...one, adjectives: adjective }])),
  ),
  extend: (base, own) => new Map([...base, ...own]),
});
