const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "YYYY-MM-DD" of a day that exists, else null. */
function day(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? date.toISOString().slice(0, 10) : null;
}

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const isoDay = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const compactDay = /^\s*(\d{4})(\d{2})(\d{2})(?:\D|$)/;
const dayMonthYear = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]{1,3}${month},?[\\s-]{1,3}(\\d{4})\\b`, "i");
const monthDayYear = new RegExp(`\\b${month}\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})\\b`, "i");

/**
 * The day that a short piece of metadata names, "YYYY-MM-DD", or null. Reads "2019-11-21", "2019-11-21T09:30:00Z", "20191121",
 * "21 November 2019", "Nov. 21, 2019", "Thu, 21 Nov 2019 10:00 GMT"; not "11/12/2019", which two halves of the world read differently.
 */
export function parseDay(words: string): string | null {
  const short = words.slice(0, 100);
  const numeric = isoDay.exec(short) ?? compactDay.exec(short);
  if (numeric) return day(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const european = dayMonthYear.exec(short);
  if (european) return day(Number(european[3]), monthOf(european[2]!), Number(european[1]));
  const american = monthDayYear.exec(short);
  if (american) return day(Number(american[3]), monthOf(american[1]!), Number(american[2]));
  return null;
}

/** A line that is nothing but a date, as printed under a headline: "Published: 21 November 2019, 10:15 GMT". */
const dateLine =
  /^(?:(?:published|updated|posted|last updated|date)\s*(?:on|at)?:?\s*)?(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\.?,?\s+)?[\w.,-]+\s+[\w.,]+\s+\d{4}(?:\D.{0,24})?$/i;

/** The day that one of the first lines of a text is the printed date of, or null. */
export function printedDay(text: string): string | null {
  const lines = text.slice(0, 2000).split("\n").slice(0, 12);
  for (const line of lines) {
    const words = line.trim();
    if (words.length > 70 || !(dateLine.test(words) || /^\d{4}-\d\d-\d\d$/.test(words))) continue;
    const found = parseDay(words.replace(/^[a-z ]+:\s*/i, ""));
    if (found !== null) return found;
  }
  return null;
}
