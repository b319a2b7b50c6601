import type { Numbers } from "../../src/codebook/numbers.ts";
import type { English } from "../../src/english/index.ts";
import { findCounts } from "../../src/reading/counts/index.ts";

/** One sentence of the quantity set as its scorer reads it: spans, intervals, units. */
export function predict(
  document: { readonly id: string; readonly text: string },
  english: English,
  numbers: Numbers,
): string {
  const { sentences } = english.analyse(document.text);
  const quantities = findCounts(document.text, sentences, numbers).map(
    ({ start, end, min, max, approx, kind, unit }) => ({
      start,
      end,
      value: { min, max },
      approx,
      kind,
      unit: unit && { start: unit.start, end: unit.end },
    }),
  );
  return JSON.stringify({ id: document.id, quantities });
}
