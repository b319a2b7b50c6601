import type { Sentence, Word } from "../../english/document.ts";
import { childBy, children, isRelation } from "../../english/tree.ts";
import type { Position, RoleName } from "../../codebook/frame.ts";
import type { SupportVerb } from "../../codebook/support-verbs.ts";
import { canAct, isOfClass, nameAt, type Nouns } from "../classes.ts";
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

/** A verb that carries an event noun, and what it gives it. */
export interface Carrier {
  readonly verb: number;
  readonly support: SupportVerb;
}

/** Whether the particles and nouns of a support verb stand around it: "carried ‹out›", "came ‹under› attack". */
function standsAs(sentence: Sentence, verb: number, support: SupportVerb): boolean {
  return support.lemmas
    .slice(1)
    .every((lemma) =>
      [...children(sentence, verb), verb + 1].some((c) => sentence.words[c]?.text.toLowerCase() === lemma),
    );
}

/** Where an event noun stands to a verb: its object, its subject, or behind a preposition. */
function standingOf(sentence: Sentence, noun: number): string {
  const { relation } = word(sentence, noun);
  if (relation === "obj" || relation === "nsubj:pass") return "object";
  if (relation === "nsubj") return "subject";
  return isRelation(relation, "obl") ? prepositionOf(sentence, noun) : "";
}

/** The verb that carries a noun trigger: "‹launched› strikes", "came ‹under› attack", "an operation ‹executed› by the army". */
export function carrierOf(found: FoundTrigger, supports: readonly SupportVerb[]): Carrier | null {
  if (found.trigger.pos !== "noun") return null;
  const { sentence, word: noun } = found;
  const { head } = word(sentence, noun);
  if (head >= 0) {
    const standing = standingOf(sentence, noun);
    const { lemma } = word(sentence, head);
    const support = supports.find((s) => s.lemmas[0] === lemma && s.event === standing && standsAs(sentence, head, s));
    if (support) return { verb: head, support };
  }
  for (const clause of children(sentence, noun)) {
    const { relation, lemma } = word(sentence, clause);
    if (!isRelation(relation, "acl")) continue;
    const support = supports.find(
      (s) => s.lemmas[0] === lemma && s.event === "object" && standsAs(sentence, clause, s),
    );
    if (support) return { verb: clause, support };
  }
  return null;
}

/** A role's positions: the trigger's own, else the frame's without those that the trigger gives to another role. */
function positionsOf(found: FoundTrigger, role: RoleName): readonly Position[] {
  const { roles, pos } = found.trigger;
  const own = roles[role];
  if (own) return own;
  const expression = found.frame.roles[role];
  if (!expression) return [];
  // A place may also be what was hit.
  const taken = role === "place" ? [] : Object.entries(roles).flatMap(([other, at]) => (other === "place" ? [] : at));
  return (pos === "noun" ? expression.noun : expression.verb).filter((at) => !taken.includes(at));
}

/** Modifiers before a noun, the farthest first: "[Islamic State] [car] bombing". */
function modifiers(sentence: Sentence, noun: number): number[] {
  return children(sentence, noun).filter((c) => {
    const { relation } = word(sentence, c);
    return (
      c < noun &&
      (relation === "compound" || relation === "amod" || (isRelation(relation, "nmod") && relation !== "nmod:poss"))
    );
  });
}

const arms = ["weapons", "bombs", "projectiles", "vehicles"];
const hit = ["people", "armed", "civilians", "officials", "place", "buildings", "goods"];

/** Prepositions that lead to an instrument only when an arm or an event follows: died ‹in a blast›, not "in Tanzania". */
const locative = new Set(["in", "on", "at", "of", "during", "from"]);

const isAny = (sentence: Sentence, head: number, classes: readonly string[], nouns: Nouns): boolean =>
  classes.some((one) => isOfClass(sentence, head, one, nouns));

/** "the ‹U.S.› Embassy bombings": the name belongs to the building behind it. */
function namesWhatFollows(sentence: Sentence, last: number, nouns: Nouns): boolean {
  const next = sentence.words[last + 1];
  return (
    next?.relation === "compound" &&
    !nameAt(sentence, last + 1) &&
    isAny(sentence, last + 1, ["buildings", "place"], nouns)
  );
}

/** "terrorist attacks": what kind of attacks, not whose. */
const kinds = new Set(["terrorist", "suicide", "martyr"]);

/** "no one claimed responsibility": nobody fills no role; the count says none. */
function isNobody(sentence: Sentence, head: number): boolean {
  const { text } = word(sentence, head);
  if (["nobody", "none", "no-one"].includes(text.toLowerCase())) return true;
  return text.toLowerCase() === "one" && sentence.words[head - 1]?.text.toLowerCase() === "no";
}

/** Whether a word can stand in a role at all: who acts can act, and what it is done with cannot. */
function suits(sentence: Sentence, head: number, role: RoleName, position: Position, nouns: Nouns): boolean {
  const name = nameAt(sentence, head);
  const { lemma } = word(sentence, head);
  if (
    name?.kind === "time" ||
    (!name && nouns.kindsOf(lemma.toLowerCase())[0] === "time") ||
    (role === "agent" && isNobody(sentence, head))
  )
    return false;
  switch (role) {
    case "agent":
      if (position !== "modifier") return canAct(sentence, head, nouns);
      if (name) return name.kind !== "person" && !namesWhatFollows(sentence, name.last, nouns);
      return (
        word(sentence, head).upos === "NOUN" && !kinds.has(lemma) && isAny(sentence, head, ["armed", "people"], nouns)
      );
    case "instrument":
      if (name || canAct(sentence, head, nouns)) return false;
      if (position === "modifier" || locative.has(position)) return isAny(sentence, head, [...arms, "attacks"], nouns);
      return !isOfClass(sentence, head, "place", nouns) || isAny(sentence, head, arms, nouns);
    case "affected":
      // "an ‹embassy› bombing" says what was hit, "a car bombing" with what.
      if (position !== "modifier") return true;
      return name
        ? name.kind !== "nationality"
        : isAny(sentence, head, hit, nouns) && !isAny(sentence, head, arms, nouns);
    case "place":
      return name ? name.kind === "place" : isOfClass(sentence, head, "place", nouns);
    default:
      return true;
  }
}

/**
 * The fillers of an event's roles, each by the first of the frame's positions that holds a word suited to it.
 * A word fills one role only, in the order agent, affected, recipient, instrument, place.
 */
export function findRoles(found: FoundTrigger, nouns: Nouns, carrier: Carrier | null): Roles {
  const roles: Roles = { agent: [], affected: [], recipient: [], instrument: [], place: [] };
  const { sentence } = found;
  // "took ‹prisoners›": a noun of the trigger may itself be what the event is done to.
  const used = new Set<number>(found.words.filter((w) => w === found.word || word(sentence, w).upos !== "NOUN"));
  for (const role of ["agent", "affected", "recipient", "instrument", "place"] as const) {
    for (const position of positionsOf(found, role)) {
      const heads =
        position === "modifier"
          ? modifiers(sentence, found.word)
          : [argumentAt(sentence, found.word, position)?.head ?? -1].filter((h) => h >= 0);
      const fitting = heads.find((h) => !used.has(h) && suits(sentence, h, role, position, nouns));
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

/** Where the other side of two-sided fighting stands, for triggers that give these positions to the agent. */
const otherSide = new Set(["with", "against", "between"]);

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

/** All words of a name fill the role together: "[IS-Khorasan] attacks". */
function use(sentence: Sentence, head: number, used: Set<number>): void {
  used.add(head);
  const name = nameAt(sentence, head);
  if (name) for (let i = name.first; i <= name.last; i++) used.add(i);
}

/** ‹The coalition› launched strikes; an operation executed by ‹coalition forces›; ‹the town› came under fire. */
function fromCarrier(
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
    if (!argument || used.has(argument.head)) continue;
    roles.affected = [{ sentence, head: argument.head, rule: `affected:supportVerb:${position}` }];
    used.add(argument.head);
    return;
  }
}

/** ‹The blast› killed nine: who did it is not said; what did it is. */
function thingSubjectIsInstrument(found: FoundTrigger, roles: Roles, used: Set<number>, nouns: Nouns): void {
  if (found.trigger.pos === "noun" || roles.instrument.length > 0 || !found.frame.roles.instrument) return;
  if (!positionsOf(found, "agent").includes("subject")) return;
  const { sentence } = found;
  const subject = subjectOf(sentence, found.word) ?? withWhat(sentence, found.word);
  if (!subject || used.has(subject.head) || canAct(sentence, subject.head, nouns)) return;
  roles.instrument = [{ sentence, head: subject.head, rule: "instrument:thingSubject" }];
}

/** a ‹car bomb› attack, a ‹bomb› went off: the trigger itself names what it was done with. */
function weaponInTrigger(found: FoundTrigger, roles: Roles, nouns: Nouns): void {
  if (roles.instrument.length > 0 || !found.frame.roles.instrument) return;
  const { sentence, words } = found;
  const weapon = words.find(
    (w) => word(sentence, w).upos !== "VERB" && isAny(sentence, w, ["weapons", "projectiles"], nouns),
  );
  if (weapon !== undefined) roles.instrument = [{ sentence, head: weapon, rule: "instrument:weaponInTrigger" }];
}

/** ‹rebel›-held ‹town›: the actor stands before the hyphen, the place behind. */
function hyphenated(found: FoundTrigger, roles: Roles, nouns: Nouns): void {
  const { sentence, word: at } = found;
  if (found.trigger.pos === "noun" || sentence.words[at - 1]?.text !== "-" || at < 2) return;
  const actor = at - 2;
  if (canAct(sentence, actor, nouns) || word(sentence, actor).upos === "PROPN") {
    roles.agent = [{ sentence, head: actor, rule: "agent:beforeHyphen" }];
  }
  if (roles.affected.length > 0) return;
  const behind = sentence.words.findIndex(
    (w, i) => i > at && i < at + 5 && (w.upos === "NOUN" || w.upos === "PROPN") && w.relation !== "compound",
  );
  if (behind > 0) roles.affected = [{ sentence, head: behind, rule: "affected:behindHyphen" }];
}

/** A bomb exploded ‹outside the embassy›, went off ‹on a bus›: what stands there is hit; a town is only where. */
function hitWhereItHappened(found: FoundTrigger, roles: Roles, nouns: Nouns): void {
  if (found.frame.type !== "bomb" || roles.affected.length > 0) return;
  const { sentence } = found;
  for (const position of ["outside", "at", "near", "inside", "in", "on", "under"]) {
    const head = argumentAt(sentence, found.word, position)?.head ?? -1;
    if (head < 0 || nameAt(sentence, head)?.kind === "place") continue;
    if (!isAny(sentence, head, ["buildings", "vehicles"], nouns) || settlements.has(word(sentence, head).lemma))
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
  if (heads.length < 2 || !heads.every((h) => nameAt(role.sentence, h) && childBy(role.sentence, h, "nmod") < 0))
    return [role];
  return heads.map((head) => ({ ...role, head }));
}
