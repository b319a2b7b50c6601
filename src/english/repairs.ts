import {
  accusedOfDoing,
  clauseBehindExamples,
  clauseOfAllJoined,
  joinedSubject,
  participleBeforeNumber,
  resultBehindTimeClause,
  shotDead,
  speakerBehindComma,
  thatOfContent,
} from "./attachments.ts";
import { isSubject } from "./dependents.ts";
import type { Word } from "./document.ts";
import { countedFate, fateBeforeVerb, secondFate } from "./counted-fate.ts";
import { hedgedNumber } from "./hedges.ts";
import { hyphenatedParticiple } from "./hyphens.ts";
import {
  behindTheDoer,
  deedBehindVictims,
  fromBehindTaking,
  nounBeforePreposition,
  placeBehindTheAgent,
  prepositionBeforeName,
} from "./prepositional.ts";
import {
  clauseThatIsSaid,
  missedClauseBeforeSaying,
  missedMainVerb,
  objectOfNoun,
  verbBeforeNumber,
  verbBetweenNouns,
} from "./missed-verb.ts";
import { deedInIng, mineIsNoun, nounForVerb, overranIsVerb, saidIsName } from "./noun-or-verb.ts";
import {
  bareObject,
  countedObject,
  joinedObject,
  objectOfJoinedVerb,
  secondPassive,
  verbJoinedToObject,
} from "./objects.ts";

/** Trees as the parser gives them break rules of grammar now and then. Each repair mends one such break, in place. */
type Repair = (words: Word[]) => void;

/**
 * A verb has one subject: in "[Commandos] caught pirates, a spokesman said" the parser sometimes hangs both subjects
 * on "said". The farther one goes to the clause that stands between.
 */
const oneSubjectEach: Repair = (words) => {
  const subjects = new Map<number, number[]>();
  words.forEach(({ relation, head }, i) => {
    if (head < 0 || (relation !== "nsubj" && relation !== "nsubj:pass")) return;
    const all = subjects.get(head);
    if (all) all.push(i);
    else subjects.set(head, [i]);
  });
  for (const [verb, all] of subjects) {
    const first = all[0] as number;
    if (all.length < 2 || first > verb) continue;
    const clause = words.findIndex(
      (w, i) => i > first && i < verb && w.head === verb && (w.relation === "ccomp" || w.relation === "parataxis"),
    );
    if (clause < 0 || subjects.has(clause)) continue;
    const passive = words.some((w) => w.head === clause && w.relation === "aux:pass");
    const subject = words[first] as Word;
    subject.head = clause;
    subject.relation = passive ? "nsubj:pass" : "nsubj";
  }
};

const openers = new Set(["including", "among"]);
const nominal = new Set(["NOUN", "PROPN", "NUM", "PRON"]);
const finiteTags = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** Head of the phrase that ends right before `end`: "fighters" for "fighters of the group". */
function phraseBefore(words: readonly Word[], end: number): number {
  let at = end - 1;
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const { head, relation } = words[at] as Word;
    const inside = /^(?:nmod|compound|flat|amod|conj|nummod|det|case|punct|appos)/.test(relation);
    if (!inside || head < 0 || head >= end) break;
    at = head;
  }
  return at >= 0 && nominal.has((words[at] as Word).upos) ? at : -1;
}

/** The verb that begins right behind a comma, its auxiliaries and adverbs passed over; -1 when something else does. */
function verbBehind(words: readonly Word[], comma: number): number {
  for (let i = comma + 1; i < words.length && i < comma + 6; i++) {
    const w = words[i] as Word;
    if (w.upos === "AUX" || w.upos === "ADV" || w.upos === "PART") continue;
    if (w.upos !== "VERB") return -1;
    const finite =
      finiteTags.has(w.xpos) || words.some((a) => a.head === i && a.upos === "AUX" && finiteTags.has(a.xpos));
    return finite ? i : -1;
  }
  return -1;
}

const subjectRelation = (words: readonly Word[], verb: number): string =>
  words.some((w) => w.head === verb && w.relation === "aux:pass") ? "nsubj:pass" : "nsubj";

/**
 * "[Sixty fighters], among them 30 Pakistanis and two Turks, gave up": examples between commas belong to the noun
 * before them, and that noun is the subject.
 */
const insertedExamples: Repair = (words) => {
  for (let comma = 1; comma < words.length - 3; comma++) {
    if (words[comma]?.text !== "," || !openers.has(words[comma + 1]?.text.toLowerCase() ?? "")) continue;
    const noun = phraseBefore(words, comma);
    const close = words.findIndex((w, i) => i > comma + 2 && w.text === ",");
    if (noun < 0 || close < 0) continue;
    const verb = verbBehind(words, close);
    if (verb < 0) continue;
    const within = (i: number): boolean => i > comma && i < close;
    for (let i = comma + 1; i < close; i++) {
      const w = words[i] as Word;
      if (within(w.head) || !nominal.has(w.upos)) continue;
      w.head = noun;
      w.relation = "nmod";
    }
    const main = words[verb] as Word;
    const subject = words[noun] as Word;
    if (subject.head === verb) continue;
    if (within(main.head) || main.head === noun) {
      main.head = subject.head;
      main.relation = subject.head < 0 ? "root" : subject.relation;
    }
    if (words.some((w, i) => w.head === verb && isSubject(w) && i !== noun)) continue;
    subject.head = verb;
    subject.relation = subjectRelation(words, verb);
  }
};

const clauseOpeners = new Set(["since", "after", "before", "until", "as", "because"]);

/**
 * "since [the leader], Abu Khalid, was killed": a word that opens a clause is no preposition of the noun before the
 * apposition; the noun is the subject of the verb behind it.
 */
const subjectBeforeApposition: Repair = (words) => {
  words.forEach((apposition, at) => {
    if (apposition.relation !== "appos" || apposition.head >= at) return;
    const close = words.findIndex((w, i) => i > at && w.text === ",");
    const verb = close < 0 || close > at + 8 ? -1 : verbBehind(words, close);
    if (verb < 0 || words.some((w) => w.head === verb && isSubject(w))) return;
    const noun = apposition.head;
    const opener = words.findIndex(
      (w) => w.head === noun && w.relation === "case" && clauseOpeners.has(w.text.toLowerCase()),
    );
    if (opener < 0 || verb === noun || isAbove(words, noun, verb)) return;
    const mark = words[opener] as Word;
    const subject = words[noun] as Word;
    mark.head = verb;
    mark.relation = "mark";
    subject.head = verb;
    subject.relation = subjectRelation(words, verb);
  });
};

/** True when one word stands anywhere above another in the tree. */
function isAbove(words: readonly Word[], above: number, below: number): boolean {
  for (
    let at = (words[below] as Word).head, steps = 0;
    at >= 0 && steps < words.length;
    at = (words[at] as Word).head, steps++
  ) {
    if (at === above) return true;
  }
  return false;
}

/** "Of the [23 people arrested], 12 were freed": the participle belongs to the noun, and nobody arrested anybody there. */
const partOfThoseDone: Repair = (words) => {
  words.forEach((opener, of) => {
    const noun = words[opener.head];
    const verb = noun && words[opener.head + 1];
    const comma = words[opener.head + 2];
    if (opener.text.toLowerCase() !== "of" || opener.relation !== "case" || !noun || !verb || comma?.text !== ",")
      return;
    const participle = verb.xpos === "VBN" || verb.xpos === "VBD";
    if (of > opener.head || noun.head !== opener.head + 1 || noun.relation !== "nsubj" || !participle) return;
    const at = opener.head;
    noun.head = verb.head;
    noun.relation = verb.head < 0 ? "root" : "obl";
    verb.head = at;
    verb.relation = "acl";
    verb.xpos = "VBN";
    if (noun.head < 0) return;
    comma.head = noun.head;
  });
};

const repairs: readonly Repair[] = [
  hyphenatedParticiple,
  mineIsNoun,
  overranIsVerb,
  deedInIng,
  shotDead,
  countedFate,
  fateBeforeVerb,
  secondFate,
  saidIsName,
  nounForVerb,
  countedObject,
  bareObject,
  joinedObject,
  verbJoinedToObject,
  objectOfJoinedVerb,
  secondPassive,
  objectOfNoun,
  missedMainVerb,
  verbBeforeNumber,
  verbBetweenNouns,
  clauseThatIsSaid,
  missedClauseBeforeSaying,
  oneSubjectEach,
  insertedExamples,
  subjectBeforeApposition,
  hedgedNumber,
  partOfThoseDone,
  joinedSubject,
  clauseOfAllJoined,
  participleBeforeNumber,
  behindTheDoer,
  nounBeforePreposition,
  prepositionBeforeName,
  placeBehindTheAgent,
  resultBehindTimeClause,
  fromBehindTaking,
  deedBehindVictims,
  clauseBehindExamples,
  accusedOfDoing,
  thatOfContent,
  speakerBehindComma,
];

/**
 * Mends the tree of one sentence; a repair that leaves no tree (a circle, no root or two) is taken back. Linear but for the search between two
 * subjects of one verb.
 */
export function repairTree(words: Word[]): void {
  for (const repair of repairs) {
    const before = words.map(({ head, relation }) => ({ head, relation }));
    repair(words);
    const changed = words.some(({ head }, i) => head !== (before[i] as Word).head);
    if (changed && !isTree(words)) words.forEach((word, i) => Object.assign(word, before[i]));
  }
}

/** True when there is one root and every word hangs under it. Each word is stepped over once. */
function isTree(words: readonly Word[]): boolean {
  const seen = new Int32Array(words.length).fill(-1);
  let roots = 0;
  for (let start = 0; start < words.length; start++) {
    let at = start;
    while (at >= 0 && seen[at] === -1) {
      seen[at] = start;
      at = (words[at] as Word).head;
      if (at < 0) roots++;
    }
    if (at >= 0 && seen[at] === start) return false;
  }
  return roots === 1;
}
