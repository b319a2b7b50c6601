import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { report } from "../asking/queries.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { useTitle } from "../shell/title.ts";
import { LitReport } from "./LitReport.tsx";
import { ReportHead } from "./ReportHead.tsx";

/** One report: its text with the claims lit, and a card for each of them. */
export function ReportPage() {
  const { report: id = "" } = useParams({ strict: false });
  const { data, error } = useQuery(report(id));
  useTitle(data?.title ?? "Report");
  if (error !== null && data === undefined)
    return (
      <>
        <h1>Report</h1>
        <FaultNotice fault={error} />
      </>
    );
  if (data === undefined) return <p className="empty">Opening the report …</p>;
  return (
    <>
      <ReportHead report={data} />
      {data.text === null ? (
        <p className="notice">
          The text of this report was removed. What is left: its hash, its ids and the reason in the history.
        </p>
      ) : (
        <LitReport key={id} report={data} text={data.text} />
      )}
    </>
  );
}
