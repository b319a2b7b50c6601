import { z } from "zod";
import { json, pageOf } from "../answer.ts";
import { adjudication, agreementOf, blindQueue } from "../review.ts";
import { type Route, route } from "../route.ts";
import { pageOfSchema, paging, wholeNumber, yesOrNo } from "../shapes/asking.ts";
import { LedgerClaim } from "../shapes/ledger.ts";
import { AdjudicationShape, AgreementShape, BlindItemShape } from "../shapes/review.ts";

/** Share of decided claims that are coded a second time, unless said. One in five is common practice in content analysis. */
const usualShare = 0.2;

/** Review: what waits for a coder, and how far coders agree. */
export const reviewRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/review/queue",
      role: "coder",
      thing: "review",
      summary: "What waits for a coder",
      description:
        "Claims that nobody decided on, least confidence first. With `blind=true` instead a sample, the same each time, of claims that another coder decided on: only their words, to be coded again without sight of anybody's values.",
      query: z.object({
        blind: yesOrNo.exactOptional().describe("true: words for a second coding."),
        share: z
          .string()
          .regex(/^(?:1|0?\.\d{1,6}|1\.0{1,6})$/, "a share above 0, up to 1, is expected")
          .transform(Number)
          .exactOptional()
          .describe("Share of decided claims in the sample; 0.2 unless said."),
        ...paging,
      }),
      answers: {
        200: {
          says: "A page of claims, or of words.",
          json: z.union([pageOfSchema(LedgerClaim), pageOfSchema(BlindItemShape)]),
        },
      },
    },
    async ({ request, query: { blind = false, share = usualShare, limit = 50, ...rest }, parts, signed }) => {
      if (!blind)
        return pageOf(request, await parts.ledger.claims({ ...rest, limit, decided: "no", order: "confidence" }));
      const page = await blindQueue(parts.ledger, signed.coder.name, { ...rest, limit, share });
      const items = page.items.map(({ id, report: { id: report, title, outlet, published }, trigger, evidence }) => ({
        claim: id,
        report: { id: report, title, outlet, published },
        trigger,
        evidence,
      }));
      return pageOf(request, { items, next: page.next });
    },
  ),
  route(
    {
      method: "get",
      path: "/review/adjudication",
      steady: true,
      role: "reviewer",
      thing: "review",
      summary: "Codings that differ",
      description:
        "Claims whose blind second coding differs from the first, value by value, until somebody decides in sight of both.",
      query: z.object({ limit: wholeNumber(1, 500).exactOptional().describe("At most so many; 50 unless said.") }),
      answers: { 200: { says: "The pairs.", json: z.object({ items: z.array(AdjudicationShape).readonly() }) } },
    },
    async ({ request, query: { limit = 50 }, parts }) =>
      json(request, { items: await adjudication(parts.ledger, limit) }),
  ),
  route(
    {
      method: "get",
      path: "/agreement",
      steady: true,
      role: "reader",
      thing: "review",
      summary: "How far coders agree",
      description:
        "Krippendorff's alpha on claims coded blind a second time: by difference of kind for type, status and source, by difference of number for the bounds of counts.",
      answers: {
        200: { says: "One figure a variable.", json: z.object({ items: z.array(AgreementShape).readonly() }) },
      },
    },
    async ({ request, parts }) => json(request, { items: await agreementOf(parts.ledger) }),
  ),
];
