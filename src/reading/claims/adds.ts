import type { Sentence, Word } from "../../english/document.ts";
import { childBy, children, isRelation } from "../../english/tree.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import type { Roles } from "../events/roles.ts";

/**
 * Whether a mention of an event says anything of its own. "The blast" after a blast was told adds nothing; "the blast
 * in Nairobi", "a blast", "the blast occurred on Friday" do. Each rule answers yes, no, or nothing.
 */

const word = (sentence: Sentence, index: number): Word => sentence.words[index] as Word;

interface Candidate {
  readonly found: FoundTrigger;
  readonly roles: Roles;
}

type Rule = (candidate: Candidate) => boolean | null;

/** They surrendered: a verb always says something of its own. */
const predicatesSpeak: Rule = ({ found }) =>
  word(found.sentence, found.word).upos === "VERB" && word(found.sentence, found.word).relation !== "amod"
    ? true
    : null;

/** the bombing of ‹two embassies›, ‹Israeli› raids, the attack ‹on Friday› */
const ownArgumentsSpeak: Rule = ({ found, roles }) => {
  const { sentence, word: noun } = found;
  const own = new Set(children(sentence, noun));
  const filled = [...roles.agent, ...roles.affected, ...roles.recipient].some(
    (r) => own.has(r.head) && word(sentence, r.head).upos !== "PRON",
  );
  if (filled) return true;
  return children(sentence, noun).some((c) => {
    const w = word(sentence, c);
    if (w.relation === "nummod") return true;
    return (isRelation(w.relation, "nmod") && !isRelation(w.relation, "nmod:poss")) || isRelation(w.relation, "acl")
      ? true
      : false;
  })
    ? true
    : null;
};

/** ‹A› blast, ‹no› casualties, ‹several› attacks: told for the first time. Bare plurals too. */
const indefinitesSpeak: Rule = ({ found }) => {
  const { sentence, word: noun } = found;
  const determiner = childBy(sentence, noun, "det", "nmod:poss");
  if (determiner < 0) return null;
  const { text, relation } = word(sentence, determiner);
  if (relation === "nmod:poss") return null;
  return ["a", "an", "no", "another", "several", "any", "some", "many"].includes(text.toLowerCase()) ? true : null;
};

/** ‹The› blast, ‹these› attacks, ‹such› violence: known already. */
const definitesRefer: Rule = ({ found }) => {
  const { sentence, word: noun } = found;
  if (found.trigger.pos !== "noun") return null;
  const determiner = children(sentence, noun).find((c) => {
    const { relation, text } = word(sentence, c);
    return (
      (relation === "det" || relation === "det:predet" || relation === "amod") &&
      ["the", "this", "that", "these", "those", "such", "both", "either", "each"].includes(text.toLowerCase())
    );
  });
  return determiner === undefined ? null : false;
};

const rules: readonly Rule[] = [predicatesSpeak, ownArgumentsSpeak, indefinitesSpeak, definitesRefer];

export function addsSomething(candidate: Candidate): boolean {
  for (const rule of rules) {
    const answer = rule(candidate);
    if (answer !== null) return answer;
  }
  return true;
}
