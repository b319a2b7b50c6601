import type { Name, Sentence, Word } from "../english/document.ts";

/** What kind of thing the words of a report are about: needed to tell who does from what it is done with. */

/** Class names of the codebook's `classes.yaml` and of the lexicon: "people", "weapons", "person", "act", ... */
export interface NounClasses {
  /** Classes of a lemma, most likely first; empty for an unknown word. */
  classesOf(lemma: string): readonly string[];
}

/** The name that a word is part of, or null. */
export function nameAt(sentence: Sentence, index: number): Name | null {
  return sentence.names.find((name) => name.first <= index && index <= name.last) ?? null;
}

const personal = new Set(["he", "she", "they", "we", "i", "you", "who", "him", "her", "them", "us", "his", "their", "whom", "someone", "nobody", "anyone", "everyone", "no one"]);

const peopleClasses = new Set(["people", "person", "group", "armed", "officials", "civilians", "actors"]);

/** Somebody who can act: a person, a group, a government, a country that does something. */
export function canAct(sentence: Sentence, index: number, classes: NounClasses): boolean {
  const w = sentence.words[index] as Word;
  const lower = w.text.toLowerCase();
  if (w.upos === "PRON") return personal.has(lower) || lower === "it" || lower === "its";
  const name = nameAt(sentence, index);
  if (name) return name.kind !== "time";
  if (w.upos === "NUM") return true;
  if (w.upos === "ADJ" && w.xpos !== "NNP") return /^\p{Lu}/u.test(w.text) || ["other", "dead", "wounded"].includes(w.lemma);
  const known = classes.classesOf(w.lemma.toLowerCase());
  if (known.length === 0) return w.upos === "PROPN";
  return known.some((name) => peopleClasses.has(name));
}

/** True when the word, or the name it stands in, is of the class. */
export function isOfClass(sentence: Sentence, index: number, wanted: string, classes: NounClasses): boolean {
  const name = nameAt(sentence, index);
  if (wanted === "people" && canAct(sentence, index, classes)) return true;
  if (name) {
    if (name.kind === "place") return wanted === "place" || wanted === "location" || wanted === "places";
    if (name.kind === "organization") return wanted === "group" || wanted === "armed" || wanted === "actors";
    if (name.kind === "person") return wanted === "person";
  }
  return classes.classesOf((sentence.words[index] as Word).lemma.toLowerCase()).includes(wanted);
}
