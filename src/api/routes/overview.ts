import { z } from "zod";
import { json } from "../answer.ts";
import { type Route, route } from "../route.ts";
import { wholeNumber } from "../shapes/asking.ts";
import { Deletion, Entry, Overview } from "../shapes/ledger.ts";

const sinceEntry = wholeNumber(0, Number.MAX_SAFE_INTEGER).exactOptional();

/** The ledger as a whole, and what changed in it. */
export const overviewRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/overview",
      steady: true,
      role: "reader",
      thing: "ledger",
      summary: "Counts for a first look",
      description: "Reports, texts after folding reprints, claims, incidents, and origins as a bound.",
      answers: { 200: { says: "The counts.", json: Overview } },
    },
    async ({ request, parts }) => json(request, await parts.ledger.overview()),
  ),
  route(
    {
      method: "get",
      path: "/changes",
      steady: true,
      role: "reader",
      thing: "ledger",
      summary: "What was entered after an entry",
      description: "Entries of the chain in their order. To keep a copy up to date, ask again from the last `seq`.",
      query: z.object({
        since: sinceEntry.describe("Number of the last entry you have; 0 for all."),
        limit: wholeNumber(1, 500).exactOptional().describe("At most so many, 1 to 500; 500 unless said."),
      }),
      answers: {
        200: {
          says: "The entries, and the number to go on from.",
          json: z.object({ items: z.array(Entry).readonly(), next: z.int().describe("The next `since`.") }),
        },
      },
    },
    async ({ request, query: { since = 0, limit = 500 }, parts }) => {
      const items = await parts.ledger.changes(since, limit);
      return json(request, { items, next: items.at(-1)?.seq ?? since });
    },
  ),
  route(
    {
      method: "get",
      path: "/deletions",
      steady: true,
      role: "reader",
      thing: "ledger",
      summary: "Reports removed after an entry",
      description: "Whoever keeps a copy removes these from it. The reason stands with each.",
      query: z.object({ since: sinceEntry.describe("Number of the last deletion you have; 0 for all.") }),
      answers: {
        200: {
          says: "The deletions, and the number to go on from.",
          json: z.object({ items: z.array(Deletion).readonly(), next: z.int().describe("The next `since`.") }),
        },
      },
    },
    async ({ request, query: { since = 0 }, parts }) => {
      const items = await parts.ledger.deletions(since);
      return json(request, { items, next: items.at(-1)?.seq ?? since });
    },
  ),
];
