import { isDash } from "../pieces.ts";
import { type Candidate, before, after, digits, firstNoun, singularOf, isPlural } from "./candidate.ts";

/** "one" counts only as a numeral: "one hostage", "one was killed". */
export function idleOne(c: Candidate): boolean {
  if (digits(c) !== "one" || c.expression.to - c.expression.figureFrom !== 1 || c.expression.bounded) return false;
  const previous = before(c)?.text ?? "";
  const next = after(c)?.text ?? "";
  if (
    [
      "any",
      "no",
      "this",
      "that",
      "the",
      "each",
      "every",
      "which",
      "another",
      "day",
      "number",
      "a",
      "other",
      "some",
    ].includes(previous)
  )
    return true;
  if (
    [
      "another",
      "of",
      "day",
      "another",
      "by",
      "being",
      "thing",
      "way",
      "point",
      "side",
      "who",
      "must",
      "can",
      "would",
      "could",
      "should",
      "might",
    ].includes(next)
  )
    return true;
  if (isDash(after(c)) && c.unit?.how !== "compound") return true;
  if (c.unit?.how === "noun" || c.unit?.how === "compound") {
    if (["week", "village"].includes(firstNoun(c)) && after(c, 1)?.text === "or") return true;
    // "one village or another", "one reason or the other"
    const unit = c.unit.word;
    return (
      c.sentence.words[unit + 1]?.text.toLowerCase() === "or" &&
      /^(?:an)?other$/i.test(c.sentence.words[unit + 2]?.text ?? "")
    );
  }
  if (c.unit?.how === "fate") return false;
  const follower = c.sentence.words[after(c)?.word ?? -1];
  const lead = c.sentence.words[before(c)?.word ?? -1];
  return !(
    follower &&
    (follower.lemma === "be" || follower.lemma === "have" || follower.xpos === "VBD") &&
    lead?.upos !== "NOUN" &&
    lead?.upos !== "PROPN"
  );
}

/** Words that are a number only before what can be counted: "both sides", not "both here and abroad"; "no soldier", not "no aid". */
export function idlePhrase(c: Candidate): boolean {
  const { phrase } = c.expression;
  if (!phrase || phrase.of === "free") return false;
  const next = after(c)?.text ?? "";
  if (phrase.of === "required") return next !== "of" && !c.sentence.words[c.unit?.word ?? -1]?.xpos.endsWith("S");
  const previous = before(c)?.text ?? "";
  if (phrase.name === "many") {
    if (["how", "so", "as", "too", "not", "that"].includes(previous)) return true;
    if (next === "a" || next === "an") return true;
    if (next === "of" || next === "others") return false;
    if (!c.unit) {
      const follower = c.sentence.words[after(c)?.word ?? -1];
      return follower?.upos !== "AUX" && follower?.xpos !== "VBD" && follower?.xpos !== "VBP";
    }
    return !isPlural(c);
  }
  if (!c.unit) {
    const follower = c.sentence.words[after(c)?.word ?? -1];
    return !(
      phrase.name === "both" &&
      (next === "were" || next === "are" || next === "had" || follower?.xpos === "VBD")
    );
  }
  if (phrase.name === "no") {
    if (["longer", "more", "matter", "doubt", "idea", "way", "less", "fewer", "other"].includes(next)) return true;
    return !isPlural(c) && !c.numbers.singular.has(singularOf(c.sentence.words[c.unit.word]?.text.toLowerCase() ?? ""));
  }
  if (!isPlural(c) && c.unit.how !== "pronoun") return true;
  if (phrase.name !== "both") return false;
  const follower = c.sentence.words[c.unit.word + 1];
  return follower?.text.toLowerCase() === "and";
}

/** A figure with no unit counts only where a verb or a hedge shows that people are meant: "12 were hurt", "killing 200". */
export function standsAlone(c: Candidate): boolean {
  const { expression, sentence, pieces } = c;
  if (c.unit || expression.bounded || expression.kind === "share" || expression.phrase || expression.exact === null)
    return false;
  const last = sentence.words.length - 1;
  const first = pieces[expression.from]?.word ?? 0;
  const final = pieces[expression.to - 1]?.word ?? last;
  if (first === 0 && (final === last || (final === last - 1 && sentence.words[last]?.upos === "PUNCT"))) return true;
  const lead = sentence.words[first - 1];
  const follower = sentence.words[final + 1];
  if (follower && (follower.upos === "AUX" || follower.upos === "VERB")) return false;
  if (follower && /^(?:who|that|more|others|from|in|on|by|at|of|have|has)$/.test(follower.text.toLowerCase())) {
    return lead?.upos === "NOUN" || lead?.upos === "PROPN";
  }
  return !(
    lead &&
    (lead.upos === "VERB" ||
      lead.upos === "ADP" ||
      lead.upos === "CCONJ" ||
      lead.upos === "ADV" ||
      lead.upos === "AUX" ||
      lead.text === "additional")
  );
}
