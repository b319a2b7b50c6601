import type { Mention, Sentence } from "../document.ts";
import type { Lexicon } from "../lexicon.ts";
import { candidatesFor, type Choose, chooseByWeights } from "./antecedents.ts";
import { type Entity, Memory } from "./memory.ts";
import { type Phrase, PhraseReader } from "./phrases.ts";
import { SAYING } from "./saying.ts";
import { rulesForNames, rulesForNominals } from "./rules.ts";

/** Binds "I" and "we" to those who speak. */
class Speakers {
  private readonly of = new Map<number, Entity>();
  private readonly first = new Map<string, Entity>();
  private readonly memory: Memory;
  /** Who spoke in the sentence before. */
  private last: Entity | null = null;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  speaker(quotation: number): Entity | null {
    return this.of.get(quotation) ?? null;
  }

  /** “We are ready,” said the general: the subject of a verb of saying outside speaks the quotations of the sentence. */
  listen(phrases: readonly Phrase[]): void {
    const quotations = new Set(phrases.map(({ quotation }) => quotation).filter((quotation) => quotation >= 0));
    const before = this.last;
    this.last = null;
    if (quotations.size === 0) return;
    // “...” A sentence of nothing but quotation goes on with who spoke before.
    const silent = phrases.every(({ quotation }) => quotation >= 0);
    if (silent && before) for (const quotation of quotations) this.hear(quotation, before);
    for (const phrase of phrases) {
      if (phrase.quotation >= 0 || phrase.relation !== "nsubj") continue;
      if (!SAYING.has(phrase.verb)) continue;
      const entity = this.memory.entityOf.get(phrase);
      if (!entity) continue;
      for (const quotation of quotations) this.hear(quotation, entity);
    }
    for (const quotation of quotations) this.last = this.of.get(quotation) ?? this.last;
  }

  private hear(quotation: number, speaker: Entity): void {
    if (this.of.has(quotation)) return;
    this.of.set(quotation, speaker);
    this.bind(`1 one ${quotation}`, speaker);
  }

  /** "I" in the quotation is who speaks it, unless something else is known of that "I". */
  private bind(key: string, speaker: Entity): void {
    const first = this.first.get(key);
    if (speaker.number === "many" || first === speaker) return;
    if (first?.phrases.every(({ pronoun }) => pronoun)) this.memory.join(first, speaker);
    if (!first || first.phrases.length === 0) this.first.set(key, speaker);
  }

  /** The entity of a pronoun of the first or second person: one for each pronoun and quotation. */
  find(phrase: Phrase): Entity | null {
    const { person, number } = phrase.pronoun!;
    return this.first.get(`${person} ${number} ${phrase.quotation}`) ?? null;
  }

  keep(phrase: Phrase, entity: Entity): void {
    const { person, number } = phrase.pronoun!;
    this.first.set(`${person} ${number} ${phrase.quotation}`, entity);
  }
}

/** By their heads: an owner comes before what is owned ("his wife"), an apposition after what it explains. */
const inOrder = (phrases: readonly Phrase[]): Phrase[] => phrases.toSorted((a, b) => a.head - b.head);

/**
 * Chains of phrases that refer to the same person, body, place or thing, two or more each, in the order of the text. Rules in the order
 * of their certainty, each looking at a bounded number of candidates: time grows linearly with the text.
 */
export function resolve(
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  choose: Choose = chooseByWeights,
): Mention[][] {
  const memory = new Memory();
  const reader = new PhraseReader(lexicon);
  const speakers = new Speakers(memory);
  const entities = new Set<Entity>();
  for (const sentence of sentences) {
    const from = reader.phrases.length;
    reader.read(sentence);
    const phrases = inOrder(reader.phrases.slice(from));
    for (const phrase of phrases) {
      const known = find(phrase, memory, sentence, speakers, choose);
      const entity = memory.add(phrase, known);
      entities.add(entity);
      if (phrase.pronoun && phrase.pronoun.person < 3) speakers.keep(phrase, entity);
    }
    speakers.listen(phrases);
  }
  return [...entities]
    .filter((entity) => entity.phrases.length > 1)
    .map((entity) => entity.phrases.toSorted((a, b) => a.start - b.start).map(mentionOf));
}

const find = (
  phrase: Phrase,
  memory: Memory,
  sentence: Sentence,
  speakers: Speakers,
  choose: Choose,
): Entity | null => {
  if (phrase.pronoun) {
    if (phrase.pronoun.person < 3) return speakers.find(phrase);
    return choose(phrase, candidatesFor(phrase, memory, speakers.speaker(phrase.quotation)));
  }
  for (const rule of phrase.form === "name" ? rulesForNames : rulesForNominals) {
    const entity = rule(phrase, memory, sentence);
    if (entity) return entity;
  }
  return null;
};

const mentionOf = ({ start, end, sentence, first, last, head, form, kind }: Phrase): Mention => ({
  start,
  end,
  sentence,
  first,
  last,
  head,
  form,
  kind,
});
