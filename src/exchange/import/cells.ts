import { dayOfCell, type DayOrder } from "../../intake/index.ts";
import type { Day, Interval } from "../../reading/index.ts";

export const folded = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** One row by the names of its columns, in any spelling. Knows which columns were asked for. */
export class Cells {
  private readonly header: ReadonlyMap<string, number>;
  private readonly cells: readonly string[];
  private readonly order: DayOrder;
  readonly used = new Set<number>();

  constructor(header: ReadonlyMap<string, number>, cells: readonly string[], order: DayOrder) {
    this.header = header;
    this.cells = cells;
    this.order = order;
  }

  /** The first of these columns that is there and filled; "" when none is. */
  text(...names: readonly string[]): string {
    let found = "";
    for (const name of names) {
      const at = this.header.get(folded(name));
      if (at === undefined) continue;
      this.used.add(at);
      found ||= (this.cells[at] ?? "").trim().replace(/\s+/g, " ");
    }
    return idle.test(found) ? "" : found;
  }

  maybe(...names: readonly string[]): string | null {
    return this.text(...names) || null;
  }

  /** A whole number from 0; null for anything else. */
  count(...names: readonly string[]): number | null {
    const words = this.text(...names).replace(/(?<=\d),(?=\d{3}\b)/g, "");
    return /^\d{1,7}(?:\.0+)?$/.test(words) ? Number.parseInt(words, 10) : null;
  }

  /** Degrees; null outside of the globe. */
  degrees(most: 90 | 180, ...names: readonly string[]): number | null {
    const words = this.text(...names);
    const number = Number(words);
    return words !== "" && Number.isFinite(number) && Math.abs(number) <= most ? number : null;
  }

  day(...names: readonly string[]): Day | null {
    const words = this.text(...names);
    return words === "" ? null : dayOfCell(words, this.order);
  }
}

/** How tables write that they do not know. "Unknown" is a name in some columns and stays. */
const idle = /^(?:n\/?a|nan|null|none|-{1,3}|\.|-99?|-9)$/i;

/** An interval from figures of which some may be missing; null when all are, and when nobody is counted. */
export function intervalOf(low: number | null, high: number | null, best: number | null = null): Interval | null {
  const figures = [low, best, high].filter((figure) => figure !== null);
  if (figures.length === 0) return null;
  const [min, max] = [Math.min(...figures), Math.max(...figures)];
  return max === 0 ? null : [min, max];
}
