import { parseDay } from "../day.ts";
import { IntakeError } from "../refusal.ts";

/** In which order numbers stand for day, month and year. */
export type DayOrder = "dmy" | "mdy" | "ymd";

/** "21/11/2019", "21.11.2019 09:30", "11-21-2019", "2019/11/21". */
const numeric = /^\s*(\d{1,4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?:\.?$|[\sT,])/;

/** "20191121". */
const compact = /^\s*\d{8}\s*$/;

interface Numbers {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly yearFirst: boolean;
  readonly dots: boolean;
}

function numbersOf(cell: string): Numbers | null {
  const [, a, mark, b, c] = numeric.exec(cell.slice(0, 40)) ?? [];
  if (a === undefined || b === undefined || c === undefined) return null;
  const yearFirst = a.length === 4;
  if (!yearFirst && c.length !== 4) return null;
  if (yearFirst && c.length > 2) return null;
  return { first: Number(a), second: Number(b), third: Number(c), yearFirst, dots: mark === "." };
}

export const isDateLike = (cell: string): boolean =>
  cell.length <= 60 && (numbersOf(cell) !== null || compact.test(cell) || parseDay(cell) !== null);

/**
 * How a column writes its days, decided by all of its cells: 21/11/2019 can only be day first, 11/21/2019 only month first, and dots stand between
 * days and months where day comes first. Feed it every cell, then ask.
 */
export class DayOrderOfColumn {
  private dayFirst: string | null = null;
  private monthFirst: string | null = null;
  private dotted: string | null = null;
  private unclear: string | null = null;

  see(cell: string, line: number): void {
    const found = numbersOf(cell);
    if (found === null || found.yearFirst) return;
    const seen = `${cell.trim()} (line ${line})`;
    if (found.first > 12 && found.second <= 12) this.dayFirst ??= seen;
    else if (found.second > 12 && found.first <= 12) this.monthFirst ??= seen;
    else if (found.dots) this.dotted ??= seen;
    else if (found.first !== found.second) this.unclear ??= seen;
  }

  /** Throws `IntakeError` when the cells contradict each other or fit both orders. */
  order(column: string): DayOrder {
    const what = `say --columns date=${column}:dmy (day first) or date=${column}:mdy (month first), or date= to do without`;
    if (this.dayFirst !== null && this.monthFirst !== null)
      throw new IntakeError(
        `mixes days and months in column "${column}": ${this.dayFirst} is day first, ${this.monthFirst} is month first; ${what}`,
      );
    if (this.dayFirst !== null) return "dmy";
    if (this.monthFirst !== null) return "mdy";
    if (this.unclear !== null)
      throw new IntakeError(
        `writes days in column "${column}" so that they may be day first or month first: ${this.unclear}; ${what}`,
      );
    return "dmy";
  }
}

/** "YYYY-MM-DD" of a cell, or null when it is no day. */
export function dayOfCell(cell: string, order: DayOrder): string | null {
  const found = numbersOf(cell);
  if (found === null) return parseDay(cell);
  const { first, second, third, yearFirst } = found;
  if (yearFirst) return existing(first, second, third);
  return order === "mdy" ? existing(third, first, second) : existing(third, second, first);
}

const two = (number: number): string => String(number).padStart(2, "0");

const existing = (year: number, month: number, day: number): string | null =>
  parseDay(`${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
