import type { Kysely } from "kysely";

/**
 * The tables, as SQLite and PostgreSQL both have them. Days and instants are text ("2019-11-19", ISO 8601 in UTC), truths are 0 or 1, whole
 * values are JSON text. `entry` and what it names are kept for good; claims, terms, keys, judgements, kinships and incidents are computed
 * from readings and decisions and can be thrown away (`rebuild`).
 */
export interface Tables {
  about: { name: string; value: string };
  entry: { seq: number; at: string; by: string; kind: string; subject: string; digest: string; hash: string };
  report: {
    id: string;
    seq: number;
    sha256: string;
    title: string | null;
    outlet: string | null;
    author: string | null;
    url: string | null;
    published: string | null;
    published_basis: string;
    language: string | null;
    words: number;
    claims: number;
    /** How many anchors its text has (see `report_band`). */
    bands: number;
    added_at: string;
    seen: number;
    same_text_as: string;
    forgotten: number;
    /** Id of the latest reading. */
    reading: string | null;
    /** `DescribedReport` without its claims and prints. */
    described: string | null;
    /** What only comparing texts needs of it: `telling`, `signature`, `bands`. */
    prints: string | null;
  };
  /** Cleaned texts in which offsets count; engines may clean differently. */
  report_text: { report: string; digest: string; text: string };
  report_search: { seq: number; search: string };
  original: {
    report: string;
    bytes: Uint8Array;
    media_type: string | null;
    captured_at: string;
    came_from: string;
    headers: string | null;
  };
  /** The same bytes handed in again. */
  sighting: { seq: number; report: string; json: string | null };
  reading: {
    id: string;
    report: string;
    seq: number;
    engine: string;
    codebook: string;
    at: string;
    text_digest: string;
    /** Canonical JSON of the reading without its text; null once the report was forgotten. */
    json: string | null;
  };
  decision: {
    seq: number;
    coder: string;
    at: string;
    about: string;
    blind: number;
    /** `DecisionMade`, canonical; null once the report it is about was forgotten. */
    json: string | null;
    reason: string | null;
    /** What the entry's digest is taken over, beside the decision itself. */
    reason_digest: string | null;
  };
  decision_claim: { claim: string; seq: number };
  deletion: { seq: number; at: string; report: string; reason: string };
  coder: { name: string; role: string; disabled: number; password_hash: string };
  token: { hash: string; coder: string; expires_at: string; purpose: string; revoked: number };

  /** Claims of the latest readings, as they hold after decisions. Narrow: lists are answered from here. */
  claim: {
    n: number;
    id: string;
    report: string;
    type: string;
    /** First day, "" when unknown. */
    day: string;
    to_day: string | null;
    status: string;
    confidence: number;
    verdict: string | null;
    /** Least `n` of its neighbourhood: the claims that judgements or decisions connect it to (see neighbourhoods.ts). */
    component: number;
    /** How near claims must be to be of its neighbourhood. */
    closeness: number;
    incident: string;
  };
  claim_body: {
    n: number;
    reading_claim: string;
    /** `Claim`, as it was read. */
    json: string;
    /** `DescribedClaim`, as it was read. */
    described: string;
    /** `ClaimEdit`: what coders set. */
    edits: string | null;
    search: string;
  };
  /** Names by which claims are looked up, with how many have each. */
  term: { id: number; kind: string; value: string; label: string; claims: number };
  claim_term: { term: number; n: number };
  claim_key: { key: number; n: number };
  report_band: { key: number; report: string };
  judgement: { a: number; b: number; relation: string; score: number; open: number };
  kinship: { a: string; b: string; kind: string; share: number; says: string };
  incident: {
    id: string;
    component: number;
    type: string;
    day: string;
    to_day: string | null;
    grade: string;
    reports: number;
    json: string;
  };
}

export type Rows = Kysely<Tables>;
