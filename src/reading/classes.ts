import type { NounClass, NounClasses } from "../codebook/classes.ts";
import type { Name, Sentence, Word } from "../english/document.ts";

/** What kind of thing the words of a report are about: needed to tell who does from what it is done with. */
export interface Nouns {
  /** The noun classes of the codebook. */
  readonly classes: NounClasses;
  /** Kinds of a noun in the dictionary, the most likely first: "person", "group", "artifact", ... */
  kindsOf(lemma: string): readonly string[];
}

/** The name that a word is part of, or null. */
export function nameAt(sentence: Sentence, index: number): Name | null {
  return sentence.names.find((name) => name.first <= index && index <= name.last) ?? null;
}

const belongs = (one: NounClass, lemma: string, kinds: readonly string[]): boolean => {
  if (one.except.has(lemma)) return false;
  if (one.words.has(lemma)) return true;
  const kind = kinds[0];
  return kind !== undefined && (one.dictionary as ReadonlySet<string>).has(kind);
};

/** True when the word, or the name it stands in, is of the class that the codebook's `classes.yaml` names. */
export function isOfClass(sentence: Sentence, index: number, wanted: string, nouns: Nouns): boolean {
  const one = nouns.classes.get(wanted);
  const w = sentence.words[index] as Word;
  if (!one) return false;
  const name = nameAt(sentence, index);
  if (name && name.kind !== "time")
    return (
      one.names.has(name.kind) ||
      one.words.has(w.lemma.toLowerCase()) ||
      (name.kind === "organization" && nameSays(sentence, name, one))
    );
  if (w.upos === "PRON" && one.names.has("person")) return persons.has(w.text.toLowerCase());
  if (w.upos === "NUM" && one.names.has("person")) return true;
  const lemma = w.lemma.toLowerCase();
  if (belongs(one, lemma, nouns.kindsOf(lemma))) return true;
  // "Fort Ticonderoga", which no list knows: another part of the name may say what it is.
  return w.upos === "PROPN" && partsOfName(sentence, index).some((part) => one.words.has(part));
}

/** "the Syrian Democratic [Forces]", "[Islamic State]": a word of the name, or all of it, says what it is. */
function nameSays(sentence: Sentence, name: Name, one: NounClass): boolean {
  const words = sentence.words.slice(name.first, name.last + 1).map((w) => w.text.toLowerCase());
  return one.words.has(words.join(" ")) || words.some((w) => one.words.has(w));
}

/** The other words of an unknown name, in small letters. */
function partsOfName(sentence: Sentence, index: number): string[] {
  const joined = sentence.words.filter(
    (w, i) => w.upos === "PROPN" && Math.abs(i - index) <= 2 && (w.head === index || sentence.words[index]?.head === i),
  );
  return joined.map((w) => w.text.toLowerCase());
}

const persons = new Set(
  "he she they we i you who him her them us me his their our whom whose themselves himself herself someone somebody nobody anyone anybody everyone no-one".split(
    " ",
  ),
);
const perhapsActors = new Set([
  "it",
  "its",
  "itself",
  "which",
  "that",
  "one",
  "another",
  "both",
  "each",
  "none",
  "others",
  "those",
  "some",
  "many",
  "all",
  "several",
  "most",
]);

const acting = ["people", "armed", "officials", "civilians", "suspects"];

/** Somebody who can act: a person, a group, a government, a country that does something. */
export function canAct(sentence: Sentence, index: number, nouns: Nouns): boolean {
  const w = sentence.words[index] as Word;
  const lower = w.text.toLowerCase();
  if (persons.has(lower) || perhapsActors.has(lower)) return true;
  const name = nameAt(sentence, index);
  if (name) return name.kind !== "time";
  if (w.upos === "NUM") return true;
  if (w.upos === "ADJ") return /^\p{Lu}/u.test(w.text) || acting.some((c) => nouns.classes.get(c)?.words.has(lower));
  if (acting.some((c) => isOfClass(sentence, index, c, nouns))) return true;
  const kinds = nouns.kindsOf(w.lemma.toLowerCase());
  if (kinds.length > 0) return kinds[0] === "person" || kinds[0] === "group";
  return w.upos === "PROPN";
}

/** One person, when in the singular: "a policeman", "Abu Khalid"; not "a group", "the Taliban", "a ship". */
export function isIndividual(sentence: Sentence, index: number, nouns: Nouns): boolean {
  const name = nameAt(sentence, index);
  if (name) return name.kind === "person" || name.kind === "nationality";
  const w = sentence.words[index] as Word;
  if (w.upos === "PRON" || w.upos === "PROPN") return true;
  const [kind] = nouns.kindsOf(w.lemma.toLowerCase());
  if (kind !== undefined) return kind === "person";
  return acting.some((c) => isOfClass(sentence, index, c, nouns));
}
