import { childBy, children, isRelation, wordAt } from "../../english/tree.ts";
import { prepositionOf } from "../events/prepositions.ts";
import type { Carrier } from "../events/carrier.ts";
import type { Roles } from "../events/roles.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import { isOfClass, type Nouns } from "../classes.ts";
import { eventName, type Told } from "./told.ts";

/**
 * Whether a mention of an event says anything of its own. "The blast" after a blast was told adds nothing; "the blast
 * in Nairobi", "a blast", "the blast occurred on Friday" do. Each rule answers yes, no, or nothing (null); the first
 * answer holds.
 */
interface Mentioned {
  readonly found: FoundTrigger;
  readonly roles: Roles;
  readonly carrier: Carrier | null;
  /** All events of the sentence. */
  readonly others: readonly { readonly found: FoundTrigger; readonly roles: Roles }[];
  readonly nouns: Nouns;
  readonly told: Told;
}

type Rule = (event: Mentioned) => boolean | null;

const pointing = new Set(["the", "this", "that", "these", "those", "such", "both", "each", "any"]);

/** ‹according› to officials, ‹following› the raid: function words by now. */
const prepositionsAreNone: Rule = ({ found }) =>
  ["case", "mark", "fixed", "cc"].includes(wordAt(found.sentence, found.word).relation) ? false : null;

/** ‹bombing› investigators, ‹shelling› range, a ‹piracy› monitor: says what kind of person or thing, not that it happened. */
const attributesAreNone: Rule = ({ found, others }) => {
  const { relation, head, upos } = wordAt(found.sentence, found.word);
  if (found.trigger.pos !== "noun" || relation !== "compound" || upos === "PROPN") return null;
  return others.some((other) => other.found.words.includes(head)) ? null : false;
};

/** ‹Amnesty› International, the Yugoslavia War ‹Crimes› Tribunal: a word of somebody's name. */
const namesOfActorsAreNone: Rule = ({ found: { sentence, word: at, trigger } }) => {
  if (trigger.pos !== "noun") return null;
  return sentence.names.some(
    (name) => name.kind === "organization" && name.first <= at && at <= name.last && name.last > name.first,
  )
    ? false
    : null;
};

/** US-‹backed› militias, ground-‹based› artillery: what kind they are; only holding a place is told so ("rebel-held"). */
const hyphenatedAreKinds: Rule = ({ found: { sentence, word: at, frame, trigger } }) =>
  trigger.pos !== "noun" && sentence.words[at - 1]?.text === "-" && frame.type !== "take" ? false : null;

/** "an army ‹patrol› killed 69": who acts or is hit is no event, whatever the word may mean elsewhere. */
const actorsAreNone: Rule = ({ found, others, nouns }) => {
  if (found.trigger.pos !== "noun" || !isOfClass(found.sentence, found.word, "armed", nouns)) return null;
  const acts = others.some(
    ({ found: other, roles }) =>
      other !== found && [...roles.agent, ...roles.affected].some((role) => role.head === found.word),
  );
  return acts ? false : null;
};

/** dozens of attacks, including ‹suicide bombings›: part of what was just told. */
const includedAreParts: Rule = ({ found }) =>
  found.trigger.pos === "noun" && ["including", "such as", "like"].includes(prepositionOf(found.sentence, found.word))
    ? false
    : null;

/** ‹fighting› turf wars, ‹hit› by an explosion: the noun beside the verb tells the event, and says it more exactly. */
const nounSpeaksForVerb: Rule = ({ found, others }) => {
  if (found.trigger.pos !== "verb") return null;
  const said = others.some(({ found: other }) => {
    if (other.trigger.pos !== "noun" || other.words.some((w) => found.words.includes(w))) return false;
    const { head, relation } = wordAt(other.sentence, other.word);
    if (head !== found.word) return false;
    if (relation === "obj") return other.frame === found.frame;
    return (
      ["hit", "target", "strike", "rock", "shake"].includes(found.trigger.lemmas[0] as string) &&
      prepositionOf(other.sentence, other.word) === "by"
    );
  });
  return said ? false : null;
};

/** shot ‹dead›, left three ‹wounded›: the outcome of a verb that tells the event already. */
const outcomesAreTold: Rule = ({ found, others }) => {
  if (found.trigger.pos !== "adjective") return null;
  const { head } = wordAt(found.sentence, found.word);
  return others.some((other) => other.found.word === head && other.found.frame === found.frame) ? false : null;
};

/** They surrendered: a verb that says what happened always says something of its own. */
const predicatesSpeak: Rule = ({ found }) => {
  const { upos, relation } = wordAt(found.sentence, found.word);
  return upos === "VERB" && relation !== "amod" && found.trigger.pos !== "noun" ? true : null;
};

const denials = new Set(["deny", "reject", "dispute", "refute", "disclaim"]);

/** They ‹began› their assault; they carried out the attack ‹on the town›: with its verb the noun is a predicate. */
const carriedSpeak: Rule = ({ found: { sentence, word: noun }, carrier, roles }) => {
  if (!carrier) return null;
  const pointed = children(sentence, noun).some((c) => pointing.has(wordAt(sentence, c).text.toLowerCase()));
  if (roles.affected.length > 0 || !pointed) return true;
  // "The coalition denied carrying out the raid": who denies it says something of it
  const above = wordAt(sentence, carrier.verb).head;
  return roles.agent.length > 0 && above >= 0 && denials.has(wordAt(sentence, above).lemma) ? true : null;
};

/** ‹Operation Steel Curtain›: a named event at its first mention, not after. */
const namesSpeakOnce: Rule = ({ found, roles, told }) =>
  eventName(found.sentence, found.word) === null ? null : !told.has(found, roles);

/** the ‹captured› pirates, after their capture was told. */
const participlesRepeat: Rule = ({ found, roles, told }) =>
  wordAt(found.sentence, found.word).relation === "amod" && found.trigger.pos !== "noun"
    ? !told.has(found, roles)
    : null;

/** ‹three› attacks, ‹several› blasts, ‹no› casualties, ‹another› raid */
const figuresSpeak: Rule = ({ found: { sentence, word: noun } }) => {
  const counted = children(sentence, noun).some((c) => {
    const { relation, text } = wordAt(sentence, c);
    return relation === "nummod" || ["no", "another", "several", "a", "an", "any", "many"].includes(text.toLowerCase());
  });
  return counted ? true : null;
};

const tolls = new Set(["toll", "number", "tally", "count"]);

/** The death toll ‹rose to 45›; the ministry put the death toll ‹at 43›: a figure is always said anew. */
const tollsSpeak: Rule = ({ found: { sentence, word: noun } }) => {
  const { lemma, relation, head } = wordAt(sentence, noun);
  if (!tolls.has(lemma.toLowerCase()) || head < 0 || !/^(?:nsubj|obj)/.test(relation)) return null;
  return children(sentence, head).some((c) => c > noun && wordAt(sentence, c).upos === "NUM") ? true : null;
};

/** the bombing ‹of two embassies›, a raid ‹on Friday›, the attack ‹that killed ten› */
const ownPhrasesSpeak: Rule = ({ found: { sentence, word: noun } }) =>
  children(sentence, noun).some((c) => {
    const { relation, upos } = wordAt(sentence, c);
    if (upos === "PRON") return false;
    return (
      (isRelation(relation, "nmod") && relation !== "nmod:poss") ||
      isRelation(relation, "acl") ||
      isRelation(relation, "obl")
    );
  })
    ? true
    : null;

/** ‹Israeli› raids, ‹Baghdadi's› death: an actor or a target before the noun, unless the event was told already. */
const ownModifiersSpeak: Rule = ({ found, roles, told }) => {
  const own = new Set(children(found.sentence, found.word));
  const filled = [...roles.agent, ...roles.affected, ...roles.recipient].some(
    (role) => own.has(role.head) && wordAt(role.sentence, role.head).upos !== "PRON",
  );
  return filled ? !told.has(found, roles) : null;
};

/** The blast ‹occurred at noon›: what is told of a known event at the head of a clause. */
const eventVerbs = new Set([
  "occur",
  "happen",
  "take",
  "begin",
  "start",
  "erupt",
  "continue",
  "break",
  "last",
  "resume",
  "end",
]);
const happeningSpeaks: Rule = ({ found: { sentence, word: noun } }) => {
  const { relation, head } = wordAt(sentence, noun);
  return isRelation(relation, "nsubj") && head >= 0 && eventVerbs.has(wordAt(sentence, head).lemma) ? true : null;
};

/** ‹The› blast, ‹these› attacks, ‹such› violence, ‹his› death: known already. */
const definitesRefer: Rule = ({ found: { sentence, word: noun } }) =>
  children(sentence, noun).some((c) => {
    const { relation, text } = wordAt(sentence, c);
    return relation === "nmod:poss" || pointing.has(text.toLowerCase());
  })
    ? false
    : null;

/** the fight against ‹piracy›, proof of life or ‹death›: a word for the kind of thing, in the singular and bare. */
const bareSingularsAreKinds: Rule = ({ found: { sentence, word: noun }, roles }) => {
  const { xpos, relation } = wordAt(sentence, noun);
  if (xpos !== "NN" || relation === "root" || childBy(sentence, noun, "det", "amod", "compound", "nmod") >= 0)
    return null;
  return [...roles.agent, ...roles.affected].length > 0 ? null : false;
};

const rules: readonly Rule[] = [
  prepositionsAreNone,
  attributesAreNone,
  namesOfActorsAreNone,
  hyphenatedAreKinds,
  actorsAreNone,
  includedAreParts,
  nounSpeaksForVerb,
  outcomesAreTold,
  predicatesSpeak,
  carriedSpeak,
  namesSpeakOnce,
  participlesRepeat,
  figuresSpeak,
  tollsSpeak,
  ownPhrasesSpeak,
  ownModifiersSpeak,
  happeningSpeaks,
  definitesRefer,
  bareSingularsAreKinds,
];

export function addsSomething(event: Mentioned): boolean {
  for (const rule of rules) {
    const answer = rule(event);
    if (answer !== null) return answer;
  }
  return true;
}
