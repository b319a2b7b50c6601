import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { overview, reports } from "../asking/queries.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { useFilters } from "../shell/filters.ts";
import { useTitle } from "../shell/title.ts";
import { many, originsWords } from "../words/many.ts";
import { Batches } from "./Batches.tsx";
import { DropZone } from "./DropZone.tsx";
import { foldReprints } from "./fold-reprints.ts";
import { PasteForm } from "./PasteForm.tsx";
import { ReportFilters } from "./ReportFilters.tsx";
import { ReportRow } from "./ReportRow.tsx";
import { useBatches } from "./use-batches.ts";
import { usePasted } from "./use-pasted.ts";

/** What came in: dropped, pasted or handed in on the command line; reprints folded under the text they repeat. */
export function ReportsPage() {
  useTitle("Reports");
  const [filters] = useFilters();
  const navigate = useNavigate();
  const [pasting, setPasting] = useState<string | null>(null);
  const { batches, handIn, dismiss, again } = useBatches(
    (report) => void navigate({ to: "/reports/$report", params: { report } }),
  );
  usePasted(setPasting, handIn);
  const list = useInfiniteQuery(reports(filters));
  const folded = foldReprints(list.data?.pages.flatMap(({ items }) => items) ?? []);
  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      <div className="page-head">
        <h1>Reports</h1>
        <Sum />
      </div>
      <DropZone onFiles={handIn}>
        <button type="button" aria-expanded={pasting !== null} onClick={() => setPasting(pasting === null ? "" : null)}>
          Paste a text
        </button>
      </DropZone>
      {pasting === null ? null : (
        <PasteForm key={pasting} text={pasting} onClose={() => setPasting(null)} onFiles={handIn} />
      )}
      <Batches batches={batches} onDismiss={dismiss} onAgain={again} />
      <ReportFilters />
      <FaultNotice fault={list.error} />
      {folded.length > 0 ? (
        <ul className="report-list" aria-label="Reports">
          {folded.map(({ report, reprints }) => (
            <ReportRow key={report.id} report={report} reprints={reprints} />
          ))}
        </ul>
      ) : list.isPending ? (
        <p className="empty">Looking …</p>
      ) : list.error === null ? (
        <p className="empty">
          {filtered
            ? "No report fits these filters."
            : "Nothing here yet. Drop files on this page, paste a text anywhere on it, or run “rapporteur add” in a terminal."}
        </p>
      ) : null}
      {list.hasNextPage ? (
        <p>
          <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            More reports
          </button>
        </p>
      ) : null}
    </>
  );
}

/** "60 reports, 23 texts, 9–14 independent origins". */
function Sum() {
  const { data } = useQuery(overview);
  if (data === undefined || data.reports === 0) return null;
  return (
    <p className="number" data-sum>
      {many(data.reports, "report")}, {many(data.texts, "text")}, {originsWords(data.origins)} ·{" "}
      {many(data.claims, "claim")} in {many(data.incidents, "incident")}
    </p>
  );
}
