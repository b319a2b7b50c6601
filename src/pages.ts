import { html } from "./cli/formats/html.ts";
import type { Reading } from "./reading/index.ts";

/** Readings as one page that needs nothing else: each report with its claims lit, and the claims as cards beside it. */
export function readingPage(readings: readonly Reading[]): string {
  const sheet = html({ why: true, colour: false, width: 80 });
  return [sheet.head, ...readings.map((reading) => sheet.add(reading)), sheet.foot()].join("");
}
