import type { ClaimFilter, Ledger, LedgerClaim, Page, ReportFilter, ReportSummary } from "../ledger/index.ts";
import { Fault } from "./fault.ts";
import { lastEntry } from "./ledger-watch.ts";

/** How a page of changes is gone on with: the number of the last entry looked at. */
const cursorForm = /^\d{1,15}$/;
const entriesAtOnce = 500;

/** Number of the last entry before a moment, which is a number itself or a time. */
async function entryBefore(ledger: Pick<Ledger, "changes">, moment: string): Promise<number> {
  if (cursorForm.test(moment)) return Number(moment);
  const time = Date.parse(moment);
  if (Number.isNaN(time))
    throw new Fault("not-valid", `“${moment.slice(0, 50)}” is no time.`, {
      what: "query.modified_since",
      todo: "Write 2026-11-21T09:30:00Z, or the number of an entry (see /api/changes).",
    });
  const since = new Date(time).toISOString();
  // Entries stand in the order of their times: halving finds the first later one.
  let [low, high] = [0, await lastEntry(ledger)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [entry] = await ledger.changes(middle, 1);
    if (entry === undefined || entry.at > since) high = middle;
    else low = entry.seq;
  }
  return low;
}

/** Things that entries after a moment touched, each once, a page at a time: `next` is the number of the last entry looked at. */
async function changed<T>(
  ledger: Ledger,
  moment: string,
  { after, limit = 50 }: { readonly after?: string; readonly limit?: number },
  touched: (entry: { readonly kind: string; readonly subject: string }) => Promise<readonly T[]>,
  idOf: (thing: T) => string,
): Promise<Page<T>> {
  let seq = after !== undefined && cursorForm.test(after) ? Number(after) : await entryBefore(ledger, moment);
  const found = new Map<string, T>();
  for (;;) {
    const entries = await ledger.changes(seq, entriesAtOnce);
    if (entries.length === 0) return { items: [...found.values()], next: null };
    for (const entry of entries) {
      for (const thing of await touched(entry)) found.set(idOf(thing), thing);
      seq = entry.seq;
      if (found.size >= limit) return { items: [...found.values()], next: String(seq) };
    }
  }
}

/** Reports that were added, handed in or read again, or forgotten since. */
export function changedReports(ledger: Ledger, moment: string, filter: ReportFilter): Promise<Page<ReportSummary>> {
  refuseOthers(filter, "modified_since lists reports by when they changed");
  return changed(
    ledger,
    moment,
    filter,
    async (entry) => {
      const id = await reportIn(ledger, entry);
      const report = id === null ? null : await ledger.report(id);
      if (report === null) return [];
      const { text: _, reading: _r, claimsInFull: _c, kin: _k, readings: _s, ...summary } = report;
      return [summary];
    },
    ({ id }) => id,
  );
}

/** Claims that were read or decided on since. Those of a report come together, so that a page may hold some more than its limit. */
export function changedClaims(ledger: Ledger, moment: string, filter: ClaimFilter): Promise<Page<LedgerClaim>> {
  refuseOthers(filter, "modified_since lists claims by when they changed");
  return changed(
    ledger,
    moment,
    filter,
    async (entry) => {
      if (entry.kind === "reading") {
        const id = await reportIn(ledger, entry);
        return (id === null ? null : await ledger.report(id))?.claimsInFull ?? [];
      }
      const claim = entry.kind === "decision" ? await ledger.claim(entry.subject) : null;
      return claim === null ? [] : [claim];
    },
    ({ id }) => id,
  );
}

/** The report that an entry is about, or null for entries about other things. */
async function reportIn(
  ledger: Ledger,
  { kind, subject }: { readonly kind: string; readonly subject: string },
): Promise<string | null> {
  if (kind === "reading") return ledger.reportOfReading(subject);
  return kind === "report" || kind === "sighting" || kind === "deletion" ? subject : null;
}

function refuseOthers(filter: object, why: string): void {
  const others = Object.keys(filter).filter((name) => name !== "limit" && name !== "after");
  if (others.length > 0)
    throw new Fault("not-valid", `${why}; it takes no other filter.`, {
      what: others.map((name) => `query.${name}`).join(", "),
      allowed: ["modified_since", "limit", "after"],
      todo: "Leave out the other filters and keep what you need of the answer.",
    });
}
