import type { Deletion, LedgerReport } from "../../ledger/index.ts";
import { dayWords } from "../../reading/wording.ts";
import { claimLines } from "../lists/claim-list.ts";
import { plain, wrap } from "../layout.ts";
import type { Screen } from "../screen.ts";
import { many } from "../words.ts";
import { field, heading } from "./fields.ts";

const basisWords: Readonly<Record<string, string>> = {
  given: "given with it",
  page: "from the page's metadata",
  text: "from its text",
};

/** A report: its head, `removal` where its text was removed for good, what it shares with others, and its claims in the order of the text. */
export function reportInFull(
  report: LedgerReport,
  short: ReadonlyMap<string, string>,
  removal: Deletion | null,
  screen: Screen,
): string[] {
  const { paint, width } = screen;
  const { id, title, published, publishedBasis, seen, claimsInFull: claims, readings } = report;
  const name = (other: string): string => short.get(other) ?? other;
  return [
    ...wrap(
      plain(title ?? (removal === null ? "a report without a headline" : "a report that was removed for good")),
      width,
    ).map(paint.bold),
    paint.dim(`report ${id}`),
    "",
    ...field("outlet", report.outlet ?? "not named", null, screen),
    ...field("author", report.author, null, screen),
    ...field("address", report.url, null, screen),
    ...field(
      "published",
      published === null ? "no day known" : dayWords(published),
      published === null ? null : (basisWords[publishedBasis] ?? null),
      screen,
    ),
    ...field(
      "added",
      report.addedAt.slice(0, 10),
      seen > 1 ? `the same bytes were handed in ${seen} times` : null,
      screen,
    ),
    ...field("length", many(report.words, "word"), report.language === null ? "language not known" : null, screen),
    ...field("sha-256", report.sha256, null, screen),
    ...field("read by", readings.map(({ engine, codebook }) => `${engine} with ${codebook}`).join("; "), null, screen),
    ...(removal === null ? [] : field("removed", `on ${removal.at.slice(0, 10)}`, removal.reason, screen)),
    ...report.kin.flatMap(({ a, b, says }) => field("kin", `${name(a === id ? b : a)}: ${says}`, null, screen)),
    ...(report.reading?.notes ?? []).flatMap((note) => field("note", note, null, screen)),
    ...heading(claims.length === 0 ? "No claims" : many(claims.length, "claim"), screen),
    ...[...claims]
      .sort((x, y) => x.trigger.start - y.trigger.start)
      .flatMap((claim) => claimLines(claim, short, screen)),
  ];
}
