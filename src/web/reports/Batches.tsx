import { Link } from "@tanstack/react-router";
import type { Job } from "../asking/shapes.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { many } from "../words/many.ts";
import type { Batch } from "./use-batches.ts";

/** How far each batch has come, and what of it could not be read. */
export function Batches({ batches, onDismiss }: { batches: readonly Batch[]; onDismiss: (key: number) => void }) {
  return (
    <div className="batches" aria-live="polite">
      {batches.map((batch) => (
        <div key={batch.key} className="notice">
          <BatchState batch={batch} />
          <button type="button" className="plain" onClick={() => onDismiss(batch.key)}>
            Put away
          </button>
        </div>
      ))}
    </div>
  );
}

function BatchState({ batch: { files, progress, job, fault } }: { batch: Batch }) {
  if (fault !== null) return <FaultNotice fault={fault} />;
  if (job !== null) return <Finished job={job} />;
  return (
    <div className="batch">
      <p>
        <strong>
          {progress === null
            ? `Handing in ${many(files, "file")} …`
            : `Reading: ${progress.done} of ${many(progress.of, "file")}`}
        </strong>
        {progress === null ? null : <span className="soft"> · {progress.says}</span>}
      </p>
      {progress === null ? null : <progress max={progress.of} value={progress.done} aria-label="Files read so far" />}
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
      <p className="soft small">The ledger now: {job.says}.</p>
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
