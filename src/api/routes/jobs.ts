import { z } from "zod";
import { json } from "../answer.ts";
import type { Signed } from "../access/access.ts";
import { eventStream, type SentEvent, type StreamSettings } from "../events.ts";
import { notThere } from "../fault.ts";
import type { LedgerWatch } from "../ledger-watch.ts";
import type { Parts } from "../parts.ts";
import { type Route, route } from "../route.ts";
import { JobShape } from "../shapes/job.ts";

const id = z.object({ id: z.string().max(100).describe("Id of the job.") });
const lost =
  "Jobs end with the program; what was added before stays. Hand in the files again: the same bytes are one report.";

/** Batches being read, and the news of the ledger. */
export const jobRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/jobs/{id}",
      role: "reader",
      thing: "reports",
      summary: "How far a batch is",
      description: "Each file with what became of it, and what they come to.",
      params: id,
      answers: { 200: { says: "The job.", json: JobShape } },
      faults: ["not-there"],
    },
    ({ request, params, parts }) => {
      const job = parts.jobs.get(params.id);
      if (job === null) throw notThere("job", params.id, lost);
      return json(request, job);
    },
  ),
  route(
    {
      method: "get",
      path: "/jobs/{id}/events",
      role: "reader",
      thing: "reports",
      summary: "Progress of a batch as it happens",
      description:
        "Server-sent events: `file` after each file, `done` at the end (see the schema JobEvent). A browser that was cut off goes on where it was, by Last-Event-ID.",
      params: id,
      answers: { 200: { says: "Events until the batch is done.", media: "text/event-stream" } },
      faults: ["not-there", "too-many-open"],
    },
    ({ request, params, parts, signed, secret }) => {
      if (parts.jobs.get(params.id) === null) throw notThere("job", params.id, lost);
      const after = Number(/^\d{1,9}$/.exec(request.headers.get("last-event-id") ?? "")?.[0] ?? 0);
      return eventStream(
        async function* (gone): AsyncGenerator<SentEvent> {
          for await (const event of parts.jobs.events(params.id, after, gone))
            yield { id: event.id, event: event.kind, data: event };
        },
        listener(parts, signed, secret),
      );
    },
  ),
  route(
    {
      method: "get",
      path: "/events",
      role: "reader",
      thing: "ledger",
      summary: "News of the ledger as it happens",
      description:
        "Server-sent events: `ledger` with {seq} at the start and whenever entries came in, by whichever program. A page that shows something older asks again.",
      answers: { 200: { says: "Events until the listener goes away.", media: "text/event-stream" } },
      faults: ["too-many-open"],
    },
    async ({ parts, signed, secret }) => {
      await parts.watch.look();
      return eventStream((gone) => newsOf(parts.watch, gone), listener(parts, signed, secret));
    },
  ),
];

/** Whoever signs out or is shut out hears nothing more. */
const listener = ({ access, streams }: Parts, { coder, by }: Signed, secret: string | null): StreamSettings => ({
  goesOn: async () => secret !== null && (await access.signedBy(secret, by)) !== null,
  closed: streams.begin(coder.name),
});

async function* newsOf(watch: LedgerWatch, gone: AbortSignal): AsyncGenerator<SentEvent> {
  let told = -1;
  let wake = (): void => {};
  const stop = watch.listen(() => wake());
  gone.addEventListener("abort", () => wake());
  try {
    while (!gone.aborted) {
      if (watch.seq > told) {
        told = watch.seq;
        yield { id: told, event: "ledger", data: { seq: told } };
      } else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    stop();
  }
}
