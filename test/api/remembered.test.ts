import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { allRoutes } from "../../src/api/index.ts";
import type { LedgerClaim } from "../../src/ledger/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { Clock, outcome, reports, served, type Served, servedTeam } from "./serving.ts";

const clock = new Clock();
let api: Served;
let team: Awaited<ReturnType<typeof servedTeam>>;
beforeAll(async () => {
  [api, team] = await Promise.all([served({ clock }), servedTeam()]);
  await api.send("POST", "/api/reports", reports.courier);
});
afterAll(() => Promise.all([api.close(), team.close()]));

const claims = async (): Promise<LedgerClaim[]> => (await (await api.ask("/api/claims")).json()).items;

test("the same question is put to the ledger once, and answered with the same bytes and tag", async () => {
  const asked = vi.spyOn(api.ledger, "claims");
  const first = await api.ask("/api/claims?type=kill");
  const second = await api.ask("/api/claims?type=kill");
  expect(asked).toHaveBeenCalledTimes(1);
  asked.mockRestore();
  expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
  expect([...second.headers]).toEqual([...first.headers]);
  expect(await second.text()).toBe(await first.text());
  const known = await api.ask("/api/claims?type=kill", { headers: { "if-none-match": second.headers.get("etag")! } });
  expect([known.status, await known.text(), known.headers.get("etag")]).toEqual([304, "", second.headers.get("etag")]);
});

test("whoever has the page of yesterday gets the one of today, not word that nothing changed", async () => {
  const before = await api.ask("/api/claims?type=surrender");
  const [claim] = (await before.json()).items as LedgerClaim[];
  await api.ledger.decide({ about: "claim", claim: claim!.id, verdict: "accept" }, "Tom");
  const headers = { "if-none-match": before.headers.get("etag")! };
  const after = await api.ask("/api/claims?type=surrender", { headers });
  expect(after.status).toBe(200);
  expect((await after.json()).items[0].decision).toMatchObject({ coder: "Tom", verdict: "accept" });
});

test("what another program enters shows at the next look", async () => {
  const before = await claims();
  const other = await openLedger(join(api.folder, "ledger.sqlite"));
  await other.decide({ about: "claim", claim: before.at(-1)!.id, verdict: "reject" }, "Ines");
  await other.close();
  expect((await claims()).at(-1)!.decision).toMatchObject({ coder: "Ines", verdict: "reject" });
});

test("what is computed anew without an entry shows after a minute at the latest", async () => {
  const asked = vi.spyOn(api.ledger, "facets");
  await api.ask("/api/facets/type");
  clock.ahead += 59_000;
  await api.ask("/api/facets/type");
  expect(asked).toHaveBeenCalledTimes(1);
  clock.ahead += 2_000;
  await api.ask("/api/facets/type");
  expect(asked).toHaveBeenCalledTimes(2);
  asked.mockRestore();
});

test("an answer that is kept is kept from those who may not have it", async () => {
  expect(await outcome(await team.as("reviewer", "GET", "/api/review/adjudication"))).toBe(200);
  expect(await outcome(await team.as("coder", "GET", "/api/review/adjudication"))).toBe("role-too-low");
  expect(await outcome(await team.as(null, "GET", "/api/review/adjudication"))).toBe("not-signed-in");
});

test("a question that is refused once is refused again, with the same words", async () => {
  const [one, two] = [await api.ask("/api/claims?limit=ten"), await api.ask("/api/claims?limit=ten")];
  expect([one.status, two.status]).toEqual([400, 400]);
  expect(await one.text()).toBe(await two.text());
});

test("nothing is kept of routes that answer each coder otherwise, or that change anything", () => {
  const kept = allRoutes.filter(({ steady }) => steady === true);
  expect(kept.filter(({ method, role }) => method !== "get" || role === "anyone")).toEqual([]);
  expect(kept.map(({ path }) => path)).toEqual(expect.not.arrayContaining(["/review/queue", "/coders", "/session"]));
});

test("a forgotten report is gone at the next look, whatever was asked before", async () => {
  const { report } = await (
    await api.send("POST", "/api/reports", { text: "A witness, Amal Haddad, said that two men were killed in Raqqa." })
  ).json();
  const ask = async (): Promise<string> => (await api.ask(`/api/reports/${report.id}`)).text();
  expect(await ask()).toContain("Amal");
  expect(await ask()).toContain("Amal");
  await api.send("DELETE", `/api/reports/${report.id}`, { reason: "the witness asked for it" });
  expect(await ask()).not.toContain("Amal");
});
