import type { Document, Name, Sentence, Word } from "../../english/document.ts";
import { quote, type Span } from "../../english/span.ts";
import { children, childrenBy } from "../../english/tree.ts";
import { canAct, type Nouns } from "../classes.ts";
import { nounPhrase } from "../phrase.ts";
import type { ReadingMention } from "../reading.ts";

/** A place in the text where somebody or something is named, or where a group that acts is described. */
export interface Site extends Span {
  readonly words: string;
  readonly kind: ReadingMention["kind"];
  readonly sentence: Sentence;
  /** Index of the word that carries the phrase. */
  readonly head: number;
  /** The name it is, or null for a description: "62 fighters". */
  readonly name: Name | null;
  /** Heads of the phrases joined in it: two for "30 Pakistanis and two Turks", else one. */
  readonly heads: readonly number[];
}

/** Words of a claim that stand in the role of somebody. */
export interface Part extends Span {
  /** They act or speak: agent, recipient or source. */
  readonly acts: boolean;
  /** They say where. */
  readonly where?: true;
}

/** The sites of a text. */
export interface Sites {
  readonly all: readonly Site[];
  /** The site whose name covers the word, or whose description it heads. */
  at(sentence: Sentence, word: number): Site | undefined;
  /** The site that stands for words of a claim; `where` when they say where. */
  of(words: Span, where?: boolean): Site | undefined;
}

export interface SiteSigns {
  readonly nouns: Nouns;
  /** True for names of countries and capitals. */
  isCountry(words: string): boolean;
}

const describing = /^(?:amod|compound|nmod:desc|nmod:poss|flat)/;

/**
 * Sites of every name that is no time, of every description that fills a role in a claim or speaks, and of every phrase
 * for people of a country. A country or a capital that acts or speaks is an actor there, not a place: "[Kabul] denied it".
 */
export function sitesOf(document: Document, parts: readonly Part[], signs: SiteSigns): Sites {
  const all: Site[] = [];
  const persons = surnames(document);
  const byWord = new Map<string, Site>();
  const byWords = new Map<string, Site>();
  const key = (sentence: Sentence, word: number): string => `${sentence.index} ${word}`;
  const found = parts.flatMap((part) => {
    const home = headOf(document, part);
    return home ? [{ part, ...home }] : [];
  });
  const acting = new Set(found.filter(({ part }) => part.acts).map(({ sentence, head }) => key(sentence, head)));

  const put = (span: Span, site: Omit<Site, "start" | "end" | "words">): Site => {
    const whole = { ...site, start: span.start, end: span.end, words: quote(document.text, span) };
    all.push(whole);
    return whole;
  };
  /** A description of people, once for each head. */
  const describe = (sentence: Sentence, head: number, span: Span): Site => {
    const known = byWord.get(key(sentence, head));
    if (known) return known;
    const site = put(span, { kind: "actor", sentence, head, name: null, heads: [head] });
    byWord.set(key(sentence, head), site);
    return site;
  };

  for (const sentence of document.sentences) {
    for (const name of sentence.names) {
      if (name.kind === "time") continue;
      const words = quote(document.text, name);
      const head = headOfName(sentence, name);
      const group = peopleDescribedBy(sentence, name, head, signs.nouns);
      if (name.kind === "nationality" && group >= 0) {
        // "Afghan [President] Ashraf Ghani": a title, no phrase of its own.
        if (!isTitle(sentence, group)) describe(sentence, group, nounPhrase(sentence, group, { alone: true }));
        continue;
      }
      if (name.kind === "place" && group >= 0 && signs.isCountry(words) && !isTitle(sentence, group))
        describe(sentence, group, nounPhrase(sentence, group, { alone: true }));
      const acts =
        (name.kind === "place" || (name.kind === "person" && !persons.has(words))) &&
        acting.has(key(sentence, head)) &&
        signs.isCountry(words);
      const named = name.kind === "person" || name.kind === "place" ? name.kind : "actor";
      const kind = acts || (named === "person" && isAbbreviation(sentence, words)) ? "actor" : named;
      const site = put(name, { kind, sentence, head, name, heads: [head] });
      for (let word = name.first; word <= name.last; word++) byWord.set(key(sentence, word), site);
      const short = kind === "actor" ? shortForm(sentence, name) : null;
      if (short)
        byWord.set(
          key(sentence, short.first),
          put(short, { kind, sentence, head: short.first, name: short, heads: [short.first] }),
        );
    }
  }
  for (const { part, sentence, head, last } of found) {
    const at = placeInText(part, part.where === true);
    if (byWords.has(at)) continue;
    const where = part.where ? placeWithin(sentence, head, part, (word) => byWord.get(key(sentence, word))) : undefined;
    const heads = part.where ? [head] : joined(sentence, head, last);
    const known =
      where ??
      byWord.get(key(sentence, head)) ??
      titled(sentence, head, last, (word) => byWord.get(key(sentence, word)));
    const site =
      heads.length > 1 && heads.every((one) => byWord.has(key(sentence, one)) || isPeople(sentence, one, signs.nouns))
        ? put(part, { kind: "actor", sentence, head, name: null, heads })
        : (known ?? (isPeople(sentence, head, signs.nouns) ? describe(sentence, head, part) : undefined));
    if (site) byWords.set(at, site);
  }
  return {
    all: all.sort((a, b) => a.start - b.start || b.end - a.end),
    at: (sentence, word) => byWord.get(key(sentence, word)),
    of: (words, where = false) => byWords.get(placeInText(words, where)),
  };
}

/** One phrase may say where in one claim and who in another: "the embassy in Nairobi" was hit, and said so. */
const placeInText = ({ start, end }: Span, where: boolean): string => `${start} ${end}${where ? " where" : ""}`;

/** "the U.S. embassy in ‹Nairobi›", "the ‹Baghdad› market": the place named in the words that say where, behind their head before in front of it. */
function placeWithin(
  sentence: Sentence,
  head: number,
  { start, end }: Span,
  siteAt: (word: number) => Site | undefined,
): Site | undefined {
  const isPlace = (word: number): boolean => siteAt(word)?.kind === "place";
  const within = sentence.words.flatMap((word, i) => (word.start >= start && word.end <= end && isPlace(i) ? [i] : []));
  const found = within.find((word) => word >= head) ?? within[0];
  return found === undefined ? undefined : siteAt(found);
}

/** A noun that hangs on a name after it. */
const isTitle = (sentence: Sentence, index: number): boolean => {
  const { relation, head } = wordAt(sentence, index);
  return /^(?:nmod:desc|compound|flat)/.test(relation) && namesByWord(sentence).has(head);
};

const amounts: ReadonlySet<string> = new Set(
  "dozen score hundred thousand million number series group couple handful majority rest wave string half some many several most".split(
    " ",
  ),
);

const namesOfSentence = new WeakMap<Sentence, ReadonlyMap<number, Name>>();

/** The names of a sentence by the indexes of their words. */
export function namesByWord(sentence: Sentence): ReadonlyMap<number, Name> {
  const known = namesOfSentence.get(sentence);
  if (known) return known;
  const names = new Map<number, Name>();
  for (const name of sentence.names) for (let word = name.first; word <= name.last; word++) names.set(word, name);
  namesOfSentence.set(sentence, names);
  return names;
}

const wordAt = (sentence: Sentence, index: number): Word => sentence.words[index] as Word;

/**
 * "[Colonel] Ajmal Rahmat", "the militant [group] Blue Falcon Front": a title or noun that the tree takes for the head; the
 * site of the name after it.
 */
function titled(
  sentence: Sentence,
  head: number,
  last: number,
  siteAt: (word: number) => Site | undefined,
): Site | undefined {
  const beside = childrenBy(sentence, head, "appos").find((child) => siteAt(child)?.name?.first === head + 1);
  if (beside !== undefined) return siteAt(beside);
  const far = wordAt(sentence, head).upos === "PROPN" ? head + 3 : head + 1;
  for (let word = head + 1; word <= Math.min(far, last); word++) {
    const site = siteAt(word);
    if (site) return site.name && site.end === wordAt(sentence, last).end && site.kind !== "place" ? site : undefined;
  }
  return undefined;
}

/** The word in capitals in brackets after a name, when it is not taken for a name already: "Blue Falcon Front ([BFF])". */
function shortForm(sentence: Sentence, { last }: Name): Name | null {
  const [open, word, close] = sentence.words.slice(last + 1, last + 4);
  if (open?.text !== "(" || close?.text !== ")" || !word || !/^\p{Lu}[\p{Lu}\d-]{1,9}$/u.test(word.text)) return null;
  if (namesByWord(sentence).has(last + 2)) return null;
  return { kind: "organization", start: word.start, end: word.end, first: last + 2, last: last + 2 };
}

/** A name of one word in capitals that the English layer took for a person: "BFF" is a body, not a person. */
const isAbbreviation = (sentence: Sentence, words: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(words) && sentence.words.some(({ text }) => /\p{Ll}{2}/u.test(text));

/** Last words of the full names of persons: where one is a town too, it is the person that acts. */
function surnames(document: Document): ReadonlySet<string> {
  const last = new Set<string>();
  for (const { names, words } of document.sentences)
    for (const name of names) if (name.kind === "person" && name.first < name.last) last.add(words[name.last]!.text);
  return last;
}

/** A word for somebody who can act: "residents", "hundreds of residents", "20 of the residents"; not "dozens of attacks". */
function isPeople(sentence: Sentence, index: number, nouns: Nouns): boolean {
  const { upos, relation } = wordAt(sentence, index);
  const counted = childrenBy(sentence, index, "nmod").find((child) => child > index);
  if (counted !== undefined && (upos === "NUM" || amounts.has(wordAt(sentence, index).lemma)))
    return wordAt(sentence, counted).upos !== "NUM" && isPeople(sentence, counted, nouns);
  return (
    (upos === "NOUN" || upos === "PROPN" || (upos === "ADJ" && relation !== "amod")) && canAct(sentence, index, nouns)
  );
}

function headOfName(sentence: Sentence, name: Name): number {
  for (let word = name.first; word <= name.last; word++) {
    const { head } = wordAt(sentence, word);
    if (head < name.first || head > name.last) return word;
  }
  return name.last;
}

/** Head of the phrase for people that a name only tells whose they are: "[Indian] nationals", "[U.S.] officials"; or -1. */
function peopleDescribedBy(sentence: Sentence, name: Name, head: number, nouns: Nouns): number {
  const { relation, head: above } = wordAt(sentence, head);
  if (!describing.test(relation) || above <= name.last || wordAt(sentence, above).upos === "VERB") return -1;
  if (namesByWord(sentence).has(above)) return -1;
  return isPeople(sentence, above, nouns) ? above : -1;
}

/** First index in an ordered list for which `reached` holds; its length when there is none. */
function firstWhere<T>(list: readonly T[], reached: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sentence of a span, the word that carries it and its last word; null when it holds no word. */
function headOf(document: Document, { start, end }: Span): { sentence: Sentence; head: number; last: number } | null {
  const sentence = document.sentences[firstWhere(document.sentences, (one) => one.end > start)];
  if (!sentence) return null;
  const first = firstWhere(sentence.words, (word) => word.end > start);
  const last = firstWhere(sentence.words, (word) => word.start >= end) - 1;
  for (let word = first; word <= last; word++) {
    const { head } = wordAt(sentence, word);
    if (head < first || head > last) return { sentence, head: word, last };
  }
  return null;
}

/** The heads of what "and" joins up to a word: Pakistanis, Turks. */
const joined = (sentence: Sentence, head: number, last: number): number[] => [
  head,
  ...children(sentence, head).filter((child) => child <= last && wordAt(sentence, child).relation === "conj"),
];
