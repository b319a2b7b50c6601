import { readCodebookFolder } from "../../../src/codebook-folder.ts";
import { type Count, countOfPhrase, findCounts } from "../../../src/reading/counts/index.ts";
import { shippedEnglish } from "../../../src/shipped.ts";

const english = shippedEnglish();
const { numbers } = readCodebookFolder("conflict");

export const counts = (text: string): Count[] => findCounts(text, english.analyse(text).sentences, numbers);

/** "601+", "24–99", "62" */
export const interval = (min: number, max: number | null): string =>
  max === null ? `${min}+` : min === max ? `${min}` : `${min}–${max}`;

/** One line a count: "over 600 › 601+ fighters". */
export const drawn = (text: string): string[] =>
  counts(text).map(({ words, min, max, kind, unit }) =>
    `${words} › ${interval(min, max)}${kind === "share" ? " %" : ""} ${unit?.words ?? "–"}`.trim(),
  );

/** How many the phrase with the given head word stands for, with its parts: "15+ (at least 12 people, three soldiers)". */
export function phrase(text: string, head: string): string {
  const { sentences } = english.analyse(text);
  const found = findCounts(text, sentences, numbers);
  for (const sentence of sentences) {
    const at = sentence.words.findIndex((word) => word.text === head);
    if (at < 0) continue;
    const count = countOfPhrase(sentence, at, found);
    if (!count) return "not said";
    const parts = count.parts.map(({ words }) => words).join(", ");
    return interval(...count.interval) + (parts === "" ? "" : ` (${parts})`);
  }
  throw new Error(`"${head}" is no word of: ${text}`);
}
