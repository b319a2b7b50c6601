import Papa from "papaparse";
import { expect, test } from "vitest";
import type { LedgerClaim } from "../../src/ledger/index.ts";
import { csvRow } from "../../src/exchange/table.ts";
import { type Row, rowsOf, sample, written } from "./written.ts";

const claims = rowsOf((await written("claims-csv")).text);
const find = (rows: readonly Row[], words: string): Row => rows.find(({ evidence }) => evidence?.includes(words))!;

test("one row a claim, its words as the report has them", async () => {
  const { items } = await sample.claims({ limit: 500 });
  expect(claims.map(({ claim, evidence }) => [claim, evidence])).toEqual(
    items.map(({ id, evidence }) => [id, evidence.words]),
  );
});

test("“over 600” is at least 601 and has no upper bound", () => {
  const row = find(claims, "over 600 fighters");
  expect([row["count_min"], row["count_max"], row["scope"]]).toEqual(["601", "", "cumulative"]);
});

test("“62, including 30 Pakistanis and two Turks” keeps its parts apart", () => {
  const row = find(claims, "Sixty-two");
  expect([row["count_min"], row["count_max"], row["parts"]]).toEqual(["62", "62", "30 Pakistanis; 2 Turks"]);
});

test("each row says whether day and place are stated or inferred", () => {
  const row = find(claims, "killed nine people");
  expect([row["date_from"], row["date_basis"], row["date_words"]]).toEqual(["2019-11-19", "inferred", "Tuesday"]);
  expect([row["place_name"], row["place_basis"], row["place_precision"]]).toEqual(["Jalālābād", "stated", "place"]);
});

test("a province has no coordinates, a town has", () => {
  expect(find(claims, "Another 14")["latitude"]).toBe("");
  expect(find(claims, "Another 14")["admin1"]).toBe("Nangarhar");
  expect(Number(find(claims, "killed nine people")["latitude"])).toBeCloseTo(34.4, 0);
});

test("what nobody says is empty, never zero or “unknown”", () => {
  const row = find(claims, "had killed civilians");
  expect([row["count_min"], row["count_max"], row["date_from"], row["date_basis"]]).toEqual(["", "", "", ""]);
  expect(row["status"]).toBe("denied");
});

test("files begin with their header, without a byte order mark, in UTF-8", async () => {
  const { bytes } = await written("claims-csv");
  expect(Buffer.from(bytes.subarray(0, 6)).toString()).toBe("claim,");
  expect(Buffer.from(bytes).toString("utf8")).toContain("Jalālābād");
});

test.each([
  ["=1+1", "'=1+1"],
  ["+93 700", "'+93 700"],
  ["-a dash", "'-a dash"],
  ["@handle", "'@handle"],
  ["\t=1", "'\t=1"],
  ["  =1", "'  =1"],
  ["＝1", "'＝1"],
  ["a = b", "a = b"],
  ["62", "62"],
])("a cell %j leaves as %j, so that no spreadsheet runs it", (given, cell) => {
  expect(Papa.parse<string[]>(csvRow(["x", given])).data[0]).toEqual(["x", cell]);
});

test("numbers below zero stay numbers", () => {
  expect(csvRow([-33.9, -1])).toBe("-33.9,-1\r\n");
});

test("quotes, commas and line ends come back as they were", () => {
  const nasty = 'he said "no", then\r\nleft; “twice”';
  expect(Papa.parse<string[]>(csvRow(["a", nasty, ""])).data[0]).toEqual(["a", nasty, ""]);
});

test("JSON lines of claims are the ledger's claims", async () => {
  const lines = (await written("claims-jsonl")).text.trimEnd().split("\n");
  const { items } = await sample.claims({ limit: 500 });
  expect(lines.map((line) => JSON.parse(line) as LedgerClaim)).toEqual(items);
});

test("incidents come with what their sources say at least and at most", async () => {
  const rows = rowsOf((await written("incidents-csv")).text);
  const blast = rows.find(({ types }) => types?.includes("bomb") && types.includes("kill"))!;
  expect([blast["killed_low"], blast["killed_high"], blast["policy"]]).toEqual(["1", "11", "min-max"]);
  expect(blast["figures"]).toContain("kill: 9 people (police, The Highland Courier)");
  expect([blast["origins_min"], blast["origins_max"]]).toEqual(["1", "3"]);
});

test("a denial and an open bound do not become figures", async () => {
  const rows = rowsOf((await written("incidents-csv")).text);
  const injured = rows.find(({ injured_low }) => injured_low === "12")!;
  expect(injured["injured_high"]).toBe("");
  expect(rows.find(({ claims: ids }) => ids?.includes("kill-143"))?.["killed_low"]).toBe("");
});

test("sources: who is quoted, how often, by whom", async () => {
  const rows = rowsOf((await written("sources-csv")).text);
  const residents = rows.find(({ source }) => source === "residents")!;
  expect([residents["claims"], residents["reports"]]).toEqual(["2", "2"]);
  expect(residents["outlets"]).toBe("The Harbour Post; The Highland Courier");
  const json = (await written("sources-jsonl")).text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { claims: number });
  expect(json.map(({ claims: count }) => count)).toEqual(rows.map(({ claims: count }) => Number(count)));
});

test("a filter lets through what it says", async () => {
  const rows = rowsOf((await written("claims-csv", { filter: { type: "kill" } })).text);
  expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(["kill"]));
  expect(rows.length).toBeGreaterThan(3);
});
