import type { Document, Mention, Sentence, Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { children, wordAt } from "../../english/tree.ts";
import { nameAt } from "../classes.ts";
import type { PlaceFound } from "../places/index.ts";
import { definitePlacesIn } from "./definite-place.ts";
import { nounPhrase, type PhraseOptions } from "../phrase.ts";

/** From "they" and "the group" to the words in the same report that a reader would take them for. */

export interface Antecedents {
  /** The same string for words that the report uses for one and the same: their chain, else the lemma of the head. */
  referent(sentence: Sentence, head: number): string;
  /** The mention whose words stand best for the phrase at this head, or null when the phrase speaks for itself. */
  of(sentence: Sentence, head: number): Mention | null;
}

const anaphors = new Set([
  "group",
  "movement",
  "organization",
  "organisation",
  "force",
  "agency",
  "ministry",
  "man",
  "woman",
  "men",
  "women",
  "country",
  "city",
  "town",
  "village",
  "area",
  "vessel",
  "ship",
]);

/** Names before descriptions before pronouns; of two alike the longer, of two of one length the earlier. */
function best(candidates: readonly Mention[]): Mention | null {
  const rank = { name: 2, nominal: 1, pronoun: 0 };
  let winner: Mention | null = null;
  for (const mention of candidates) {
    if (mention.form === "pronoun") continue;
    if (!winner || rank[mention.form] > rank[winner.form]) winner = mention;
    else if (
      mention.form === winner.form &&
      mention.form === "name" &&
      mention.end - mention.start > (winner.end - winner.start) * 1.3
    )
      winner = mention;
  }
  return winner;
}

/** `places`: what the gazetteer makes of the names of places; without it "the city" is found by coreference alone. */
export function antecedentsIn(document: Document, places: readonly PlaceFound[] = []): Antecedents {
  const definitePlaces = definitePlacesIn(places);
  const chainOf = new Map<string, readonly Mention[]>();
  for (const chain of document.chains) for (const m of chain) chainOf.set(`${m.sentence}:${m.head}`, chain);
  return {
    referent(sentence, head) {
      const first = chainOf.get(`${sentence.index}:${head}`)?.[0];
      return first ? `chain at ${first.start}` : (sentence.words[head] as Word).lemma.toLowerCase();
    },
    of(sentence, head) {
      const w = sentence.words[head] as Word;
      const pronoun = w.upos === "PRON" || w.xpos === "PRP$" || w.upos === "DET";
      const definite = !pronoun && isBareDefinite(sentence, head);
      if (!pronoun && !(anaphors.has(w.lemma) && definite))
        return definite ? definitePlaces.find(sentence, head) : null;
      const chain = (chainOf.get(`${sentence.index}:${head}`) ?? []).filter(
        (mention) => pronoun || definitePlaces.suits(w.lemma, mention),
      );
      const before = chain.filter((m) => m.start < w.start);
      const found = best(before) ?? best(chain);
      return found?.form === "name" || !definite ? found : (definitePlaces.find(sentence, head) ?? found);
    },
  };
}

/** "the group", "this city": a definite article and nothing that tells one from another. */
function isBareDefinite(sentence: Sentence, head: number): boolean {
  const phrase = children(sentence, head)
    .map((child) => wordAt(sentence, child))
    .filter((w) => w.relation !== "case" && w.relation !== "punct");
  return phrase.length > 0 && phrase.every(isDefiniteArticle);
}

const isDefiniteArticle = ({ relation, text }: Word): boolean =>
  relation === "det" && ["the", "this", "that", "these", "those"].includes(text.toLowerCase());

/** The words of a filler: its own phrase, or the phrase of what it refers to, with its own words as `via`. */
export function fillerWords(
  document: Document,
  antecedents: Antecedents,
  sentence: Sentence,
  head: number,
  options: PhraseOptions = {},
): { span: Span; via: Span | null } {
  const mention = antecedents.of(sentence, head);
  if (!mention) return { span: wholeName(sentence, head, nounPhrase(sentence, head, options)), via: null };
  const home = document.sentences[mention.sentence] as Sentence;
  const span =
    mention.form === "name" ? { start: mention.start, end: mention.end } : nounPhrase(home, mention.head, options);
  return { span, via: sentence.words[head] as Word };
}

/** A phrase takes in the whole name of its head: "[IS-Khorasan]", where the tree sees two words. */
function wholeName(sentence: Sentence, head: number, phrase: Span): Span {
  const name = nameAt(sentence, head);
  if (!name) return phrase;
  return { start: Math.min(name.start, phrase.start), end: Math.max(name.end, phrase.end) };
}
