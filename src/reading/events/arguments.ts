import type { Sentence, Word } from "../../english/document.ts";
import { childBy, children, childrenBy, isRelation } from "../../english/tree.ts";
import type { Position } from "../../codebook/frame.ts";

/**
 * Who does it and what it is done to, whatever the voice and the construction. All functions give the index of the
 * head word of the argument in the same sentence, and the name of the rule that found it.
 */
export interface Argument {
  readonly head: number;
  readonly rule: string;
}

type ArgumentRule = (sentence: Sentence, verb: number) => number;

const word = (sentence: Sentence, index: number): Word => sentence.words[index] as Word;

const relativePronouns = new Set(["who", "which", "that", "whom", "whose"]);

/** A verb form that says what was done to its subject: "killed" in "was killed", "the men killed", "killed men". */
export function isPassive(sentence: Sentence, verb: number): boolean {
  const v = word(sentence, verb);
  if (childBy(sentence, verb, "nsubj:pass", "aux:pass", "csubj:pass") >= 0) return true;
  if (v.xpos !== "VBN" && v.xpos !== "VBD" && v.xpos !== "JJ") return false;
  if (childBy(sentence, verb, "obl:agent") >= 0) return true;
  const participle = v.relation === "acl" || v.relation === "amod";
  if (participle && v.xpos !== "JJ") return childBy(sentence, verb, "obj") < 0 || v.relation === "amod";
  const { head, relation } = v;
  return (
    relation === "conj" &&
    head >= 0 &&
    v.xpos === "VBN" &&
    childBy(sentence, verb, "nsubj", "obj", "aux") < 0 &&
    isPassive(sentence, head)
  );
}

/** The noun that a relative or participle clause describes, or -1. */
function described(sentence: Sentence, verb: number): number {
  const { relation, head } = word(sentence, verb);
  return isRelation(relation, "acl") ? head : -1;
}

/** "the men ‹who› fled": a relative pronoun stands for the noun that the clause describes. */
function antecedentOfRelative(sentence: Sentence, index: number): number {
  const w = word(sentence, index);
  const wh = w.xpos === "WP" || w.xpos === "WDT" || w.xpos === "WP$" || (w.lemma === "that" && w.upos === "PRON");
  if (!wh || !relativePronouns.has(w.lemma.toLowerCase())) return index;
  for (let at = w.head, steps = 0; at >= 0 && steps < 8; at = word(sentence, at).head, steps++) {
    const noun = described(sentence, at);
    if (noun >= 0) return noun;
  }
  return index;
}

const throughRelative = (sentence: Sentence, index: number): number =>
  index < 0 ? -1 : antecedentOfRelative(sentence, index);

/** ‹They› surrendered. */
const ownSubject: ArgumentRule = (s, v) => {
  if (isPassive(s, v)) return -1;
  const subject = children(s, v).find((c) => word(s, c).relation === "nsubj" || word(s, c).relation === "nsubj:outer");
  return throughRelative(s, subject ?? -1);
};

/** They were killed ‹by gunmen›. */
const byAgent: ArgumentRule = (s, v) => {
  const agent = childBy(s, v, "obl:agent");
  if (agent >= 0) return agent;
  if (!isPassive(s, v)) return -1;
  return prepositional(s, v, "by");
};

/** ‹Fighters› surrendering to the army. */
const describedByActiveParticiple: ArgumentRule = (s, v) =>
  word(s, v).xpos === "VBG" && word(s, v).relation === "acl" ? word(s, v).head : -1;

/** ‹They› fled and surrendered: a verb joined to another shares its subject. */
const sharedWithFirstVerb: ArgumentRule = (s, v) => {
  const { relation, head } = word(s, v);
  if (relation !== "conj" || head < 0 || isPassive(s, v)) return -1;
  return isPassive(s, head) ? logicalObject(s, head) : logicalSubject(s, head);
};

/** ‹They› wanted to surrender; it led ‹hundreds› to surrender. */
const controlled: ArgumentRule = (s, v) => {
  const { relation, head } = word(s, v);
  if (relation !== "xcomp" || head < 0) return -1;
  const object = childBy(s, head, "obj", "iobj");
  if (object >= 0 && object < v) return throughRelative(s, object);
  return isPassive(s, head) ? logicalObject(s, head) : logicalSubject(s, head);
};

/** ‹Bombs› exploded, killing dozens; ‹they› fled after surrendering. */
const sharedWithMainClause: ArgumentRule = (s, v) => {
  const { relation, head, xpos } = word(s, v);
  if (relation !== "advcl" || head < 0 || childBy(s, v, "nsubj", "nsubj:pass") >= 0) return -1;
  if (xpos !== "VBG" && xpos !== "VB") return -1;
  return isPassive(s, head) ? logicalObject(s, head) : logicalSubject(s, head);
};

/** ‹The group›'s ability to strike; ‹they› had an opportunity to surrender. */
const ownerOfAbility: ArgumentRule = (s, v) => {
  const { relation, head, xpos } = word(s, v);
  if (relation !== "acl" || xpos !== "VB" || head < 0) return -1;
  const owner = childBy(s, head, "nmod:poss");
  if (owner >= 0) return owner;
  const governor = word(s, head);
  if (governor.head >= 0 && ["obj", "obl", "nsubj:pass"].includes(governor.relation)) {
    return logicalSubject(s, governor.head);
  }
  const modifier = childBy(s, head, "compound", "amod");
  return modifier >= 0 && word(s, modifier).upos === "PROPN" ? modifier : -1;
};

const finite = new Set(["VBD", "VBZ", "VBP", "MD"]);

const isFinite = (s: Sentence, v: number): boolean =>
  finite.has(word(s, v).xpos) ||
  children(s, v).some((c) => isRelation(word(s, c).relation, "aux") && finite.has(word(s, c).xpos));

/** The head of the whole phrase that a noun stands in: "number" for "soldiers" in "a number of soldiers". */
function topOfPhrase(s: Sentence, index: number): number {
  let at = index;
  for (let steps = 0; steps < 12; steps++) {
    const { relation, head } = word(s, at);
    if (
      head < 0 ||
      head > at ||
      !(isRelation(relation, "nmod") || relation === "conj" || relation === "compound" || relation === "appos")
    )
      return at;
    if (!nominalTags.has(word(s, head).upos)) return at;
    at = head;
  }
  return at;
}

/**
 * Where the tree takes a whole clause for a phrase: "[an unknown number of ‹soldiers› died]" read as soldiers that
 * died, "‹Five Iraqis›, whose names were not disclosed, also were deported" with nothing above the Iraqis.
 */
const strandedSubject: ArgumentRule = (s, v) => {
  const { relation, head } = word(s, v);
  if (!isFinite(s, v) || childBy(s, v, "nsubj", "csubj", "expl") >= 0) return -1;
  if (relation === "acl:relcl" && !hasRelativePronoun(s, v, head)) return topOfPhrase(s, head);
  if (relation === "conj" && head >= 0 && word(s, head).upos === "VERB") return -1;
  const root = s.words.findIndex((w) => w.head < 0);
  return root >= 0 && root < v && nominalTags.has(word(s, root).upos) ? root : -1;
};

const hasRelativePronoun = (s: Sentence, v: number, noun: number): boolean =>
  s.words.slice(noun + 1, v).some((w) => w.xpos === "WP" || w.xpos === "WDT" || w.xpos === "WP$" || w.xpos === "WRB");

const nominalTags = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
const beforeNoun = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV", "PUNCT"]);

/** Where the tree has lost the object: "killing ‹dozens› of people" read as two fragments. The next noun, if nothing stands between. */
const nextNoun: ArgumentRule = (s, v) => {
  if (isPassive(s, v) || word(s, v).upos !== "VERB") return -1;
  for (let i = v + 1; i < s.words.length && i <= v + 7; i++) {
    const w = word(s, i);
    if (nominalTags.has(w.upos) && w.relation !== "compound" && w.relation !== "nummod" && w.relation !== "nmod:poss") {
      const theirSubject = isRelation(w.relation, "nsubj") && w.head > i;
      return theirSubject ? -1 : i;
    }
    if (!beforeNoun.has(w.upos) || w.text === "," || w.text === ".") return -1;
  }
  return -1;
};

const subjectRules: readonly (readonly [string, ArgumentRule])[] = [
  ["ownSubject", ownSubject],
  ["byAgent", byAgent],
  ["describedByActiveParticiple", describedByActiveParticiple],
  ["sharedWithFirstVerb", sharedWithFirstVerb],
  ["controlled", controlled],
  ["sharedWithMainClause", sharedWithMainClause],
  ["ownerOfAbility", ownerOfAbility],
  ["strandedSubject", (s, v) => (isPassive(s, v) ? -1 : strandedSubject(s, v))],
];

/** They killed ‹him›. */
const ownObject: ArgumentRule = (s, v) => throughRelative(s, childBy(s, v, "obj"));

/** ‹He› was killed. */
const passiveSubject: ArgumentRule = (s, v) => {
  const subject = children(s, v).find(
    (c) => word(s, c).relation === "nsubj:pass" || (word(s, c).relation === "nsubj" && isPassive(s, v)),
  );
  return throughRelative(s, subject ?? -1);
};

/** ‹An expert› kidnapped by guerrillas; ‹captured› foreign ‹nationals›. */
const describedByPassiveParticiple: ArgumentRule = (s, v) => {
  const { relation, xpos, head } = word(s, v);
  if (relation === "acl" && xpos !== "VBG" && xpos !== "VB" && isPassive(s, v)) return head;
  return relation === "amod" && (xpos === "VBN" || xpos === "JJ" || xpos === "VBD") ? head : -1;
};

/** ‹Territory› that IS controlled: a relative clause whose verb has a subject but lacks its object. */
const gapOfRelative: ArgumentRule = (s, v) => {
  const { relation, head } = word(s, v);
  if (relation !== "acl:relcl" || isPassive(s, v) || childBy(s, v, "obj") >= 0) return -1;
  const subject = childBy(s, v, "nsubj");
  if (subject < 0 || throughRelative(s, subject) === head) return -1;
  return head;
};

/** They killed and injured ‹hundreds›; ‹he› was struck and killed. */
const sharedObject: ArgumentRule = (s, v) => {
  const { relation, head } = word(s, v);
  if (relation === "conj" && head >= 0 && word(s, head).upos === "VERB") {
    if (isPassive(s, v)) return logicalObject(s, head);
    // "trapped and killed ten": the object after the last verb belongs to both, one between the verbs to the first.
    const object = childBy(s, head, "obj");
    return object > v ? object : -1;
  }
  const next = childrenBy(s, v, "conj").find((c) => c > v && word(s, c).upos === "VERB");
  if (next === undefined || isPassive(s, v) || word(s, v).xpos !== word(s, next).xpos) return -1;
  return next - v <= 3 ? childBy(s, next, "obj") : -1;
};

/** ‹The men› are said to have been killed; ‹they› want to be freed. */
const controlledPassive: ArgumentRule = (s, v) => {
  const { relation, head } = word(s, v);
  if (relation !== "xcomp" || head < 0 || !isPassive(s, v)) return -1;
  return isPassive(s, head) ? logicalObject(s, head) : logicalSubject(s, head);
};

/** ‹He› was held after being captured. */
const passiveSharedWithMainClause: ArgumentRule = (s, v) => {
  const { relation, head } = word(s, v);
  if (relation !== "advcl" || head < 0 || !isPassive(s, v)) return -1;
  return isPassive(s, head) ? logicalObject(s, head) : logicalSubject(s, head);
};

const objectRules: readonly (readonly [string, ArgumentRule])[] = [
  ["ownObject", ownObject],
  ["passiveSubject", passiveSubject],
  ["describedByPassiveParticiple", describedByPassiveParticiple],
  ["gapOfRelative", gapOfRelative],
  ["sharedObject", sharedObject],
  ["controlledPassive", controlledPassive],
  ["passiveSharedWithMainClause", passiveSharedWithMainClause],
  ["strandedSubject", (s, v) => (isPassive(s, v) ? strandedSubject(s, v) : -1)],
  ["nextNoun", nextNoun],
];

// A tree has no cycles, but rules call each other along conj and xcomp: this bounds a malformed one.
let depth = 0;

function first(rules: readonly (readonly [string, ArgumentRule])[], s: Sentence, v: number): Argument | null {
  if (depth > 12) return null;
  depth++;
  try {
    for (const [rule, find] of rules) {
      const head = find(s, v);
      if (head >= 0 && head !== v) return { head, rule };
    }
    return null;
  } finally {
    depth--;
  }
}

const logicalSubject = (s: Sentence, v: number): number => first(subjectRules, s, v)?.head ?? -1;
const logicalObject = (s: Sentence, v: number): number => first(objectRules, s, v)?.head ?? -1;

/** Who does what the verb says, as its grammar has it. */
export const subjectOf = (s: Sentence, v: number): Argument | null => first(subjectRules, s, v);

/** What the verb's action is done to, as its grammar has it. */
export const objectOf = (s: Sentence, v: number): Argument | null => first(objectRules, s, v);

/** The preposition that a word hangs on: "to" for "forces" in "surrendered to Afghan forces"; "" when there is none. */
export function prepositionOf(sentence: Sentence, index: number): string {
  const marker = childBy(sentence, index, "case");
  if (marker < 0) return "";
  const fixed = childrenBy(sentence, marker, "fixed").map((c) => word(sentence, c).text.toLowerCase());
  return [word(sentence, marker).text.toLowerCase(), ...fixed].join(" ");
}

/** Head of the phrase that the preposition joins to a verb or a noun: surrendered to ‹forces›, or -1. */
export function prepositional(sentence: Sentence, index: number, preposition: string): number {
  for (const child of children(sentence, index)) {
    const { relation } = word(sentence, child);
    if (!isRelation(relation, "obl") && !isRelation(relation, "nmod")) continue;
    if (prepositionOf(sentence, child) === preposition) return throughRelative(sentence, child);
  }
  // The parser cannot always tell "[killed [men] [in Homs]]" from "[killed [men [in Homs]]]".
  const object = childBy(sentence, index, "obj");
  if (object >= 0 && preposition !== "of" && preposition !== "by") {
    for (const child of childrenBy(sentence, object, "nmod")) {
      if (prepositionOf(sentence, child) === preposition) return child;
    }
  }
  return -1;
}

/** "‹Israel›'s raid", "‹their› surrender". */
const possessive = (s: Sentence, n: number): number => childBy(s, n, "nmod:poss");

/** "an ‹Israeli› raid", "‹car› bombing": the modifier farthest from the noun that is a name or a noun. */
function modifier(s: Sentence, n: number): number {
  for (const child of children(s, n)) {
    const { relation, upos, xpos } = word(s, child);
    if (child < n && (relation === "compound" || relation === "amod" || isRelation(relation, "nmod"))) {
      if (relation === "compound" || upos === "PROPN" || upos === "NOUN" || xpos === "NNP") return child;
      if (/^\p{Lu}/u.test(word(s, child).text)) return child;
    }
  }
  return -1;
}

/** The argument of a trigger at a position (see `Position`), or null. */
export function argumentAt(sentence: Sentence, trigger: number, position: Position): Argument | null {
  if (position === "subject") return subjectOf(sentence, trigger);
  if (position === "object") return objectOf(sentence, trigger);
  const head =
    position === "possessive"
      ? possessive(sentence, trigger)
      : position === "modifier"
        ? modifier(sentence, trigger)
        : position === "that"
          ? childBy(sentence, trigger, "ccomp", "acl")
          : prepositional(sentence, trigger, position);
  return head >= 0 ? { head, rule: position } : null;
}
