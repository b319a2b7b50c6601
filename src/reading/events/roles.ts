import type { Sentence, Word } from "../../english/document.ts";
import { childBy, children, isRelation } from "../../english/tree.ts";
import type { Position, RoleName } from "../../codebook/frame.ts";
import { canAct, isOfClass, nameAt, type NounClasses } from "../classes.ts";
import { coordinated } from "../phrase.ts";
import { argumentAt, isPassive, prepositionOf, subjectOf } from "./arguments.ts";
import type { FoundTrigger } from "./triggers.ts";

/** A word that fills a role of an event, and the rule that put it there. */
export interface RoleWord {
  readonly sentence: Sentence;
  readonly head: number;
  readonly rule: string;
}

export type Roles = Record<RoleName, RoleWord[]>;

const word = (sentence: Sentence, index: number): Word => sentence.words[index] as Word;

/** Verbs that only lend a noun its subject: "carried out an attack", "launched strikes". */
export type SupportVerbs = ReadonlySet<string>;

/** The verb that carries a noun trigger: "‹launched› strikes", "an operation ‹executed› by the army", or -1. */
export function supportVerb(found: FoundTrigger, verbs: SupportVerbs): number {
  const { sentence, word: noun } = found;
  const { relation, head } = word(sentence, noun);
  if (head >= 0 && (relation === "obj" || relation === "nsubj:pass") && verbs.has(word(sentence, head).lemma)) return head;
  const clause = children(sentence, noun).find(
    (c) => isRelation(word(sentence, c).relation, "acl") && verbs.has(word(sentence, c).lemma),
  );
  return clause ?? -1;
}

function positionsOf(found: FoundTrigger, role: RoleName): readonly Position[] {
  const own = found.trigger.roles[role];
  if (own) return own;
  const expression = found.frame.roles[role];
  if (!expression) return [];
  return found.trigger.pos === "noun" ? expression.noun : expression.verb;
}

/** Modifiers before a noun, the farthest first: "[Islamic State] [car] bombing". */
function modifiers(sentence: Sentence, noun: number): number[] {
  return children(sentence, noun).filter((c) => {
    const { relation } = word(sentence, c);
    return c < noun && (relation === "compound" || relation === "amod" || (isRelation(relation, "nmod") && relation !== "nmod:poss"));
  });
}

/** Whether a word can stand in a role at all: who acts can act, and what it is done with cannot. */
function suits(sentence: Sentence, head: number, role: RoleName, position: Position, classes: NounClasses): boolean {
  if (role === "agent") return canAct(sentence, head, classes);
  if (position === "modifier") {
    const name = nameAt(sentence, head);
    if (role === "instrument") return !name && !canAct(sentence, head, classes) && word(sentence, head).upos === "NOUN";
    if (role === "affected") return word(sentence, head).upos !== "ADJ" && name?.kind !== "nationality";
  }
  if (role === "place") {
    return nameAt(sentence, head)?.kind === "place" || ["location", "place", "building"].some((c) => isOfClass(sentence, head, c, classes));
  }
  return true;
}

/**
 * The fillers of an event's roles, each by the first of the frame's positions that holds a word suited to it.
 * A word fills one role only, in the order agent, affected, recipient, instrument, place.
 */
export function findRoles(found: FoundTrigger, classes: NounClasses, verbs: SupportVerbs): Roles {
  const roles: Roles = { agent: [], affected: [], recipient: [], instrument: [], place: [] };
  const { sentence } = found;
  const used = new Set<number>(found.words);
  const support = found.trigger.pos === "noun" ? supportVerb(found, verbs) : -1;
  for (const role of ["agent", "affected", "recipient", "instrument", "place"] as const) {
    for (const position of positionsOf(found, role)) {
      const heads =
        position === "modifier"
          ? modifiers(sentence, found.word)
          : [argumentAt(sentence, found.word, position)?.head ?? -1].filter((h) => h >= 0);
      const fitting = heads.find((h) => !used.has(h) && suits(sentence, h, role, position, classes));
      if (fitting === undefined) continue;
      roles[role] = [{ sentence, head: fitting, rule: `${role}:${position}` }];
      used.add(fitting);
      break;
    }
  }
  if (support >= 0) fromSupportVerb(found, support, roles, used, classes);
  thingSubjectIsInstrument(found, roles, used, classes);
  for (const role of ["agent", "affected", "recipient", "instrument"] as const) roles[role] = roles[role].flatMap(splitNames);
  return roles;
}

/** ‹The coalition› launched strikes; an operation executed by ‹coalition forces›. */
function fromSupportVerb(found: FoundTrigger, verb: number, roles: Roles, used: Set<number>, classes: NounClasses): void {
  const { sentence } = found;
  if (roles.agent.length === 0) {
    const subject = subjectOf(sentence, verb);
    if (subject && !used.has(subject.head) && canAct(sentence, subject.head, classes)) {
      roles.agent = [{ sentence, head: subject.head, rule: "agent:supportVerb" }];
      used.add(subject.head);
    }
  }
  if (roles.affected.length > 0) return;
  for (const position of positionsOf(found, "affected")) {
    if (position === "subject" || position === "object" || position === "modifier") continue;
    const argument = argumentAt(sentence, verb, position);
    if (!argument || used.has(argument.head)) continue;
    roles.affected = [{ sentence, head: argument.head, rule: `affected:supportVerb:${position}` }];
    used.add(argument.head);
    return;
  }
}

/** ‹The blast› killed nine: who did it is not said; what did it is. */
function thingSubjectIsInstrument(found: FoundTrigger, roles: Roles, used: Set<number>, classes: NounClasses): void {
  if (found.trigger.pos === "noun" || roles.instrument.length > 0 || !found.frame.roles.instrument) return;
  if (!positionsOf(found, "agent").includes("subject")) return;
  const { sentence } = found;
  const subject = subjectOf(sentence, found.word) ?? withWhat(sentence, found.word);
  if (!subject || used.has(subject.head) || canAct(sentence, subject.head, classes)) return;
  roles.instrument = [{ sentence, head: subject.head, rule: "instrument:thingSubject" }];
}

/** Struck ‹by a rocket›, killed ‹with knives›, killed ‹in a blast›. */
function withWhat(sentence: Sentence, verb: number): { head: number } | null {
  if (!isPassive(sentence, verb)) return null;
  const head = children(sentence, verb).find(
    (c) => isRelation(word(sentence, c).relation, "obl") && ["by", "with"].includes(prepositionOf(sentence, c)),
  );
  return head === undefined ? null : { head };
}

/** "India and Pakistan" are two fillers; "men and women" stay one. */
function splitNames(role: RoleWord): RoleWord[] {
  const heads = coordinated(role.sentence, role.head);
  if (heads.length < 2 || !heads.every((h) => nameAt(role.sentence, h) && childBy(role.sentence, h, "nmod") < 0)) return [role];
  return heads.map((head) => ({ ...role, head }));
}
