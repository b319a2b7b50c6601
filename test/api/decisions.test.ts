import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { DecisionMade } from "../../src/comparing/index.ts";
import type { LedgerClaim } from "../../src/ledger/index.ts";
import { outcome, reports, servedTeam } from "./serving.ts";

let team: Awaited<ReturnType<typeof servedTeam>>;
let claims: readonly LedgerClaim[];
let number = 0;
beforeAll(async () => (team = await servedTeam()));
afterAll(() => team.close());
beforeEach(async () => {
  const text = `${reports.courier.text} Edition ${++number}.`;
  const answer = await team.as("coder", "POST", "/api/reports", { ...reports.courier, text });
  claims = (await answer.json()).report.claimsInFull;
});

const decide = (
  role: "coder" | "reviewer",
  decision: unknown,
  saw: string | null,
  more: object = {},
): Promise<Response> =>
  team.as(role, "POST", "/api/decisions", { decision, ...more }, saw === null ? {} : { "if-match": saw });
const on = (verdict: "accept" | "reject", at = 0): DecisionMade => ({ about: "claim", claim: claims[at]!.id, verdict });
const edit = (values: object): object => ({ about: "claim", claim: claims[0]!.id, verdict: "edit", edit: values });

test("a decision stands with the coder's name, the time and the reason, and the claim shows it", async () => {
  const answer = await decide("coder", on("accept"), "none", { reason: "the sentence says so" });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({
    coder: "the coder",
    reason: "the sentence says so",
    blind: false,
    verdict: "accept",
  });
  const claim = await (await team.as("reader", "GET", `/api/claims/${claims[0]!.id}`)).json();
  expect(claim.decision).toMatchObject({ coder: "the coder", verdict: "accept" });
});

test("of two coders who decide at once, the second sees the first's decision and chooses", async () => {
  const [one, two] = await Promise.all([
    decide("coder", on("accept"), "none"),
    decide("reviewer", on("reject"), "none"),
  ]);
  expect([one.status, two.status].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([201, 409]);
  const late =
    one.status === 409 ? ({ answer: one, role: "coder" } as const) : ({ answer: two, role: "reviewer" } as const);
  const body = await late.answer.json();
  expect(body.error.code).toBe("decided-meanwhile");
  expect(body.decision).toMatchObject({ about: "claim", claim: claims[0]!.id });
  const again = await decide(late.role, on("reject"), `"${body.decision.id}"`);
  expect(again.status).toBe(201);
});

test("a decision that does not say which one its coder saw is not taken", async () => {
  expect(await outcome(await decide("coder", on("accept"), null))).toBe("decision-unseen");
  expect(await outcome(await decide("coder", on("accept"), "d-none-such"))).toBe("decided-meanwhile");
});

test("the same decision sent again, because the answer was lost, is the same decision", async () => {
  const first = await (await decide("coder", edit({ count: [62, 62] }), "none")).json();
  const second = await decide("coder", edit({ count: [62, 62] }), "none");
  expect(second.status).toBe(201);
  expect((await second.json()).id).toBe(first.id);
  expect(await outcome(await decide("coder", edit({ count: [61, 61] }), "none"))).toBe("decided-meanwhile");
  expect(await outcome(await decide("reviewer", edit({ count: [62, 62] }), "none"))).toBe("decided-meanwhile");
});

test("an edit changes the claim and leaves what was read beside it", async () => {
  const answer = await decide("coder", edit({ count: [60, 65], place: ["Khogyani"] }), "none");
  expect(answer.status).toBe(201);
  const claim = await (await team.as("reader", "GET", `/api/claims/${claims[0]!.id}`)).json();
  expect(claim.count).toEqual([60, 65]);
  expect(claim.edited).toEqual(expect.arrayContaining(["count", "place"]));
});

test.each([
  ["a type that the codebook lacks", () => ({ type: "explode" }), "type"],
  ["a count that ends below its beginning", () => ({ count: [62, 40] }), "count"],
  ["a period that ends before it begins", () => ({ from: "2019-11-21", to: "2019-11-19" }), "to"],
  ["a day that is written otherwise", () => ({ from: "21 Nov 2019" }), "from"],
  ["words that do not stand there", () => ({ evidence: { start: 0, end: 9, words: "Sixty-one" } }), "evidence"],
  ["nothing", () => ({}), "edit"],
  ["a value that claims do not have", () => ({ verdict: "true" }), "decision"],
])("an edit to %s is refused, and says where", async (_, values, where) => {
  const answer = await decide("coder", edit(values()), "none");
  expect(answer.status).toBe(400);
  expect((await answer.json()).error.what).toContain(where);
});

test("evidence may be set to other words of the report, wherever they stand", async () => {
  const words = "Two soldiers were killed near Jalalabad";
  const { text } = await (await team.as("reader", "GET", `/api/reports/${claims[0]!.report.id}`)).json();
  const start = text.indexOf(words);
  expect((await decide("coder", edit({ evidence: { start, end: start + words.length, words } }), "none")).status).toBe(
    201,
  );
});

test("what is decided on must be there, and merging takes two", async () => {
  const ghost = { about: "claim", claim: "0000000000000000-kill-1", verdict: "accept" };
  expect(await outcome(await decide("coder", ghost, "none"))).toBe("not-there");
  const one = { about: "incident", claims: [claims[0]!.id, claims[0]!.id], verdict: "merge" };
  expect(await outcome(await decide("coder", one, "none"))).toBe("not-valid");
  const itself = { about: "relation", a: claims[0]!.id, b: claims[0]!.id, relation: "same", verdict: "yes" };
  expect(await outcome(await decide("coder", itself, "none"))).toBe("not-valid");
});

test("claims are merged into one incident, and split again by whoever saw the merging", async () => {
  const pair = [claims[0]!.id, claims.find(({ type }) => type === "kill")!.id];
  const merge = await (await decide("coder", { about: "incident", claims: pair, verdict: "merge" }, "none")).json();
  const incident = await (await team.as("reader", "GET", `/api/incidents/${pair[0]}`)).json();
  expect(incident.claims).toEqual(expect.arrayContaining(pair));
  const split = { about: "incident", claims: pair, verdict: "split" };
  expect(await outcome(await decide("reviewer", split, "none"))).toBe("decided-meanwhile");
  expect((await decide("reviewer", split, merge.id)).status).toBe(201);
  const after = await (await team.as("reader", "GET", `/api/incidents/${pair[0]}`)).json();
  expect(after.claims).not.toContain(pair[1]);
});
