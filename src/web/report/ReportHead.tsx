import type { LedgerReport } from "../../ledger/ledger.ts";
import { PublishedDay } from "../reports/ReportRow.tsx";
import { many } from "../words/many.ts";
import { KinList } from "./KinList.tsx";

/** What is known of a report, and what came of its reading. */
export function ReportHead({ report }: { report: LedgerReport }) {
  const { title, outlet, author, url, claims, words, kin, reading, sha256, readings, id } = report;
  return (
    <header className="report-head">
      <h1>{title ?? "Without a title"}</h1>
      <p className="soft">
        {[outlet ?? "outlet unknown", author].filter((words) => words !== null).join(", ")} ·{" "}
        <PublishedDay report={report} /> · {many(claims, "claim")} in {many(words, "word")}
        {url === null ? null : (
          <>
            {" "}
            · <Address url={url} />
          </>
        )}
      </p>
      <KinList report={id} kin={kin} />
      {reading?.notes.map((note) => (
        <p key={note} className="notice small">
          {note}
        </p>
      ))}
      <details className="small">
        <summary>Reading and file</summary>
        <p>
          {readings
            .map(({ engine, codebook, at }) => `Read by ${engine} with ${codebook}, ${at.slice(0, 10)}.`)
            .join(" ")}{" "}
          SHA-256 <code className="hash">{sha256}</code>
        </p>
        <p>
          <a href={`/api/reports/${encodeURIComponent(id)}.html`} download>
            This reading as a page of its own
          </a>{" "}
          opens without a server.
        </p>
      </details>
    </header>
  );
}

/** Only addresses of the web become links: a report may bring "javascript:". */
function Address({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span>{url}</span>;
  return (
    <a href={url} rel="noreferrer noopener" target="_blank">
      {URL.canParse(url) ? new URL(url).host : url}
    </a>
  );
}
