import { childBy, children, isRelation, wordAt } from "../../english/tree.ts";
import type { Sentence } from "../../english/document.ts";
import { canAct, nameAt, type Nouns } from "../classes.ts";
import { coordinated } from "../phrase.ts";
import { argumentAt } from "./arguments.ts";
import type { Carrier } from "./carrier.ts";
import { isPassive } from "./grammar.ts";
import { positionsOf } from "./positions.ts";
import { prepositionOf } from "./prepositions.ts";
import type { Roles, RoleWord } from "./roles.ts";
import { subjectOf } from "./subject-object.ts";
import { isAny, suits } from "./suits.ts";
import type { FoundTrigger } from "./triggers.ts";

/** What fills a role beside its positions: each rule looks at one construction and adds to the roles found so far. */

/** ‹The coalition› launched strikes; an operation executed by ‹coalition forces›; ‹the town› came under fire. */
export function fromCarrier(
  found: FoundTrigger,
  { verb, support }: Carrier,
  roles: Roles,
  used: Set<number>,
  nouns: Nouns,
): void {
  const { sentence } = found;
  const role = support.subject;
  const subject = role ? subjectOf(sentence, verb) : null;
  if (
    role &&
    subject &&
    roles[role].length === 0 &&
    !used.has(subject.head) &&
    (role !== "agent" || canAct(sentence, subject.head, nouns))
  ) {
    roles[role] = [{ sentence, head: subject.head, rule: `${role}:supportVerb` }];
    used.add(subject.head);
  }
  if (roles.affected.length > 0) return;
  for (const position of positionsOf(found, "affected")) {
    if (["subject", "object", "modifier", "possessive"].includes(position)) continue;
    const argument = argumentAt(sentence, verb, position);
    if (!argument || used.has(argument.head) || !suits(found, argument.head, "affected", position, nouns)) continue;
    roles.affected = [{ sentence, head: argument.head, rule: `affected:supportVerb:${position}` }];
    used.add(argument.head);
    return;
  }
}

/** ‹The blast› killed nine: who did it is not said; what did it is. */
export function thingSubjectIsInstrument(found: FoundTrigger, roles: Roles, used: Set<number>, nouns: Nouns): void {
  if (found.trigger.pos === "noun" || roles.instrument.length > 0 || !found.frame.roles.instrument) return;
  if (!positionsOf(found, "agent").includes("subject")) return;
  const { sentence } = found;
  const subject = subjectOf(sentence, found.word) ?? withWhat(sentence, found.word);
  if (!subject || used.has(subject.head) || canAct(sentence, subject.head, nouns)) return;
  roles.instrument = [{ sentence, head: subject.head, rule: "instrument:thingSubject" }];
}

/** Struck ‹by a rocket›, killed ‹with knives›, killed ‹in a blast›. */
function withWhat(sentence: Sentence, verb: number): { head: number } | null {
  if (!isPassive(sentence, verb)) return null;
  const head = children(sentence, verb).find(
    (c) => isRelation(wordAt(sentence, c).relation, "obl") && ["by", "with"].includes(prepositionOf(sentence, c)),
  );
  return head === undefined ? null : { head };
}

/** a ‹car bomb› attack, a ‹bomb› went off: the trigger itself names what it was done with. */
export function weaponInTrigger(found: FoundTrigger, roles: Roles, nouns: Nouns): void {
  if (roles.instrument.length > 0 || !found.frame.roles.instrument) return;
  const { sentence, words } = found;
  const weapon = words.find(
    (w) => wordAt(sentence, w).upos !== "VERB" && isAny(sentence, w, ["weapons", "projectiles"], nouns),
  );
  if (weapon !== undefined) roles.instrument = [{ sentence, head: weapon, rule: "instrument:weaponInTrigger" }];
}

/** ‹rebel›-held ‹town›: the actor stands before the hyphen, the place behind. */
export function hyphenated(found: FoundTrigger, roles: Roles, nouns: Nouns): void {
  const { sentence, word: at } = found;
  if (found.trigger.pos === "noun" || sentence.words[at - 1]?.text !== "-" || at < 2) return;
  const actor = at - 2;
  if (canAct(sentence, actor, nouns) || wordAt(sentence, actor).upos === "PROPN") {
    roles.agent = [{ sentence, head: actor, rule: "agent:beforeHyphen" }];
  }
  if (roles.affected.length > 0) return;
  const behind = sentence.words.findIndex(
    (w, i) => i > at && i < at + 5 && (w.upos === "NOUN" || w.upos === "PROPN") && w.relation !== "compound",
  );
  if (behind > 0) roles.affected = [{ sentence, head: behind, rule: "affected:behindHyphen", alone: true }];
}

/** A bomb exploded ‹outside the embassy›, went off ‹on a bus›: what stands there is hit; a town is only where. */
export function hitWhereItHappened(found: FoundTrigger, roles: Roles, nouns: Nouns): void {
  if (found.frame.type !== "bomb" || roles.affected.length > 0) return;
  const { sentence } = found;
  for (const position of ["outside", "at", "near", "inside", "in", "on", "under"]) {
    const head = argumentAt(sentence, found.word, position)?.head ?? -1;
    if (head < 0 || nameAt(sentence, head)?.kind === "place") continue;
    if (!isAny(sentence, head, ["buildings", "vehicles"], nouns) || settlements.has(wordAt(sentence, head).lemma))
      continue;
    roles.affected = [{ sentence, head, rule: `affected:where:${position}` }];
    return;
  }
}

const settlements = new Set([
  "city",
  "town",
  "village",
  "district",
  "area",
  "province",
  "capital",
  "region",
  "neighborhood",
  "neighbourhood",
  "suburb",
]);

/**
 * A ‹coalition› airstrike killed him: whoever acts in the event that did it acts in what it did. `events` are those of
 * the sentence.
 */
export function actorsOfInstruments(events: readonly { readonly found: FoundTrigger; readonly roles: Roles }[]): void {
  for (const { found, roles } of events) {
    const [by] = roles.instrument;
    if (!by || roles.agent.length > 0 || !found.frame.roles.agent) continue;
    const source = events.find((other) => other.found !== found && other.found.words.includes(by.head));
    if (source) roles.agent = source.roles.agent.map((role) => ({ ...role, rule: "agent:ofInstrument" }));
  }
}

/** "India and Pakistan" are two fillers; "men and women" stay one. */
export function splitNames(role: RoleWord): RoleWord[] {
  const heads = coordinated(role.sentence, role.head);
  if (heads.length < 2 || !heads.every((h) => nameAt(role.sentence, h) && childBy(role.sentence, h, "nmod") < 0))
    return [role];
  return heads.map((head) => ({ ...role, head, alone: true }));
}
