import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { type Route } from "../../src/api/route.ts";
import { Fetcher } from "../../src/intake/fetch/index.ts";
import { allRoutes } from "../../src/api/index.ts";
import type { LedgerClaim } from "../../src/ledger/index.ts";
import { reports, served, type Served } from "./serving.ts";

/** What the cases work with: two reports of one day, the claims of the first, and a batch that was read. */
interface Scene {
  readonly api: Served;
  readonly report: string;
  readonly claims: readonly LedgerClaim[];
  readonly job: string;
}

let scene: Scene;
beforeAll(async () => {
  const api = await served({ coder: "Mariam", fetcher: () => new Fetcher() });
  const { report } = await (await api.send("POST", "/api/reports", reports.courier)).json();
  await api.send("POST", "/api/reports", reports.denial);
  const { passwordHash } = { passwordHash: "scrypt$none" };
  await api.ledger.accounts.save({ name: "Mariam", role: "admin", disabled: false, passwordHash }, "test");
  const claims = report.claimsInFull as readonly LedgerClaim[];
  await api.ledger.decide({ about: "claim", claim: claims[0]!.id, verdict: "accept" }, "Tom");
  const { job } = await (await upload(api)).json();
  scene = { api, report: report.id, claims, job: job.id };
});
afterAll(() => scene.api.close());

function upload(api: Served): Promise<Response> {
  const form = new FormData();
  form.append("files", new File(["Three men were arrested in Homs on Monday, police said."], "homs.txt"));
  return api.ask("/api/reports", { method: "POST", body: form });
}

const get =
  (path: string | ((scene: Scene) => string)) =>
  (now: Scene): Promise<Response> =>
    now.api.ask(typeof path === "string" ? path : path(now));

/** A call of each route that goes well. Routes that take something away stand in an order that leaves the others what they need. */
const cases: Readonly<Record<string, (scene: Scene) => Promise<Response>>> = {
  "GET /reports": get("/api/reports?outlet=The%20Highland%20Courier&limit=1"),
  "GET /reports.csv": get("/api/reports.csv"),
  "POST /reports": ({ api }) =>
    api.send("POST", "/api/reports", { text: "Nine people were killed in Kunduz on Friday." }),
  "POST /reports/urls": ({ api }) => api.send("POST", "/api/reports/urls", { urls: ["http://127.0.0.1/"] }),
  "GET /reports/{id}.html": get(({ report }) => `/api/reports/${report}.html`),
  "GET /reports/{id}": get(({ report }) => `/api/reports/${report}`),
  "GET /reports/{id}/original": get(({ report }) => `/api/reports/${report}/original`),
  "POST /read": ({ api }) => api.send("POST", "/api/read", { text: "Nine people were killed in Kunduz on Friday." }),
  "GET /jobs/{id}": get(({ job }) => `/api/jobs/${job}`),
  "GET /jobs/{id}/events": get(({ job }) => `/api/jobs/${job}/events`),
  "GET /claims": get("/api/claims?type=surrender&order=date"),
  "GET /claims.csv": get("/api/claims.csv?status=denied"),
  "GET /claims/{id}": get(({ claims }) => `/api/claims/${claims[0]!.id}`),
  "GET /claims/{id}/relations": get(({ claims }) => `/api/claims/${claims[0]!.id}/relations`),
  "GET /claims/{id}/why": get(({ claims }) => `/api/claims/${claims[0]!.id}/why`),
  "GET /incidents": get("/api/incidents?minReports=1"),
  "GET /incidents.csv": get("/api/incidents.csv"),
  "GET /incidents/{id}.html": get(({ claims }) => `/api/incidents/${claims[0]!.incident}.html`),
  "GET /incidents/{id}": get(({ claims }) => `/api/incidents/${claims[0]!.incident}`),
  "GET /totals": get("/api/totals?type=kill&policy=all"),
  "GET /decisions": get("/api/decisions?coder=Tom"),
  "POST /decisions": ({ api, claims }) =>
    api.send(
      "POST",
      "/api/decisions",
      { decision: { about: "claim", claim: claims[1]!.id, verdict: "reject" } },
      { "if-match": "none" },
    ),
  "GET /search": get("/api/search?q=Jalalabad"),
  "GET /places": get("/api/places?name=Kunduz"),
  "GET /actors": get("/api/actors?name=Taliban"),
  "GET /facets/{kind}": get("/api/facets/outlet"),
  "GET /codebook": get("/api/codebook"),
  "POST /codebook/check": ({ api }) => api.send("POST", "/api/codebook/check", { files: [], reports: 0 }),
  "PUT /codebook": ({ api }) =>
    api.send("PUT", "/api/codebook", { files: [], saved: 0, reason: "a first version of our own" }),
  "GET /review/queue": get("/api/review/queue?blind=true&share=1"),
  "GET /review/adjudication": get("/api/review/adjudication"),
  "GET /agreement": get("/api/agreement"),
  "GET /overview": get("/api/overview"),
  "GET /changes": get("/api/changes?since=1&limit=2"),
  "GET /deletions": get("/api/deletions"),
  "GET /events": get("/api/events"),
  "GET /export": get("/api/export"),
  "GET /export/{format}": get("/api/export/claims-csv?type=surrender"),
  "GET /openapi.json": get("/api/openapi.json"),
  "GET /session": get("/api/session"),
  "GET /coders": get("/api/coders"),
  "POST /coders": ({ api }) =>
    api.send("POST", "/api/coders", { name: "Ines", role: "coder", password: "four plain words here" }),
  "PATCH /coders/{name}": ({ api }) => api.send("PATCH", "/api/coders/Ines", { role: "reviewer", disabled: true }),
  "POST /tokens": ({ api }) => api.send("POST", "/api/tokens", { days: 1 }),
  "DELETE /tokens/{id}": async ({ api }) => {
    const { id } = await (await api.send("POST", "/api/tokens", {})).json();
    return api.ask(`/api/tokens/${id}`, { method: "DELETE" });
  },
  "DELETE /reports/{id}": async ({ api }) => {
    const { added } = await (
      await api.send("POST", "/api/reports", { text: "A man was wounded in Basra, a relative said." })
    ).json();
    return api.send("DELETE", `/api/reports/${added.report}`, { reason: "the family asked for it" });
  },
  "POST /session": ({ api }) =>
    api.knock("/api/session", {
      method: "POST",
      body: JSON.stringify({ token: api.newToken() }),
      headers: { "content-type": "application/json" },
    }),
  "DELETE /session": ({ api }) => api.knock("/api/session", { method: "DELETE" }),
};

const nameOf = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;

test("every route has a case here, and every case a route", () => {
  expect(Object.keys(cases).sort()).toEqual(allRoutes.map(nameOf).sort());
});

/** Schemas refuse keys that they do not name, so that an answer may not say more than its description. */
function fits(schema: z.ZodType, value: unknown): void {
  const result = schema.safeParse(value);
  expect(result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual(
    [],
  );
  if (result.success) expect(result.data).toEqual(value);
}

const inOrder = Object.keys(cases).map((name) => [name, allRoutes.find((route) => nameOf(route) === name)!] as const);

test.each(inOrder)("%s answers as it is described", async (name, route) => {
  const answer = await cases[name]!(scene);
  const described = route.answers[answer.status];
  expect(described, `${answer.status}: ${described ? "" : await answer.clone().text()}`).toBeDefined();
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  if (described !== undefined && "json" in described) {
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    fits(described.json, await answer.json());
  } else if (described !== undefined && "media" in described && name !== "GET /export/{format}")
    expect(answer.headers.get("content-type")).toContain(described.media);
  if (!answer.bodyUsed) await answer.body?.cancel();
});
