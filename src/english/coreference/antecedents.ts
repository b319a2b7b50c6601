import { antecedentWeights } from "./antecedent-weights.ts";
import type { Entity, Memory } from "./memory.ts";
import type { Phrase } from "./phrases.ts";
import { SAYING } from "./saying.ts";

/** A phrase before a pronoun that it may take up. */
export interface Candidate {
  readonly phrase: Phrase;
  readonly entity: Entity;
  /** Candidates between it and the pronoun. */
  readonly between: number;
}

/** Decides which of the candidates a pronoun of the third person takes up; null: none of them. */
export type Choose = (pronoun: Phrase, candidates: readonly Candidate[]) => Entity | null;

/** Sentences that a pronoun looks back over. */
const REACH = { he: 5, she: 5, it: 3, any: 3 } as const;
const MOST_CANDIDATES = 24;

/** True when "it", "they", "he" may stand for the entity, going by kind, number and gender. */
const possible = (pronoun: Phrase, other: Phrase, entity: Entity): boolean => {
  const { gender, number } = pronoun.pronoun!;
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
const sameClause = (pronoun: Phrase, other: Phrase): boolean =>
  pronoun.sentence === other.sentence && pronoun.above === other.above;

/** The phrases a pronoun of the third person may take up, the nearest first. `speaker` speaks the quotation it stands in. */
export const candidatesFor = (pronoun: Phrase, memory: Memory, speaker: Entity | null): Candidate[] => {
  const { use, gender } = pronoun.pronoun!;
  const candidates: Candidate[] = [];
  for (let index = memory.recent.length - 1; index >= 0 && candidates.length < MOST_CANDIDATES; index--) {
    const phrase = memory.recent[index]!;
    const back = pronoun.sentence - phrase.sentence;
    if (back > REACH[gender]) break;
    if (phrase.pronoun && phrase.pronoun.person < 3) continue;
    if (phrase.source && back > 0) continue;
    const entity = memory.entityOf.get(phrase)!;
    if (entity === speaker && pronoun.quotation >= 0) continue;
    if (!possible(pronoun, phrase, entity)) continue;
    if (back === 0 && phrase.first <= pronoun.head && phrase.last >= pronoun.head) continue;
    if (use === "plain" && sameClause(pronoun, phrase) && !/^(?:conj|nmod)/.test(phrase.relation)) continue;
    // "its leader": what is owned is not the owner.
    if (use === "own" && back === 0 && phrase.head === pronoun.above) continue;
    candidates.push({ phrase, entity, between: candidates.length });
  }
  return candidates;
};

/** Rows of the table of weights; a power of two. */
export const ROWS = 1 << 12;
/** Features of a candidate, and of taking none. */
export const FEATURES = 20;

const hashOf = (word: string): number => {
  let hash = 7;
  for (let at = 0; at < word.length && at < 16; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash;
};

const plainRelation = (relation: string): string =>
  relation.startsWith("nsubj") || relation === "nmod:poss" ? relation : relation.split(":")[0]!;

const bucket = (count: number): number => (count < 4 ? count : count < 7 ? 4 : count < 12 ? 5 : 6);

/** Fills `rows` with the features of a candidate; of taking none when it is null. */
export const antecedentFeatures = (
  pronoun: Phrase,
  candidate: Candidate | null,
  count: number,
  rows: Int32Array,
): void => {
  const { gender, number, use } = pronoun.pronoun!;
  const whose = hashOf(gender === "any" ? number : gender === "she" ? "he" : gender);
  const way = hashOf(use);
  const role = hashOf(plainRelation(pronoun.relation));
  let slot = 0;
  const put = (a: number, b: number, c: number): void => {
    let hash = Math.imul(slot + 1, 0x9e3779b1) ^ Math.imul(a + 0x7f4a7c15, 0x85ebca6b) ^ (candidate ? 0 : 0x5bd1e995);
    hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35), 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(c + 0x2545f491, 0x9e3779b1), 0x85ebca6b);
    rows[slot++] = (hash ^ (hash >>> 16)) & (ROWS - 1);
  };
  if (!candidate) {
    put(whose, 0, 0);
    put(whose, way, 0);
    put(whose, role, 0);
    put(whose, hashOf(pronoun.verb), 0);
    put(whose, bucket(count), 0);
    put(whose, pronoun.head === 0 ? 1 : 0, role);
    rows.fill(0, slot);
    return;
  }
  const { phrase, entity, between } = candidate;
  const back = pronoun.sentence - phrase.sentence;
  const relation = hashOf(plainRelation(phrase.relation));
  const form = hashOf(phrase.lemma === "" ? "together" : phrase.form);
  const kind = hashOf(entity.kind);
  const size = Math.min(4, entity.phrases.length);
  const alike = phrase.pronoun ? (phrase.pronoun.gender === gender && phrase.pronoun.number === number ? 2 : 1) : 0;
  const sense = phrase.sense === undefined ? form : hashOf(phrase.sense);
  const spoke = SAYING.has(phrase.verb) && phrase.relation === "nsubj" ? (SAYING.has(pronoun.verb) ? 2 : 1) : 0;
  put(whose, back, 0);
  put(whose, relation, back === 0 ? 0 : 1);
  put(whose, back, relation);
  put(whose, form, kind);
  put(whose, size, alike);
  put(whose, alike, back);
  put(relation, role, whose);
  put(relation, role, way + back);
  put(whose, bucket(between), back);
  put(whose, bucket(between), way);
  put(whose, sense, way);
  put(whose, sense, relation);
  put(whose, spoke, back);
  put(whose, phrase.quotation === pronoun.quotation ? 1 : phrase.quotation < 0 ? 2 : 3, back);
  put(whose, hashOf(phrase.article), form);
  put(whose, hashOf(entity.number), kind);
  put(way, sameClause(pronoun, phrase) ? 1 : 0, relation);
  put(whose, phrase.first === 0 ? 1 : 0, back);
  put(whose, phrase.verb === pronoun.verb && phrase.verb !== "" ? 1 : 0, role);
  put(whose, hashOf(entity.gender), alike);
};

const rows = new Int32Array(FEATURES);
let weights: Int8Array | undefined;

const weigh = (pronoun: Phrase, candidate: Candidate | null, count: number, table: Int8Array): number => {
  antecedentFeatures(pronoun, candidate, count, rows);
  let sum = 0;
  for (const row of rows) sum += table[row]!;
  return sum;
};

/** The candidate that the trained weights are most for. */
export const chooseByWeights: Choose = (pronoun, candidates) => {
  if (candidates.length === 0) return null;
  weights ??= antecedentWeights();
  let best: Entity | null = null;
  let most = weigh(pronoun, null, candidates.length, weights);
  for (const candidate of candidates) {
    const sum = weigh(pronoun, candidate, candidates.length, weights);
    if (sum > most) {
      most = sum;
      best = candidate.entity;
    }
  }
  return best;
};
