import { readFileSync } from "node:fs";
import { bandsOf } from "../src/comparing/origins/bands.ts";
import { kinshipsOf } from "../src/comparing/origins/kinships.ts";
import { signatureOf } from "../src/comparing/origins/signature.ts";
import type { DescribedReport } from "../src/comparing/index.ts";
import { copyOf } from "./reprints/copies.ts";
import { random } from "./reprints/random.ts";
import { reportsOn, type Written } from "./reprints/reports.ts";
import { keepSection } from "./results.ts";

interface Item {
  readonly report: DescribedReport;
  /** Items of one root are copies of one text. */
  readonly root: number;
  readonly event: string | number;
  readonly made: readonly string[];
}

/**
 * How well copies are told from other reports on the same event: recall over each copy and its original, precision over all pairs that
 * are called reprints. The texts are written by a small grammar (three hands on each event, the same facts and quote), or are those of
 * a file of JSON lines with a "text" each and, where known, an "incident".
 */
export function reprints(
  file: string | undefined,
  { misses, write }: { readonly misses: boolean; readonly write: boolean },
): void {
  const draw = random(20191119);
  const texts = file === undefined ? written(draw) : given(file);
  const items = texts.flatMap((text, root) => {
    const { copy, made } = copyOf(text, draw);
    return [
      { text, made: [] },
      { text: copy, made },
    ].map(({ text: one, made: how }, n): Item => ({
      report: described(one, `${root}-${n}`),
      root,
      event: text.event,
      made: how,
    }));
  });
  const byBand = new Map<string, number[]>();
  items.forEach(({ report }, at) =>
    report.bands.forEach((band) => byBand.set(band, [...(byBand.get(band) ?? []), at])),
  );
  const pairs = new Set(
    [...byBand.values()].flatMap((those) => those.flatMap((a, i) => those.slice(i + 1).map((b) => `${a} ${b}`))),
  );
  const found = [...pairs]
    .map((pair) => pair.split(" ").map((at) => items[Number(at)]!) as [Item, Item])
    .filter(([a, b]) => kinshipsOf(a.report, b.report).some(({ kind }) => kind === "reprint"));
  const right = found.filter(([a, b]) => a.root === b.root);
  const recalled = new Set(right.map(([a]) => a.root));
  const missed = new Map<string, number>();
  const tried = new Map<string, number>();
  for (const { root, made } of items)
    for (const how of made) {
      tried.set(how, (tried.get(how) ?? 0) + 1);
      if (!recalled.has(root)) missed.set(how, (missed.get(how) ?? 0) + 1);
    }
  if (misses)
    for (const [a, b] of found.filter(([one, other]) => one.root !== other.root).slice(0, 12))
      console.log(
        a.report.id,
        b.report.id,
        kinshipsOf(a.report, b.report)[0]?.says,
        "|",
        a.report.title,
        "|",
        b.report.title,
      );
  const percent = (part: number, of: number): string => ((100 * part) / Math.max(1, of)).toFixed(1);
  const lines = [
    `| reprints of ${texts.length} texts${file === undefined ? "" : " of a corpus"} | figure |`,
    "| --- | --- |",
    `| recall | ${percent(recalled.size, texts.length)} |`,
    `| precision | ${percent(right.length, found.length)} (${found.length - right.length} wrong, ${found.filter(([a, b]) => a.root !== b.root && a.event === b.event).length} of them on one event) |`,
    `| pairs compared | ${pairs.size} of ${(items.length * (items.length - 1)) / 2} |`,
    ...[...tried]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([how, n]) => `| ${how}: missed | ${missed.get(how) ?? 0} of ${n} |`),
  ];
  console.log(lines.join("\n"));
  if (write) keepSection("reprints", "npm run bench -- reprints --write", lines.join("\n"));
}

const written = (draw: ReturnType<typeof random>): Written[] =>
  Array.from({ length: 200 }, (_, event) => reportsOn(event, 3, draw)).flat();

function given(file: string): Written[] {
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return rows
    .map((line, n) => {
      const { text, title, incident } = JSON.parse(line) as { text: string; title?: string; incident?: { id: string } };
      const paragraphs = text.split(/\n+|(?<=[.!?”"]) (?=[A-Z“"])/).filter((one) => one.trim() !== "");
      return { event: Number(incident?.id ?? -n), headline: title ?? "", paragraphs };
    })
    .filter(({ paragraphs }) => paragraphs.join(" ").length > 400);
}

const described = ({ headline, paragraphs }: Written, id: string): DescribedReport => {
  const text = `${headline}\n\n${paragraphs.join("\n\n")}`;
  return {
    id,
    outlet: null,
    author: null,
    title: headline,
    published: null,
    country: null,
    names: [],
    telling: {},
    signature: signatureOf(text),
    bands: bandsOf(text),
    wires: [],
    cites: [],
    claims: [],
  };
};
