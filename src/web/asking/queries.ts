import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Incident } from "../../comparing/index.ts";
import type { IncidentDetail, Ledger, LedgerClaim, LedgerReport, Page, ReportSummary } from "../../ledger/ledger.ts";
import { type Answers, ask, pathWith } from "./ask.ts";
import type { CodebookInUse, Facet, Items, Session } from "./shapes.ts";

export type Overview = Awaited<ReturnType<Ledger["overview"]>>;

/** Everything that an entry in the ledger can change lies under this key. */
export const ofLedger = "ledger";

/** A list that the server pages: `next` of one page asks for the one after it. */
export const pages = <T>(path: string, filter: Answers, limit = 100) =>
  infiniteQueryOptions({
    queryKey: [ofLedger, path, filter, limit],
    queryFn: ({ pageParam, signal }) =>
      ask<Page<T>>(pathWith(path, { ...filter, limit, after: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<T>) => last.next,
  });

export const reports = (filter: Answers) => pages<ReportSummary>("reports", filter);
export const claims = (filter: Answers, limit?: number) => pages<LedgerClaim>("claims", filter, limit);
export const incidents = (filter: Answers) => pages<Incident>("incidents", filter);

/** One thing of the ledger by its path. */
export const one = <T>(path: string) =>
  queryOptions({ queryKey: [ofLedger, path], queryFn: ({ signal }) => ask<T>(path, { signal }) });

export const overview = one<Overview>("overview");
export const report = (id: string) => one<LedgerReport>(`reports/${encodeURIComponent(id)}`);
export const incident = (id: string) => one<IncidentDetail>(`incidents/${encodeURIComponent(id)}`);
export const facets = (kind: "type" | "actor" | "source" | "place" | "country" | "outlet") =>
  one<Items<Facet>>(`facets/${kind}`);

/** The types that the codebook in use has: a coder may set one that no claim has yet. Not asked again for every entry in the ledger. */
export const codebookTypes = queryOptions({
  queryKey: ["types of the codebook"],
  queryFn: async ({ signal }) =>
    (await ask<CodebookInUse>("codebook", { signal })).frames.map(({ type }) => type).sort(),
  staleTime: 300_000,
});

export const session = queryOptions({
  queryKey: ["session"],
  queryFn: () => ask<Session>("session"),
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
});
