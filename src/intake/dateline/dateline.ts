import { monthOf } from "../months.ts";
import { agencyOf } from "./agencies.ts";

/** A stretch of the report's text, UTF-16 units, the end not included. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What a dateline says: where a report was written, on which day, for whom. */
export interface Dateline extends Stretch {
  /** "KABUL", "AHMAD ABA, Afghanistan"; of several places the first. Null: "(Reuters) - Ten people ..." */
  readonly place: Stretch | null;
  /** `day` is null when neither the words nor the day of publication give the year. */
  readonly date: (Stretch & { readonly day: string | null }) | null;
  /** `key` is one of `agencies`, or the name itself in small letters. */
  readonly wire: (Stretch & { readonly key: string }) | null;
}

const caps = "\\p{Lu}[\\p{Lu}'’.-]{1,24}(?: \\p{Lu}[\\p{Lu}'’.-]{0,24}){0,3}";
const mixed = "\\p{Lu}[\\p{L}'’.-]{1,24}(?: (?:\\p{Lu}|al-|el-|de |la )[\\p{L}'’.-]{0,24}){0,3}";
const place = `(?<place>${caps}(?:, ${mixed})?)(?:\\s?[/;] ?${caps}(?:, ${mixed})?){0,3}`;
const date =
  "(?<date>(?:\\p{L}{3,9}, )?(?:\\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} \\p{L}{3,9}\\.?(?: \\d{4})?|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}))";
const wire = "[(/\\[](?<wire>[\\p{L}][\\p{L} .'’/&-]{1,40})[)/\\]]";
const dash = "\\.? ?(?:—|–|--|-|―)(?=[\\s\"“‘'«]|\\p{Lu})";

/** The forms of datelines, the fullest first, each with the one that motivates it. */
const forms: readonly (readonly [example: string, form: RegExp])[] = [
  ["KABUL, Nov. 21 (AP) --", `${place},? ${date} ${wire}${dash}`],
  ["KABUL (AP), Nov. 21 --", `${place} ${wire},? ${date}${dash}`],
  ["BEIRUT/ANKARA (Reuters) -", `${place},? ${wire}${dash}`],
  ["MOSCOW, November 21. /TASS/.", `${place}, ${date}\\.? ${wire}\\.`],
  ["KABUL, Nov. 21 —", `${place}, ${date}${dash}`],
  ["Kabul, 21 November (AFP) -", `(?<place>${mixed}(?:, ${mixed})?),? ${date} ${wire}${dash}`],
  ["Kabul (AFP) -", `(?<place>${mixed}(?:, ${mixed})?) ${wire}${dash}`],
  ["KABUL, Afghanistan —", `${place} ?(?:—|–|--|-(?=\\s))`],
  ["Kabul, Afghanistan – ", `(?<place>${mixed}, ${mixed}) (?:—|–|--) `],
  ["(Reuters) -", `${wire}${dash}`],
  ["NEW DELHI: Ten people", `${place}:(?= )`],
].map(([example, form]) => [example!, new RegExp(`^${form}`, "u")] as const);

/** What stands in capitals before a dash or colon and is no place. */
const labels =
  /^(?:UPDATE|BREAKING|WATCH|EXCLUSIVE|ANALYSIS|VIDEO|OPINION|NEWS|LIVE|READ|MORE|NOTE|CORRECTION|EDITOR|PHOTOS?|EXPLAINER|FACT|FACTBOX|TIMELINE|INTERVIEW|SUMMARY|DATE|TITLE|SOURCE|BY|FROM|TO|WARNING|URGENT|ALERT|STATEMENT|REPORT|PRESS|Q|A|ISIS|ISIL|NATO|UN|US|USA|UK|EU|CNN|BBC|AP|AFP)(?=$|[\s.,:'’-])/;

/** Lines that a dateline may begin: headline, byline, notices and the like may stand before it. */
const linesLooked = 14;
const longest = 160;

/**
 * The dateline that the first paragraph of a report begins with, or null. `published` ("2019-11-21") gives the year of "Nov. 21": the one
 * that brings it nearest.
 */
export function datelineOf(text: string, published: string | null = null): Dateline | null {
  let start = 0;
  for (let line = 0; line < linesLooked && start < text.length; line++) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    const indent = /^\s{0,40}/.exec(text.slice(start, Math.min(stop, start + 40)))![0].length;
    const found = at(text, start + indent, Math.min(stop, start + indent + longest), published);
    // A headline may begin "KABUL: ..." too: what follows a dateline is a paragraph.
    if (found && stop - found.end > 40) return found;
    start = stop + 1;
  }
  return null;
}

function at(text: string, start: number, stop: number, published: string | null): Dateline | null {
  const line = text.slice(start, stop);
  for (const [, form] of forms) {
    const match = form.exec(line);
    if (!match) continue;
    const groups = match.groups ?? {};
    const { place: where, date: when, wire: whose } = groups;
    if (where !== undefined && (labels.test(where) || !/\p{L}{2}/u.test(where))) continue;
    const month = when === undefined ? null : monthDay(when);
    if (when !== undefined && month === null) continue;
    if (whose !== undefined && !isWire(whose, where === undefined)) continue;
    let from = 0;
    const part = (words: string | undefined): Stretch | null => {
      if (words === undefined) return null;
      from = match[0].indexOf(words, from);
      const stretch = { start: start + from, end: start + from + words.length, words };
      from += words.length;
      return stretch;
    };
    // In the order in which they stand.
    const order = Object.entries(groups).filter(([, words]) => words !== undefined);
    order.sort(([, a], [, b]) => match[0].indexOf(a) - match[0].indexOf(b));
    const parts = new Map(order.map(([name, words]) => [name, part(words)]));
    const [said, credit] = [parts.get("date") ?? null, parts.get("wire") ?? null];
    return {
      start,
      end: start + match[0].length,
      words: match[0],
      place: parts.get("place") ?? null,
      date: said && { ...said, day: dayOf(said.words, published) },
      wire: credit && { ...credit, key: agencyOf(credit.words)?.key ?? credit.words.toLowerCase() },
    };
  }
  return null;
}

/** A known agency; where a place stands before it, also a name nobody listed: "(Khaama Press)". */
const isWire = (words: string, alone: boolean): boolean =>
  agencyOf(words) !== null ||
  words.split("/").some((part) => agencyOf(part) !== null) ||
  (!alone && /(?:News|Press|Agency|Wire|Post|Times)\b|^\p{Lu}{2,6}$/u.test(words));

/** Month and day of "Nov. 21", "21 November 2019", "Thursday, Nov. 21". */
function monthDay(
  words: string,
): { readonly month: number; readonly day: number; readonly year: string | null } | null {
  const short = words.replace(/^\p{L}+, /u, "");
  const [, name, day, other, later, year] =
    /^(?:(\p{L}+)\.? (\d{1,2})|(\d{1,2}) (\p{L}+)\.?)(?:,? (\d{4}))?$/u.exec(short) ?? [];
  const month = monthOf(name ?? later ?? "");
  const number = Number(day ?? other ?? 0);
  return month === 0 || number < 1 || number > 31 ? null : { month, day: number, year: year ?? null };
}

function dayOf(words: string, published: string | null): string | null {
  const said = monthDay(words);
  if (!said) return null;
  const two = (number: number): string => String(number).padStart(2, "0");
  const iso = (year: number): string => `${year}-${two(said.month)}-${two(said.day)}`;
  const exists = (day: string): boolean =>
    !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  if (said.year !== null) return exists(iso(Number(said.year))) ? iso(Number(said.year)) : null;
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const far = (day: string): number => Math.abs(Date.parse(day) - Date.parse(published));
  return (
    [year, year - 1, year + 1]
      .map(iso)
      .filter(exists)
      .sort((a, b) => far(a) - far(b))[0] ?? null
  );
}
