import { z } from "zod";
import { json, pageOf } from "../answer.ts";
import { decide } from "../decide.ts";
import { type Route, route } from "../route.ts";
import { pageOfSchema, paging } from "../shapes/asking.ts";
import { ClaimId, Decision, DecisionMade } from "../shapes/comparing.ts";

const Deciding = z
  .strictObject({
    decision: DecisionMade,
    reason: z.string().trim().max(2000).exactOptional().describe("Why; kept for good."),
    blind: z.boolean().exactOptional().describe("A second coding made without sight of the first."),
  })
  .meta({ id: "Deciding", description: "A decision with its reason." });

/** What people decide. */
export const decisionRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/decisions",
      steady: true,
      role: "reader",
      thing: "decisions",
      summary: "List decisions",
      description: "In the order they were taken. Later ones stand beside earlier ones.",
      query: z.object({
        claim: ClaimId.exactOptional().describe("Only those that name this claim."),
        coder: z.string().max(200).exactOptional().describe("Only those of this coder."),
        ...paging,
      }),
      answers: { 200: { says: "A page of decisions.", json: pageOfSchema(Decision) } },
    },
    async ({ request, query, parts }) => pageOf(request, await parts.ledger.decisions(query)),
  ),
  route(
    {
      method: "post",
      path: "/decisions",
      role: "coder",
      thing: "decisions",
      summary: "Decide",
      description:
        "Accepts, rejects or edits a claim, judges a relation, merges or splits an incident, or grades it. If-Match carries the id of the latest decision on the same thing that the coder saw, or `none`; when somebody decided in between, the answer is 409 with theirs under `decision`. A blind second coding needs no If-Match.",
      body: Deciding,
      answers: { 201: { says: "The decision as it is kept.", json: Decision } },
      faults: ["not-there", "decided-meanwhile", "decision-unseen"],
    },
    async ({ request, body, parts, signed }) => {
      const header = request.headers.get("if-match");
      const decision = await decide(
        parts.ledger,
        {
          decision: body.decision,
          reason: body.reason === undefined || body.reason === "" ? null : body.reason,
          blind: body.blind === true,
          by: signed.coder.name,
          saw:
            header === null
              ? null
              : header
                  .trim()
                  .replace(/^W\//, "")
                  .replace(/^"(.*)"$/, "$1"),
        },
        parts.codebook.current().codebook.frames.map(({ type }) => type),
        () => parts.watch.look(),
      );
      void parts.watch.look();
      return json(request, decision, { status: 201 });
    },
  ),
];
