import type { Reading } from "../reading/index.ts";

// oxlint-disable-next-line no-control-regex
const unkept = /\u0000/g;

/**
 * The reading with what a database cannot keep, NUL and halves of surrogate pairs, replaced by U+FFFD, in the text and in every quote
 * alike. Nothing moves: each is one UTF-16 unit, as before.
 */
export function storable(reading: Reading): Reading {
  const json = JSON.stringify(reading);
  // JSON.stringify writes both as escapes.
  if (!/\\u(?:0000|d[89a-f][0-9a-f]{2})/i.test(json)) return reading;
  return JSON.parse(json, (_key, value: unknown) =>
    typeof value === "string" ? value.toWellFormed().replace(unkept, "\uFFFD") : value,
  ) as Reading;
}
