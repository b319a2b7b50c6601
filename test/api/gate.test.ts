import { afterAll, beforeAll, expect, test } from "vitest";
import { origin, outcome, reports, served, type Served } from "./serving.ts";

let api: Served;
beforeAll(async () => (api = await served()));
afterAll(() => api.close());

const from = async (url: string, init: RequestInit = {}): Promise<string | number> =>
  outcome(await api.app.request(url, init));
const cookie = (): Record<string, string> => ({ cookie: api.cookie });
const write = (headers: Record<string, string>): RequestInit => ({
  method: "POST",
  body: JSON.stringify(reports.courier),
  headers: { ...cookie(), "content-type": "application/json", ...headers },
});

test.each(["evil.example", "evil.example:4747", "127.0.0.1:80", "127.0.0.1.evil.example:4747", "0.0.0.0:4747"])(
  "a page whose name %s was made to point here is refused",
  async (host) => {
    expect(await from(`http://${host}/api/overview`, { headers: cookie() })).toBe("wrong-host");
    expect(await from(`http://${host}/`)).toBe("wrong-host");
  },
);

test.each(["127.0.0.1:4747", "localhost:4747", "LOCALHOST:4747"])("%s is this program", async (host) => {
  expect(await from(`http://${host}/api/session`)).toBe(200);
});

test.each([
  "http://evil.example",
  "null",
  "http://127.0.0.1:3000",
  "https://localhost",
  "file://",
  "http://127.0.0.1:4747.evil.example",
])("a request with the origin %s is refused, reading or writing", async (other) => {
  expect(await from(`${origin}/api/overview`, { headers: { ...cookie(), origin: other } })).toBe("cross-site");
  expect(await from(`${origin}/api/reports`, write({ origin: other }))).toBe("cross-site");
});

test.each(["cross-site", "same-site"])("a request that browsers call %s is refused", async (site) => {
  expect(await from(`${origin}/api/overview`, { headers: { ...cookie(), "sec-fetch-site": site } })).toBe("cross-site");
  expect(await from(`${origin}/api/reports`, write({ "sec-fetch-site": site }))).toBe("cross-site");
});

test("a link from elsewhere opens the pages, but not the data", async () => {
  const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
  expect(await from(`${origin}/`, { headers })).toBe(200);
  expect(await from(`${origin}/api/reports`, { headers: { ...headers, ...cookie() } })).toBe("cross-site");
  expect(await from(`${origin}/`, { method: "POST", headers })).toBe("cross-site");
});

test("a write with a cookie must say where it comes from; a program with a token need not", async () => {
  expect(await from(`${origin}/api/reports`, write({}))).toBe("cross-site");
  expect(await from(`${origin}/api/reports`, write({ origin }))).toBe(201);
  expect(await from(`${origin}/api/reports`, write({ "sec-fetch-site": "same-origin" }))).toBe(201);
  await api.ledger.accounts.save({ name: "Mariam", role: "coder", disabled: false, passwordHash: "none" }, "test");
  const { token } = await (await api.send("POST", "/api/tokens", { write: true })).json();
  const { cookie: _, ...headers } = write({ authorization: `Bearer ${token}` }).headers as Record<string, string>;
  expect(await from(`${origin}/api/reports`, { ...write({}), headers })).toBe(201);
});

test.each(["text/plain", "application/x-www-form-urlencoded", ""])(
  "a form of another site can only send “%s”, which is not taken",
  async (type) => {
    const answer = await from(`${origin}/api/decisions`, {
      method: "POST",
      body: '{"decision":{}}',
      headers: { ...cookie(), origin, ...(type === "" ? {} : { "content-type": type }) },
    });
    expect(answer).toBe("wrong-media-type");
  },
);

test("a form of another site that sends files is stopped by its origin", async () => {
  const form = new FormData();
  form.append("files", new File(["Ten died."], "a.txt"));
  const send = (headers: Record<string, string>): Promise<string | number> =>
    from(`${origin}/api/reports`, { method: "POST", body: form, headers: { ...cookie(), ...headers } });
  expect(await send({ origin: "http://evil.example", "sec-fetch-site": "cross-site" })).toBe("cross-site");
  expect(await send({})).toBe("cross-site");
  expect(await send({ origin })).toBe(202);
});

test("no other site is told that it may read an answer", async () => {
  const answer = await api.app.request(`${origin}/api/overview`, { method: "OPTIONS", headers: { origin } });
  expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
});
