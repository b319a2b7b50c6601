import type { Sentence } from "../../english/document.ts";
import { childrenBy, children, wordAt } from "../../english/tree.ts";
import type { Condition, Frame, Trigger } from "../../codebook/frame.ts";
import { argumentAt } from "./arguments.ts";
import { prepositional } from "./prepositions.ts";
import { isOfClass, nameAt, type Nouns } from "../classes.ts";

/** A word (or phrase) of a sentence that names an event of a frame. */
export interface FoundTrigger {
  readonly sentence: Sentence;
  /** Index of the head word. */
  readonly word: number;
  /** Indexes of all words of the trigger in the order of the text: "rounded", "up". */
  readonly words: readonly number[];
  readonly frame: Frame;
  readonly trigger: Trigger;
}

interface Entry {
  readonly frame: Frame;
  readonly trigger: Trigger;
}

/** The triggers of a codebook by the lemma of their head word. */
export type TriggerIndex = ReadonlyMap<string, readonly Entry[]>;

export function indexTriggers(frames: readonly Frame[]): TriggerIndex {
  const index = new Map<string, Entry[]>();
  for (const frame of frames) {
    for (const trigger of frame.triggers) {
      const lemma = trigger.lemmas[0] as string;
      const entries = index.get(lemma);
      if (entries) entries.push({ frame, trigger });
      else index.set(lemma, [{ frame, trigger }]);
    }
  }
  return index;
}

/** The tagger's classes under which a trigger's part of speech may appear. Headlines are often tagged as names. */
const tagsOf: Readonly<Record<Trigger["pos"], ReadonlySet<string>>> = {
  verb: new Set(["VERB", "AUX"]),
  noun: new Set(["NOUN", "PROPN"]),
  adjective: new Set(["ADJ", "VERB"]),
};

/** "Two [blasts] shook the city": taken for a verb, but counted and described as only a noun is. */
const nounsDependents = (sentence: Sentence, index: number): boolean =>
  childrenBy(sentence, index, "nummod", "det", "nmod:poss", "compound").some((c) => c < index);

/** "Frigates [patrol] the strait": taken for a noun, but with an object as only a verb has. */
const verbsDependents = (sentence: Sentence, index: number): boolean =>
  childrenBy(sentence, index, "obj", "aux", "aux:pass").length > 0;

function fits(sentence: Sentence, index: number, trigger: Trigger): boolean {
  const { upos, text } = wordAt(sentence, index);
  if (!tagsOf[trigger.pos].has(upos)) {
    // "62 Terrorists Surrender in Kabul": a capitalised verb taken for a noun, or a gerund taken for a verb.
    if (trigger.pos === "verb" && upos === "PROPN" && !nameAt(sentence, index)) return /(?:ed|ing|s)$/i.test(text);
    if (trigger.pos === "noun" && upos === "VERB") return /ings?$/i.test(text) || nounsDependents(sentence, index);
    return trigger.pos === "verb" && upos === "NOUN" && verbsDependents(sentence, index);
  }
  if (upos !== "PROPN") return true;
  const name = nameAt(sentence, index);
  return !name || (name.kind !== "person" && name.kind !== "place" && name.kind !== "nationality");
}

/** Where the other words of a phrase stand: among the dependents of its head, below those, or right beside it. */
function phraseWords(sentence: Sentence, head: number, lemmas: readonly string[]): number[] | null {
  const found = [head];
  const { relation, head: predicate } = wordAt(sentence, head);
  for (const lemma of lemmas.slice(1)) {
    const is = (i: number) => {
      const w = sentence.words[i];
      if (w === undefined || found.includes(i)) return false;
      // "hit by a [mine]" is not "hit a mine": there the mine is what hit.
      if (w.relation === "obl:agent" && w.head === head && !lemmas.includes("by")) return false;
      return w.lemma.toLowerCase() === lemma || w.text.toLowerCase() === lemma;
    };
    let at = -1;
    for (const i of found) {
      at = children(sentence, i).find(is) ?? -1;
      if (at >= 0) break;
      for (const child of children(sentence, i)) {
        at = childrenBy(sentence, child, "case", "compound", "amod", "nmod", "det", "fixed").find(is) ?? -1;
        if (at >= 0) break;
      }
      if (at >= 0) break;
    }
    const beside = [head + 1, head - 1, head + 2, (found.at(-1) as number) + 1];
    if (at < 0) at = (relation === "cop" ? [...beside, predicate] : beside).find(is) ?? -1;
    if (at < 0) return null;
    found.push(at);
  }
  return found.sort((a, b) => a - b);
}

/** "The town [is] under [siege]": trees hang the subject on the noun, so that is where a phrase with "be" has its arguments. */
function predicateOf(sentence: Sentence, head: number, words: readonly number[]): number {
  const { relation, head: predicate } = wordAt(sentence, head);
  return relation === "cop" && words.includes(predicate) ? predicate : head;
}

const partitives: ReadonlySet<string> = new Set(
  "number dozen score hundred thousand million couple handful group series majority part half third quarter rest most some all many several none each one other cache batch load".split(
    " ",
  ),
);

/** "seized a number of [vessels]", "burned dozens of [homes]", "ordered 10 of his [men]": what is said of the part is said of the whole. */
function wholeOf(sentence: Sentence, head: number): number {
  const { upos, lemma } = wordAt(sentence, head);
  if (upos !== "NUM" && !partitives.has(lemma.toLowerCase())) return head;
  const whole = prepositional(sentence, head, "of");
  return whole < 0 ? head : whole;
}

/** Where a condition looks: one argument; every word of the sentence ("any"); every modifier ("an unprovoked [rocket] attack"). */
function placesOf(sentence: Sentence, head: number, at: Condition["at"]): readonly number[] {
  if (at === "self") return [head];
  if (at === "any") return sentence.words.map((_, i) => i);
  if (at === "modifier")
    return childrenBy(sentence, head, "compound", "amod", "nmod", "nummod").filter((c) => c < head);
  const argument = argumentAt(sentence, head, at);
  if (argument) return [wholeOf(sentence, argument.head)];
  // "foiled an [escape] [from] the camp": the parser often gives the phrase after a noun to the verb before it.
  const { relation, upos, head: verb } = wordAt(sentence, head);
  if (upos !== "NOUN" || verb < 0 || (relation !== "obj" && relation !== "nsubj:pass")) return [];
  const after = prepositional(sentence, verb, at);
  return after > head ? [after] : [];
}

function holds(sentence: Sentence, head: number, condition: Condition, nouns: Nouns): boolean {
  return placesOf(sentence, head, condition.at).some((i) =>
    condition.is.some((wanted) => {
      if (wanted === "+any") return true;
      if (wanted.startsWith("+")) return isOfClass(sentence, i, wanted.slice(1), nouns);
      const w = wordAt(sentence, i);
      return w.lemma.toLowerCase() === wanted || w.text.toLowerCase() === wanted;
    }),
  );
}

/** More words and more met conditions make a reading of a word more exact: "air strike" before "strike". */
const exactness = (found: FoundTrigger): number =>
  found.words.length * 10 + found.trigger.needs.length * 3 + (found.trigger.unless.length > 0 ? 1 : 0);

/**
 * All triggers in a sentence: for each head word those that fit most exactly, several when they fit alike
 * ("casualties" are people killed and people injured). A word inside a longer trigger starts none of its own.
 */
export function findTriggers(sentence: Sentence, index: TriggerIndex, nouns: Nouns): FoundTrigger[] {
  const all: FoundTrigger[] = [];
  for (let i = 0; i < sentence.words.length; i++) {
    const w = wordAt(sentence, i);
    const lemma = w.lemma.toLowerCase();
    const lower = w.text.toLowerCase();
    const entries = lemma === lower ? index.get(lemma) : [...(index.get(lemma) ?? []), ...(index.get(lower) ?? [])];
    if (!entries) continue;
    for (const { frame, trigger } of entries) {
      if (!fits(sentence, i, trigger)) continue;
      const words = phraseWords(sentence, i, trigger.lemmas);
      if (!words) continue;
      const word = predicateOf(sentence, i, words);
      if (!trigger.needs.every((c) => holds(sentence, word, c, nouns))) continue;
      if (trigger.unless.some((c) => holds(sentence, word, c, nouns))) continue;
      all.push({ sentence, word, words, frame, trigger });
    }
  }
  const best = all.filter((f) => !all.some((g) => g.word === f.word && exactness(g) > exactness(f)));
  const distinct = best.filter((f, n) => best.findIndex((g) => g.word === f.word && g.frame === f.frame) === n);
  return distinct.filter((f) => !distinct.some((g) => g !== f && swallows(g, f)));
}

/** "shot dead" holds the "dead" of "was dead"; "air strike" the "strike": the longer, or else the fuller verb, stays. */
function swallows(g: FoundTrigger, f: FoundTrigger): boolean {
  if (g.word === f.word) return false;
  if (g.words.length > f.words.length && g.words.includes(f.word)) return true;
  if (g.frame !== f.frame || !f.words.some((w) => g.words.includes(w))) return false;
  const auxiliary = wordAt(f.sentence, f.word).upos === "AUX";
  return auxiliary && wordAt(g.sentence, g.word).upos !== "AUX";
}
