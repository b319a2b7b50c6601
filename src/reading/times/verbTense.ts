/** Tense of the verb that a time hangs on, by the tree of its sentence. */
import type { Sentence, Word } from "../../english/document.ts";
import { children, isRelation } from "../../english/tree.ts";
import type { Tense } from "./grammar.ts";
import { wordSet } from "./words.ts";

const future = wordSet("will shall 'll wo would");
/** "plans to leave", "is expected to close", "the deadline to sign": what is to be done lies ahead. */
const ahead = wordSet(
  "plan expect schedule set due agree intend want hope decide order ask vow promise threaten go ready likely slate prepare urge demand invite order deadline offer proposal right bid supposed bound able",
);
/** "has scheduled a news conference Thursday", "planned a rally on Saturday": the day is that of the thing planned. */
const planning = wordSet("plan planned schedule scheduled postpone postponed expect expected slate slated due");
const saying = wordSet("say says tell tells report reports claim claims");

const wordAt = (sentence: Sentence, start: number, end: number): number => {
  let best = -1;
  for (let i = 0; i < sentence.words.length; i++) {
    const word = sentence.words[i]!;
    if (word.end <= start || word.start >= end) continue;
    const above = word.head < 0 ? null : sentence.words[word.head]!;
    if (!above || above.end <= start || above.start >= end) {
      best = i;
      if (word.relation !== "punct" && word.relation !== "case") break;
    }
  }
  return best;
};

const isVerb = (word: Word): boolean => word.upos === "VERB" || word.upos === "AUX";
const lower = (word: Word): string => word.text.toLowerCase();

/** How far up the tree the verb may be. */
const STEPS = 6;

/**
 * Tense of the nearest verb above the words from `start` to `end`; null where it shows none ("the board meets Friday"),
 * undefined where the sentence has no tags or no verb above.
 */
export const tenseInTree = (sentence: Sentence, start: number, end: number): Tense | undefined => {
  if (!sentence.words[0]?.upos) return undefined;
  let at = wordAt(sentence, start, end);
  for (let step = 0; at >= 0 && step < STEPS; step++) {
    const word = sentence.words[at]!;
    const tense = tenseOf(sentence, at, 0);
    if (tense !== undefined) return tense;
    at = word.head;
  }
  return undefined;
};

const tenseOf = (sentence: Sentence, at: number, depth: number): Tense | undefined => {
  const word = sentence.words[at]!;
  const below = children(sentence, at).map((child) => sentence.words[child]!);
  const helpers = below.filter((child) => isRelation(child.relation, "aux") || child.relation === "cop");
  if (!isVerb(word) && helpers.length === 0) return undefined;
  if (helpers.some((helper) => future.has(lower(helper)))) return "future";
  const infinitive = word.xpos === "VB" && below.some((child) => child.relation === "mark" && lower(child) === "to");
  const governor = word.head < 0 ? null : sentence.words[word.head]!;
  if (infinitive && governor && depth < 4) {
    if (
      ahead.has(governor.lemma.toLowerCase()) ||
      ahead.has(lower(governor)) ||
      lower(governor) === "is" ||
      lower(governor) === "are"
    )
      return "future";
    // "headed to meet", "began to withdraw": the time is the governor's
    for (let up = word.head, steps = 0; up >= 0 && steps < 3; steps++) {
      const tense = tenseOf(sentence, up, depth + 1);
      if (tense !== undefined) return tense;
      up = sentence.words[up]!.head;
    }
    return null;
  }
  if (planning.has(word.lemma.toLowerCase()) || planning.has(lower(word))) return "future";
  if (helpers.some((helper) => ["VBD"].includes(helper.xpos) || ["was", "were", "had", "did"].includes(lower(helper))))
    return "past";
  if (helpers.some((helper) => ["has", "have", "'ve"].includes(lower(helper)))) return "past";
  if (helpers.some((helper) => helper.xpos === "MD")) return "future";
  switch (word.xpos) {
    case "VBD":
      return "past";
    case "VBN":
      return helpers.length === 0 ? "past" : ahead.has(word.lemma.toLowerCase()) ? "future" : null;
    case "VBG":
      return helpers.length > 0 ? "future" : depth < 3 && governor ? tenseOf(sentence, word.head, depth + 1) : null;
    case "VBZ":
    case "VBP":
      return saying.has(lower(word)) ? "past" : null;
    default:
      return null;
  }
};
