import type { Sentence, Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { children, isRelation, subtree } from "../../english/tree.ts";
import type { Interval, Part } from "../reading.ts";
import type { Count } from "./count.ts";
import { isCasualtyNoun } from "./casualty-nouns.ts";
import { includedParts, listedParts } from "./parts.ts";

/** How many a phrase stands for. */
export interface PhraseCount {
  readonly interval: Interval;
  /** The number words; null where a singular ("a policeman", "Abu Khalid") says it without any. */
  readonly words: Span | null;
  readonly unit: string | null;
  readonly parts: readonly Part[];
  readonly rules: readonly string[];
}

/** True when a singular noun or a name stands for several people: "a group", "the Taliban". */
type IsGroup = (sentence: Sentence, word: number) => boolean;

/**
 * How many people or things the phrase with the head word `head` stands for, or null when it does not say.
 *
 *     killed [at least 12 people and three soldiers]   15 and more, parts 12 and more people, 3 soldiers
 *     killing [dozens]                                 24 to 99
 *     [his brother and two others]                     3
 *     [a policeman], [Abu Khalid], [she]               1
 *     [militants], [the Taliban], [they]               null
 *
 * `isGroup` is asked of singular nouns and of names; the default knows the commonest words only.
 */
export function countOfPhrase(
  sentence: Sentence,
  head: number,
  counts: readonly Count[],
  isGroup: IsGroup = isPlainGroup,
): PhraseCount | null {
  const own = countsIn(counts, sentence.index);
  // "23 Somali and Yemeni pirates": one figure, whatever the tree joins
  const members = membersOf(sentence, head)
    .map((at) => memberOf(sentence, at, own, isGroup))
    .filter(({ figure }, i, all) => figure === null || all.findIndex((other) => other.figure === figure) === i);
  const [first] = members as [Member];
  const figures = members.filter((member) => member.figure);
  const total =
    members.length === 1 || soleFigure(members)
      ? first.count
      : (spelledOut(sentence, members) ?? sum(sentence, members));
  if (!total) return null;
  const last = figures.at(-1)?.figure ?? null;
  if (!last) return total;
  const listed = total.parts.length === 0 ? listedParts(sentence, total, last, own) : [];
  return { ...total, parts: [...total.parts, ...listed, ...includedParts(sentence, total, own, last)] };
}

/** One conjunct of the phrase: with a figure of its own, with a count that goes without figure, or of unknown number. */
interface Member {
  readonly word: number;
  readonly figure: Count | null;
  readonly count: PhraseCount | null;
}

/** The word and what is coordinated with it, in the order of the text; dead and wounded are not of one sum. */
const membersOf = (sentence: Sentence, head: number): number[] =>
  subtree(sentence, head, (child) => {
    const { relation, upos } = sentence.words[child] as Word;
    if (isCasualtyNoun(sentence.words[child] as Word) && isCasualtyNoun(sentence.words[head] as Word)) return false;
    if (isHurt(sentence, child) !== isHurt(sentence, head)) return false;
    return child > head && isRelation(relation, "conj") && upos !== "VERB" && upos !== "AUX" && upos !== "ADV";
  });

/** "17 bodies and 40 [wounded] people": the dead and the wounded. */
const isHurt = (sentence: Sentence, word: number): boolean =>
  children(sentence, word).some(
    (child) =>
      isRelation((sentence.words[child] as Word).relation, "amod") &&
      /^(?:wounded|injured)$/i.test((sentence.words[child] as Word).text),
  );

/** Ways to find the number of one conjunct; the first that speaks is taken. */
const readers: readonly ((
  sentence: Sentence,
  word: number,
  counts: readonly Count[],
  isGroup: IsGroup,
) => Omit<Member, "word"> | null)[] = [
  figureBefore, //    12 people; no one; both men
  figureItself, //    killing dozens; 12 were hurt; 23 of them
  figureInside, //    a group of 62 terrorists
  figureOfToll, //    the death toll rose to 45
  oneOfThem, //       one of its leaders
  onePerson, //       a policeman, Abu Khalid, she
];

function memberOf(sentence: Sentence, word: number, counts: readonly Count[], isGroup: IsGroup): Member {
  for (const read of readers) {
    const found = read(sentence, word, counts, isGroup);
    if (found) return { word, ...found };
  }
  return { word, figure: null, count: null };
}

const counted = (figure: Count, rule: string): Omit<Member, "word"> => ({
  figure,
  count: {
    interval: [figure.min, figure.max],
    words: { start: figure.start, end: figure.end },
    unit: figure.unit?.words ?? null,
    parts: [],
    rules: [`count:${rule}`, ...figure.rules.map((r) => `count:${r}`)],
  },
});

function figureBefore(sentence: Sentence, word: number, counts: readonly Count[]): Omit<Member, "word"> | null {
  const figure = counts.find((count) => {
    if (count.kind !== "count") return false;
    if (count.unitWord === word) return true;
    // "seven AK-47s": the tree may hang the figure on another word of the compound
    const number = sentence.words[count.last];
    return (
      number?.head === word &&
      isRelation(number.relation, "nummod") &&
      count.unitWord !== null &&
      count.unitWord > count.last
    );
  });
  return figure ? counted(figure, "figureBefore") : null;
}

function figureItself(_: Sentence, word: number, counts: readonly Count[]): Omit<Member, "word"> | null {
  const figure = counts.find((count) => count.first <= word && word <= count.last && count.kind === "count");
  return figure ? counted(figure, "figureItself") : null;
}

const containers = new Set([
  "family",
  "household",
  "crew",
  "patrol",
  "group",
  "crowd",
  "total",
  "number",
  "team",
  "gang",
  "band",
  "convoy",
  "party",
  "force",
  "series",
  "set",
  "string",
  "contingent",
  "unit",
  "batch",
  "body",
  "corpse",
  "remains",
  "cell",
  "squad",
]);

function figureInside(sentence: Sentence, word: number, counts: readonly Count[]): Omit<Member, "word"> | null {
  if (!containers.has((sentence.words[word] as Word).lemma.toLowerCase())) return null;
  for (const child of children(sentence, word)) {
    const { relation } = sentence.words[child] as Word;
    if (!isRelation(relation, "nmod") || caseOf(sentence, child) !== "of") continue;
    const found = figureBefore(sentence, child, counts) ?? figureItself(sentence, child, counts);
    if (found?.figure) return counted(found.figure, "figureInside");
  }
  return null;
}

const tolls = new Set(["toll", "number", "total", "figure", "count", "tally"]);

const raising = new Set(["bring", "raise", "push", "take", "lift"]);

/** The death toll [rose to 45]; the number of dead [is at least 12]; they [put the toll at 43] */
function figureOfToll(sentence: Sentence, word: number, counts: readonly Count[]): Omit<Member, "word"> | null {
  const noun = sentence.words[word] as Word;
  if (!tolls.has(noun.lemma.toLowerCase())) return null;
  // "a toll of at least 20"
  const inside = children(sentence, word).find((child) =>
    counts.some((count) => count.first <= child && child <= count.last),
  );
  if (inside !== undefined) return figureItself(sentence, inside, counts);
  if (!/^(?:nsubj|obj)(?::|$)/.test(noun.relation) || noun.head < 0) return null;
  const verb = noun.head;
  const figure = counts.find((count) => {
    if (count.kind !== "count" || count.first < word) return false;
    if (count.first <= verb && verb <= count.last) return true;
    return children(sentence, verb).some((child) => count.first <= child && child <= count.last);
  });
  // "bringing the total since the war began to 32,623": the figure behind "to", wherever the tree has it
  const behind =
    figure ??
    (raising.has((sentence.words[verb] as Word).lemma)
      ? counts.find((c) => c.kind === "count" && c.first > word && sentence.words[c.first - 1]?.text === "to")
      : undefined);
  return behind ? counted(behind, "figureOfToll") : null;
}

function oneOfThem(sentence: Sentence, word: number): Omit<Member, "word"> | null {
  const one = sentence.words[word] as Word;
  if (!/^one$/i.test(one.text)) return null;
  const of = children(sentence, word).find((child) => child > word && caseOf(sentence, child) === "of");
  const unit = of === undefined ? null : (sentence.words[of] as Word).text;
  return single({ start: one.start, end: one.end }, unit, "oneOfThem");
}

const single = (words: Span | null, unit: string | null, rule: string): Omit<Member, "word"> => ({
  figure: null,
  count: { interval: [1, 1], words, unit, parts: [], rules: [`count:${rule}`] },
});

const onePronouns = new Set([
  "he",
  "she",
  "him",
  "her",
  "his",
  "hers",
  "himself",
  "herself",
  "someone",
  "somebody",
  "i",
  "me",
  "my",
]);

/** A singular noun with its article, a person's name, a pronoun for one person. */
function onePerson(
  sentence: Sentence,
  word: number,
  _: readonly Count[],
  isGroup: IsGroup,
): Omit<Member, "word"> | null {
  const noun = sentence.words[word] as Word;
  if (noun.upos === "PRON" || noun.upos === "DET")
    return onePronouns.has(noun.text.toLowerCase()) ? single(null, null, "onePerson") : null;
  const name = sentence.names.find(({ first, last }) => first <= word && word <= last);
  if (name) return name.kind === "person" && !isGroup(sentence, word) ? single(null, null, "onePerson") : null;
  if (noun.xpos !== "NN" && noun.xpos !== "NNP") return null;
  if (isGroup(sentence, word)) return null;
  return determined(sentence, word) ? single(null, noun.upos === "PROPN" ? null : noun.text, "onePerson") : null;
}

/** Words before a singular noun that show that one is meant: an article, a possessor, "another". */
function determined(sentence: Sentence, word: number): boolean {
  return children(sentence, word).some((child) => {
    const { relation, text, upos } = sentence.words[child] as Word;
    if (isRelation(relation, "nmod") && relation !== "nmod") return true; // nmod:poss
    if (isRelation(relation, "appos") && upos === "PROPN") return true; // commander Abu Khalid
    return isRelation(relation, "det") && !/^(?:no|any|some|all|every|which|what)$/i.test(text);
  });
}

const groups = new Set([
  "group",
  "family",
  "crowd",
  "team",
  "army",
  "police",
  "militia",
  "force",
  "unit",
  "people",
  "population",
  "public",
  "gang",
  "convoy",
  "community",
  "tribe",
  "patrol",
  "number",
  "majority",
  "battalion",
  "brigade",
  "crew",
  "staff",
  "personnel",
  "youth",
  "opposition",
  "enemy",
  "military",
  "government",
  "regime",
  "movement",
  "party",
  "organization",
  "coalition",
  "toll",
  "casualty",
  "couple",
  "pair",
  "delegation",
  "leadership",
  "audience",
  "series",
  "group",
  "cell",
  "network",
  "squad",
  "infantry",
  "half",
  "rest",
  "part",
  "mob",
  "country",
  "nation",
  "state",
  "city",
  "town",
  "village",
  "area",
  "region",
  "province",
  "neighborhood",
  "neighbourhood",
]);
const isPlainGroup: IsGroup = (sentence, word) => groups.has((sentence.words[word] as Word).lemma.toLowerCase());

/** "killed [13 women and children]": one figure for all, when it stands before the first and no other has any. */
function soleFigure(members: readonly Member[]): boolean {
  const [first, ...rest] = members as [Member, ...Member[]];
  return first.figure !== null && rest.every((member) => member.count === null);
}

/** "three civilians, two women and a man": the rest spells out the first. */
function spelledOut(sentence: Sentence, members: readonly Member[]): PhraseCount | null {
  const [first, ...rest] = members as [Member, ...Member[]];
  const whole = first.count?.interval;
  if (!first.figure || !first.count || !whole || whole[0] !== whole[1] || rest.length < 2) return null;
  const total = sum(sentence, rest);
  if (!total || total.interval[0] !== whole[0] || total.interval[1] !== whole[1]) return null;
  return { ...first.count, parts: total.parts, rules: [...first.count.rules, "count:spelledOut"] };
}

/** Groups side by side: intervals are added. */
function sum(sentence: Sentence, members: readonly Member[]): PhraseCount | null {
  const known = members.filter((member) => member.count !== null);
  const figures = known.filter((member) => member.figure !== null);
  if (known.length === 0) return null;
  // "the minister and his guards": how many is not said
  if (known.length < members.length && figures.length === 0) return null;
  let min = 0;
  // "thousands of guerrillas and other commanders" keeps its figure; of several groups one without any leaves it open
  let max: number | null = known.length < members.length && figures.length > 1 ? null : 0;
  for (const { count } of known) {
    const [low, high] = (count as PhraseCount).interval;
    min += low;
    max = max === null || high === null ? null : max + high;
  }
  const first = known[0]?.count as PhraseCount;
  const spans = figures.map(({ figure }) => figure as Count);
  const words = spans.length > 0 ? { start: (spans[0] as Count).start, end: (spans.at(-1) as Count).end } : null;
  return {
    interval: [min, max],
    words,
    unit: first.unit,
    parts: known.map((member) => (member.figure ? partOf(member.figure) : singlePart(sentence, member))),
    rules: ["count:sumOfGroups", ...known.flatMap(({ count }) => count?.rules ?? [])],
  };
}

/** "[his brother] and two others": one, quoted by its noun. */
function singlePart(sentence: Sentence, { word, count }: Member): Part {
  const { start, end, text } = sentence.words[word] as Word;
  return { start, end, words: text, count: count?.interval ?? [1, 1], unit: count?.unit ?? null };
}

/** A count as a part of a larger one. */
export const partOf = (count: Count): Part => ({
  ...count.phrase,
  count: [count.min, count.max],
  unit: count.unit?.words ?? null,
});

const caseOf = (sentence: Sentence, word: number): string => {
  const mark = children(sentence, word).find((child) => (sentence.words[child] as Word).relation === "case");
  return mark === undefined ? "" : (sentence.words[mark] as Word).text.toLowerCase();
};

const bySentence = new WeakMap<readonly Count[], Map<number, Count[]>>();

/** The counts of one sentence. */
function countsIn(counts: readonly Count[], sentence: number): readonly Count[] {
  let table = bySentence.get(counts);
  if (!table) {
    table = Map.groupBy(counts, (count) => count.sentence);
    bySentence.set(counts, table);
  }
  return table.get(sentence) ?? [];
}
