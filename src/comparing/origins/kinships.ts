import type { DescribedReport } from "../described.ts";
import type { Kinship } from "../judgement.ts";
import { outletId } from "./outlet-names.ts";
import { overlapOf } from "./signature.ts";

/** With fewer hashes than this an estimate is no ground: about 13 words. */
const fewest = 10;
/** From so many hashes up a text is no brief. */
const enough = 40;
/**
 * From this share of the shorter text up, one is taken for a copy of the other. Measured by `bench/reprints.ts`. Of a brief more must stand in
 * both: "Seven labourers were killed on a bus near Ghazni on Monday" is how anybody would say it, whoever told them.
 */
const copyFrom = (compared: number): number =>
  0.55 + 0.35 * Math.max(0, Math.min(1, (enough - compared) / (enough - fewest)));
/** From this share up, and this many hashes, something stands in both: quotes, a statement to the press, an agency's paragraphs. */
const shareFrom = 0.15;
const shareLeast = 12;
/** An agency's copy of one day runs in many outlets for some days. */
const wireDays = 4;

/** How two reports hang together, by their texts, credits and citations. Empty when nothing ties them. Equal both ways but for `cites`. */
export function kinshipsOf(a: DescribedReport, b: DescribedReport): Kinship[] {
  if (a.id === b.id) return [];
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  return [copied(first, second), ...wired(first, second), cited(first, second), cited(second, first)].filter(
    (found): found is Kinship => found !== null,
  );
}

function copied(a: DescribedReport, b: DescribedReport): Kinship | null {
  const { ofShorter, compared } = overlapOf(a.signature, b.signature);
  const copy = compared >= fewest && ofShorter >= copyFrom(compared);
  if (!copy && (ofShorter < shareFrom || ofShorter * compared < shareLeast)) return null;
  const percent = Math.round(ofShorter * 100);
  return copy
    ? {
        a: a.id,
        b: b.id,
        kind: "reprint",
        share: ofShorter,
        says: `${percent} % of the shorter text stands word for word in the other`,
      }
    : {
        a: a.id,
        b: b.id,
        kind: "shares",
        share: ofShorter,
        says: `${percent} % of the shorter text stands word for word in the other: quotes, a statement or an agency’s paragraphs`,
      };
}

function wired(a: DescribedReport, b: DescribedReport): Kinship[] {
  if (!closeInTime(a.published, b.published)) return [];
  const both = a.wires.filter((wire) => b.wires.includes(wire));
  const names = new Set(a.names);
  const onOneMatter = b.names.filter((name) => names.has(name)).length >= 2;
  if (!onOneMatter) return [];
  return both.map((wire) => ({ a: a.id, b: b.id, kind: "wire", share: 0, says: `both credit ${wire}` }));
}

function closeInTime(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= wireDays * 86_400_000;
}

function cited(a: DescribedReport, b: DescribedReport): Kinship | null {
  if (b.outlet === null || !a.cites.includes(outletId(b.outlet))) return null;
  return { a: a.id, b: b.id, kind: "cites", share: 0, says: `it names ${b.outlet} as where it has facts from` };
}
