import type { Sentence, Word } from "../../english/document.ts";
import type { Part } from "../reading.ts";
import type { Count } from "./count.ts";
import { partOf, type PhraseCount } from "./phrase-count.ts";

/** True when a part can lie inside the whole. */
const fits = (part: Count, [, max]: PhraseCount["interval"]): boolean =>
  part.kind === "count" && (max === null || part.min <= max);

/**
 * What is named inside a count: "62 fighters, [including 30 Pakistanis and two Turks]", "nine people, [three of them
 * children]". They belong to the nearest count before them that is large enough.
 */
export function includedParts(sentence: Sentence, whole: PhraseCount, counts: readonly Count[], last: Count): Part[] {
  const after = counts.filter((count) => count.start > last.start);
  const parts: Part[] = [];
  const opening = openingAfter(sentence, Math.max(last.last, last.unitWord ?? 0));
  if (opening >= 0) {
    const owner = counts.findLast(
      (count) =>
        count.first < opening &&
        after.includes(count) &&
        after.some((part) => part.first > opening && fits(part, [count.min, count.max])),
    );
    if (!owner) {
      let previous = opening;
      for (const part of after) {
        if (part.first < opening || !runsOn(sentence, previous, part.first)) continue;
        if (!fits(part, whole.interval)) break;
        parts.push(partOf(part));
        previous = Math.max(part.last, part.unitWord ?? 0);
      }
    }
  }
  if (parts.length > 0) return parts;
  return after
    .filter(
      (count) =>
        /^(?:them|whom|these|those)$/i.test(count.unit?.words ?? "") &&
        fits(count, whole.interval) &&
        after[0] === count,
    )
    .map(partOf);
}

/** Index of "including", "among them", or -1. */
function openingAfter(sentence: Sentence, from: number): number {
  const { words } = sentence;
  for (let i = from + 1; i < words.length; i++) {
    const text = (words[i] as Word).text.toLowerCase();
    if (text === ";") return -1;
    if (text === "including" || text === "include" || text === "included") return i;
    if (text === "among" && /^(?:them|whom|those|these)$/i.test(words[i + 1]?.text ?? "")) return i;
  }
  return -1;
}

/** True when nothing but the members of one list stands between: no finite verb. */
function runsOn(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const { upos, xpos, text } = sentence.words[i] as Word;
    if (upos === "AUX" || text === ";" || (upos === "VERB" && (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP")))
      return false;
  }
  return true;
}

/** Lists that add up to the figure before them: "three civilians, [two women and a man]"; "six (five of them Spaniards, one local)". */
export function listedParts(sentence: Sentence, whole: PhraseCount, last: Count, counts: readonly Count[]): Part[] {
  const [min, max] = whole.interval;
  if (min !== max || min < 2) return [];
  const parts: Part[] = [];
  let left = min;
  let previous = Math.max(last.last, last.unitWord ?? 0);
  for (const count of counts) {
    if (count.start <= last.start) continue;
    if (
      count.kind !== "count" ||
      count.min !== count.max ||
      count.min > left ||
      !runsOn(sentence, previous, count.first)
    )
      break;
    if (parts.length === 0 && !/^(?:,|\(|-|--|—|–|:|_)$/.test(sentence.words[previous + 1]?.text ?? "")) break;
    parts.push(partOf(count));
    left -= count.min;
    previous = Math.max(count.last, count.unitWord ?? 0);
    if (left === 0) return parts.length > 1 ? parts : [];
  }
  return [];
}
