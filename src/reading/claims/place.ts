import type { Name, Sentence } from "../../english/document.ts";
import { ancestors, childBy, children, childrenBy, isRelation, wordAt } from "../../english/tree.ts";
import { prepositional, prepositionOf } from "../events/prepositions.ts";
import type { Roles } from "../events/roles.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import { isOfClass, nameAt, type Nouns } from "../classes.ts";
import { coordinated } from "../phrase.ts";
import { clauseHead } from "./evidence.ts";

/** Where it happened, by the words of its own clause. Each rule gives the head word of the place, or -1. */

export interface PlaceSigns {
  readonly found: FoundTrigger;
  readonly roles: Roles;
  readonly nouns: Nouns;
}

type PlaceRule = (signs: PlaceSigns) => number;

const locative = new Set([
  "in",
  "at",
  "near",
  "outside",
  "inside",
  "across",
  "around",
  "off",
  "along",
  "throughout",
  "within",
  "over",
  "on",
  "south of",
  "north of",
  "east of",
  "west of",
  "close to",
  "next to",
  "into",
  "through",
  "from",
  "between",
  "to",
]);

/** Prepositions that place an event only with the name of a place: "fell to", "fled from", "attack on". */
const directional = new Set(["to", "from", "on", "over", "through", "into", "between"]);

export function isPlace(sentence: Sentence, index: number, nouns: Nouns): boolean {
  const name: Name | null = nameAt(sentence, index);
  if (name)
    return name.kind === "place" || (name.kind === "organization" && isOfClass(sentence, index, "buildings", nouns));
  const w = wordAt(sentence, index);
  if (w.upos !== "NOUN" && w.upos !== "PROPN") return false;
  return isOfClass(sentence, index, "place", nouns);
}

/** True when a phrase is said to be somewhere: a locative preposition before a place. */
function isLocative({ found, nouns }: PlaceSigns, index: number): boolean {
  const { sentence } = found;
  const { relation } = wordAt(sentence, index);
  if (!isRelation(relation, "obl") && !isRelation(relation, "nmod")) return false;
  const preposition = prepositionOf(sentence, index);
  if (!locative.has(preposition) || !isPlace(sentence, index, nouns)) return false;
  return !directional.has(preposition) || nameAt(sentence, index) !== null;
}

/** Head of a locative phrase right below a word: "exploded outside [the embassies]". */
const locativeBelow = (signs: PlaceSigns, index: number): number =>
  children(signs.found.sentence, index).find((child) => isLocative(signs, child)) ?? -1;

/** Clauses of their own, whose places are theirs. */
const otherClauses = ["ccomp", "parataxis", "conj", "advcl"];

/** The nearest locative phrase anywhere below a word, not in another clause: "pirates who tried to storm a ship in [the Gulf]". */
function locativeDeepBelow(signs: PlaceSigns, index: number): number {
  const { sentence } = signs.found;
  let level = [index];
  for (let depth = 0; depth < 6 && level.length > 0; depth++) {
    const next = level.flatMap((at) =>
      children(sentence, at).filter(
        (c) =>
          !otherClauses.some(
            (name) => isRelation(wordAt(sentence, c).relation, name) && wordAt(sentence, c).upos === "VERB",
          ),
      ),
    );
    const found = next.find((c) => isLocative(signs, c));
    if (found !== undefined) return found;
    level = next;
  }
  return -1;
}

/** The frame says where: "took [Kunduz]", "reassigned to [Tabqa]". */
const byRole: PlaceRule = ({ roles }) => roles.place[0]?.head ?? -1;

/** An explosion ‹in Nairobi›; ten were killed ‹in Tanzania›. */
const ownPhrase: PlaceRule = (signs) => locativeBelow(signs, signs.found.word);

/** killed 70 members of the tribe ‹in Anbar›: a place hung on an argument. */
const phraseOfArgument: PlaceRule = (signs) => {
  const { roles } = signs;
  for (const argument of [...roles.affected, ...roles.instrument, ...roles.recipient]) {
    if (argument.sentence !== signs.found.sentence) continue;
    // three of its peacekeepers in ‹Bangui›
    const { sentence } = signs.found;
    const whole = wordAt(sentence, argument.head).upos === "NUM" ? prepositional(sentence, argument.head, "of") : -1;
    const at = [argument.head, whole]
      .map((head) => (head < 0 ? -1 : locativeBelow(signs, head)))
      .find((one) => one >= 0);
    if (at !== undefined) return at;
  }
  return -1;
};

/** an attack on ‹a mosque›, the bombing of ‹two embassies›: what was hit is where, when it stands at a place. */
const affectedIsPlace: PlaceRule = ({ found, roles, nouns }) => {
  const { frame, sentence } = found;
  const held = frame.type === "take" || frame.type === "besiege";
  if (!held && !["attack", "bomb", "strike", "clash"].includes(frame.type)) return -1;
  const hit = roles.affected.find(
    (r) =>
      r.sentence === sentence &&
      (held ? nameAt(sentence, r.head)?.kind !== "person" : isPlace(sentence, r.head, nouns)),
  );
  return hit?.head ?? -1;
};

/** They went to ‹Homs› and shelled it; ‹in Homs›, they said, ten died: a place hung on the clause above. */
const phraseOfClauseAbove: PlaceRule = (signs) => {
  const { sentence, word: trigger } = signs.found;
  const home = clauseHead(sentence, trigger);
  const path = [...ancestors(sentence, trigger)];
  for (const above of path.slice(0, 6)) {
    const at = locativeBelow(signs, above);
    if (at >= 0 && at !== trigger && !path.includes(at)) return at;
    if (above !== home && ["ccomp", "parataxis"].includes(wordAt(sentence, above).relation)) break;
    if (isRelation(wordAt(sentence, above).relation, "ccomp")) break;
  }
  return -1;
};

/** arrested pirates who tried to storm a ship in ‹the Gulf of Aden›: deeper in what the event is said of. */
const deepPhrase: PlaceRule = (signs) => {
  const { sentence, word: trigger, frame } = signs.found;
  if (!frame.roles.place) return -1;
  const own = locativeDeepBelow(signs, trigger);
  if (own >= 0) return own;
  const clause = clauseHead(sentence, trigger);
  return clause === trigger ? -1 : locativeDeepBelow(signs, clause);
};

/** the bombardment of ‹Aleppo›, an attack on ‹a displacement camp› */
const placeHit = (sentence: Sentence, deed: number, nouns: Nouns): number =>
  childrenBy(sentence, deed, "nmod").find(
    (c) => c > deed && /^(?:of|on|against|at)$/.test(prepositionOf(sentence, c)) && isPlace(sentence, c, nouns),
  ) ?? -1;

/** A suicide attack on a mosque in ‹Kabul› killed ten; killed the mayor and his guards in ‹Ghazni›: deeper in what did it, in whom it befell. */
const deepInArgument: PlaceRule = (signs) => {
  const { roles, found } = signs;
  if (found.frame.counts !== "people") return -1;
  const here = (argument: { readonly sentence: Sentence }): boolean => argument.sentence === found.sentence;
  const cause = roles.instrument
    .filter(here)
    .flatMap(({ head }) => [locativeDeepBelow(signs, head), placeHit(found.sentence, head, signs.nouns)]);
  const joined = roles.affected
    .filter(here)
    .flatMap(({ head }) => coordinated(found.sentence, head).slice(1))
    .map((head) => locativeBelow(signs, head));
  // abducted 42 students from a school in ‹Kagara›
  const from = prepositional(found.sentence, found.word, "from");
  return [...cause, ...joined, from < 0 ? -1 : locativeBelow(signs, from)].find((at) => at >= 0) ?? -1;
};

/** Thousands were displaced by fighting in ‹Goma›. */
const deepInDoer: PlaceRule = (signs) => {
  const { sentence, word: trigger } = signs.found;
  const by = prepositional(sentence, trigger, "by");
  return by < 0 ? -1 : locativeDeepBelow(signs, by);
};

/** Words of attacks, whose object is where what came of them happened. */
const attacks = /^(?:attack|raid|storm|hit|strike|shell|bomb|bombard|pound|target|ambush|assault)$/;

/** Gunmen attacked ‹the village of Solhan›, helicopters dropped bombs on ‹the town›, killing 132: what the main verb says was hit. */
const objectOfClauseAbove: PlaceRule = ({ found: { sentence, word: trigger }, nouns }) => {
  const { relation, head, xpos } = wordAt(sentence, trigger);
  if (relation !== "advcl" || xpos !== "VBG" || head < 0) return -1;
  const { lemma } = wordAt(sentence, head);
  const hit = attacks.test(lemma)
    ? childBy(sentence, head, "obj", "nsubj:pass")
    : /^(?:drop|fire|launch|carry|rain|explode|land|fall)$/.test(lemma)
      ? prepositional(sentence, head, "on")
      : -1;
  return hit >= 0 && isPlace(sentence, hit, nouns) ? hit : -1;
};

/** Nine died when shells hit a market in ‹Taiz›, ‹a camp near Atmeh›: where the clause is that tells how. */
const placeOfHow: PlaceRule = (signs) => {
  const { sentence, word: trigger, frame } = signs.found;
  if (frame.type !== "kill" && frame.type !== "injure") return -1;
  for (const clause of childrenBy(sentence, trigger, "advcl")) {
    if (!children(sentence, clause).some((c) => /^(?:when|as|after)$/i.test(wordAt(sentence, c).text))) continue;
    const at = locativeDeepBelow(signs, clause);
    if (at >= 0) return at;
    const object = childBy(sentence, clause, "obj");
    if (object >= 0 && attacks.test(wordAt(sentence, clause).lemma) && isPlace(sentence, object, signs.nouns))
      return object;
  }
  return -1;
};

/** A bomb killed nine and wounded 20 in ‹Mosul›: verbs that share their subject share a place behind the last. */
const phraseOfJoinedVerb: PlaceRule = (signs) => {
  const { sentence, word: trigger } = signs.found;
  const clause = clauseHead(sentence, trigger);
  for (const verb of childrenBy(sentence, clause, "conj")) {
    const { upos, text } = wordAt(sentence, verb);
    // "six were killed and 14 injured in an attack on a bus in Damascus"
    const befell = upos === "VERB" || /^(?:wounded|injured|hurt|missing)$/i.test(text);
    if (!befell || (upos === "VERB" && childBy(sentence, verb, "nsubj", "nsubj:pass") >= 0)) continue;
    const objects = childrenBy(sentence, verb, upos === "VERB" ? "obj" : "obl");
    const at = [locativeBelow(signs, verb), ...objects.map((head) => locativeDeepBelow(signs, head))];
    const found = at.find((place) => place >= 0);
    if (found !== undefined) return found;
  }
  return -1;
};

/** the ‹Nangarhar› surrender, ‹Baghdad› bombings */
const placeBefore: PlaceRule = ({ found }) => {
  if (found.trigger.pos !== "noun") return -1;
  const { sentence, word: noun } = found;
  const at = children(sentence, noun).find(
    (c) => c < noun && nameAt(sentence, c)?.kind === "place" && isRelation(wordAt(sentence, c).relation, "compound"),
  );
  return at ?? -1;
};

const rules: readonly (readonly [string, PlaceRule])[] = [
  ["placeByRole", byRole],
  ["placeOwnPhrase", ownPhrase],
  ["placeOfArgument", phraseOfArgument],
  ["placeIsAffected", affectedIsPlace],
  ["placeOfClauseAbove", phraseOfClauseAbove],
  ["placeBefore", placeBefore],
  ["placeDeepInArgument", deepInArgument],
  ["placeDeepInDoer", deepInDoer],
  ["placeOfJoinedVerb", phraseOfJoinedVerb],
  ["placeOfObjectAbove", objectOfClauseAbove],
  ["placeOfHow", placeOfHow],
  ["placeDeepBelow", deepPhrase],
];

/** Head word of the place in the trigger's own sentence, and the rule that found it; null when none is said. */
export function placeOf(signs: PlaceSigns): { head: number; rule: string } | null {
  for (const [rule, find] of rules) {
    const head = find(signs);
    if (head >= 0) return { head, rule };
  }
  return null;
}
