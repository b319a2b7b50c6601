import type { Name, Sentence, Word } from "../../english/document.ts";
import { ancestors, children, isRelation } from "../../english/tree.ts";
import { prepositionOf } from "../events/arguments.ts";
import type { Roles } from "../events/roles.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import { isOfClass, nameAt, type Nouns } from "../classes.ts";
import { clauseHead } from "./evidence.ts";

/** Where it happened, by the words of its own clause. Each rule gives the head word of the place, or -1. */

export interface PlaceSigns {
  readonly found: FoundTrigger;
  readonly roles: Roles;
  readonly nouns: Nouns;
}

type PlaceRule = (signs: PlaceSigns) => number;

const word = (sentence: Sentence, index: number): Word => sentence.words[index] as Word;

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
  if (name) return name.kind === "place";
  const w = word(sentence, index);
  if (w.upos !== "NOUN" && w.upos !== "PROPN") return false;
  return ["places", "buildings"].some((c) => isOfClass(sentence, index, c, nouns));
}

/** Head of a locative phrase below a word: "exploded outside [the embassies]". */
function locativeBelow({ found, nouns }: PlaceSigns, index: number, used: ReadonlySet<number>): number {
  const { sentence } = found;
  for (const child of children(sentence, index)) {
    const { relation, text } = word(sentence, child);
    if (used.has(child)) continue;
    if (relation === "advmod" && (text === "here" || text === "there")) continue;
    if (!isRelation(relation, "obl") && !isRelation(relation, "nmod")) continue;
    const preposition = prepositionOf(sentence, child);
    if (!locative.has(preposition)) continue;
    const place = isPlace(sentence, child, nouns);
    if (place && (!directional.has(preposition) || nameAt(sentence, child))) return child;
  }
  return -1;
}

/** The frame says where: "took [Kunduz]", "reassigned to [Tabqa]". */
const byRole: PlaceRule = ({ roles }) => roles.place[0]?.head ?? -1;

/** An explosion ‹in Nairobi›; ten were killed ‹in Tanzania›. */
const ownPhrase: PlaceRule = (signs) => locativeBelow(signs, signs.found.word, new Set());

/** killed 70 members of the tribe ‹in Anbar›: a place hung on an argument. */
const phraseOfArgument: PlaceRule = (signs) => {
  const { roles } = signs;
  for (const argument of [...roles.affected, ...roles.instrument, ...roles.recipient]) {
    if (argument.sentence !== signs.found.sentence) continue;
    const at = locativeBelow(signs, argument.head, new Set());
    if (at >= 0) return at;
  }
  return -1;
};

/** an attack on ‹a mosque›, the bombing of ‹two embassies›: what was hit is where, when it stands at a place. */
const affectedIsPlace: PlaceRule = ({ found, roles, nouns }) => {
  if (!["attack", "bomb", "strike", "clash", "take", "besiege"].includes(found.frame.type)) return -1;
  const hit = roles.affected.find((r) => r.sentence === found.sentence && isPlace(found.sentence, r.head, nouns));
  return hit?.head ?? -1;
};

/** They went to ‹Homs› and shelled it; ‹in Homs›, they said, ten died: a place hung on the clause above. */
const phraseOfClauseAbove: PlaceRule = (signs) => {
  const { sentence, word: trigger } = signs.found;
  const home = clauseHead(sentence, trigger);
  const path = [...ancestors(sentence, trigger)];
  for (const above of path.slice(0, 6)) {
    const at = locativeBelow(signs, above, new Set());
    if (at >= 0 && at !== trigger && !path.includes(at)) return at;
    if (above !== home && ["ccomp", "parataxis"].includes(word(sentence, above).relation)) break;
    if (isRelation(word(sentence, above).relation, "ccomp")) break;
  }
  return -1;
};

/** the ‹Nangarhar› surrender, ‹Baghdad› bombings */
const placeBefore: PlaceRule = ({ found }) => {
  if (found.trigger.pos !== "noun") return -1;
  const { sentence, word: noun } = found;
  const at = children(sentence, noun).find(
    (c) => c < noun && nameAt(sentence, c)?.kind === "place" && isRelation(word(sentence, c).relation, "compound"),
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
];

/** Head word of the place in the trigger's own sentence, and the rule that found it; null when none is said. */
export function placeOf(signs: PlaceSigns): { head: number; rule: string } | null {
  for (const [rule, find] of rules) {
    const head = find(signs);
    if (head >= 0) return { head, rule };
  }
  return null;
}
