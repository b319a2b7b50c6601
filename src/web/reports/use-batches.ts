import { useEffect, useRef, useState } from "react";
import { ask } from "../asking/ask.ts";
import { client } from "../asking/client.ts";
import { ofLedger } from "../asking/queries.ts";
import type { Job, JobEvent } from "../asking/shapes.ts";
import { partsOfBatch } from "./parts-of-batch.ts";

/** Files handed in together, and how far their reading has come. */
export interface Batch {
  readonly key: number;
  readonly files: readonly File[];
  readonly progress: JobEvent["progress"] | null;
  /** Every file, once all were read. */
  readonly job: Job | null;
  readonly fault: unknown;
  /** These files are larger than the server takes; they were not sent. */
  readonly tooLarge: boolean;
}

/** Hands in files, and follows their reading by server-sent events. `onOnly` is told of a lone file's only report. */
export function useBatches(onOnly: (report: string) => void) {
  const [batches, setBatches] = useState<readonly Batch[]>([]);
  const count = useRef(0);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);

  const begin = (files: readonly File[], tooLarge = false): number => {
    const key = count.current++;
    setBatches((all) => [{ key, files, progress: null, job: null, fault: null, tooLarge }, ...all]);
    return key;
  };
  const send = async (files: readonly File[], lone: boolean): Promise<void> => {
    const key = begin(files);
    const change = (now: Partial<Batch>): void =>
      setBatches((all) => all.map((one) => (one.key === key ? { ...one, ...now } : one)));
    const form = new FormData();
    for (const file of files) form.append("files", file, file.name);
    try {
      const { job } = await ask<{ readonly job: Job }>("reports", { method: "POST", body: form });
      const done = await followed(job.id, ({ progress, file }) => {
        const only = lone && file?.reports.length === 1 ? file.reports[0] : undefined;
        // Its page does not wait for the sums of the ledger.
        if (only !== undefined && here.current) onOnly(only);
        else change({ progress });
      });
      change({ job: done });
    } catch (fault) {
      change({ fault });
    }
  };
  const handIn = (files: readonly File[]): void => {
    const { parts, tooLarge } = partsOfBatch(files);
    if (tooLarge.length > 0) begin(tooLarge, true);
    void (async () => {
      for (const part of parts) await send(part, files.length === 1);
    })();
  };
  const dismiss = (key: number): void => setBatches((all) => all.filter((one) => one.key !== key));
  const again = (batch: Batch): void => {
    dismiss(batch.key);
    handIn(batch.files);
  };
  return { batches, handIn, dismiss, again };
}

/** Follows a job to its end. Throws what the server says when it does not know the job. */
function followed(id: string, tell: (event: JobEvent) => void): Promise<Job> {
  const path = `jobs/${encodeURIComponent(id)}`;
  return new Promise((resolve, reject) => {
    const events = new EventSource(`/api/${path}/events`);
    const finish = (): void => {
      events.close();
      ask<Job>(path).then(resolve, reject);
      void client.invalidateQueries({ queryKey: [ofLedger] });
    };
    const heard = (event: MessageEvent<string>): void => tell(JSON.parse(event.data) as JobEvent);
    events.addEventListener("file", heard);
    events.addEventListener("done", (event: MessageEvent<string>) => {
      heard(event);
      finish();
    });
    // A broken line is joined anew by the browser. Closed for good: the server no longer knows the job, and says so when asked.
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) finish();
    });
  });
}
