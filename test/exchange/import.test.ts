import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { readCodebookFolder } from "../../src/codebook-folder.ts";
import { describeReport } from "../../src/comparing/index.ts";
import { crosswalk } from "../../src/exchange/crosswalk.ts";
import {
  type ImportedRow,
  type ImportOrders,
  openImport,
  parseOwnColumns,
  shapes,
  type SkippedRow,
} from "../../src/exchange/import/index.ts";
import { ownNames } from "../../src/exchange/import/shapes/own.ts";
import { ucdpColumns } from "../../src/exchange/import/shapes/ucdp.ts";
import { bytesInMemory } from "../../src/intake/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import type { Claim, Quote, Reading } from "../../src/reading/index.ts";

const codebook = readCodebookFolder("conflict");

type Cells = Readonly<Record<string, string | number>>;

/** The readings of a table, every quote of which was held against its report, and its rows that were skipped. */
async function imported(table: readonly Cells[] | string, orders: Partial<ImportOrders> = {}) {
  const text = typeof table === "string" ? table : Papa.unparse(table as object[]);
  const opened = await openImport(bytesInMemory(Buffer.from(text)), { name: "past.csv", codebook, ...orders });
  const readings: Reading[] = [];
  const skipped: SkippedRow[] = [];
  for await (const row of opened.rows()) {
    if ("problem" in row) skipped.push(row);
    else readings.push(row.reading);
  }
  for (const reading of readings) for (const quote of quotesOf(reading)) expectQuote(reading, quote);
  return { readings, skipped, says: opened.says.join("\n"), dataSet: opened.shape.dataSet };
}

const quotesOf = ({ claims, mentions, attributions }: Reading): (Quote | null)[] => [
  ...claims.flatMap((claim) => [
    claim.trigger,
    claim.evidence,
    claim.periodWords,
    claim.countWords,
    claim.source,
    ...claim.agent,
    ...claim.affected,
    ...claim.place,
    ...claim.parts,
  ]),
  ...mentions,
  ...attributions.flatMap(({ source, cue, content }) => [source, cue, ...content]),
];

function expectQuote({ report }: Reading, quote: Quote | null): void {
  if (quote !== null) expect(report.text.slice(quote.start, quote.end)).toBe(quote.words);
}

const words = (quotes: readonly Quote[]): string[] => quotes.map((quote) => quote.words);
const claimOf = ({ claims }: Reading, type: string): Claim | undefined => claims.find((claim) => claim.type === type);

const strike: Cells = {
  event_id_cnty: "AFG1",
  event_date: "19 November 2019",
  time_precision: 1,
  event_type: "Explosions/Remote violence",
  sub_event_type: "Air/drone strike",
  actor1: "Military Forces of Afghanistan (2004-2021)",
  actor2: "Islamic State (Afghanistan)",
  country: "Afghanistan",
  admin1: "Nangarhar",
  location: "Khogyani",
  latitude: 34.2,
  longitude: 70.2,
  geo_precision: 1,
  source: "Highland Courier; Valley Radio",
  notes: "Aircraft hit a position. 12 fighters were killed.",
  fatalities: 12,
  tags: "local partner",
};

describe("a row of ACLED", () => {
  test("becomes an event and its dead, said by ACLED, with the row's own words for evidence", async () => {
    const { readings, dataSet } = await imported([strike]);
    const [reading] = readings as [Reading];
    expect(dataSet).toBe("ACLED");
    expect(reading.report).toMatchObject({ outlet: "ACLED", published: "2019-11-19" });
    const event = claimOf(reading, "strike")!;
    expect(event).toMatchObject({
      from: "2019-11-19",
      to: "2019-11-19",
      status: "happened",
      stance: "report",
      scope: "incident",
    });
    expect([words(event.agent), words(event.affected), words(event.place), event.source?.words]).toEqual([
      [strike["actor1"]],
      [strike["actor2"]],
      ["Khogyani"],
      "ACLED",
    ]);
    expect(claimOf(reading, "kill")).toMatchObject({
      count: [12, 12],
      unit: "people",
      evidence: { words: "12 people were killed." },
    });
  });

  test("is known to comparing by who, where and when", async () => {
    const [described] = describeReport((await imported([strike])).readings[0]!).claims;
    expect(described!.agent[0]).toMatchObject({ identity: "AF:forces", kind: "state force" });
    expect(described!.affected[0]).toMatchObject({ identity: "islamic-state-khorasan" });
    expect(described!.places[0]).toMatchObject({
      name: "Khogyani",
      country: "AF",
      admin1: "Nangarhar",
      lat: 34.2,
      geonameId: null,
      precision: "place",
    });
    expect(described!.source).toMatchObject({ name: "ACLED" });
  });

  test("keeps notes, sources and columns that mean nothing here", async () => {
    const { text } = (await imported([strike])).readings[0]!.report;
    for (const kept of ["12 fighters were killed", "Highland Courier; Valley Radio", "tags: local partner"])
      expect(text).toContain(kept);
  });

  test.each([
    [1, "2019-11-19", "2019-11-19"],
    [2, "2019-11-13", "2019-11-25"],
    [3, "2019-11-01", "2019-11-30"],
  ])("dated with precision %i may have happened from %s to %s", async (precision, from, to) => {
    const { readings } = await imported([{ ...strike, time_precision: precision }]);
    expect(readings[0]!.claims[0]).toMatchObject({ from, to });
  });

  test("of a clash has both sides do it, and gives nobody's doing for its dead", async () => {
    const { readings } = await imported([{ ...strike, event_type: "Battles", sub_event_type: "Armed clash" }]);
    expect(words(claimOf(readings[0]!, "clash")!.agent)).toEqual([strike["actor1"], strike["actor2"]]);
    expect(claimOf(readings[0]!, "kill")!.agent).toEqual([]);
  });

  test("without dead makes no claim of dead; of a kind without a type, none of the kind", async () => {
    const { readings } = await imported([
      { ...strike, fatalities: 0, event_type: "Strategic developments", sub_event_type: "Other" },
    ]);
    expect(readings[0]!.claims).toEqual([]);
    expect(readings[0]!.report.text).toContain("ACLED records: Other in Khogyani");
  });

  test("with a day that is none is skipped by its line; the next goes in", async () => {
    const { readings, skipped } = await imported([{ ...strike, event_date: "2019-02-30" }, strike]);
    expect(readings).toHaveLength(1);
    expect(skipped).toEqual([{ line: 2, problem: 'has "2019-02-30" as event_date, which is no day' }]);
  });
});

const ged: Cells = {
  ...Object.fromEntries(ucdpColumns.map((name) => [name, ""])),
  id: 4711,
  type_of_violence: 1,
  side_a: "Government of Afghanistan",
  side_b: "Taleban",
  where_prec: 4,
  where_coordinates: "Kunduz province",
  adm_1: "Kunduz province",
  latitude: 36.7,
  longitude: 68.8,
  country: "Afghanistan",
  date_start: "2019-11-01 00:00:00.000",
  date_end: "2019-11-03 00:00:00.000",
  deaths_a: 3,
  deaths_b: 5,
  deaths_civilians: 0,
  deaths_unknown: 0,
  best: 8,
  low: 6,
  high: 15,
};

describe("a row of UCDP GED", () => {
  test("gives low to high with the sides as parts, and its best figure in its words", async () => {
    const [reading] = (await imported([ged])).readings as [Reading];
    const dead = claimOf(reading, "kill")!;
    expect(dead).toMatchObject({ count: [6, 15], from: "2019-11-01", to: "2019-11-03" });
    expect(dead.evidence.words).toContain("6 to 15 people were killed (best estimate 8)");
    expect(dead.parts.map(({ count, unit }) => [count, unit])).toEqual([
      [[3, 3], "Government of Afghanistan"],
      [[5, 5], "Taleban"],
    ]);
    const described = describeReport(reading).claims[0]!;
    expect(described.agent[0]!.identity).toBe("AF:government");
    expect(described.places[0]!.precision).toBe("province");
  });

  test("of a candidate file without a header is known by its shape", async () => {
    const line = Papa.unparse([
      ucdpColumns.map((name) => ged[name]),
      ucdpColumns.map((name) => (name === "id" ? 4712 : ged[name])),
    ]);
    const { readings, dataSet } = await imported(line);
    expect(dataSet).toBe("UCDP GED");
    expect(readings.map(({ report }) => report.id)).toEqual(["4711", "4712"]);
    expect(claimOf(readings[0]!, "kill")!.count).toEqual([6, 15]);
  });

  test("over two months is a total", async () => {
    const { readings } = await imported([{ ...ged, date_end: "2019-12-31" }]);
    expect(claimOf(readings[0]!, "kill")!.scope).toBe("cumulative");
  });
});

describe("rows of others", () => {
  test("GTD: a day of 0 opens the month; dead, wounded and hostages; perpetrators are a part of the dead", async () => {
    const { readings } = await imported([
      {
        eventid: 201911010001,
        iyear: 2019,
        imonth: 11,
        iday: 0,
        country_txt: "Iraq",
        city: "Mosul",
        attacktype1_txt: "Bombing/Explosion",
        gname: "Unknown",
        nkill: 7,
        nkillter: 1,
        nwound: 20,
        nhostkid: -9,
        summary: "A bomb.",
      },
    ]);
    expect(claimOf(readings[0]!, "bomb")).toMatchObject({ from: "2019-11-01", to: "2019-11-30", agent: [] });
    expect(claimOf(readings[0]!, "kill")!.parts).toMatchObject([{ count: [1, 1], unit: "perpetrators" }]);
    expect(claimOf(readings[0]!, "injure")!.count).toEqual([20, 20]);
    expect(claimOf(readings[0]!, "abduct")).toBeUndefined();
  });

  test("Iraq Body Count: minimum and maximum of civilians, the weapon's words for the kind", async () => {
    const { readings } = await imported([
      {
        "IBC code": "k001",
        "Start Date": "21 Nov 2006",
        "End Date": "21 Nov 2006",
        Location: "Baghdad",
        Target: "market",
        Weapons: "car bomb",
        "Reported Minimum": 4,
        "Reported Maximum": 6,
        Sources: "AP, REU",
      },
    ]);
    expect(claimOf(readings[0]!, "bomb")!.trigger.words).toBe("car bomb");
    expect(claimOf(readings[0]!, "kill")).toMatchObject({ count: [4, 6], unit: "civilians" });
  });

  test("Airwars: civilians with children as a part, those who fought beside them", async () => {
    const { readings } = await imported([
      {
        code: "CS1",
        date: "2017-03-17",
        country: "Iraq",
        location: "Mosul",
        latitude: 36.3,
        longitude: 43.1,
        geolocation_accuracy: "Neighbourhood",
        civilian_harm_status: "Confirmed",
        strike_status: "Declared strike",
        belligerent: "US-led Coalition",
        civilian_non_combatants_killed_min: 10,
        civilian_non_combatants_killed_max: 20,
        children_killed_min: 2,
        children_killed_max: 3,
        persons_directly_participating_in_hostilities_killed_min: 1,
        persons_directly_participating_in_hostilities_killed_max: 1,
      },
    ]);
    const dead = readings[0]!.claims.filter(({ type }) => type === "kill");
    expect(dead.map(({ count, unit }) => [count, unit])).toEqual([
      [[10, 20], "civilians"],
      [[1, 1], "fighters"],
    ]);
    expect(dead[0]!.parts).toMatchObject([{ count: [2, 3], unit: "children" }]);
    expect(readings[0]!.report.text).toContain("civilian harm: Confirmed");
  });
});

describe("a table of one's own", () => {
  const own = {
    When: "21/11/2021",
    Where: "Harbour town",
    Dead: "4",
    "Dead (max)": "",
    What: "shelling of the port",
    Colour: "red",
  };

  test("is read by the columns that its owner names, under the name that its owner gives", async () => {
    const { columns, dayOrder } = parseOwnColumns("date=When:dmy,place=Where,killed=Dead,kind=What");
    expect(dayOrder).toBe("dmy");
    const { readings, says } = await imported([own], { dataSet: "Field office", columns, dayOrder: dayOrder! });
    expect(readings[0]!.claims.map(({ type, source, count, from }) => [type, source?.words, count, from])).toEqual([
      ["strike", "Field office", null, "2021-11-21"],
      ["kill", "Field office", [4, 4], "2021-11-21"],
    ]);
    expect(says).toContain("  date: When\n");
    expect(says).toContain("  killed: Dead\n");
    expect(says).toContain("kept as they are: Dead (max), Colour");
  });

  test("that lacks a day is refused with what it has; so is a field that nobody knows", async () => {
    await expect(imported([{ Ort: "x", Tote: 3 }])).rejects.toThrow(/lacks the column date.*its columns are Ort, Tote/);
    expect(() => parseOwnColumns("dead=Dead")).toThrow(/write date=When.*killed/);
  });

  test("whose days may be read two ways is refused with what to do", async () => {
    await expect(imported([{ ...own, date: "03/02/2021", killed: 2 }])).rejects.toThrow(
      "may be day first or month first",
    );
  });

  test("law: whatever stands in the cells, every claim quotes its report", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(cell, cell, cell, fc.nat(1000), async (place, actor, notes, killed) => {
        const { readings } = await imported([
          { date: "2021-11-21", place, perpetrator: actor, notes, killed, type: "raid" },
        ]);
        expect(readings.length).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});

test("every type of the crosswalk is a frame of the shipped codebook, and ACLED's kinds stand in it once", () => {
  const types = new Set(codebook.frames.map(({ type }) => type));
  for (const { type } of crosswalk) if (type !== null) expect(types).toContain(type);
  const acled = crosswalk.filter(({ scheme }) => scheme === "acled").map(({ kind }) => kind);
  expect(new Set(acled).size).toBe(acled.length);
});

test("rows go into a ledger once, are compared with reports, and are no reprints of each other", async () => {
  const opened = await openImport(
    bytesInMemory(
      Buffer.from(Papa.unparse([strike, { ...strike, event_id_cnty: "AFG2", location: "Achin" }] as object[])),
    ),
    { name: "past.csv", codebook },
  );
  const rows: ImportedRow[] = [];
  for await (const row of opened.rows()) if ("reading" in row) rows.push(row);
  const ledger = await openLedger(":memory:", { codebook });
  try {
    const first = await ledger.addAll(rows, "Mariam");
    expect(first.map(({ newReport, reprintOf }) => [newReport, reprintOf])).toEqual([
      [true, []],
      [true, []],
    ]);
    expect((await ledger.addAll(rows, "Mariam")).map(({ newReport }) => newReport)).toEqual([false, false]);
    const { items } = await ledger.claims({ source: "ACLED", type: "kill" });
    expect(items.map(({ count }) => count)).toEqual([
      [12, 12],
      [12, 12],
    ]);
  } finally {
    await ledger.close();
  }
});

describe("docs/import.md", () => {
  const page = readFileSync("docs/import.md", "utf8");

  test("shows the text of a row as it is", async () => {
    const lines = page.split("\n").map((line) => line.trim());
    const from = lines.findIndex((line) => line.startsWith("ACLED AFG1:"));
    const shown = lines
      .slice(
        from,
        lines.findIndex((line) => line.startsWith("Notes: …")),
      )
      .join(" ")
      .replace(/ {2,}/g, " ")
      .trim();
    const row = { ...strike, actor1: "Military Forces of the United States", time_precision: 1 };
    const { text } = (await imported([row])).readings[0]!.report;
    expect(text.replace(/\s+/g, " ").startsWith(shown)).toBe(true);
  });

  test("names every data set that is known, the columns it is known by, and every field of a table of one's own", () => {
    for (const { dataSet, knownBy } of shapes) {
      const row = page.split("\n").find((line) => line.startsWith(`| ${dataSet}`)) ?? "";
      expect(row, dataSet).not.toBe("");
      expect(
        knownBy.some((group) => group.some((column) => row.toLowerCase().includes(`\`${column.toLowerCase()}\``))),
        dataSet,
      ).toBe(true);
    }
    for (const field of Object.keys(ownNames)) expect(page).toContain(`\`${field}\``);
  });
});
