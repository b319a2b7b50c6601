import type { Entity, Memory } from "./memory.ts";
import type { Phrase } from "./phrases.ts";
import { SAYING } from "./saying.ts";

/** Sentences that a pronoun looks back over. */
const REACH = { he: 5, she: 5, it: 2, any: 3 } as const;

/** Points for what makes a phrase likely to be taken up; set on the training documents. */
const points = {
  sentenceBack: -1.1,
  subject: 1,
  passiveSubject: 0.8,
  object: 0.4,
  modifier: -0.4,
  partOfName: -1,
  name: 0.2,
  mentionedBefore: 0.25,
  samePronoun: 0.9,
  sameRole: 0.3,
  unknownKind: -0.4,
  oneForThey: -0.6,
  thingForThey: -0.5,
  placeForIt: -0.5,
  otherQuotation: -0.4,
  speakerSpeaks: 0.5,
  speakerActs: -0.6,
};

const LEAST = -2.2;

/** True when "it", "they", "he" may stand for the entity, going by kind, number and gender. */
const possible = (phrase: Phrase, other: Phrase, entity: Entity): boolean => {
  const { gender, number } = phrase.pronoun!;
  if (gender === "he" || gender === "she") {
    if (entity.number === "many" || other.number === "many") return false;
    if (entity.kind !== "person" && entity.kind !== "unknown") return false;
    if (entity.kind === "unknown" && other.form === "nominal") return false;
    return entity.gender === "any" || entity.gender === gender;
  }
  if (gender === "it") {
    if (entity.number === "many" || entity.kind === "person" || entity.gender === "he" || entity.gender === "she")
      return false;
    return !(entity.kind === "group" && other.form === "pronoun" && other.number === "many");
  }
  if (number === "many") {
    if (entity.gender === "he" || entity.gender === "she") return false;
    return (
      entity.number !== "one" ||
      entity.kind === "organization" ||
      entity.kind === "group" ||
      (entity.kind === "unknown" && other.form === "name")
    );
  }
  return true;
};

/** A plain pronoun beside its antecedent under one verb would be reflexive: "Ghani told him". */
const sameClause = (phrase: Phrase, other: Phrase): boolean =>
  phrase.sentence === other.sentence && phrase.above === other.above;

const weigh = (phrase: Phrase, other: Phrase, entity: Entity): number => {
  const { number, gender } = phrase.pronoun!;
  let sum = points.sentenceBack * (phrase.sentence - other.sentence);
  const { relation } = other;
  if (relation === "nsubj") sum += points.subject;
  else if (relation === "nsubj:pass") sum += points.passiveSubject;
  else if (relation === "obj" || relation === "iobj") sum += points.object;
  else if (relation === "compound") sum += points.partOfName;
  else if (relation.startsWith("nmod") && relation !== "nmod:poss") sum += points.modifier;
  if (other.form === "name") sum += points.name;
  sum += points.mentionedBefore * Math.min(4, entity.phrases.length - 1);
  if (other.pronoun && other.pronoun.gender === gender && other.pronoun.number === number) sum += points.samePronoun;
  if (relation === phrase.relation) sum += points.sameRole;
  if (entity.kind === "unknown") sum += points.unknownKind;
  if (number === "many" && entity.number === "one" && entity.kind !== "group") sum += points.oneForThey;
  if (number === "many" && entity.kind === "thing") sum += points.thingForThey;
  if (gender === "it" && entity.kind === "place") sum += points.placeForIt;
  const speaks = SAYING.has(phrase.verb);
  const spoke = relation === "nsubj" && SAYING.has(other.verb);
  if (spoke && phrase.sentence !== other.sentence) sum += speaks ? points.speakerSpeaks : points.speakerActs;
  if (phrase.quotation !== other.quotation) sum += points.otherQuotation;
  return sum;
};

/** The entity that a pronoun of the third person takes up, or null when nothing near fits well enough. */
export const antecedentOf = (phrase: Phrase, memory: Memory, speaker: Entity | null): Entity | null => {
  const { use, gender } = phrase.pronoun!;
  let best: Entity | null = null;
  let most = LEAST;
  for (let index = memory.recent.length - 1; index >= 0; index--) {
    const other = memory.recent[index]!;
    const back = phrase.sentence - other.sentence;
    if (back > REACH[gender]) break;
    if (other.pronoun && other.pronoun.person < 3) continue;
    const entity = memory.entityOf.get(other)!;
    if (entity === speaker && phrase.quotation >= 0) continue;
    if (!possible(phrase, other, entity)) continue;
    if (back === 0 && other.first <= phrase.head && other.last >= phrase.head) continue;
    if (use === "plain" && sameClause(phrase, other) && !/^(?:conj|nmod)/.test(other.relation)) continue;
    // "its leader": what is owned is not the owner.
    if (use === "own" && back === 0 && other.head === phrase.above) continue;
    const sum = weigh(phrase, other, entity) + (use === "self" && sameClause(phrase, other) ? 5 : 0);
    if (sum > most) {
      most = sum;
      best = entity;
    }
  }
  return best;
};
