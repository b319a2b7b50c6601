import type { Position, RoleName } from "../../codebook/frame.ts";
import type { Sentence } from "../../english/document.ts";
import { children, wordAt } from "../../english/tree.ts";
import type { FoundTrigger } from "./triggers.ts";
import { canAct, isOfClass, nameAt, type Nouns } from "../classes.ts";

const arms = ["weapons", "bombs", "projectiles", "vehicles"];

const hit = ["people", "armed", "civilians", "officials", "place", "buildings", "goods"];

/** Prepositions that lead to an instrument only when an arm or an event follows: died ‹in a blast›, not "in Tanzania". */
const locative = new Set(["in", "on", "at", "of", "during", "from"]);

export const isAny = (sentence: Sentence, head: number, classes: readonly string[], nouns: Nouns): boolean =>
  classes.some((one) => isOfClass(sentence, head, one, nouns));

/** "the ‹U.S.› Embassy bombings": the name belongs to the building behind it. */
function namesWhatFollows(sentence: Sentence, last: number, nouns: Nouns): boolean {
  const next = sentence.words[last + 1];
  return (
    next?.relation === "compound" &&
    !nameAt(sentence, last + 1) &&
    isAny(sentence, last + 1, ["buildings", "place"], nouns)
  );
}

const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** "Monday", "3 May". */
const isDay = (sentence: Sentence, head: number): boolean =>
  [head, ...(wordAt(sentence, head).upos === "NUM" ? children(sentence, head) : [])].some((word) =>
    calendar.test(wordAt(sentence, word).text),
  );

/** "terrorist attacks", "twin bombings": what kind of attacks, not whose. */
const kinds = new Set(["terrorist", "suicide", "martyr", "twin"]);

/** "a ‹government› air strike": whose, not on whom. */
const states = new Set(["government", "regime", "state"]);

/** "no one claimed responsibility": nobody fills no role; the count says none. */
export function isNobody(sentence: Sentence, head: number): boolean {
  const { text } = wordAt(sentence, head);
  if (["nobody", "none", "no-one"].includes(text.toLowerCase())) return true;
  return text.toLowerCase() === "one" && sentence.words[head - 1]?.text.toLowerCase() === "no";
}

/** "acts of ‹terror›", "a wave of ‹violence›": nobody and nothing that could be killed, hurt or hit. */
function isAbstract({ sentence, frame, trigger }: FoundTrigger, head: number, nouns: Nouns): boolean {
  if (trigger.pos !== "noun" || !(frame.counts === "people" || frame.counts === "occurrences")) return false;
  // "a strike on a ‹market›": dictionaries give the trade before the place.
  if (isAny(sentence, head, hit, nouns)) return false;
  const { lemma, upos } = wordAt(sentence, head);
  const [kind] = upos === "NOUN" ? nouns.kindsOf(lemma.toLowerCase()) : [];
  return kind !== undefined && ["act", "feeling", "state", "attribute", "cognition", "event", "time"].includes(kind);
}

/** Whether a word can stand in a role at all: who acts can act, and what it is done with cannot. */
export function suits(found: FoundTrigger, head: number, role: RoleName, position: Position, nouns: Nouns): boolean {
  const { sentence } = found;
  const name = nameAt(sentence, head);
  const { lemma } = wordAt(sentence, head);
  if (
    isDay(sentence, head) ||
    name?.kind === "time" ||
    (!name && nouns.kindsOf(lemma.toLowerCase())[0] === "time") ||
    (role === "agent" && isNobody(sentence, head))
  )
    return false;
  switch (role) {
    case "agent":
      if (position !== "modifier") return canAct(sentence, head, nouns);
      if (name) return name.kind !== "person" && !namesWhatFollows(sentence, name.last, nouns);
      return (
        wordAt(sentence, head).upos === "NOUN" &&
        !kinds.has(lemma) &&
        (states.has(lemma) || isAny(sentence, head, ["armed", "people"], nouns)) &&
        !isAny(sentence, head, arms, nouns)
      );
    case "instrument":
      if (name || canAct(sentence, head, nouns)) return false;
      // "an ‹attempted› bombing"
      if (position === "modifier" && wordAt(sentence, head).upos === "VERB") return false;
      if (position === "modifier" || locative.has(position)) return isAny(sentence, head, [...arms, "attacks"], nouns);
      return !isOfClass(sentence, head, "place", nouns) || isAny(sentence, head, arms, nouns);
    case "affected":
      // "an ‹embassy› bombing" says what was hit, "a car bombing" with what.
      if (position !== "modifier") return name !== null || !isAbstract(found, head, nouns);
      if (name) return name.kind !== "nationality";
      if (wordAt(sentence, head).upos !== "NOUN" || kinds.has(lemma) || states.has(lemma)) return false;
      return isAny(sentence, head, hit, nouns) && !isAny(sentence, head, arms, nouns);
    case "place":
      return name ? name.kind === "place" : isOfClass(sentence, head, "place", nouns);
    default:
      return true;
  }
}
