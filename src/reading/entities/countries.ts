import type { Nationality } from "../../codebook/nationalities.ts";

/** What a word has to do with a country: "Afghan" is its adjective, "Afghans" its people, "Kabul" its capital. */
export type CountryWord = "name" | "capital" | "adjective" | "people";

export interface Countries {
  /** Codes of the countries that a word belongs to; several when it does not tell ("Congolese"). */
  codesOf(words: string): readonly string[];
  /** What the word has to do with the country, or null. */
  roleOf(words: string): CountryWord | null;
  nameOf(code: string): string;
  /** Code of the country by one of its names, as the codebook's actors give it ("Syria"), or null. */
  codeOfName(name: string): string | null;
  /** Adjectives of a country, for looking up its forces: "Indian". */
  adjectivesOf(code: string): readonly string[];
}

interface Entry {
  readonly role: CountryWord;
  readonly codes: string[];
}

const withPlural = (word: string): string[] => {
  if (/(?:man|woman)$/.test(word)) return [word, `${word.slice(0, -2)}en`];
  return /(?:s|sh|ch|ese)$/.test(word) ? [word] : [word, `${word}s`];
};

/** Words are kept with their capitals: "us" is nobody's, "US" is. A text in capitals throughout is tried in small ones. */
export function countries(nationalities: ReadonlyMap<string, Nationality>): Countries {
  const entries = new Map<string, Entry>();
  const add = (word: string, role: CountryWord, code: string): void => {
    const entry = entries.get(word);
    if (!entry) entries.set(word, { role, codes: [code] });
    else if (!entry.codes.includes(code)) entry.codes.push(code);
  };
  for (const [code, { country, names, capital, adjectives, people }] of nationalities) {
    for (const name of [country, ...names]) add(name.replace(/^the /, ""), "name", code);
    for (const word of adjectives) add(word, "adjective", code);
    for (const word of people.flatMap(withPlural)) add(word, "people", code);
    for (const word of capital) add(word, "capital", code);
  }
  const find = (words: string): Entry | undefined => {
    if (words.length > 60) return undefined;
    const bare = words.replace(/^the /i, "");
    return entries.get(bare) ?? (bare.length > 3 ? entries.get(titled(bare)) : undefined);
  };
  return {
    codesOf: (words) => find(words)?.codes ?? [],
    roleOf: (words) => find(words)?.role ?? null,
    nameOf: (code) => nationalities.get(code)?.country ?? code,
    codeOfName: (name) => {
      const entry = find(name);
      return entry?.role === "name" && entry.codes.length === 1 ? (entry.codes[0] ?? null) : null;
    },
    adjectivesOf: (code) => nationalities.get(code)?.adjectives ?? [],
  };
}

/** "NEW DELHI" → "New Delhi"; other words as they are. */
const titled = (words: string): string =>
  /\p{Ll}/u.test(words)
    ? words
    : words.toLowerCase().replaceAll(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
