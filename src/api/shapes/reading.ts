import { z } from "zod";
import { actorKinds } from "../../codebook/actor-kinds.ts";

/** Schemas of the reading's types, each named after its type. A test holds schema and type together. */

/** A list as the API gives it out. */
export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();

const named = <T extends z.ZodType>(id: string, description: string, schema: T): T => schema.meta({ id, description });

const offset = z.int().min(0);

export const Stance = z.enum([
  "say",
  "claim",
  "confirm",
  "deny",
  "accuse",
  "believe",
  "estimate",
  "warn",
  "promise",
  "declare",
  "report",
]);
export const Status = z.enum(["happened", "ongoing", "planned", "possible", "denied", "unconfirmed"]);
export const Scope = z.enum(["incident", "cumulative"]);
export const Basis = z.enum(["stated", "inferred"]);
export const Precision = z.enum(["point", "place", "district", "province", "country", "region", "area"]);
export const ActorKind = z.enum(actorKinds);

export const Interval = named(
  "Interval",
  "Closed interval of whole numbers; null at the top: no upper bound was said.",
  z.tuple([z.int().min(0), z.int().min(0).nullable()]).readonly(),
);

export const Span = named(
  "Span",
  "A stretch of a report's text in UTF-16 code units; `end` is not included.",
  z.object({ start: offset, end: offset }),
);

const quoteOf = { start: offset, end: offset, words: z.string() };

export const Quote = named(
  "Quote",
  "A stretch of a report's text with its words: `text.slice(start, end) === words`.",
  z.object(quoteOf),
);

export const Part = named(
  "Part",
  "A part named inside a count.",
  z.object({ ...quoteOf, count: Interval, unit: z.string().nullable() }),
);

export const Filler = named(
  "Filler",
  "Words that fill a role of a claim.",
  z.object({
    ...quoteOf,
    mention: z.string().exactOptional().describe("Id in the reading's mentions."),
    via: Quote.exactOptional().describe("The words at the place itself, when `words` are those of an antecedent."),
  }),
);

/** What every claim has, whether it stands in a reading or in the ledger. */
export const claimValues = {
  type: z.string().describe("Name of a frame of the codebook."),
  trigger: Quote,
  evidence: Quote,
  agent: list(Filler),
  affected: list(Filler),
  recipient: list(Filler),
  instrument: list(Filler),
  place: list(Filler),
  from: z.string().nullable().describe("First day on which it can have happened."),
  to: z.string().nullable().describe("Last day on which it can have happened."),
  periodBasis: Basis.nullable(),
  periodWords: Quote.nullable(),
  count: Interval.nullable(),
  countWords: Quote.nullable(),
  unit: z.string().nullable(),
  parts: list(Part),
  scope: Scope.nullable(),
  status: Status,
  source: Filler.nullable(),
  stance: Stance.nullable(),
  attribution: z.string().nullable().describe("Id in the reading's attributions."),
  confidence: z.number().min(0).max(1),
  rules: list(z.string()).describe("Names of the rules that spoke, in their order."),
};

export const Claim = named(
  "Claim",
  "One event or state, as one source puts it, in one place of a report.",
  z.object({ id: z.string(), ...claimValues }),
);

export const Report = named(
  "Report",
  "One received text with what is known of it.",
  z.object({
    id: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    author: z.string().nullable(),
    published: z.string().nullable(),
    publishedBasis: z.enum(["given", "page", "text", "unknown"]),
    language: z.string().nullable(),
    sha256: z.string(),
    cleaner: z.string().exactOptional().describe('What made the text from the bytes, with its version: "page/1".'),
    dateline: z
      .object({
        ...quoteOf,
        place: z.object(quoteOf).nullable(),
        date: z.object({ ...quoteOf, day: z.string().nullable() }).nullable(),
        wire: z.object({ ...quoteOf, key: z.string() }).nullable(),
      })
      .exactOptional()
      .describe("The dateline that its first paragraph begins with."),
    text: z.string(),
  }),
);

export const ReadingMention = named(
  "ReadingMention",
  "Words that name a person, an actor, a place, a time, a count or a thing.",
  z.object({
    ...quoteOf,
    id: z.string(),
    kind: z.enum(["actor", "person", "place", "time", "count", "thing"]),
    entity: z.string().exactOptional(),
  }),
);

const ActorReason = z.object({
  about: z.enum(["names", "kind", "office", "country", "partOf", "identity"]),
  sign: z.string(),
  basis: z.enum(["report", "codebook"]),
  says: z.string(),
});

export const ActorFacts = named(
  "ActorFacts",
  "What is known of an actor or a person beside the names.",
  z.object({
    kind: ActorKind.nullable(),
    office: z.string().nullable(),
    country: z.string().nullable(),
    partOf: list(
      z.object({
        entity: z.string().nullable(),
        identity: z.string().nullable(),
        basis: z.enum(["report", "codebook"]),
      }),
    ),
    identity: z.string().nullable(),
    candidates: list(
      z.object({ identity: z.string(), name: z.string(), score: z.number(), reasons: list(ActorReason) }),
    ),
    reasons: list(ActorReason),
  }),
);

export const PlaceReason = z.object({ sign: z.string(), weight: z.number(), says: z.string() });

export const Entity = named(
  "Entity",
  "What several mentions of one reading name.",
  z.object({
    id: z.string(),
    kind: z.enum(["actor", "person", "place", "thing"]),
    name: z.string(),
    names: list(z.string()),
    actor: ActorFacts.exactOptional(),
    place: z
      .object({
        geonameId: z.int().nullable(),
        name: z.string(),
        lat: z.number(),
        lon: z.number(),
        country: z.string().nullable(),
        admin1: z.string().nullable(),
        precision: Precision,
        reason: list(PlaceReason),
      })
      .exactOptional(),
  }),
);

export const Attribution = named(
  "Attribution",
  "Somebody says something: who, by which words, and what.",
  z.object({
    id: z.string(),
    source: Quote.nullable(),
    cue: Quote.nullable(),
    content: list(Quote),
    stance: Stance,
    parent: z.string().nullable(),
  }),
);

export const Reading = named(
  "Reading",
  "Everything the engine found in one report.",
  z.object({
    format: z.literal("rapporteur-reading/1"),
    engine: z.string(),
    codebook: z.string(),
    report: Report,
    sentences: list(Span),
    mentions: list(ReadingMention),
    entities: list(Entity),
    attributions: list(Attribution),
    claims: list(Claim),
    notes: list(z.string()),
  }),
);
