import { afterAll, beforeAll, expect, test } from "vitest";
import type { Job } from "../../src/api/jobs.ts";
import { outcome, reports, served, type Served } from "./serving.ts";

let api: Served;
beforeAll(async () => (api = await served()));
afterAll(() => api.close());

const get = async (path: string) => (await api.ask(`/api/${path}`)).json();
const add = async (body: object) => (await api.send("POST", "/api/reports", body)).json();

test("a pasted report is read and added at once, and the same once more is the same report", async () => {
  const answer = await api.send("POST", "/api/reports", reports.courier);
  expect(answer.status).toBe(201);
  const { added, report } = await answer.json();
  expect(answer.headers.get("location")).toBe(`/api/reports/${report.id}`);
  expect(added).toMatchObject({ newReport: true, newReading: true });
  expect(report.claimsInFull.map(({ type }: { type: string }) => type)).toContain("surrender");
  expect((await add(reports.courier)).added).toMatchObject({ report: report.id, newReport: false, newReading: false });
});

test("a preview reads and keeps nothing", async () => {
  const before = await get("overview");
  const answer = await api.send("POST", "/api/read", {
    text: "Forty people were wounded in Aden on Monday.",
    date: "2020-03-05",
  });
  const reading = await answer.json();
  expect(reading.claims[0]).toMatchObject({ type: "injure", count: [40, 40], from: "2020-03-02" });
  expect(await get("overview")).toEqual(before);
});

test.each([
  ["a day that does not exist", { text: "Ten died.", date: "2019-02-31" }, "cannot-be-read"],
  ["no text", { title: "Ten died" }, "not-valid"],
  ["an empty text", { text: "" }, "not-valid"],
  ["nothing but blanks", { text: " \n\t " }, "cannot-be-read"],
  ["more characters than a book", { text: "Ten died. ".repeat(100_001) }, "cannot-be-read"],
  ["a name that is not known", { text: "Ten died.", headline: "x" }, "not-valid"],
  ["a list", [], "not-valid"],
])("a report with %s is refused", async (_, body, code) => {
  expect(await outcome(await api.send("POST", "/api/reports", body))).toBe(code);
});

test.each(["{", "", "\u0000", '{"text": "a"} x'])("a body that is no JSON (%j) is told so", async (body) => {
  const headers = { "content-type": "application/json" };
  expect(await outcome(await api.ask("/api/reports", { method: "POST", body, headers }))).toBe("bad-json");
});

test("bytes that are no UTF-8 are no JSON", async () => {
  const body = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]);
  const headers = { "content-type": "application/json" };
  expect(await outcome(await api.ask("/api/read", { method: "POST", body, headers }))).toBe("bad-json");
});

const hostile = `<script>fetch("http://evil.example")</script><img src=x onerror=alert(1)>"'`;

test("script in a headline and in a text stays words on the page", async () => {
  const { report } = await add({
    text: `Two men were killed in Homs on Friday, said a doctor. ${hostile}`,
    title: hostile,
    outlet: hostile,
    date: "2020-01-05",
  });
  const answer = await api.ask(`/api/reports/${report.id}.html`);
  const page = await answer.text();
  expect(page).toContain("&lt;script&gt;fetch(");
  expect(page).not.toContain('<script>fetch("http');
  expect(page).not.toContain("<img");
  expect(answer.headers.get("content-security-policy")).toMatch(/^sandbox allow-scripts; default-src 'none'/);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  const incident = await api.ask(`/api/incidents/${report.claimsInFull[0].id}.html`);
  const incidentPage = await incident.text();
  expect(incidentPage).toContain("&lt;script&gt;");
  expect(incidentPage).not.toMatch(/<script|<img/);
});

test("the bytes of a report come back as they were, to keep, never to show", async () => {
  const { report } = await add({ text: `<html><body><p>Two men were killed in Homs.</p>${hostile}</body></html>` });
  const answer = await api.ask(`/api/reports/${report.id}/original`);
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+"$/);
  expect(await answer.text()).toContain(hostile);
});

test("a report that was forgotten is gone, but not that it was", async () => {
  const text = "A witness, Amal Haddad, said that three men were killed in Raqqa on Sunday.";
  const { report } = await add({ text });
  expect(await outcome(await api.send("DELETE", `/api/reports/${report.id}`, {}))).toBe("not-valid");
  expect((await api.send("DELETE", `/api/reports/${report.id}`, { reason: "the witness asked for it" })).status).toBe(
    204,
  );
  expect(await get(`reports/${report.id}`)).toMatchObject({ forgotten: true, text: null, reading: null });
  for (const rest of [".html", "/original"])
    expect(await outcome(await api.ask(`/api/reports/${report.id}${rest}`))).toBe("forgotten");
  expect(await outcome(await api.send("POST", "/api/reports", { text }))).toBe("forgotten");
  const deletions = await get("deletions");
  expect(deletions.items).toEqual([expect.objectContaining({ report: report.id, reason: "the witness asked for it" })]);
  expect(JSON.stringify([deletions, await get("search?q=Haddad")])).not.toContain("Amal");
});

/** Hands in files and waits until they are read. */
async function batch(files: readonly File[], fields: Readonly<Record<string, string>> = {}): Promise<Job> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append("files", file);
  const answer = await api.ask("/api/reports", { method: "POST", body: form });
  expect(answer.status).toBe(202);
  const { job } = (await answer.json()) as { job: Job };
  await (await api.ask(`/api/jobs/${job.id}/events`)).text();
  return get(`jobs/${job.id}`) as Promise<Job>;
}

const homs =
  "Three men were arrested in Homs on Monday, police said. They had fired at a patrol near the old market, a spokesman said.";

test("of a batch each file is added or skipped with the reason; one bad file stops no other", async () => {
  const job = await batch(
    [
      new File([homs], "homs.txt"),
      new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0)], "photo.png"),
      new File([homs], "the same.txt"),
      new File(
        ['{"text": "Five people were killed in Taiz."}\n{"text": "Six people were killed in Hodeidah."}\n'],
        "two.jsonl",
      ),
      new File([""], "../../etc/empty\n.txt"),
    ],
    { outlet: "The Morning Post", date: "2020-06-03" },
  );
  expect(job).toMatchObject({ done: 5, finishedAt: expect.any(String) });
  const [first, photo, same, two] = job.files;
  expect([first!.state, same!.state].sort()).toEqual(["added", "here already"]);
  expect(photo).toMatchObject({ state: "skipped", reason: expect.stringMatching(/PNG|picture|image/i) });
  expect(two).toMatchObject({ state: "added", reports: [expect.any(String), expect.any(String)] });
  expect(job.files[4]!.name).toBe("empty.txt");
  expect(await get(`reports/${first!.reports[0]}`)).toMatchObject({
    outlet: "The Morning Post",
    published: "2020-06-03",
  });
  expect(job.says).toMatch(/^\d+ reports?, \d+ texts?, \d+(–\d+)? origins?$/);
});

test("reprints in a batch are one text", async () => {
  const long = `${homs} The men, all in their twenties, were taken to the central prison, where lawyers were not let in. Their families gathered outside the court on Tuesday and asked for news.`;
  const job = await batch([new File([long], "a.txt"), new File([`${long}\nPrinted again.`], "b.txt")]);
  expect(job).toMatchObject({
    reports: 2,
    texts: 1,
    origins: { min: 1, max: 1 },
    says: "2 reports, 1 text, 1 origin",
  });
});

test("whoever was cut off goes on after the last event heard, and hears no event twice", async () => {
  const { id } = await batch([new File([`${homs} One.`], "1.txt"), new File([`${homs} Two.`], "2.txt")]);
  const heard = async (last?: string): Promise<string[]> => {
    const headers = last === undefined ? {} : { "last-event-id": last };
    const text = await (await api.ask(`/api/jobs/${id}/events`, { headers })).text();
    return [...text.matchAll(/^id: (\d+)\nevent: (\w+)$/gm)].map(([, number, kind]) => `${number} ${kind}`);
  };
  expect(await heard()).toEqual(["1 file", "2 file", "3 done"]);
  expect(await heard("2")).toEqual(["3 done"]);
  expect(await heard("3")).toEqual([]);
  expect(await heard("none")).toHaveLength(3);
  expect(await outcome(await api.ask("/api/jobs/unknown/events"))).toBe("not-there");
});

test("an upload without files, or cut off in the middle, is told so", async () => {
  const form = new FormData();
  form.append("outlet", "The Morning Post");
  expect(await outcome(await api.ask("/api/reports", { method: "POST", body: form }))).toBe("not-valid");
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  expect(await outcome(await api.ask("/api/reports", { method: "POST", body: "--x\r\nContent-Dis", headers }))).toBe(
    "not-valid",
  );
});

test("pages that are open hear that the ledger has grown", async () => {
  const stop = new AbortController();
  const stream = (await api.ask("/api/events", { signal: stop.signal })).body!.getReader();
  const decoder = new TextDecoder();
  const next = async (): Promise<number> => {
    for (let text = ""; ;) {
      text += decoder.decode((await stream.read()).value);
      const seq = /event: ledger\ndata: \{"seq":(\d+)\}\n\n$/.exec(text)?.[1];
      if (seq !== undefined) return Number(seq);
    }
  };
  const now = await next();
  await add({ text: "Eleven people were killed in Mukalla on Sunday." });
  expect(await next()).toBeGreaterThan(now);
  await stream.cancel();
});
