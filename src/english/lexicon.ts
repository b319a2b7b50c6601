/**
 * What a noun can stand for. The first row are WordNet's own divisions of nouns, the second finer kinds within them:
 * organization in group; region (country, province, town) in location or group; weapon (explosives and ammunition too), vehicle
 * (aircraft and ships too) and building (any structure, facility) in artifact; woman and man in person.
 */
export const nounClassNames = [
  "person",
  "group",
  "animal",
  "plant",
  "artifact",
  "object",
  "location",
  "substance",
  "food",
  "body",
  "act",
  "event",
  "communication",
  "cognition",
  "state",
  "attribute",
  "feeling",
  "motive",
  "phenomenon",
  "process",
  "possession",
  "quantity",
  "relation",
  "shape",
  "time",
  "organization",
  "region",
  "weapon",
  "vehicle",
  "building",
  "woman",
  "man",
] as const;

export type NounClass = (typeof nounClassNames)[number];

/** Letter of a class in the data: "A" for the first. */
const FIRST_LETTER = 65;

/** Nouns and what they can stand for, from WordNet 3.1. */
export interface Lexicon {
  /**
   * Classes of a noun lemma in small letters, of its usual senses, the most usual first: "terrorist" → ["person"]. Hyphenated and
   * two-part nouns are looked up as they are ("car bomb"), then by their last part. Empty for a word WordNet has no noun of.
   */
  nounClasses(lemma: string): readonly NounClass[];
  /** True when a usual sense of the noun is of the class. */
  isNoun(lemma: string, is: NounClass): boolean;
}

const none: readonly NounClass[] = [];

/** A lexicon from the bytes of `models/nouns.txt` (decompressed): sorted lines "lemma LETTERS". Throws when they are none. */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith("# nouns 1\n")) throw new Error("These bytes are no noun lexicon of version 1.");
  const known = new Map<string, readonly NounClass[]>();

  /** The letters of an entry, by halving: lines are sorted by UTF-16 units. */
  const letters = (lemma: string): string | null => {
    let low = text.indexOf("\n") + 1;
    let high = text.length;
    while (low < high) {
      const middle = text.lastIndexOf("\n", (low + high) >> 1) + 1;
      const start = middle <= low ? low : middle;
      const end = text.indexOf("\n", start);
      const tab = text.indexOf("\t", start);
      const entry = text.slice(start, tab);
      if (entry === lemma) return text.slice(tab + 1, end);
      if (entry < lemma) low = end + 1;
      else {
        if (start === low) return null;
        high = start;
      }
    }
    return null;
  };

  const find = (lemma: string): readonly NounClass[] => {
    const entry = letters(lemma);
    if (entry !== null) return Array.from(entry, (letter) => nounClassNames[letter.charCodeAt(0) - FIRST_LETTER]!);
    const last = Math.max(lemma.lastIndexOf(" "), lemma.lastIndexOf("-"));
    return last > 0 && last < lemma.length - 1 ? nounClasses(lemma.slice(last + 1)) : none;
  };

  const nounClasses = (lemma: string): readonly NounClass[] => {
    if (lemma.length > 60) return none;
    let classes = known.get(lemma);
    if (!classes) {
      classes = find(lemma);
      if (known.size >= 20_000) known.clear();
      known.set(lemma, classes);
    }
    return classes;
  };

  return { nounClasses, isNoun: (lemma, is) => nounClasses(lemma).includes(is) };
}
