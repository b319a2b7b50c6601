import type { Sentence } from "../../english/document.ts";
import { childBy, children, childrenBy, isRelation, wordAt } from "../../english/tree.ts";
import { hasRelativePronoun, isFinite, isPassive, nominalTags, throughRelative, topOfPhrase } from "./grammar.ts";
import { prepositional } from "./prepositions.ts";

/**
 * Who does it and what it is done to, whatever the voice and the construction. All functions give the index of the
 * head word of the argument in the same sentence, and the name of the rule that found it.
 */
export interface Argument {
  readonly head: number;
  readonly rule: string;
}

type ArgumentRule = (sentence: Sentence, verb: number) => number;

/** ‹They› surrendered. */
const ownSubject: ArgumentRule = (s, v) => {
  if (isPassive(s, v)) return -1;
  const subject = children(s, v).find(
    (c) => wordAt(s, c).relation === "nsubj" || wordAt(s, c).relation === "nsubj:outer",
  );
  return throughRelative(s, subject ?? -1);
};

/** They were killed ‹by gunmen›. */
const byAgent: ArgumentRule = (s, v) => {
  const agent = childBy(s, v, "obl:agent");
  if (agent >= 0) return agent;
  // They died at the hands of ‹gunmen›.
  const hands = prepositional(s, v, "at");
  if (hands >= 0 && wordAt(s, hands).lemma === "hand") return childBy(s, hands, "nmod");
  if (!isPassive(s, v)) return -1;
  return prepositional(s, v, "by");
};

/** ‹Fighters› surrendering to the army. */
const describedByActiveParticiple: ArgumentRule = (s, v) =>
  wordAt(s, v).xpos === "VBG" && wordAt(s, v).relation === "acl" ? wordAt(s, v).head : -1;

/** ‹They› fled and surrendered: a verb joined to another shares its subject. */
const sharedWithFirstVerb: ArgumentRule = (s, v) => {
  const { relation, head } = wordAt(s, v);
  if (relation !== "conj" || head < 0 || isPassive(s, v)) return -1;
  return isPassive(s, head) ? logicalObject(s, head) : logicalSubject(s, head);
};

/** Verbs whose object does what follows: "forced ‹them› to surrender", which trees take for a purpose now and then. */
const causatives: ReadonlySet<string> = new Set(
  "force compel order oblige urge persuade convince allow permit enable cause lead push press pressure prompt drive ask tell call invite instruct command encourage help".split(
    " ",
  ),
);

/** ‹They› wanted to surrender; it led ‹hundreds› to surrender. */
const controlled: ArgumentRule = (s, v) => {
  const { relation, head, xpos } = wordAt(s, v);
  const purpose = relation === "advcl" && xpos === "VB" && head >= 0 && causatives.has(wordAt(s, head).lemma);
  if ((relation !== "xcomp" && !purpose) || head < 0 || isPassive(s, v)) return -1;
  if (purpose && childBy(s, head, "obj", "nsubj:pass") < 0) return -1;
  const object = childBy(s, head, "obj", "iobj");
  if (object >= 0 && object < v) return throughRelative(s, object);
  return isPassive(s, head) ? logicalObject(s, head) : logicalSubject(s, head);
};

/** ‹Bombs› exploded, killing dozens; ‹they› fled after surrendering. */
const sharedWithMainClause: ArgumentRule = (s, v) => {
  const { relation, head, xpos } = wordAt(s, v);
  if (relation !== "advcl" || head < 0 || childBy(s, v, "nsubj", "nsubj:pass") >= 0) return -1;
  if (xpos !== "VBG" && xpos !== "VB") return -1;
  // "houses were destroyed by shelling": the houses shelled nobody.
  if (isPassive(s, head) && children(s, v).some((c) => wordAt(s, c).relation === "mark" && wordAt(s, c).text === "by"))
    return -1;
  return isPassive(s, head) ? logicalObject(s, head) : logicalSubject(s, head);
};

/** ‹The group›'s ability to strike; ‹they› had an opportunity to surrender. */
const ownerOfAbility: ArgumentRule = (s, v) => {
  const { relation, head, xpos } = wordAt(s, v);
  if (relation !== "acl" || xpos !== "VB" || head < 0) return -1;
  const owner = childBy(s, head, "nmod:poss");
  if (owner >= 0) return owner;
  const governor = wordAt(s, head);
  if (governor.head >= 0 && ["obj", "obl", "nsubj:pass"].includes(governor.relation)) {
    return logicalSubject(s, governor.head);
  }
  const modifier = childBy(s, head, "compound", "amod");
  return modifier >= 0 && wordAt(s, modifier).upos === "PROPN" ? modifier : -1;
};

/**
 * Where the tree takes a whole clause for a phrase: "[an unknown number of ‹soldiers› died]" read as soldiers that
 * died, "‹Five Iraqis›, whose names were not disclosed, also were deported" with nothing above the Iraqis.
 */
const strandedSubject: ArgumentRule = (s, v) => {
  const { relation, head } = wordAt(s, v);
  if (!isFinite(s, v) || childBy(s, v, "nsubj", "csubj", "expl") >= 0) return -1;
  if (relation === "acl:relcl" && !hasRelativePronoun(s, v, head)) return topOfPhrase(s, head);
  if (relation === "conj" && head >= 0 && wordAt(s, head).upos === "VERB") return -1;
  const root = s.words.findIndex((w) => w.head < 0);
  return root >= 0 && root < v && nominalTags.has(wordAt(s, root).upos) ? root : -1;
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
    (c) => wordAt(s, c).relation === "nsubj:pass" || (wordAt(s, c).relation === "nsubj" && isPassive(s, v)),
  );
  return throughRelative(s, subject ?? -1);
};

/** ‹An expert› kidnapped by guerrillas; ‹captured› foreign ‹nationals›. */
const describedByPassiveParticiple: ArgumentRule = (s, v) => {
  const { relation, xpos, head } = wordAt(s, v);
  if (relation === "acl" && xpos !== "VBG" && xpos !== "VB" && isPassive(s, v)) return head;
  return relation === "amod" && (xpos === "VBN" || xpos === "JJ" || xpos === "VBD") ? head : -1;
};

/** Nouns with a clause for their content, which trees take for a relative clause: "allegations that it bombed the camp". */
const contents: ReadonlySet<string> = new Set(
  "claim allegation report accusation charge rumor rumour fear evidence fact".split(" "),
);

/** ‹Territory› that IS controlled: a relative clause whose verb has a subject but lacks its object. */
const gapOfRelative: ArgumentRule = (s, v) => {
  const { relation, head } = wordAt(s, v);
  if (relation !== "acl:relcl" || isPassive(s, v) || childBy(s, v, "obj") >= 0) return -1;
  const subject = childBy(s, v, "nsubj");
  if (subject < 0 || throughRelative(s, subject) === head || contents.has(wordAt(s, head).lemma)) return -1;
  return head;
};

/** They killed and injured ‹hundreds›; ‹he› was struck and killed. */
const sharedObject: ArgumentRule = (s, v) => {
  const { relation, head } = wordAt(s, v);
  if (relation === "conj" && head >= 0 && wordAt(s, head).upos === "VERB") {
    if (isPassive(s, v)) return logicalObject(s, head);
    // "trapped and killed ten": the object after the last verb belongs to both, one between the verbs to the first.
    const object = childBy(s, head, "obj");
    return object > v ? object : -1;
  }
  const next = childrenBy(s, v, "conj").find((c) => c > v && wordAt(s, c).upos === "VERB");
  if (next === undefined || isPassive(s, v) || wordAt(s, v).xpos !== wordAt(s, next).xpos) return -1;
  return next - v <= 3 ? childBy(s, next, "obj") : -1;
};

/** ‹The men› are said to have been killed; ‹they› want to be freed. */
const controlledPassive: ArgumentRule = (s, v) => {
  const { relation, head } = wordAt(s, v);
  if (relation !== "xcomp" || head < 0 || !isPassive(s, v)) return -1;
  return isPassive(s, head) ? logicalObject(s, head) : logicalSubject(s, head);
};

/** ‹He› was held after being captured. */
const passiveSharedWithMainClause: ArgumentRule = (s, v) => {
  const { relation, head } = wordAt(s, v);
  if (relation !== "advcl" || head < 0 || !isPassive(s, v)) return -1;
  return isPassive(s, head) ? logicalObject(s, head) : logicalSubject(s, head);
};

const beforeNoun = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV", "PUNCT"]);

/** Where the tree has lost the object: "killing ‹dozens› of people" read as two fragments. The next noun, if nothing stands between. */
const nextNoun: ArgumentRule = (s, v) => {
  if (isPassive(s, v) || wordAt(s, v).upos !== "VERB") return -1;
  for (let i = v + 1; i < s.words.length && i <= v + 7; i++) {
    const w = wordAt(s, i);
    if (nominalTags.has(w.upos) && w.relation !== "compound" && w.relation !== "nummod" && w.relation !== "nmod:poss") {
      const theirSubject = isRelation(w.relation, "nsubj") && w.head > i;
      return theirSubject ? -1 : i;
    }
    if (!beforeNoun.has(w.upos) || w.text === "," || w.text === ".") return -1;
  }
  return -1;
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
