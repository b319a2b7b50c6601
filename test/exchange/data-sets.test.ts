import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import {
  acledGeoPrecision,
  acledTimePrecision,
  prioGrid,
  ucdpDatePrecision,
  ucdpWherePrecision,
} from "../../src/exchange/precision.ts";
import { acledKind } from "../../src/exchange/acled-kind.ts";
import { crosswalk } from "../../src/exchange/crosswalk.ts";
import type { IncidentDetail } from "../../src/ledger/index.ts";
import { countryCodes } from "../../src/exchange/countries.ts";
import type { ExportSettings } from "../../src/exchange/format.ts";
import { partyTeller } from "../../src/exchange/parties.ts";
import { codebook, rowsOf, written } from "./written.ts";

const header = (csv: string): string[] => Papa.parse<string[]>(csv, { preview: 1, delimiter: "," }).data[0]!;

describe("ACLED", () => {
  const theirs =
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp".split(
      " ",
    );

  test("their columns in their order, then ours, none twice", async () => {
    const columns = header((await written("acled")).text);
    expect(columns.slice(0, theirs.length)).toEqual(theirs);
    expect(columns.slice(theirs.length)).toEqual(
      expect.arrayContaining([
        "rapporteur_incident",
        "policy",
        "low",
        "high",
        "origins_min",
        "origins_max",
        "grade",
        "claims",
        "place_basis",
        "place_precision",
        "date_basis",
        "date_precision",
      ]),
    );
    expect(new Set(columns).size).toBe(columns.length);
  });

  test("one figure under a named policy, the most conservative unless said", async () => {
    const rows = rowsOf((await written("acled")).text);
    const soldiers = rows.find(({ actor1 }) => actor1 === "Gunmen")!;
    expect([soldiers["fatalities"], soldiers["policy"]]).toEqual(["3", "conservative"]);
    expect([soldiers["year"], soldiers["country"], soldiers["iso"]]).toEqual(["2019", "Afghanistan", "4"]);
    const kept = rowsOf((await written("acled", { policy: "min-max" })).text);
    expect(kept.every(({ policy }) => policy === "min-max")).toBe(true);
    expect(kept.find(({ actor1 }) => actor1 === "Gunmen")!["fatalities"]).toBe("");
  });

  test("no id that could be one of theirs", async () => {
    for (const { event_id_cnty: id } of rowsOf((await written("acled")).text)) {
      expect(id).toMatch(/^rapporteur:i-/);
      expect(id).not.toMatch(/^[A-Z]{3}\d+$/);
    }
  });

  test("the kind of event where the reports settle it", async () => {
    const rows = rowsOf((await written("acled")).text);
    const blast = rows.find(({ types }) => types?.includes("bomb") && types.includes("kill"))!;
    expect([blast["disorder_type"], blast["event_type"], blast["sub_event_type"]]).toEqual([
      "Political violence",
      "Explosions/Remote violence",
      "",
    ]);
    const baby = rows.find(({ affected }) => affected === "A baby");
    expect(baby?.["civilian_targeting"] ?? "").toBe("");
  });

  const sides = ["state", "armed", "civilians", "external", null] as const;
  const told = (words: string) => [{ trigger: { words }, instrument: [], evidence: { words } }];
  const incidentOf = (type: string, words: string) =>
    ({ types: [type], claimsInFull: told(words) }) as unknown as IncidentDetail;

  test("every kind of event that we write is one that we read", () => {
    const known = new Set(crosswalk.filter(({ scheme }) => scheme === "acled").map(({ kind }) => kind));
    for (const { type } of codebook.frames)
      for (const words of ["suicide bomber", "air strike", "mortar rounds", "grenade", "roadside mine", "explosion"])
        for (const agent of sides)
          for (const affected of sides) {
            const kind = acledKind(incidentOf(type, words), agent, affected);
            if (kind === null) continue;
            expect(known, type).toContain(kind.event);
            if (kind.sub !== null) expect(known, type).toContain(kind.sub);
          }
  });

  test.each([
    ["bomb", "A suicide bomber struck", null, null, "Suicide bomb"],
    ["strike", "warplanes hit the town", "state", null, "Air/drone strike"],
    ["strike", "mortar shells fell", null, "civilians", "Shelling/artillery/missile attack"],
    ["bomb", "a roadside mine", null, null, "Remote explosive/landmine/IED"],
    ["bomb", "a blast", null, null, null],
    ["kill", "gunmen shot nine villagers", "armed", "civilians", "Attack"],
    ["kill", "soldiers killed four rebels", "state", "armed", "Armed clash"],
    ["kill", "two were killed", null, null, undefined],
    ["take", "the army took the town", "state", null, "Government regains territory"],
    ["take", "the town was taken", null, null, null],
  ] as const)("%s, “%s”, %s against %s: %s", (type, words, agent, affected, sub) => {
    expect(acledKind(incidentOf(type, words), agent, affected)?.sub).toBe(sub);
  });

  const partiesOf = partyTeller({ codebook } as ExportSettings);
  test.each([
    [["Gunmen"], ["nine villagers"], "Gunmen", "Civilians (Afghanistan)"],
    [["taliban"], ["three soldiers", "children"], "taliban", "three soldiers"],
    [["Shelling"], ["ten people"], null, null],
    [["a market", "soldiers"], ["Amina Yusufi"], "soldiers", null],
  ] as const)("%j against %j: actors are %j and %j", (agents, affected, agent, other) => {
    const incident = { agents, affected, place: { country: "AF" } } as unknown as IncidentDetail;
    const parties = partiesOf(incident);
    expect([parties.agent.name, parties.affected.name]).toEqual([agent, other]);
  });

  test("whoever is no actor still stands in our columns", async () => {
    const rows = rowsOf((await written("acled")).text);
    expect(rows.find(({ affected }) => affected === "A baby")).toBeDefined();
  });

  test("an area has no coordinates", async () => {
    const rows = rowsOf((await written("acled")).text);
    const near = rows.find(({ place_precision }) => place_precision === "area")!;
    expect([near["latitude"], near["longitude"], near["location"]]).toEqual(["", "", ""]);
    const province = rows.find(({ place_precision }) => place_precision === "province")!;
    expect([province["latitude"], province["admin1"], province["geo_precision"]]).toEqual(["", "Nangarhar", "3"]);
  });

  test("the notes name figures and no sentence of a report", async () => {
    const { text } = await written("acled");
    expect(text).toContain("kill: 11 people (a hospital official, The Border Gazette)");
    expect(text).not.toContain("A bomb killed");
  });
});

describe("UCDP GED", () => {
  const theirs =
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob".split(
      " ",
    );

  test("their 49 columns in their order, then ours, none twice", async () => {
    const columns = header((await written("ucdp")).text);
    expect(theirs).toHaveLength(49);
    expect(columns.slice(0, 49)).toEqual(theirs);
    expect(columns.slice(49)).toEqual(
      expect.arrayContaining([
        "rapporteur_incident",
        "policy",
        "origins_min",
        "grade",
        "claims",
        "date_basis",
        "place_basis",
      ]),
    );
    expect(new Set(columns).size).toBe(columns.length);
  });

  test("low, best and high; only incidents with dead", async () => {
    const { text, told } = await written("ucdp");
    const rows = rowsOf(text);
    const soldiers = rows.find(({ side_a }) => side_a === "Gunmen")!;
    expect([soldiers["low"], soldiers["best"], soldiers["high"], soldiers["policy"]]).toEqual([
      "3",
      "3",
      "3",
      "low-best-high",
    ]);
    expect([soldiers["country_id"], soldiers["id"]!.slice(0, 13)]).toEqual(["700", "rapporteur:i-"]);
    expect(rows.every(({ low }) => low !== "")).toBe(true);
    expect(told.join()).toMatch(/^\d+ incidents without a number of dead left out/);
  });

  test("who said it stands in source_original, who printed it in source_office", async () => {
    const soldiers = rowsOf((await written("ucdp")).text).find(({ side_a }) => side_a === "Gunmen")!;
    expect([soldiers["source_original"], soldiers["source_office"]]).toEqual(["the army", "The Border Gazette"]);
  });
});

describe("HXL", () => {
  test("hashtags under the header, bare", async () => {
    const [names, tags, ...rows] = Papa.parse<string[]>((await written("hxl")).text, { skipEmptyLines: true }).data;
    expect(tags).toHaveLength(names!.length);
    expect(tags!.every((tag) => /^#[a-z0-9]+(?:\+[a-z0-9_]+)*$/.test(tag))).toBe(true);
    expect(tags).toEqual(
      expect.arrayContaining(["#affected+killed+min", "#affected+killed+max", "#adm1+name", "#date+start"]),
    );
    expect(rows.every((row) => row.length === names!.length)).toBe(true);
  });
});

describe("precision codes", () => {
  const where = (precision: string, words = "x") => ({
    words,
    name: "x",
    geonameId: 1,
    lat: 1,
    lon: 1,
    country: "AF",
    admin1: null,
    precision,
  });

  test.each([
    ["2019-11-19", "2019-11-19", 1, 1],
    ["2019-11-18", "2019-11-20", 2, 2],
    ["2019-11-18", "2019-11-24", 2, 3],
    ["2019-11-01", "2019-11-30", 3, 4],
    ["2019-01-01", "2019-12-31", 3, 5],
    ["2019-10-21", null, 3, 5],
    [null, null, null, null],
  ])("%s to %s: ACLED %s, UCDP %s", (from, to, acled, ucdp) => {
    expect([acledTimePrecision({ from, to }), ucdpDatePrecision({ from, to })]).toEqual([acled, ucdp]);
  });

  test.each([
    ["place", "Jalalabad", true, 1, 1],
    ["place", "Jalalabad", false, 2, 2],
    ["area", "near Kunduz", true, 2, 2],
    ["area", "northern Mali", true, 3, 5],
    ["district", "Achin", true, 2, 3],
    ["province", "Nangarhar", true, 3, 4],
    ["country", "Mali", true, 3, 6],
    ["region", "the Sahel", true, 3, 5],
  ])("%s “%s”, stated %s: ACLED %s, UCDP %s", (precision, words, stated, acled, ucdp) => {
    expect([
      acledGeoPrecision(where(precision, words), stated),
      ucdpWherePrecision(where(precision, words), stated),
    ]).toEqual([acled, ucdp]);
  });

  test("PRIO grid cells", () => {
    expect(prioGrid(-90, -180)).toBe(1);
    expect(prioGrid(34.52, 69.18)).toBe(179779);
    expect(prioGrid(90, 180)).toBe(259200);
  });

  test.each([
    ["AF", "AFG", 4, 700],
    ["DE", "DEU", 276, 260],
    ["YE", "YEM", 887, 678],
    ["SS", "SSD", 728, 626],
    ["XK", "XKX", null, 347],
    ["PS", "PSE", 275, null],
  ])("codes of %s", (alpha2, alpha3, numeric, gwno) => {
    expect(countryCodes(alpha2)).toEqual({ alpha2, alpha3, numeric, gwno });
  });
});
