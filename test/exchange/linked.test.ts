import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Node, nodesOf, typed, valueOf } from "./linked-contexts.ts";
import { courier, sampleLedger } from "./sample-ledger.ts";
import { sample, written } from "./written.ts";

const oa = "http://www.w3.org/ns/oa#";
const schema = "http://schema.org/";
const prov = "http://www.w3.org/ns/prov#";
const own = "urn:rapporteur:";

interface Annotation {
  readonly body: { readonly id: string };
  readonly target: {
    readonly source: { readonly id: string; readonly "rapporteur:textSha256": string };
    readonly selector: readonly [
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly start: number; readonly end: number },
    ];
  };
}

const page = (text: string): Annotation[] => (JSON.parse(text) as { items: Annotation[] }).items;

describe("web annotations", () => {
  const texts = new Map(
    sample.readings.map(({ report }) => [createHash("sha256").update(report.text).digest("hex"), report.text]),
  );

  test("position and quote say the same of the text whose hash they name", async () => {
    const items = page((await written("annotations")).text);
    expect(items).toHaveLength(sample.readings.flatMap(({ claims }) => claims).length);
    for (const { target } of items) {
      const text = texts.get(target.source["rapporteur:textSha256"])!;
      const [quote, position] = target.selector;
      expect(text.slice(position.start, position.end)).toBe(quote.exact);
      expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
      expect(text.slice(position.end).startsWith(quote.suffix)).toBe(true);
    }
  });

  test("they are on the report's hash", async () => {
    const [reading] = sample.readings;
    const hash = Buffer.from(reading!.report.sha256, "hex").toString("base64url");
    const { text } = await written("annotations");
    expect(page(text).some(({ target }) => target.source.id === `ni:///sha-256;${hash}`)).toBe(true);
  });

  test("offsets count UTF-16 units: words after “🕊” stand where slice finds them", async () => {
    const ledger = sampleLedger([
      { ...courier, text: "🕊🕊 A bomb killed nine people in Jalalabad on Tuesday, police said 🕊." },
    ]);
    const items = page((await written("annotations", { ledger })).text);
    const text = ledger.readings[0]!.report.text;
    expect(items.length).toBeGreaterThan(0);
    for (const { target } of items)
      expect(text.slice(target.selector[1].start, target.selector[1].end)).toBe(target.selector[0].exact);
  });

  test("a JSON-LD processor reads annotations, targets and selectors", async () => {
    const nodes = await nodesOf((await written("annotations")).text);
    const all = typed(nodes, `${oa}Annotation`);
    expect(all.length).toBe(18);
    const quotes = typed(nodes, `${oa}TextQuoteSelector`).map((node) => valueOf(node, `${oa}exact`));
    expect(quotes).toContain("A bomb killed nine people in Jalalabad on Tuesday");
    const bodies = all.map((one) => nodes.find((node) => node["@id"] === valueOf(one, `${oa}hasBody`))!);
    expect(bodies.map((body) => valueOf(body, `${own}event`))).toContain("surrender");
  });
});

describe("schema.org claims", () => {
  const read = async (): Promise<Node[]> => nodesOf((await written("schema-claims")).text);

  test("a claim has its words, its author and where it appeared; nobody rates it", async () => {
    const nodes = await read();
    const claim = typed(nodes, `${schema}Claim`).find((node) =>
      String(valueOf(node, `${schema}text`)).includes("killed nine"),
    )!;
    const author = nodes.find((node) => node["@id"] === valueOf(claim, `${schema}author`))!;
    expect(valueOf(author, `${schema}name`)).toBe("police");
    const report = nodes.find((node) => node["@id"] === valueOf(claim, `${schema}appearance`))!;
    expect(valueOf(report, `${schema}headline`)).toBe(courier.title);
    expect((await written("schema-claims")).text).not.toMatch(/ClaimReview|reviewRating/);
  });

  test("“over 600” has a least value and no greatest", async () => {
    const nodes = await read();
    const claim = typed(nodes, `${schema}Claim`).find((node) =>
      String(valueOf(node, `${schema}text`)).includes("over 600"),
    )!;
    const quantity = nodes.find((node) => node["@id"] === valueOf(claim, `${own}quantity`))!;
    expect(valueOf(quantity, `${schema}minValue`)).toBe(601);
    expect(quantity[`${schema}maxValue`]).toBeUndefined();
  });

  test("a province has no coordinates", async () => {
    const nodes = await read();
    const place = typed(nodes, `${schema}Place`).find((node) => valueOf(node, `${own}precision`) === "province")!;
    expect(place[`${schema}geo`]).toBeUndefined();
  });
});

describe("PROV-O", () => {
  test("readings come from reports, by an engine, with a codebook; decisions from coders", async () => {
    const nodes = await nodesOf((await written("prov")).text);
    const activities = typed(nodes, `${prov}Activity`);
    expect(activities).toHaveLength(sample.readings.length + 1);
    const agents = typed(nodes, `${prov}SoftwareAgent`).map((node) => valueOf(node, "http://purl.org/dc/terms/title"));
    expect(agents).toEqual([sample.readings[0]!.engine]);
    expect(typed(nodes, `${prov}Plan`).map((node) => valueOf(node, "http://purl.org/dc/terms/title"))).toEqual([
      "conflict@1",
    ]);
    expect(typed(nodes, `${prov}Person`).map((node) => valueOf(node, "http://purl.org/dc/terms/title"))).toEqual([
      "mariam",
    ]);
    const decision = typed(nodes, `${own}Decision`)[0]!;
    expect(valueOf(decision, `${own}verdict`)).toBe("accept");
    for (const node of nodes.filter((one) => one[`${prov}wasGeneratedBy`] !== undefined))
      expect(activities.map((one) => one["@id"])).toContain(valueOf(node, `${prov}wasGeneratedBy`));
  });
});
