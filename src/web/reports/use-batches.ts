import { useRef, useState } from "react";
import { ask } from "../asking/ask.ts";
import { client } from "../asking/client.ts";
import { ofLedger } from "../asking/queries.ts";
import type { Job, JobEvent } from "../asking/shapes.ts";

/** Files handed in together, and how far their reading has come. */
export interface Batch {
  readonly key: number;
  readonly files: number;
  readonly progress: JobEvent["progress"] | null;
  /** Every file, once all were read. */
  readonly job: Job | null;
  readonly fault: unknown;
}

/** Hands in files, and follows their reading by server-sent events. */
export function useBatches() {
  const [batches, setBatches] = useState<readonly Batch[]>([]);
  const count = useRef(0);

  const handIn = (files: readonly File[]): void => {
    if (files.length === 0) return;
    const key = count.current++;
    const change = (now: Partial<Batch>): void =>
      setBatches((all) => all.map((one) => (one.key === key ? { ...one, ...now } : one)));
    setBatches((all) => [{ key, files: files.length, progress: null, job: null, fault: null }, ...all]);
    const form = new FormData();
    for (const file of files) form.append("files", file, file.name);
    ask<{ readonly job: Job }>("reports", { method: "POST", body: form }).then(
      ({ job }) => follow(job.id, change),
      (fault: unknown) => change({ fault }),
    );
  };
  const dismiss = (key: number): void => setBatches((all) => all.filter((one) => one.key !== key));
  return { batches, handIn, dismiss };
}

function follow(id: string, change: (now: Partial<Batch>) => void): void {
  const path = `jobs/${encodeURIComponent(id)}`;
  const events = new EventSource(`/api/${path}/events`);
  const finish = (): void => {
    events.close();
    ask<Job>(path).then(
      (job) => change({ job }),
      (fault: unknown) => change({ fault }),
    );
    void client.invalidateQueries({ queryKey: [ofLedger] });
  };
  const heard = (event: MessageEvent<string>): void =>
    change({ progress: (JSON.parse(event.data) as JobEvent).progress });
  events.addEventListener("file", heard);
  events.addEventListener("done", (event: MessageEvent<string>) => {
    heard(event);
    finish();
  });
  // A broken line is joined anew by the browser. Closed for good: the server no longer knows the job, and says so when asked.
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) finish();
  });
}
