import { afterAll, beforeAll, expect, test } from "vitest";
import { isSampled } from "../../src/api/review.ts";
import type { LedgerClaim } from "../../src/ledger/index.ts";
import { reports, servedTeam } from "./serving.ts";

let team: Awaited<ReturnType<typeof servedTeam>>;
let claims: readonly LedgerClaim[];
beforeAll(async () => {
  team = await servedTeam();
  claims = (await (await team.as("coder", "POST", "/api/reports", reports.courier)).json()).report.claimsInFull;
});
afterAll(() => team.close());

const decide = async (role: "coder" | "reviewer", decision: object, blind = false): Promise<void> => {
  const claim = (decision as { claim: string }).claim;
  const now = await (await team.as("reader", "GET", `/api/claims/${claim}`)).json();
  const saw = now.decision?.id ?? "none";
  const answer = await team.as(role, "POST", "/api/decisions", { decision, blind }, blind ? {} : { "if-match": saw });
  expect(answer.status).toBe(201);
};
const get = async (role: "coder" | "reviewer", path: string) => (await team.as(role, "GET", `/api/${path}`)).json();

test("the queue holds what nobody decided on, least confidence first", async () => {
  const { items } = await get("coder", "review/queue");
  expect(items).toHaveLength(claims.length);
  const sure = items.map(({ confidence }: LedgerClaim) => confidence);
  expect(sure).toEqual([...sure].sort((a: number, b: number) => a - b));
  await decide("coder", { about: "claim", claim: items[0].id, verdict: "accept" });
  const left = (await get("coder", "review/queue")).items.map(({ id }: LedgerClaim) => id);
  expect(left).not.toContain(items[0].id);
});

test("a blind second coding shows words, never values, and only what another coder decided", async () => {
  const [decided] = (await get("coder", "claims?decided=yes")).items as LedgerClaim[];
  const { items } = await get("reviewer", "review/queue?blind=true&share=1");
  expect(items.map(({ claim }: { claim: string }) => claim)).toEqual([decided!.id]);
  expect(Object.keys(items[0]).sort()).toEqual(["claim", "evidence", "report", "trigger"]);
  expect((await get("coder", "review/queue?blind=true&share=1")).items).toEqual([]);
  await decide("reviewer", { about: "claim", claim: decided!.id, verdict: "reject" }, true);
  expect((await get("reviewer", "review/queue?blind=true&share=1")).items).toEqual([]);
});

test("a blind coding changes nothing until somebody settles the difference in sight of both", async () => {
  const pairs = (await get("reviewer", "review/adjudication")).items;
  expect(pairs).toHaveLength(1);
  const [{ claim, first, second, differs }] = pairs;
  expect([first.coder, second.coder, second.blind]).toEqual(["the coder", "the reviewer", true]);
  expect(differs.find(({ value }: { value: string }) => value === "type")).toMatchObject({ second: "none" });
  expect(claim.decision).toMatchObject({ coder: "the coder", verdict: "accept" });
  await decide("reviewer", { about: "claim", claim: claim.id, verdict: "reject" });
  expect((await get("reviewer", "review/adjudication")).items).toEqual([]);
});

test("only the values that differ are named, as each coder gave them", async () => {
  const undecided = (await get("coder", "review/queue")).items as LedgerClaim[];
  const [differing, other] = undecided as [LedgerClaim, LedgerClaim];
  for (const { id } of [differing, other])
    await decide("coder", {
      about: "claim",
      claim: id,
      verdict: "edit",
      edit: { count: [62, 62], status: "happened" },
    });
  const blind = { about: "claim", claim: differing.id, verdict: "edit" };
  await decide("reviewer", { ...blind, edit: { count: [62, 70], status: "happened" } }, true);
  const same = { about: "claim", claim: other.id, verdict: "edit", edit: { count: [62, 62], status: "happened" } };
  await decide("reviewer", same, true);
  const pairs = (await get("reviewer", "review/adjudication")).items;
  expect(pairs.map(({ claim }: { claim: LedgerClaim }) => claim.id)).toEqual([differing.id]);
  expect(pairs[0].differs).toEqual([{ value: "count, most", first: 62, second: 70 }]);
});

test("agreement counts codings made without sight of each other, not the settling after", async () => {
  const { items } = await get("coder", "agreement");
  const of = (name: string) => items.find(({ variable }: { variable: string }) => variable === name);
  // Three claims were coded twice. One was rejected: that is a coding of its type ("none"), and says nothing of its count.
  expect(of("type")).toMatchObject({ level: "nominal", n: 3, values: 6, coders: ["the coder", "the reviewer"] });
  expect(of("count, least")).toMatchObject({ level: "interval", n: 2 });
  expect(of("type").alpha).toBeLessThan(1);
});

test("the sample is about the share asked for, and the same each time", () => {
  const ids = Array.from({ length: 5000 }, (_, i) => `claim ${i}`);
  const sample = ids.filter((id) => isSampled(id, 0.2));
  expect(sample.length).toBeGreaterThan(850);
  expect(sample.length).toBeLessThan(1150);
  expect(ids.filter((id) => isSampled(id, 0.2))).toEqual(sample);
  expect(sample.every((id) => isSampled(id, 0.3))).toBe(true);
});
