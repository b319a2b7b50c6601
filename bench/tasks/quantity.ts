import { findCounts } from "../../src/reading/counts/index.ts";
import type { Input } from "../task.ts";
import type { Tools } from "../tools.ts";

/** One sentence of the quantity set as its scorer reads it: spans, intervals, units. */
export function predict({ text }: Input, { english, codebook }: Tools): object {
  const { sentences } = english.analyse(text);
  const quantities = findCounts(text, sentences, codebook.numbers).map(
    ({ start, end, min, max, approx, kind, unit }) => ({
      start,
      end,
      value: { min, max },
      approx,
      kind,
      unit: unit && { start: unit.start, end: unit.end },
    }),
  );
  return { quantities };
}
