import type { Word } from "../../english/document.ts";

/** Nouns that name people by what befell them, or what befell people: two deaths may be of one blast, and deaths are no injuries. */
const nouns = new Set("dead wounded injured missing hurt death casualty fatality loss injury wound".split(" "));

/** True for "dead" in "nine dead and 12 wounded", "injuries" in "four injuries". */
export const isCasualtyNoun = ({ upos, lemma }: Word): boolean => upos === "NOUN" && nouns.has(lemma.toLowerCase());
