import { afterAll, beforeAll, expect, test } from "vitest";
import { allRoutes } from "../../src/api/index.ts";
import { mostBytes } from "../../src/api/route.ts";
import { origin, outcome, served, type Served } from "./serving.ts";

let api: Served;
beforeAll(async () => (api = await served()));
afterAll(() => api.close());

const post = (path: string, body: BodyInit, headers: Record<string, string>): Promise<Response> =>
  api.knock(path, { method: "POST", body, headers: { origin, "content-type": "application/json", ...headers } });
const signedIn = (): Record<string, string> => ({ cookie: api.cookie });

test("a stranger gets no more into memory than a name and a password", async () => {
  const name = (length: number): string => JSON.stringify({ name: "a".repeat(length), password: "b" });
  expect(await outcome(await post("/api/session", name(20_000), {}))).toBe("too-large");
  expect(await outcome(await post("/api/session", name(100), {}))).toBe("wrong-token");
  expect(await outcome(await post("/api/read", name(2_000_000), {}))).toBe("not-signed-in");
});

test.each(allRoutes.filter(({ body, takes }) => body !== undefined && takes !== "files"))(
  "$method $path takes no body of 50 MB",
  (route) => expect(mostBytes(route)).toBeLessThanOrEqual(10_000_000),
);

test("a decision of two megabytes is refused, however it says its length", async () => {
  const decision = JSON.stringify({
    decision: { about: "claim", claim: "x", verdict: "accept" },
    reason: "a".repeat(2e6),
  });
  expect(await outcome(await post("/api/decisions", decision, signedIn()))).toBe("too-large");
  const streamed = new Blob([decision]).stream();
  const answer = await api.app.request(`${origin}/api/decisions`, {
    method: "POST",
    body: streamed,
    duplex: "half",
    headers: { origin, "content-type": "application/json", ...signedIn() },
  } as RequestInit);
  expect(await outcome(answer)).toBe("too-large");
});

test.each(["/api/search?q=a%00", "/api/claims?actor=%00", "/api/reports/%00"])(
  "%s asks for no text there is",
  async (path) => expect(await outcome(await api.ask(path))).toBe("not-valid"),
);

test("a reason with a character that no database holds is refused, a body as deep as it is long too", async () => {
  const decision = { about: "claim", claim: "x", verdict: "accept" };
  for (const reason of ["\u0000", "\ud800"])
    expect(await outcome(await api.send("POST", "/api/decisions", { decision, reason }))).toBe("not-valid");
  const deep = '{"reason":'.repeat(80_000) + "1" + "}".repeat(80_000);
  expect(await outcome(await post("/api/decisions", deep, signedIn()))).toBe("not-valid");
});

test("a paste of megabytes reaches the reader, who says what is too long for one report", async () => {
  const text = JSON.stringify({ text: "Ten people were killed in Aden on Monday. ".repeat(60_000) });
  const answer = await post("/api/read", text, signedIn());
  expect(answer.status).toBe(422);
  expect((await answer.json()).error.message).toMatch(/2,5\d\d,\d{3} characters.*1,000,000/);
});
