import { wrap, plain } from "../layout.ts";
import type { Screen } from "../screen.ts";

const labelWidth = 10;
const indent = 2;

/** "  when      Tue 19 Nov 2019", wrapped under itself, with what it rests on behind it, dim. */
export function field(label: string, words: string | null, basis: string | null, { width, paint }: Screen): string[] {
  if (words === null || words === "") return [];
  const room = Math.max(20, width - indent - labelWidth);
  const value = wrap(plain(words), room);
  const rests = basis === null ? [] : wrap(plain(basis), room);
  const last = value.at(-1) ?? "";
  const [first = ""] = rests;
  const fits = rests.length === 1 && last.length + 3 + first.length <= room;
  const lines = fits
    ? [...value.slice(0, -1), `${last}   ${paint.dim(first)}`]
    : [...value, ...rests.map((line) => paint.dim(line))];
  return lines.map(
    (line, index) => `${" ".repeat(indent)}${paint.dim((index === 0 ? label : "").padEnd(labelWidth))}${line}`,
  );
}

/** A heading over a part of what is shown. */
export const heading = (words: string, { paint }: Screen): string[] => ["", paint.bold(words)];
