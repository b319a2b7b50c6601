import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Job } from "../../src/api/jobs.ts";
import { Fetcher } from "../../src/intake/fetch/index.ts";
import { outcome, served, type Served } from "./serving.ts";

/** A site of a newspaper on this machine. Its host is the one private address that may be asked here. */
const site = createServer((request, response) => {
  const page = (words: string): void =>
    void response
      .writeHead(200, { "content-type": "text/html; charset=utf-8" })
      .end(`<html><head><title>From Aden</title></head><body><article><p>${words}</p></article></body></html>`);
  switch (request.url) {
    case "/aden":
      return page(
        "At least 12 people were killed in Aden on Monday, officials said. Residents fled the port district.",
      );
    case "/moved":
      return void response.writeHead(302, { location: "/aden" }).end();
    case "/inside":
      return void response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end();
    case "/mapped":
      return void response.writeHead(302, { location: "http://[::ffff:10.0.0.1]/" }).end();
    case "/file":
      return void response.writeHead(302, { location: "file:///etc/passwd" }).end();
    default:
      return void response.writeHead(404).end();
  }
});
let api: Served;
let shut: Served;
let newspaper = "";
beforeAll(async () => {
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
  newspaper = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const fetcher = (): Fetcher =>
    new Fetcher({ allowPrivate: ["127.0.0.1"], pause: 0, backOff: 5, timeout: 2000, tries: 1 });
  [api, shut] = await Promise.all([served({ fetcher }), served()]);
});
afterAll(async () => {
  site.closeAllConnections();
  site.close();
  await Promise.all([api.close(), shut.close()]);
});

async function handIn(urls: readonly string[]): Promise<Job> {
  const answer = await api.send("POST", "/api/reports/urls", { urls, outlet: "The Port Herald", date: "2020-03-04" });
  expect(answer.status).toBe(202);
  const location = answer.headers.get("location")!;
  await (await api.ask(`${location}/events`)).text();
  return (await api.ask(location)).json() as Promise<Job>;
}

test("pages are fetched, read and kept with where they came from; what cannot be had says why", async () => {
  const job = await handIn([`${newspaper}/aden`, `${newspaper}/gone`, "http://nowhere.invalid/"]);
  const [page, gone, nowhere] = job.files;
  expect(page).toMatchObject({ name: `${newspaper}/aden`, state: "added", reports: [expect.any(String)] });
  expect(gone).toMatchObject({ state: "skipped", reason: expect.stringContaining("404") });
  expect(nowhere).toMatchObject({ state: "skipped", reason: expect.any(String) });
  const report = await (await api.ask(`/api/reports/${page!.reports[0]}`)).json();
  expect(report).toMatchObject({ url: `${newspaper}/aden`, outlet: "The Port Herald", published: "2020-03-04" });
  expect(report.claimsInFull[0]).toMatchObject({ type: "kill", count: [12, null] });
});

test("the same page by another way is here already", async () => {
  const [moved] = (await handIn([`${newspaper}/moved`])).files;
  expect(moved).toMatchObject({ state: "here already" });
});

test.each([
  ["/inside", "169.254.169.254"],
  ["/mapped", "::ffff:"],
  ["/file", "file"],
])("a page that leads to another inside (%s) is not followed there", async (path, where) => {
  const [file] = (await handIn([newspaper + path])).files;
  expect(file).toMatchObject({ state: "skipped", reports: [] });
  expect(file!.reason).toContain(where);
});

test.each([
  "http://10.1.2.3/",
  "http://[::1]:1/",
  "http://0x7f.2/",
  "http://2130706434/",
  "http://[64:ff9b::a9fe:a9fe]/",
])("an address inside (%s) is never asked", async (url) => {
  const [file] = (await handIn([url])).files;
  expect(file).toMatchObject({ state: "skipped", reason: expect.stringMatching(/private network/) });
});

test.each(["ftp://news.example/", "javascript:alert(1)", "/etc/passwd", ""])("%j is no URL of a page", async (url) => {
  expect(await outcome(await api.send("POST", "/api/reports/urls", { urls: [url] }))).toBe("not-valid");
});

test("a program that was told to fetch nothing fetches nothing", async () => {
  expect(await outcome(await shut.send("POST", "/api/reports/urls", { urls: [`${newspaper}/aden`] }))).toBe(
    "not-allowed-here",
  );
});
