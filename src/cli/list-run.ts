import { readCodebookFolder } from "../codebook-folder.ts";
import type { ClaimFilter, IncidentFilter, Ledger, ReportFilter } from "../ledger/index.ts";
import { ledgerUrl, openLedger } from "../ledger/index.ts";
import type { Filters } from "./filters.ts";
import { foundId } from "./found-id.ts";
import { type ListOrders, type Listing, writeList } from "./list.ts";
import { claimList } from "./lists/claim-list.ts";
import { incidentList } from "./lists/incident-list.ts";
import { reportList } from "./lists/report-list.ts";
import { whyNothing } from "./nothing-found.ts";
import { complain, tell } from "./voice.ts";

interface ListRun extends ListOrders {
  readonly ledger: string | undefined;
  readonly codebook: string;
}

/** Lists incidents. The exit code: 0, also when there is none, which is said. */
export const incidentsCommand = (run: ListRun, filter: Filters & IncidentFilter): Promise<number> =>
  list(run, filter, (ledger) => incidentList(ledger, filter));

/** Lists claims. The exit code: 0, also when there is none, which is said; 1 when the report or incident asked for is not there. */
export const claimsCommand = (run: ListRun, filter: Filters & ClaimFilter): Promise<number> =>
  list(run, filter, async (ledger) => {
    const whole: { report?: string; incident?: string } = {};
    for (const kind of ["report", "incident"] as const) {
      const typed = filter[kind];
      if (typed === undefined) continue;
      const found = await foundId(ledger, typed, [kind]);
      if (typeof found === "string") return found;
      whole[kind] = found.id;
    }
    return claimList(ledger, { ...filter, ...whole });
  });

/** Lists reports. The exit code: 0, also when there is none, which is said. */
export const reportsCommand = (run: ListRun, filter: Filters & ReportFilter): Promise<number> =>
  list(run, filter, (ledger) => reportList(ledger, filter));

/** `of` gives what is listed, or says why that cannot be. */
async function list<Row>(
  run: ListRun,
  filters: Filters,
  of: (ledger: Ledger) => Listing<Row> | Promise<Listing<Row> | string>,
): Promise<number> {
  const codebook = readCodebookFolder(run.codebook);
  const ledger = await openLedger(ledgerUrl(run.ledger, process.env), { codebook, readonly: true });
  try {
    const listing = await of(ledger);
    if (typeof listing === "string") {
      complain(listing);
      return 1;
    }
    if ((await writeList(listing, run)) === 0) tell(await whyNothing(ledger, listing.one, filters));
    return 0;
  } finally {
    await ledger.close();
  }
}
