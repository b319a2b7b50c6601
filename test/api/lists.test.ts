import { afterAll, beforeAll, expect, test } from "vitest";
import { outcome, served, type Served } from "./serving.ts";

const towns = ["Homs", "Aden", "Taiz", "Kabul", "Mosul", "Basra", "Raqqa"];
let api: Served;
beforeAll(async () => {
  api = await served();
  for (const [at, town] of towns.entries())
    await api.send("POST", "/api/reports", {
      text: `${at + 2} people were killed in ${town} on Monday, officials said.`,
      title: at === 0 ? '=HYPERLINK("http://evil.example")' : `Deaths in ${town}`,
      date: "2020-03-05",
    });
});
afterAll(() => api.close());

const json = async (path: string) => (await api.ask(`/api/${path}`)).json();

test.each(["reports", "claims", "incidents"])(
  "%s come page by page, each once, and the Link header leads on",
  async (list) => {
    const seen: string[] = [];
    let path: string | null = `/api/${list}?limit=3`;
    while (path !== null) {
      const answer: Response = await api.ask(path);
      const page = (await answer.json()) as { items: { id: string }[]; next: string | null };
      seen.push(...page.items.map(({ id }) => id));
      const link = answer.headers.get("link");
      expect(link === null).toBe(page.next === null);
      path = link === null ? null : /^<([^>]+)>; rel="next"$/.exec(link)![1]!;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(towns.length);
  },
);

test.each([
  ["claims?actr=Taliban", "query.actr"],
  ["claims?status=maybe", "query.status"],
  ["claims?limit=501", "query.limit"],
  ["claims?limit=ten", "query.limit"],
  ["claims?from=yesterday", "query.from"],
  ["claims?minConfidence=2", "query.minConfidence"],
  ["totals?type=kill", "query.policy"],
  ["totals?type=explode&policy=lowest", "query.type"],
  ["totals?type=kill&policy=average", "query.policy"],
  ["facets/colour", "path.kind"],
])("%s is refused and names %s", async (path, what) => {
  const answer = await api.ask(`/api/${path}`);
  expect(answer.status).toBe(400);
  expect((await answer.json()).error.what).toContain(what);
});

test("what could stand there is listed", async () => {
  expect((await json("claims?actr=x")).error.allowed).toContain("actor");
  expect((await json("claims?status=maybe")).error.allowed).toEqual(expect.arrayContaining(["happened", "denied"]));
  expect((await json("totals?type=kill&policy=average")).error.allowed).toEqual(
    expect.arrayContaining(["min-max", "all"]),
  );
});

test("a cursor that no page gave is refused", async () => {
  expect(await outcome(await api.ask("/api/claims?after=made-up"))).toBe("not-valid");
});

test("who has the answer already is told so without it; who has an older one gets the new", async () => {
  const first = await api.ask("/api/reports");
  const tag = first.headers.get("etag")!;
  const again = await api.ask("/api/reports", { headers: { "if-none-match": `"old", ${tag}` } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  await api.send("POST", "/api/reports", { text: "Nine people were killed in Erbil on Tuesday.", date: "2020-03-06" });
  expect((await api.ask("/api/reports", { headers: { "if-none-match": tag } })).status).toBe(200);
});

test("the ending says the form: .json is the same, .csv a table in which no cell is a formula", async () => {
  expect(await json("reports.json?limit=2")).toEqual(await json("reports?limit=2"));
  for (const list of ["reports", "claims", "incidents"]) {
    const answer = await api.ask(`/api/${list}.csv?limit=2`);
    const lines = (await answer.text()).trimEnd().split("\r\n");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("link")).toContain(`/api/${list}.csv?limit=2&after=`);
    expect(lines.length).toBeGreaterThanOrEqual(3);
  }
  const table = await (await api.ask("/api/reports.csv")).text();
  expect(table).toContain(`"'=HYPERLINK(""http`);
});

test("what changed since an entry or a time is listed, and only that", async () => {
  const { items: before } = await json("changes");
  const last = before.at(-1);
  expect((await json(`reports?modified_since=${last.seq}`)).items).toEqual([]);
  const { added } = await (
    await api.send("POST", "/api/reports", { text: "Ten soldiers were wounded in Sirte on Friday." })
  ).json();
  for (const since of [last.seq, last.at]) {
    const changed = (await json(`reports?modified_since=${since}`)).items;
    expect(changed.map(({ id }: { id: string }) => id)).toEqual([added.report]);
    const claims = (await json(`claims?modified_since=${since}`)).items;
    expect(claims.every(({ report }: { report: { id: string } }) => report.id === added.report)).toBe(true);
    expect(claims.length).toBeGreaterThan(0);
  }
  expect((await json("reports?modified_since=0")).items.length).toBeGreaterThan(towns.length);
  expect(await outcome(await api.ask("/api/reports?modified_since=2020-99-99"))).toBe("not-valid");
  expect(await outcome(await api.ask("/api/claims?modified_since=1&type=kill"))).toBe("not-valid");
});

test("changes since an entry come a page at a time too, and none is lost between pages", async () => {
  const seen: string[] = [];
  let after: string | null = "0";
  while (after !== null) {
    const page: { items: { id: string }[]; next: string | null } = await json(
      `reports?modified_since=0&limit=3&after=${after}`,
    );
    seen.push(...page.items.map(({ id }) => id));
    after = page.next;
  }
  const { reports } = await json("overview");
  expect(new Set(seen).size).toBe(reports);
});

test("one question under all policies gives one total each, with its derivation", async () => {
  const { question, totals } = await json("totals?type=kill&from=2020-03-01&to=2020-03-31&policy=all");
  expect(question).toEqual({ type: "kill", from: "2020-03-01", to: "2020-03-31" });
  expect(new Set(totals.map(({ policy }: { policy: string }) => policy)).size).toBe(5);
  for (const total of totals) expect(total.derivation.says).toMatch(/\S/);
});

test("a search finds reports, claims and incidents by their words", async () => {
  const { reports, claims } = await json("search?q=Mosul&limit=5");
  expect(reports).toHaveLength(1);
  expect(claims.length).toBeGreaterThan(0);
  expect((await json("search?q=Reykjavik")).reports).toEqual([]);
});

test("exports stream as files, whole or by filters", async () => {
  const answer = await api.ask("/api/export/claims-csv?place=Kabul");
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="rapporteur-claims-csv-\d{4}-\d\d-\d\d\.csv"$/,
  );
  const lines = (await answer.text()).trimEnd().split("\r\n");
  expect(lines.slice(1).every((line) => line.includes("Kabul"))).toBe(true);
  expect(lines.length).toBeGreaterThan(1);
  const everything = (await (await api.ask("/api/export/claims-jsonl")).text()).trimEnd().split("\n");
  expect(everything.length).toBeGreaterThan(lines.length);
  expect(await outcome(await api.ask("/api/export/xlsx"))).toBe("not-valid");
});

test.each(["/api", "/api/", "/api/report", "/api/reports/", "/api/claims/x/y/z", "/API/claims"])(
  "there is nothing at %s, and it says so in the one shape of errors",
  async (path) => {
    const answer = await api.ask(path);
    expect(answer.status).toBe(404);
    expect(await outcome(answer)).toBe("not-there");
  },
);

test("a path that does not take a method says which it takes", async () => {
  const answer = await api.ask("/api/claims", { method: "DELETE" });
  expect(answer.headers.get("allow")).toBe("GET, HEAD");
  expect(await outcome(answer)).toBe("not-allowed-here");
  expect((await api.ask("/api/reports", { method: "PATCH" })).headers.get("allow")).toBe("GET, POST, HEAD");
});
