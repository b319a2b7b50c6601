import { beforeAll, expect, test } from "vitest";
import { readCodebookFolder } from "../../src/codebook-folder.ts";
import { read } from "../../src/index.ts";
import type { ClaimFilter, Ledger } from "../../src/ledger/index.ts";
import { onBoth } from "./databases.ts";
import { generated, handedIn } from "./generated.ts";

const reports = [
  ["Taliban fighters killed twelve policemen in Kunduz on Monday, police said.", "2019-11-20", "The Courier"],
  ["Four traders were wounded near a market in Mosul on 2 March 2017.", "2017-03-03", "Gulf Gazette"],
  ["The army will attack Islamic State fighters in Aleppo next week, the governor said.", "2019-11-20", "Gulf Gazette"],
  ["Over 600 fighters surrendered in Nangarhar, said José Álvarez, an aid worker.", "2019-11-22", "The Courier"],
].map(([text, date, outlet]) => read(text!, { date: date!, outlet: outlet! }));

onBoth("finding", ({ open }) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await open(undefined, { codebook: readCodebookFolder("conflict") });
    await ledger.addAll(
      reports.map((reading) => ({ reading, original: null })),
      "mariam",
    );
  });
  const found = async (filter: ClaimFilter): Promise<string[]> =>
    (await ledger.claims(filter)).items.map(({ trigger }) => trigger.words);

  test.each<[string, ClaimFilter, string[]]>([
    ["a type", { type: "kill" }, ["killed"]],
    ["no such type", { type: "parade" }, []],
    ["an actor by name", { actor: "Taliban", type: "kill" }, ["killed"]],
    ["an actor by another name of the codebook", { actor: "ISIS" }, ["attack"]],
    ["an actor that no report names", { actor: "Houthis" }, []],
    ["a place", { place: "mosul" }, ["wounded"]],
    ["a country by code", { place: "IQ" }, ["wounded"]],
    ["a country by name", { place: "Iraq" }, ["wounded"]],
    ["a GeoNames number", { place: "99072" }, ["wounded"]],
    ["days", { from: "2017-03-01", to: "2017-03-31" }, ["wounded"]],
    ["days before any", { to: "2016-12-31" }, []],
    ["a status", { status: "planned" }, ["attack"]],
    ["a source", { source: "police" }, ["killed"]],
    ["an outlet", { outlet: "gulf gazette" }, ["wounded", "attack"]],
    ["words in any form", { text: "trader wound" }, ["wounded"]],
    ["words without their marks", { text: "jose alvarez" }, ["surrendered"]],
    ["a phrase", { text: '"twelve policemen"' }, ["killed"]],
    ["a phrase the other way round", { text: '"policemen twelve"' }, []],
    ["words that are a question of the database's own", { text: `NEAR( ' OR "*" & | ! claim:` }, []],
    ["type, place and days together", { type: "kill", place: "AF", from: "2019-11-18", to: "2019-11-18" }, ["killed"]],
    ["what nobody decided", { decided: "no", type: "kill" }, ["killed"]],
    ["what was accepted", { decided: "accept" }, []],
  ])("claims by %s", async (_, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  test.each(["added", "date", "confidence"] as const)("pages in the order %s hold each claim once", async (order) => {
    const all = (await ledger.claims({ order, limit: 500 })).items.map(({ id }) => id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await ledger.claims({ order, limit: 1, ...(after === null ? {} : { after }) });
      paged.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(all);
    expect(new Set(all).size).toBe((await ledger.overview()).claims);
  });

  test("the latest come first by date, the least sure first by confidence", async () => {
    const days = (await ledger.claims({ order: "date" })).items.map(({ from }) => from ?? "");
    expect(days).toEqual(days.toSorted().toReversed());
    const sure = (await ledger.claims({ order: "confidence" })).items.map(({ confidence }) => confidence);
    expect(sure).toEqual(sure.toSorted((a, b) => a - b));
  });

  test.each([{ limit: 0 }, { limit: 501 }, { after: "yesterday" }, { after: "1~2~3" }])(
    "a page that nobody can give is refused: %j",
    async (paging) => {
      await expect(ledger.claims(paging)).rejects.toMatchObject({ kind: "wrong question" });
    },
  );

  test("reports by words, outlet and days", async () => {
    const titles = async (filter: Parameters<Ledger["reports"]>[0]): Promise<number> =>
      (await ledger.reports(filter)).items.length;
    expect(await titles({})).toBe(4);
    expect(await titles({ text: "market" })).toBe(1);
    expect(await titles({ outlet: "the courier" })).toBe(2);
    expect(await titles({ from: "2019-11-21" })).toBe(1);
    expect(await titles({ text: "parade" })).toBe(0);
  });

  test("incidents by type, place, days and words; one by the id of any of its claims", async () => {
    const [killing] = (await ledger.incidents({ type: "kill" })).items;
    expect((await ledger.incidents({ place: "Kunduz", from: "2019-11-18" })).items).toEqual([killing]);
    expect((await ledger.incidents({ place: "Kunduz", from: "2019-11-19" })).items).toEqual([]);
    expect((await ledger.incidents({ text: "trader" })).items).toHaveLength(1);
    expect(await ledger.incident(killing!.claims[0]!)).toMatchObject({ id: killing!.id });
    expect(await ledger.incident("i-nothing")).toBeNull();
  });

  test("names for filters, the commonest first", async () => {
    const outlets = await ledger.facets("outlet");
    expect(outlets.map(({ label, claims }) => `${label} ${claims}`)).toEqual(
      (
        await Promise.all(
          ["The Courier", "Gulf Gazette"].map(
            async (outlet) => [outlet, (await ledger.claims({ outlet })).items.length] as const,
          ),
        )
      )
        .sort(([a, as], [b, bs]) => bs - as || (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
        .map(([outlet, claims]) => `${outlet} ${claims}`),
    );
    expect((await ledger.facets("country")).map(({ value }) => value).sort()).toEqual(["af", "iq", "sy"]);
  });

  test("a total answers with its range, and says why it leaves claims out", async () => {
    const total = await ledger.total({ type: "kill", place: "AF", from: "2019-11-01", to: "2019-11-30" }, "min-max");
    expect(total.range).toEqual([12, 12]);
    const planned = await ledger.total({ type: "clash", place: "SY" }, "min-max");
    expect(planned).toMatchObject({ range: null, leftOut: [{ reason: "planned" }] });
  });

  test("an edit is what lists and totals go by, and stands marked beside what was read", async () => {
    const own = await open();
    const { reading } = handedIn(generated(3));
    await own.add(reading, null, "mariam");
    const [claim] = (await own.claims({ type: "kill" })).items;
    const edit = { type: "injure", count: [3, 3] as const, from: "2001-01-01", to: "2001-01-01", place: ["Elsewhere"] };
    await own.decide({ about: "claim", claim: claim!.id, verdict: "edit", edit }, "omar");
    const [edited] = (await own.claims({ place: "elsewhere", from: "2001-01-01", to: "2001-01-31" })).items;
    expect(edited).toMatchObject({ id: claim!.id, type: "injure", count: [3, 3], where: { name: "Elsewhere" } });
    expect(edited!.edited).toEqual(["count", "from", "place", "to", "type"]);
    expect((await own.total({ type: "injure", place: "Elsewhere" }, "min-max")).range).toEqual([3, 3]);
    expect((await own.report(claim!.report.id))!.reading!.claims).toEqual(reading.claims);
  });
});
