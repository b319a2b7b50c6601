import { Link } from "@tanstack/react-router";
import type { Job } from "../asking/shapes.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { many } from "../words/many.ts";
import type { Batch } from "./use-batches.ts";

/** How far each batch has come, and what of it could not be read. */
export function Batches({
  batches,
  onDismiss,
  onAgain,
}: {
  batches: readonly Batch[];
  onDismiss: (key: number) => void;
  onAgain: (batch: Batch) => void;
}) {
  return (
    <div className="batches" aria-live="polite">
      {batches.map((batch) => (
        <div key={batch.key} className="notice">
          <BatchState batch={batch} />
          {batch.fault === null ? null : (
            <button type="button" onClick={() => onAgain(batch)}>
              Hand in again
            </button>
          )}
          <button type="button" className="plain" onClick={() => onDismiss(batch.key)}>
            Put away
          </button>
        </div>
      ))}
    </div>
  );
}

function BatchState({ batch: { files, progress, job, fault, tooLarge } }: { batch: Batch }) {
  if (tooLarge) return <TooLarge files={files} />;
  if (fault !== null)
    return (
      <div className="batch">
        <p>
          {many(files.length, "file")} may not have been read. The same file twice is one report: hand them in again.
        </p>
        <FaultNotice fault={fault} />
      </div>
    );
  if (job !== null) return <Finished job={job} />;
  return (
    <div className="batch">
      <p>
        <strong>
          {progress === null
            ? `Handing in ${many(files.length, "file")} …`
            : `Reading: ${progress.done} of ${many(progress.of, "file")}`}
        </strong>
        {progress === null ? null : <span className="soft"> · {progress.says}</span>}
      </p>
      {progress === null ? null : <progress max={progress.of} value={progress.done} aria-label="Files read so far" />}
    </div>
  );
}

function TooLarge({ files }: { files: readonly File[] }) {
  return (
    <div className="batch">
      <p>
        <strong>{many(files.length, "file is", "files are")} larger than 50 MB, and not handed in:</strong>{" "}
        {files.map(({ name, size }) => `${name} (${Math.round(size / 1e6)} MB)`).join(", ")}.
      </p>
      <p className="small">
        Take what you need out of it, or run <code>rapporteur add</code> on the machine itself, which takes files of any
        size.
      </p>
    </div>
  );
}

function Finished({ job }: { job: Job }) {
  const skipped = job.files.filter(({ state }) => state === "skipped");
  const known = job.files.filter(({ state }) => state === "here already").length;
  const folded = job.reports - job.texts;
  const only = job.reports === 1 ? job.files.flatMap(({ reports }) => reports)[0] : undefined;
  return (
    <div className="batch">
      <p>
        <strong>
          {many(job.reports, "report")} read, {many(job.claims, "claim")}
        </strong>
        {folded > 0 ? `; ${many(folded, "reprint")} folded` : null}
        {known > 0 ? `; ${many(known, "file was", "files were")} here already` : null}.{" "}
        {only === undefined ? null : (
          <Link to="/reports/$report" params={{ report: only }}>
            Open it
          </Link>
        )}
      </p>
      <p className="soft small">{job.says}.</p>
      {skipped.length > 0 ? (
        <details open>
          <summary>{many(skipped.length, "file")} could not be read</summary>
          <ul>
            {skipped.map(({ name, reason }, index) => (
              <li key={`${index} ${name}`}>
                <b>{name}</b> {reason}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
