import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { cleanText } from "../src/intake/clean.ts";
import { decode } from "../src/intake/decode.ts";
import { readPage } from "../src/intake/page/index.ts";
import { keepSection } from "./results.ts";

interface Page {
  readonly bytes: Uint8Array;
  readonly url: string | null;
}

/** Ways from the bytes of a page to its article. Ours also finds day, authors and title. */
const ways: readonly (readonly [name: string, read: (page: Page) => void])[] = [
  ["here", ({ bytes, url }) => void readPage(cleanText(decode(bytes)), url)],
  [
    "readability 0.6.0 with linkedom",
    ({ bytes }) => {
      const { document } = parseHTML(Buffer.from(bytes).toString("utf8"));
      new Readability(document).parse();
    },
  ],
];

/** Pages a second of processor time: other programs on the machine cost less of it than of the clock. */
function pagesPerSecond(pages: readonly Page[], read: (page: Page) => void): number {
  const before = process.cpuUsage();
  for (const page of pages) read(page);
  const { user, system } = process.cpuUsage(before);
  return (pages.length * 1e6) / (user + system);
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Times the pages that a gold file of intake names, in turn with the peer, round after round, and takes the median of each. */
export function articles(file: string, { rounds, write }: { readonly rounds: number; readonly write: boolean }): void {
  const all = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly html: string; readonly url: string | null })
    .map(({ html, url }) => ({ bytes: gunzipSync(readFileSync(join(dirname(file), html))), url }));
  const times = ways.map((): number[] => []);
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round++)
    for (const [index, [, read]] of ways.entries()) {
      const found = pagesPerSecond(all, read);
      if (round > 0) times[index]!.push(found);
    }
  const kilobytes = all.reduce((sum, { bytes }) => sum + bytes.length, 0) / all.length / 1000;
  const table = [
    `| ${all.length} pages, ${kilobytes.toFixed(0)} kB on average | pages a second of one core |`,
    "| --- | --- |",
    ...ways.map(([name], index) => `| ${name} | ${median(times[index]!).toFixed(0)} |`),
  ].join("\n");
  process.stdout.write(`${table}\n`);
  if (write) keepSection("articles", "npm run bench -- articles GOLDFOLDER/intake/dev.jsonl --write", table);
}
