import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReportSummary } from "../../ledger/ledger.ts";
import { dayWords } from "../../reading/wording.ts";
import { many } from "../words/many.ts";

/** A report of the list; its reprints open under it. */
export function ReportRow({ report, reprints }: { report: ReportSummary; reprints: readonly ReportSummary[] }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="report-row">
        <Line report={report} />
        <p className="number small report-count">
          {many(report.claims, "claim")} <span className="soft">in {many(report.words, "word")}</span>
          {reprints.length > 0 ? (
            <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? "hide" : "+"} {many(reprints.length, "reprint")}
            </button>
          ) : null}
        </p>
      </div>
      {open ? (
        <ul className="reprints">
          {reprints.map((one) => (
            <li key={one.id}>
              <Line report={one} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Line({ report }: { report: ReportSummary }) {
  return (
    <div>
      <Link to="/reports/$report" params={{ report: report.id }} className="report-title">
        {report.title ?? (report.forgotten ? "Removed" : "Without a title")}
      </Link>
      <p className="small soft">
        {[report.outlet ?? "outlet unknown", report.author].filter((words) => words !== null).join(", ")} ·{" "}
        <PublishedDay report={report} />
        {report.seen > 1 ? ` · handed in ${report.seen} times` : null}
        {report.forgotten ? " · its text was removed" : null}
      </p>
    </div>
  );
}

/** The day of publication; a day taken from the text or the page looks inferred. */
export function PublishedDay({ report }: { report: Pick<ReportSummary, "published" | "publishedBasis"> }) {
  if (report.published === null) return <span>undated</span>;
  const inferred = report.publishedBasis === "text";
  return (
    <span className={inferred ? "inferred" : undefined} title={inferred ? "taken from the text" : undefined}>
      {dayWords(report.published)}
    </span>
  );
}
