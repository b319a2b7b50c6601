import { z } from "zod";
import { json } from "../answer.ts";
import { type Route, route } from "../route.ts";
import { wholeNumber } from "../shapes/asking.ts";
import { Incident } from "../shapes/comparing.ts";
import { LedgerClaim, ReportSummary } from "../shapes/ledger.ts";
import { ActorKind, PlaceReason } from "../shapes/reading.ts";
import { holdersOf } from "../../gazetteer/index.ts";
import { findActors, knownActors } from "../../reading/entities/index.ts";
import { candidatesFor } from "../../reading/places/index.ts";

const name = z.string().trim().min(1).max(200);

/** Kinds of names that filters offer. */
export const facetKinds = ["type", "actor", "source", "place", "country", "outlet"] as const;

const PlaceShape = z
  .object({
    name: z.string(),
    kind: z.string(),
    geonameId: z.int().nullable(),
    lat: z.number(),
    lon: z.number(),
    country: z.string().nullable(),
    population: z.int(),
    inside: z.array(z.string()).readonly().describe("Names of the divisions that hold it, the nearest first."),
    box: z.array(z.number()).readonly().nullable().describe("West, south, east, north in degrees, of areas."),
    share: z.number().describe("How likely the name alone means it."),
    reason: z.array(PlaceReason).readonly(),
  })
  .meta({ id: "PlaceCandidate", description: "A place that a name may stand for." });

const ActorShape = z
  .object({
    identity: z.string(),
    name: z.string(),
    kind: ActorKind,
    country: z.array(z.string()).readonly(),
    partOf: z.array(z.string()).readonly(),
    names: z.array(z.string()).readonly(),
    contested: z.array(z.string()).readonly(),
    reason: z.object({ sign: z.string(), says: z.string() }),
  })
  .meta({ id: "ActorCandidate", description: "An actor of the codebook that a name may stand for." });

/** Names: search, places, actors, and what filters offer. */
export const nameRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/search",
      steady: true,
      role: "reader",
      thing: "names",
      summary: "Search reports, claims and incidents",
      description: "The first few of each that hold the words. For more, give the words as `text` to each list.",
      query: z.object({
        q: name.describe("Words to look for."),
        limit: wholeNumber(1, 50).exactOptional().describe("Of each at most so many, 1 to 50; 10 unless said."),
      }),
      answers: {
        200: {
          says: "What was found.",
          json: z.object({
            reports: z.array(ReportSummary).readonly(),
            claims: z.array(LedgerClaim).readonly(),
            incidents: z.array(Incident).readonly(),
          }),
        },
      },
    },
    async ({ request, query: { q, limit = 10 }, parts: { ledger } }) => {
      const [reports, claims, incidents] = await Promise.all([
        ledger.reports({ text: q, limit }),
        ledger.claims({ text: q, limit }),
        ledger.incidents({ text: q, limit }),
      ]);
      return json(request, { reports: reports.items, claims: claims.items, incidents: incidents.items });
    },
  ),
  route(
    {
      method: "get",
      path: "/places",
      steady: true,
      role: "reader",
      thing: "names",
      summary: "Places that a name may stand for",
      description: "From the gazetteer, the likeliest first, with the reasons. In a report its other words decide.",
      query: z.object({
        name: name.describe("A name, in any spelling."),
        limit: wholeNumber(1, 50).exactOptional().describe("At most so many; 10 unless said."),
      }),
      answers: { 200: { says: "The candidates.", json: z.object({ items: z.array(PlaceShape).readonly() }) } },
    },
    ({ request, query: { name: words, limit = 10 }, parts }) => {
      const gazetteer = parts.gazetteer();
      const items = candidatesFor(words, gazetteer)
        .slice(0, limit)
        .map(({ place, share, reason }) => {
          const { name, kind, geonameId, lat, lon, country, population, box } = place;
          const inside = [...holdersOf(gazetteer, place)].map((holder) => holder.name);
          return { name, kind, geonameId, lat, lon, country, population, inside, box, share, reason };
        });
      return json(request, { items });
    },
  ),
  route(
    {
      method: "get",
      path: "/actors",
      steady: true,
      role: "reader",
      thing: "names",
      summary: "Actors that a name may stand for",
      description: "From the codebook. Several candidates are several: which is meant, only a report can say.",
      query: z.object({ name: name.describe("A name, whole or in part, in any spelling.") }),
      answers: {
        200: {
          says: "The candidates, and the known name nearest in letters where there is none.",
          json: z.object({ items: z.array(ActorShape).readonly(), suggestion: z.string().nullable() }),
        },
      },
    },
    ({ request, query, parts }) => {
      const { candidates, suggestion } = findActors(query.name, knownActors(parts.codebook.current().codebook.actors));
      const items = candidates.map(({ identity, actor, partOf, reason }) => {
        const { name, kind, country, aliases, contested } = actor;
        return { identity, name, kind, country, partOf, names: aliases, contested, reason };
      });
      return json(request, { items, suggestion });
    },
  ),
  route(
    {
      method: "get",
      path: "/facets/{kind}",
      steady: true,
      role: "reader",
      thing: "names",
      summary: "Names that occur, the commonest first",
      description: "What filters can offer: each value with a label and its number of claims.",
      params: z.object({ kind: z.enum(facetKinds).describe("Kind of name.") }),
      answers: {
        200: {
          says: "The values.",
          json: z.object({
            items: z.array(z.object({ value: z.string(), label: z.string(), claims: z.int() })).readonly(),
          }),
        },
      },
    },
    async ({ request, params, parts }) => json(request, { items: await parts.ledger.facets(params.kind) }),
  ),
];
