import type { Position, RoleName } from "../../codebook/frame.ts";
import type { Sentence } from "../../english/document.ts";
import { children, isRelation, wordAt } from "../../english/tree.ts";
import { nameAt, type Nouns } from "../classes.ts";
import { argumentAt } from "./arguments.ts";
import type { Carrier } from "./carrier.ts";
import { positionsOf } from "./positions.ts";
import type { Argument } from "./subject-object.ts";
import {
  fromCarrier,
  hitWhereItHappened,
  hyphenated,
  splitNames,
  thingSubjectIsInstrument,
  weaponInTrigger,
} from "./role-rules.ts";
import { suits } from "./suits.ts";
import type { FoundTrigger } from "./triggers.ts";

/** A word that fills a role of an event, and the rule that put it there. */
export interface RoleWord {
  readonly sentence: Sentence;
  readonly head: number;
  readonly rule: string;
  /** The filler is this word's own phrase, without what is coordinated with it. */
  readonly alone?: true;
}

export type Roles = Record<RoleName, RoleWord[]>;

/** Modifiers before a noun, the farthest first: "[Islamic State] [car] bombing". */
function modifiers(sentence: Sentence, noun: number): number[] {
  return children(sentence, noun).filter((c) => {
    const { relation } = wordAt(sentence, c);
    return (
      c < noun &&
      (relation === "compound" || relation === "amod" || (isRelation(relation, "nmod") && relation !== "nmod:poss"))
    );
  });
}

/** Where the other side of two-sided fighting stands, for triggers that give these positions to the agent. */
const otherSide = new Set(["with", "against", "between"]);

/**
 * The fillers of an event's roles, each by the first of the frame's positions that holds a word suited to it.
 * A word fills one role only, in the order agent, affected, recipient, instrument, place.
 */
export function findRoles(found: FoundTrigger, nouns: Nouns, carrier: Carrier | null): Roles {
  const roles: Roles = { agent: [], affected: [], recipient: [], instrument: [], place: [] };
  const { sentence } = found;
  // "took ‹prisoners›": a noun of the trigger may itself be what the event is done to.
  const used = new Set<number>(found.words.filter((w) => w === found.word || wordAt(sentence, w).upos !== "NOUN"));
  for (const role of ["agent", "affected", "recipient", "instrument", "place"] as const) {
    for (const position of positionsOf(found, role)) {
      const heads =
        position === "modifier"
          ? modifiers(sentence, found.word)
          : [argumentAt(sentence, found.word, position), ofItsNoun(found, position)].flatMap((a) => a?.head ?? []);
      const fitting = heads.find((h) => !used.has(h) && suits(found, h, role, position, nouns));
      if (fitting === undefined) continue;
      roles[role].push({ sentence, head: fitting, rule: `${role}:${position}` });
      use(sentence, fitting, used);
      // "clashes between the army and rebels", "the army fought with rebels": both sides act.
      if (role !== "agent" || !positionsOf(found, role).some((at) => otherSide.has(at))) break;
    }
  }
  if (carrier) fromCarrier(found, carrier, roles, used, nouns);
  thingSubjectIsInstrument(found, roles, used, nouns);
  weaponInTrigger(found, roles, nouns);
  hyphenated(found, roles, nouns);
  hitWhereItHappened(found, roles, nouns);
  for (const role of ["agent", "affected", "recipient", "instrument"] as const)
    roles[role] = roles[role].flatMap(splitNames);
  return roles;
}

/** "claimed the lives of ‹three aid workers›": what a noun of the trigger has behind its "of". */
function ofItsNoun({ sentence, word, words, trigger }: FoundTrigger, position: Position): Argument | null {
  if (trigger.pos !== "verb" || position !== "of") return null;
  const noun = words.find((w) => w !== word && wordAt(sentence, w).upos === "NOUN");
  return noun === undefined ? null : argumentAt(sentence, noun, position);
}

/** All words of a name fill the role together: "[IS-Khorasan] attacks". */
function use(sentence: Sentence, head: number, used: Set<number>): void {
  used.add(head);
  const name = nameAt(sentence, head);
  if (name) for (let i = name.first; i <= name.last; i++) used.add(i);
}
