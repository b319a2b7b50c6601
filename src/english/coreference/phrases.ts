import type { Mention, Name, Sentence } from "../document.ts";
import type { Lexicon, NounClass } from "../lexicon.ts";
import { children } from "../tree.ts";
import { saidHe, saidShe } from "./given-names.ts";
import { type Pronoun, pronounOf } from "./pronouns.ts";

/** A mention with what its words tell of its referent. */
export interface Phrase extends Mention {
  readonly pronoun: Pronoun | null;
  readonly number: "one" | "many" | "any";
  readonly gender: "he" | "she" | "it" | "any";
  /** Words of the name in small letters, without article; empty for others. */
  readonly name: readonly string[];
  /** Lemma of the head, in small letters; empty for several heads together. */
  readonly lemma: string;
  /** Lemmas of the words that describe the head: adjectives, nouns, numbers, "of Iran". */
  readonly modifiers: ReadonlySet<string>;
  /** The usual class of a common noun; undefined for names, pronouns and unknown words. */
  readonly sense: NounClass | undefined;
  readonly article: "definite" | "indefinite" | "own" | "none";
  /** Index of the possessor's head word, or -1. */
  readonly possessor: number;
  /** Titles and trades before or in the phrase: "president" of "President Ghani". */
  readonly titles: readonly string[];
  readonly relation: string;
  /** Index of the word the head depends on. */
  readonly above: number;
  /** Lemma of that word. */
  readonly verb: string;
  /** Index of the quotation the head stands in, or -1. */
  readonly quotation: number;
  /** Named only as who says so: "according to [the police]". */
  readonly source: boolean;
}

/** Dependents that belong to the short form of a phrase: no relative clause, apposition or second conjunct. */
const KEPT = /^(?:det|amod|compound|nummod|nmod|flat|goeswith|advmod|fixed|case)(?::|$)/;
/** Relations of words that are part of another phrase rather than the head of one. */
const PART =
  /^(?:compound|flat|fixed|goeswith|amod|punct|case|dep|list|discourse|vocative|reparandum|nmod:desc|cc|mark|nummod|det|expl|root:x)(?::|$)/;
const DEFINITE = new Set(["the", "this", "that", "these", "those", "both", "such"]);
const INDEFINITE = new Set([
  "a",
  "an",
  "some",
  "any",
  "no",
  "another",
  "every",
  "each",
  "many",
  "several",
  "few",
  "all",
  "most",
  "more",
]);
/** Words whose phrases refer to nobody in particular. */
const EMPTY = new Set(
  "someone somebody anyone anybody everyone everybody nobody something anything everything nothing one thing way lot kind sort number part order fact".split(
    " ",
  ),
);

/** Nouns that count others: "hundreds of civilians", "a number of villages". */
const AMOUNTS = new Set("dozen score hundred thousand million number couple handful majority rest series".split(" "));

/** Days and months that no name was given for. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d.*)$/;

const inName = (names: readonly Name[], word: number): Name | undefined =>
  names.find(({ first, last }) => word >= first && word <= last);

/** A bracket, comma or dash stands before the phrase headed by `child`: "Nida (1914-2011)". */
const setOff = (sentence: Sentence, child: number): boolean => {
  let left = child;
  for (
    let at = child;
    at >= 0 && at > child - 12;
    at = Math.min(...children(sentence, at), at) < at ? Math.min(...children(sentence, at)) : -1
  )
    left = at;
  return (
    sentence.words[left]!.upos === "PUNCT" ||
    (sentence.words[left - 1]?.upos === "PUNCT" && sentence.words[left - 1]!.text !== "-")
  );
};

/** First and last word of the short form of the phrase headed by `head`. */
const reach = (sentence: Sentence, head: number): [first: number, last: number] => {
  let first = head;
  let last = head;
  const stack = [head];
  while (stack.length > 0) {
    const word = stack.pop()!;
    for (const child of children(sentence, word)) {
      const { relation } = sentence.words[child]!;
      if (word === head) {
        if (!KEPT.test(relation)) continue;
        if (relation === "case" || relation.startsWith("advmod")) continue;
        if (child > head && setOff(sentence, child)) continue;
      }
      first = Math.min(first, child);
      last = Math.max(last, child);
      stack.push(child);
    }
  }
  const own = sentence.words[last];
  if (last > head && (own?.upos === "PUNCT" || own?.xpos === "POS")) last--;
  while (first < head && sentence.words[first]!.upos === "PUNCT") first++;
  return [first, last];
};

const kindOfNoun = (lexicon: Lexicon, lemma: string, many: boolean): Mention["kind"] => {
  const [first, second] = lexicon.nounClasses(lemma);
  if (first === undefined) return "unknown";
  if (first === "person") return many ? "group" : "person";
  if (first === "group") {
    if (lexicon.isNoun(lemma, "region")) return "place";
    return lexicon.isNoun(lemma, "organization") ? "organization" : "group";
  }
  if (first === "location") return "place";
  if (second === "person" && many && first !== "act") return "group";
  return "thing";
};

/** Reads the phrases off the trees of a document. */
export class PhraseReader {
  readonly phrases: Phrase[] = [];
  private readonly lexicon: Lexicon;
  private quotation = -1;
  private quotations = 0;
  private openFor = 0;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  read(sentence: Sentence): void {
    const quoted = this.quotationsOf(sentence);
    for (let word = 0; word < sentence.words.length; word++) {
      const { upos, xpos, text, relation } = sentence.words[word]!;
      const pronoun = upos === "PRON" || xpos.startsWith("PRP") ? pronounOf(text, xpos) : null;
      if (pronoun) {
        if (!relation.startsWith("expl")) this.phrases.push(this.pronounPhrase(sentence, word, pronoun, quoted[word]!));
      } else if (upos === "NOUN" || upos === "PROPN") this.noun(sentence, word, quoted[word]!);
    }
  }

  /** For each word the quotation it stands in, or -1. */
  private quotationsOf(sentence: Sentence): Int32Array {
    const quoted = new Int32Array(sentence.words.length);
    // A quotation without an end is given up after some sentences.
    if (this.quotation >= 0 && ++this.openFor > 15) this.quotation = -1;
    sentence.words.forEach(({ text, start, end }, index) => {
      const straight = text === '"';
      const before = sentence.words[index - 1];
      const opens =
        text === "“" ||
        text === "``" ||
        (straight && (!before || before.end < start) && sentence.words[index + 1]?.start === end);
      quoted[index] = opens ? -1 : this.quotation;
      if (opens) {
        // A quotation of several paragraphs opens anew at each and closes once.
        if (this.quotation < 0 || index > 0) this.quotation = this.quotations++;
        this.openFor = 0;
      } else if (straight || text === "”" || text === "''") {
        this.quotation = -1;
        quoted[index] = -1;
      }
    });
    return quoted;
  }

  private pronounPhrase(sentence: Sentence, head: number, pronoun: Pronoun, quotation: number): Phrase {
    const { start, end, relation, head: above, lemma } = sentence.words[head]!;
    return {
      start,
      end,
      sentence: sentence.index,
      first: head,
      last: head,
      head,
      form: "pronoun",
      kind:
        pronoun.gender === "he" || pronoun.gender === "she" || (pronoun.person < 3 && pronoun.number === "one")
          ? "person"
          : "unknown",
      pronoun,
      number: pronoun.number,
      gender: pronoun.gender,
      name: [],
      lemma: lemma.toLowerCase(),
      modifiers: new Set(),
      sense: undefined,
      article: "none",
      possessor: -1,
      titles: [],
      relation,
      above,
      verb: sentence.words[above]?.lemma ?? "",
      quotation,
      source: false,
    };
  }

  private noun(sentence: Sentence, head: number, quotation: number): void {
    const word = sentence.words[head]!;
    const name = inName(sentence.names, head);
    if (name?.kind === "time") return;
    // "Ministry of [Defense]" is part of the name.
    if (name && word.head >= name.first && word.head <= name.last) return;
    if (PART.test(word.relation)) {
      // "ISIS fighters", "the Kabul attack": a name inside a phrase is a phrase of its own.
      if (!name || name.kind === "nationality" || !/^(?:compound|nmod:desc|flat:x)/.test(word.relation)) return;
      this.push(sentence, head, name.first, name.last, name, quotation);
      return;
    }
    const lemma = word.lemma.toLowerCase();
    if (EMPTY.has(lemma)) return;
    if (
      !name &&
      (this.lexicon.nounClasses(lemma)[0] === "time" ||
        this.isMeasure(sentence, head, lemma) ||
        (word.upos === "PROPN" && CALENDAR.test(lemma)))
    )
      return;
    const [from, to] = reach(sentence, head);
    const first = Math.min(from, name?.first ?? from);
    const last = Math.max(to, name?.last ?? to);
    this.push(sentence, head, first, last, name, quotation);
    this.together(sentence, head);
  }

  private push(
    sentence: Sentence,
    head: number,
    first: number,
    last: number,
    name: Name | undefined,
    quotation: number,
  ): void {
    const { words } = sentence;
    const word = words[head]!;
    const proper = name !== undefined || word.upos === "PROPN";
    const many = (AMOUNTS.has(word.lemma) && !proper) || word.xpos === "NNS" || word.xpos === "NNPS";
    const lemma = word.lemma.toLowerCase();
    const modifiers = new Set<string>();
    const titles: string[] = [];
    let article: Phrase["article"] = "none";
    let possessor = -1;
    for (const child of children(sentence, head)) {
      const { relation, upos, text, lemma: own } = words[child]!;
      if (relation.startsWith("det")) {
        const small = text.toLowerCase();
        if (DEFINITE.has(small)) article = "definite";
        else if (INDEFINITE.has(small)) article = "indefinite";
      } else if (relation === "nmod:poss") {
        article = "own";
        possessor = child;
        if (upos !== "PRON") modifiers.add(own.toLowerCase());
      } else if (/^(?:amod|compound|nummod|flat|nmod)/.test(relation) && child >= first && child <= last) {
        modifiers.add(own.toLowerCase());
        if (relation.startsWith("compound") || relation === "nmod:desc" || relation.startsWith("flat"))
          for (const part of children(sentence, child))
            if (words[part]!.relation.startsWith("compound")) modifiers.add(words[part]!.lemma.toLowerCase());
      }
      if (proper && (relation === "nmod:desc" || (relation === "compound" && upos === "NOUN") || relation === "appos"))
        titles.push(own.toLowerCase());
    }
    const nameWords = proper ? this.nameWords(sentence, head, first, last, name) : [];
    const gender = this.genderOf(lemma, proper, nameWords, titles);
    const kind: Mention["kind"] = name
      ? name.kind === "person" || name.kind === "organization" || name.kind === "place"
        ? name.kind
        : "group"
      : proper
        ? gender === "he" || gender === "she"
          ? "person"
          : "unknown"
        : this.kindOf(sentence, head, lemma, many);
    // "Khan Khan group": both words may be read as heads of the one name
    if (this.phrases.slice(-4).some((p) => p.sentence === sentence.index && p.first === first && p.last === last))
      return;
    this.phrases.push({
      start: words[first]!.start,
      end: words[last]!.end,
      sentence: sentence.index,
      first,
      last,
      head,
      form: proper ? "name" : "nominal",
      kind,
      pronoun: null,
      name: nameWords,
      lemma,
      modifiers,
      sense: proper ? undefined : this.lexicon.nounClasses(lemma)[0],
      article,
      possessor,
      titles,
      number: proper && kind !== "group" ? "one" : many ? "many" : "one",
      gender:
        gender !== "any" ? gender : kind === "organization" || kind === "place" || kind === "thing" ? "it" : "any",
      relation: word.relation,
      above: word.head,
      verb: words[word.head]?.lemma ?? "",
      quotation,
      source: children(sentence, head).some((child) => words[child]!.text.toLowerCase() === "according"),
    });
  }

  /** "Khan and Noori": those named together are one phrase more, which "they" may take up. */
  private together(sentence: Sentence, head: number): void {
    const others = children(sentence, head).filter((child) => {
      const { relation, upos } = sentence.words[child]!;
      return relation === "conj" && (upos === "NOUN" || upos === "PROPN");
    });
    const last = others.at(-1);
    if (last === undefined || !children(sentence, last).some((child) => sentence.words[child]!.lemma === "and")) return;
    const first = this.phrases.at(-1)!;
    const end = reach(sentence, last)[1];
    this.phrases.push({
      ...first,
      end: sentence.words[end]!.end,
      last: end,
      form: "nominal",
      kind: first.kind === "thing" || first.kind === "unknown" ? first.kind : "group",
      number: "many",
      gender: first.kind === "thing" ? "it" : "any",
      name: [],
      lemma: "",
      modifiers: new Set(),
      sense: undefined,
      titles: [],
    });
  }

  /** "19 miles", "30%": no more than an amount. */
  private isMeasure(sentence: Sentence, head: number, lemma: string): boolean {
    return (
      this.lexicon.nounClasses(lemma)[0] === "quantity" &&
      !children(sentence, head).some((child) => sentence.words[child]!.relation === "nmod")
    );
  }

  /** Of "hundreds of civilians" the civilians tell the kind. */
  private kindOf(sentence: Sentence, head: number, lemma: string, many: boolean): Mention["kind"] {
    if (AMOUNTS.has(lemma))
      for (const child of children(sentence, head))
        if (sentence.words[child]!.relation === "nmod")
          return kindOfNoun(this.lexicon, sentence.words[child]!.lemma.toLowerCase(), true);
    return kindOfNoun(this.lexicon, lemma, many);
  }

  private nameWords(sentence: Sentence, head: number, first: number, last: number, name: Name | undefined): string[] {
    const from = name?.first ?? first;
    const to = name?.last ?? last;
    const list: string[] = [];
    for (let index = from; index <= to; index++) {
      const { text, upos, xpos, relation, head: above } = sentence.words[index]!;
      if (xpos === "POS" || upos === "PUNCT" || (upos === "DET" && index === from)) continue;
      if (!name && !/^\p{Lu}/u.test(text) && upos !== "PROPN" && !(above === head && relation.startsWith("flat"))) {
        if (index < head) continue;
        break;
      }
      list.push(text.toLowerCase().replace(/\.$/, ""));
    }
    return list.length > 0 ? list : [sentence.words[head]!.text.toLowerCase()];
  }

  private genderOf(
    lemma: string,
    proper: boolean,
    name: readonly string[],
    titles: readonly string[],
  ): Phrase["gender"] {
    if (!proper) {
      if (this.lexicon.isNoun(lemma, "woman")) return "she";
      if (this.lexicon.isNoun(lemma, "man") || /(?:spokes|police|gun|service|chair|states|business)man$/.test(lemma))
        return "he";
      return lemma.endsWith("woman") ? "she" : "any";
    }
    for (const word of [...titles, ...name.slice(0, -1), ...(name.length === 1 ? name : [])]) {
      const bare = word.replace(/\.$/, "");
      if (saidShe.has(bare)) return "she";
      if (saidHe.has(bare)) return "he";
    }
    return "any";
  }
}
