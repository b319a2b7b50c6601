import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { circle } from "../../src/exchange/area.ts";
import type { Ring } from "../../src/exchange/shapes.ts";
import { shippedShapes } from "../../src/shipped.ts";
import { claimColumns } from "../../src/exchange/claim-columns.ts";
import { kilometres } from "../../src/gazetteer/index.ts";
import { courier, sampleLedger } from "./sample-ledger.ts";
import { rowsOf, sample, written } from "./written.ts";

interface Feature {
  readonly id: string;
  readonly geometry: {
    readonly type: string;
    readonly coordinates: readonly (readonly (readonly [number, number])[])[];
  } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

const features = async (): Promise<Feature[]> =>
  (JSON.parse((await written("geojson")).text) as { features: Feature[] }).features;

/** Whether a spot lies inside the outer rings, by the borders to the east of it. */
const holds = (polygons: readonly (readonly Ring[])[], lon: number, lat: number): boolean =>
  polygons.some(([outer]) => {
    const crossed = outer!.filter(([x, y], at) => {
      const [nextX, nextY] = outer![(at + 1) % outer!.length]!;
      return y > lat !== nextY > lat && lon < x + ((lat - y) / (nextY - y)) * (nextX - x);
    });
    return crossed.length % 2 === 1;
  });

describe("GeoJSON", () => {
  test("a town that is stated is a point, nothing else is", async () => {
    for (const { geometry, properties } of await features())
      if (geometry?.type === "Point")
        expect([properties["place_precision"], properties["place_basis"]]).toEqual(["place", "stated"]);
    expect((await features()).filter(({ geometry }) => geometry?.type === "Point").length).toBeGreaterThan(0);
  });

  test("“near Kunduz” is a circle around it", async () => {
    const near = (await features()).find(({ properties }) => properties["place_precision"] === "area")!;
    expect(near.properties["drawn_as"]).toBe("circle around the place");
    const [ring] = near.geometry!.coordinates;
    expect(ring![0]).toEqual(ring!.at(-1));
    for (const [lon, lat] of ring!)
      expect(kilometres({ lat: 36.7286, lon: 68.8681 }, { lat, lon })).toBeCloseTo(25, -1);
  });

  test("a province is its outline, which holds its towns and not those of others", async () => {
    const province = (await features()).find(({ properties }) => properties["place_precision"] === "province")!;
    expect([province.geometry?.type, province.properties["drawn_as"]]).toEqual(["MultiPolygon", "outline"]);
    expect([province.properties["admin1"], province.properties["country_iso2"]]).toEqual(["Nangarhar", "AF"]);
    const outline = shippedShapes().of(1132366)!;
    expect([holds(outline, 70.45, 34.43), holds(outline, 69.17, 34.53)]).toEqual([true, false]);
  });

  test("without outlines a province is the box that holds it", async () => {
    const { text } = await written("geojson", { shapes: null });
    const all = (JSON.parse(text) as { features: Feature[] }).features;
    const province = all.find(({ properties }) => properties["place_precision"] === "province")!;
    expect([province.geometry?.type, province.properties["drawn_as"]]).toEqual(["Polygon", "bounding box"]);
  });

  test("what nobody places is listed and not drawn", async () => {
    const nowhere = (await features()).find(({ properties }) => properties["place"] === null)!;
    expect([nowhere.geometry, nowhere.properties["drawn_as"]]).toEqual([null, "not drawn"]);
  });

  test("rings of circles run counter-clockwise, as RFC 7946 asks", () => {
    const ring = circle(36, 68, 25);
    const area = ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0] * y - x * ring[i]![1]), 0);
    expect(area).toBeGreaterThan(0);
  });
});

describe("Parquet", () => {
  const read = async (bytes: Uint8Array) => {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    return { rows: await parquetReadObjects({ file }), metadata: parquetMetadata(file) };
  };

  test("the same rows and columns as the table of claims", async () => {
    const { rows } = await read((await written("parquet")).bytes);
    const csv = rowsOf((await written("claims-csv")).text);
    expect(Object.keys(rows[0]!)).toEqual(claimColumns.map(({ name }) => name));
    const plain = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value == null ? "" : String(value)])),
    );
    expect(plain).toEqual(csv);
  });

  test("no claims are a table without rows", async () => {
    const { metadata } = await read((await written("parquet", { ledger: sampleLedger([]) })).bytes);
    expect([metadata.num_rows, metadata.schema.length]).toEqual([0n, claimColumns.length + 1]);
  });
});

describe("FollowTheMoney", () => {
  interface Entity {
    readonly id: string;
    readonly schema: string;
    readonly properties: Readonly<Record<string, readonly string[]>>;
  }
  const entities = async (): Promise<Entity[]> =>
    (await written("ftm")).text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Entity);

  test("every property is a list of strings, every reference leads somewhere, every id is there once", async () => {
    const all = await entities();
    const ids = new Set(all.map(({ id }) => id));
    expect(ids.size).toBe(all.length);
    for (const { properties } of all) {
      for (const values of Object.values(properties)) for (const value of values) expect(value).toBeTypeOf("string");
      for (const name of ["document", "resolved", "proof", "entity", "involved", "addressEntity"])
        for (const id of properties[name] ?? []) expect(ids).toContain(id);
    }
  });

  test("what their schemata require is there", async () => {
    const required: Readonly<Record<string, readonly string[]>> = {
      Event: ["name"],
      Person: ["name"],
      Organization: ["name"],
      Note: ["name"],
      Mention: ["document", "name"],
      Article: ["title"],
      Address: ["full"],
    };
    for (const { schema, properties } of await entities())
      for (const name of required[schema]!) expect(properties[name]?.length, `${schema} ${name}`).toBeGreaterThan(0);
  });

  test("a note says who claims what, with its words and the article that proves it", async () => {
    const note = (await entities()).find(
      ({ schema, properties }) => schema === "Note" && properties["description"]![0]!.includes("Another 14"),
    )!;
    expect(note.properties["name"]).toEqual(["residents: say: kill (happened): 14 people"]);
    expect(note.properties["proof"]![0]).toMatch(/^rapporteur-article-/);
  });

  test("“gunmen” are no organization, the Taliban are one", async () => {
    const names = (await entities())
      .filter(({ schema }) => schema === "Organization")
      .flatMap(({ properties }) => properties["name"]!);
    expect(names).toContain("Taliban");
    expect(names.join()).not.toMatch(/gunmen/i);
  });
});

describe("the page of incidents", () => {
  test("a row for each figure, with who says it and a link to the sentence", async () => {
    const { document } = parseHTML((await written("incident-page")).text);
    const incident = [...document.querySelectorAll("article")].find(
      (node) => node.textContent.includes("Blast") || node.textContent.includes("bomb"),
    )!;
    const rows = [...incident.querySelectorAll("tbody tr")].map((row) => row.textContent);
    expect(rows.some((row) => row.includes("police") && row.includes("9"))).toBe(true);
    for (const link of document.querySelectorAll("a[href^='#']"))
      expect(document.getElementById(link.getAttribute("href")!.slice(1)), link.outerHTML).not.toBeNull();
  });

  test("sentences, origins and the grade with its rule are there", async () => {
    const { items } = await sample.claims({ limit: 500 });
    const { document } = parseHTML((await written("incident-page")).text);
    const quotes = [...document.querySelectorAll("blockquote")].map((node) => node.textContent);
    expect(quotes.sort()).toEqual(items.map(({ evidence }) => `“${evidence.words}”`).sort());
    expect(document.body.textContent).toContain("reported by two or more sources");
  });

  test("nothing of a report is run, fetched or taken for markup", async () => {
    const bad = '<script>alert(1)</script> & "<img src=x onerror=alert(2)>"';
    const ledger = sampleLedger([
      {
        ...courier,
        title: bad,
        outlet: bad,
        text: `A bomb killed nine people in Jalalabad on Tuesday, ${bad} police said.`,
      },
    ]);
    const { text } = await written("incident-page", { ledger });
    const { document } = parseHTML(text);
    expect(document.querySelectorAll("script, img, link, iframe")).toHaveLength(0);
    const policy = document.querySelector("meta[http-equiv]")!.getAttribute("content")!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("script-src");
  });
});
