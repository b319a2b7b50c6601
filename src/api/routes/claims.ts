import { z } from "zod";
import { json, pageOf } from "../answer.ts";
import { claimColumns, csvOf } from "../csv.ts";
import { notThere } from "../fault.ts";
import type { Parts } from "../parts.ts";
import { type Route, route } from "../route.ts";
import { claimFilter, pageOfSchema, paging, since } from "../shapes/asking.ts";
import { ClaimId, Decision, Judgement } from "../shapes/comparing.ts";
import { LedgerClaim } from "../shapes/ledger.ts";
import { WhyShape } from "../shapes/why.ts";
import { changedClaims } from "../since.ts";
import { whyOf } from "../why.ts";
import type { ClaimFilter, LedgerClaim as Kept, Page } from "../../ledger/index.ts";

const id = z.object({ id: ClaimId.describe("Id of the claim.") });
const filter = z.object({ ...claimFilter, ...paging, ...since });

const listed = (
  parts: Parts,
  { modified_since, ...asked }: ClaimFilter & { readonly modified_since?: string },
): Promise<Page<Kept>> =>
  modified_since === undefined ? parts.ledger.claims(asked) : changedClaims(parts.ledger, modified_since, asked);

async function kept(id: string, { ledger }: Parts): Promise<Kept> {
  const claim = await ledger.claim(id);
  if (claim === null) throw notThere("claim", id);
  return claim;
}

/** Claims, how they hang together, and why they were read so. */
export const claimRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/claims",
      steady: true,
      role: "reader",
      thing: "claims",
      summary: "List claims",
      description: "Claims by any of the filters, all of which must hold. Also as /claims.json and /claims.csv.",
      query: filter,
      answers: { 200: { says: "A page of claims.", json: pageOfSchema(LedgerClaim) } },
    },
    async ({ request, query, parts }) => pageOf(request, await listed(parts, query)),
  ),
  route(
    {
      method: "get",
      path: "/claims.csv",
      steady: true,
      role: "reader",
      thing: "claims",
      summary: "A page of claims as CSV",
      description: "The same page as /claims, one row a claim. For all of them at once see /export/{format}.",
      query: filter,
      answers: { 200: { says: "One row a claim.", media: "text/csv" } },
    },
    async ({ request, query, parts }) => csvOf(request, "claims", claimColumns, await listed(parts, query)),
  ),
  route(
    {
      method: "get",
      path: "/claims/{id}",
      steady: true,
      role: "reader",
      thing: "claims",
      summary: "A claim",
      description: "As it was read, with what a coder set instead and the decision that counts.",
      params: id,
      answers: { 200: { says: "The claim.", json: LedgerClaim } },
      faults: ["not-there"],
    },
    async ({ request, params, parts }) => json(request, await kept(params.id, parts)),
  ),
  route(
    {
      method: "get",
      path: "/claims/{id}/relations",
      steady: true,
      role: "reader",
      thing: "claims",
      summary: "How a claim stands to others",
      description: "The engine's judgements with their signs, and people's decisions on the same pairs.",
      params: id,
      answers: {
        200: {
          says: "Judgements and decisions.",
          json: z.object({ judgements: z.array(Judgement).readonly(), decisions: z.array(Decision).readonly() }),
        },
      },
      faults: ["not-there"],
    },
    async ({ request, params, parts }) => {
      await kept(params.id, parts);
      return json(request, await parts.ledger.relations(params.id));
    },
  ),
  route(
    {
      method: "get",
      path: "/claims/{id}/why",
      steady: true,
      role: "reader",
      thing: "claims",
      summary: "Why a claim was read so",
      description:
        "The rules that spoke, who is quoted by whom, and what is stated, inferred or taken from the codebook.",
      params: id,
      answers: { 200: { says: "The reasons.", json: WhyShape } },
      faults: ["not-there"],
    },
    async ({ request, params, parts }) => json(request, await whyOf(await kept(params.id, parts), parts.ledger)),
  ),
];
