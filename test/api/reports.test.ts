import { afterAll, beforeAll, expect, test } from "vitest";
import { reports, served, type Served } from "./serving.ts";

let api: Served;
beforeAll(async () => (api = await served()));
afterAll(() => api.close());

test("a pasted report is read and added at once", async () => {
  const answer = await api.send("POST", "/api/reports", reports.courier);
  const body = await answer.json();
  expect(answer.status).toBe(201);
  expect(body.added).toMatchObject({ newReport: true, newReading: true });
  expect(body.report.claimsInFull.map(({ type }: { type: string }) => type)).toContain("surrender");
  expect((await (await api.ask("/api/overview")).json()).reports).toBe(1);
});
