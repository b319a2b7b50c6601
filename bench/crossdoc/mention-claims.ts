import type { Codebook } from "../../src/codebook/index.ts";
import type { Document, Sentence } from "../../src/english/index.ts";
import { ancestors, children, isRelation } from "../../src/english/tree.ts";
import type { Claim, Filler, Quote, Reading } from "../../src/reading/index.ts";
import { headOfTime } from "../../src/reading/claims/period.ts";
import { nounPhrase } from "../../src/reading/phrase.ts";
import { statusOf } from "../../src/reading/status/index.ts";
import { findTimes, type Time } from "../../src/reading/times/index.ts";
import { stemOf } from "./stem.ts";

/** A span that somebody else found to be an event. */
export interface GivenMention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A claim for each given event mention: the engine's own where it found one there, else one by the tree: who, whom, when and where stand
 * around the word. Its type is the engine's, or the stem of the word when no frame has it.
 */
export function claimsAt(
  mentions: readonly GivenMention[],
  reading: Reading,
  document: Document,
  codebook: Codebook,
): Claim[] {
  const { text, published } = reading.report;
  const times = Map.groupBy(findTimes(text, document.sentences, published), ({ sentence }) => sentence);
  const quote = (start: number, end: number): Quote => ({ start, end, words: text.slice(start, end) });
  const fillers = fillerFinder(reading, document, quote);
  return mentions.map((mention) => {
    const trigger = quote(mention.start, mention.end);
    const own = reading.claims.find((claim) => claim.trigger.start < mention.end && claim.trigger.end > mention.start);
    const place = headWord(document.sentences, mention);
    if (!place) return { ...blank(trigger, trigger), id: mention.id };
    const { sentence, word } = place;
    const { lemma, upos } = sentence.words[word]!;
    const stem = stemOf(lemma);
    const near = fillers(sentence, word);
    const period = periodIn(times.get(sentence.index) ?? [], sentence, word);
    const made: Claim = {
      ...blank(trigger, quote(sentence.start, sentence.end)),
      ...near,
      ...period,
      status: statusOf(sentence, word, codebook.status).status,
      type: own?.type ?? `word-${stem}`,
      rules: [`${own?.type ?? `word-${stem}`}:${upos === "NOUN" ? "noun" : "verb"}:${stem}`],
    };
    if (!own) return { ...made, id: mention.id };
    return {
      ...own,
      id: mention.id,
      trigger,
      rules: made.rules,
      evidence: made.evidence,
      agent: own.agent.length > 0 ? own.agent : made.agent,
      affected: own.affected.length > 0 ? own.affected : made.affected,
    };
  });
}

const blank = (trigger: Quote, evidence: Quote): Claim => ({
  id: "",
  type: `word-${stemOf(trigger.words.split(" ")[0]!)}`,
  trigger,
  evidence,
  agent: [],
  affected: [],
  recipient: [],
  instrument: [],
  place: [],
  from: null,
  to: null,
  periodBasis: null,
  periodWords: null,
  count: null,
  countWords: null,
  unit: null,
  parts: [],
  scope: null,
  status: "happened",
  source: null,
  stance: null,
  attribution: null,
  confidence: 0.5,
  rules: [],
});

/** The word of the span that depends on nothing else in it. */
function headWord(
  sentences: readonly Sentence[],
  { start, end }: GivenMention,
): { readonly sentence: Sentence; readonly word: number } | null {
  for (const sentence of sentences) {
    if (sentence.end <= start || sentence.start >= end) continue;
    const inside = sentence.words.flatMap((w, i) => (w.start < end && w.end > start ? [i] : []));
    const word = inside.find((i) => !inside.includes(sentence.words[i]?.head ?? -1));
    if (word !== undefined) return { sentence, word };
  }
  return null;
}

type Roles = Pick<Claim, "agent" | "affected" | "recipient" | "place">;

/** Who stands where around a word: subject and object of verbs, possessor and "of" phrase of nouns, names in prepositional phrases. */
function fillerFinder(
  reading: Reading,
  document: Document,
  quote: (start: number, end: number) => Quote,
): (sentence: Sentence, word: number) => Roles {
  const named = reading.mentions.filter(({ kind }) => kind === "actor" || kind === "person" || kind === "place");
  const byEnd = Map.groupBy(named, ({ end }) => end);
  const covering = (start: number, end: number) =>
    byEnd.get(end)?.find((mention) => mention.start <= start) ??
    named.find((mention) => mention.start <= start && mention.end >= end);
  const chainOf = new Map(
    document.chains.flatMap((chain) => chain.map((mention) => [`${mention.sentence}:${mention.head}`, chain] as const)),
  );
  const fillerAt = (sentence: Sentence, head: number): Filler => {
    const { start, end, upos } = sentence.words[head]!;
    const chain = chainOf.get(`${sentence.index}:${head}`) ?? [];
    const own = covering(start, end);
    if (own && upos !== "PRON") return { ...quote(own.start, own.end), mention: own.id };
    for (const mention of chain) {
      if (mention.form !== "name") continue;
      const there =
        covering(mention.start, mention.end) ?? named.find((x) => x.start >= mention.start && x.end <= mention.end);
      if (there) return { ...quote(there.start, there.end), mention: there.id };
    }
    if (own) return { ...quote(own.start, own.end), mention: own.id };
    const phrase = nounPhrase(sentence, head, { alone: true });
    return quote(phrase.start, phrase.end);
  };
  return (sentence, word) => {
    const roles: Record<keyof Roles, Filler[]> = { agent: [], affected: [], recipient: [], place: [] };
    for (const at of children(sentence, word)) {
      const { relation } = sentence.words[at]!;
      const preposition = children(sentence, at).find((c) => sentence.words[c]!.relation === "case");
      const role = roleOf(
        relation,
        preposition === undefined ? "" : sentence.words[preposition]!.lemma,
        sentence.words[word]!.upos,
      );
      if (role) roles[role].push(fillerAt(sentence, at));
    }
    const { relation, head } = sentence.words[word]!;
    if (
      roles.agent.length === 0 &&
      head >= 0 &&
      (isRelation(relation, "xcomp") || isRelation(relation, "conj") || isRelation(relation, "advcl"))
    ) {
      const above = ancestors(sentence, word).slice(0, 2);
      for (const up of above)
        for (const at of children(sentence, up))
          if (roles.agent.length === 0 && sentence.words[at]!.relation === "nsubj")
            roles.agent.push(fillerAt(sentence, at));
    }
    if (isRelation(relation, "acl") && head >= 0 && roles.affected.length === 0)
      roles.affected.push(fillerAt(sentence, head));
    return roles;
  };
}

function roleOf(relation: string, preposition: string, upos: string): keyof Roles | null {
  if (relation === "nsubj:pass") return "affected";
  if (relation === "nsubj") return upos === "ADJ" || upos === "NOUN" ? "affected" : "agent";
  if (relation === "obj") return "affected";
  if (relation === "nmod:poss") return "agent";
  if (relation === "compound" || relation === "amod") return null;
  if (relation.startsWith("obl") || relation.startsWith("nmod")) {
    if (preposition === "by") return "agent";
    if (preposition === "of") return "affected";
    if (preposition === "to" || preposition === "with" || preposition === "against" || preposition === "for")
      return "recipient";
    if (preposition === "in" || preposition === "at" || preposition === "near") return "place";
  }
  return null;
}

/** The period of the time that hangs on the word or a word right below it. */
function periodIn(
  times: readonly Time[],
  sentence: Sentence,
  word: number,
): Pick<Claim, "from" | "to" | "periodBasis"> {
  const own = times.find((time) => {
    if (time.from === null || time.to === null || time.type === "set") return false;
    const head = headOfTime(sentence, time);
    return head >= 0 && ancestors(sentence, head).slice(0, 2).includes(word);
  });
  return own ? { from: own.from, to: own.to, periodBasis: own.basis } : { from: null, to: null, periodBasis: null };
}
