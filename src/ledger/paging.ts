import { LedgerError } from "./error.ts";
import type { Page, Paging } from "./ledger.ts";

/** How many rows a page has. */
export const limitOf = ({ limit = 50 }: Paging): number => {
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw new LedgerError("wrong question", `a page of ${limit} was asked for; ask for 1 to 500`);
  return limit;
};

/** Where a page goes on: the values that the last row is ordered by, as `next` of the page before gave them. */
export function cursorOf(after: string, values: number): string[] {
  const parts = after.split("~");
  if (parts.length !== values || parts.some((part) => part.length > 100)) throw notNext();
  return parts;
}

/** A whole number out of a cursor, no larger than any database holds. */
export function cursorNumber(part: string): number {
  if (!/^\d{1,15}$/.test(part)) throw notNext();
  return Number(part);
}

/** A share from 0 to 1 out of a cursor. */
export function cursorShare(part: string): number {
  const share = Number(part);
  if (part.trim() === "" || !(share >= 0 && share <= 1)) throw notNext();
  return share;
}

const notNext = (): LedgerError =>
  new LedgerError("wrong question", `"after" is not what a page gave as "next"; leave it out to begin`);

/** A page out of one row more than it shows. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  cursor: (row: R) => readonly (string | number)[],
  items: readonly T[],
): Page<T> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: items.slice(0, limit), next: last === undefined ? null : cursor(last).join("~") };
}
