import { Fault } from "./fault.ts";

/** One server-sent event. `data` is JSON and so holds no line breaks. */
export interface SentEvent {
  readonly id?: number;
  readonly event: string;
  readonly data: unknown;
}

/** Streams that one coder may have open at once, and all together: each holds a connection, of which there are not many. */
const most = { each: 24, all: 240 };

/** The streams of events that are open, by whose they are. */
export class Streams {
  private readonly open = new Map<string, number>();
  private all = 0;

  /** One more. Throws a `Fault` when they are too many. Gives how to close it, which may be called twice. */
  begin(coder: string): () => void {
    const own = this.open.get(coder) ?? 0;
    if (own >= most.each || this.all >= most.all)
      throw new Fault("too-many-open", "Too many streams of events are open at once.", {
        what: own >= most.each ? `${own} of ${coder}` : `${this.all} in all`,
        allowed: [`${most.each} of one coder`, `${most.all} in all`],
        todo: "Close pages that are not needed, and try again.",
        headers: { "retry-after": "10" },
      });
    this.open.set(coder, own + 1);
    this.all++;
    let closed = false;
    return () => {
      if (closed) return;
      closed = true;
      this.all--;
      const left = this.open.get(coder)! - 1;
      if (left === 0) this.open.delete(coder);
      else this.open.set(coder, left);
    };
  }
}

export interface StreamSettings {
  /** Asked at each beat: false ends the stream, for whoever asked is signed in no longer. */
  readonly goesOn: () => Promise<boolean>;
  /** Told once, however the stream ends. */
  readonly closed: () => void;
  /** Milliseconds between two beats; 15 seconds unless said. */
  readonly beat?: number;
}

/**
 * A stream of server-sent events, with a comment every 15 seconds so that proxies keep it open and a listener that is gone is
 * noticed. `from` ends when the signal it is given is aborted.
 */
export function eventStream(
  from: (gone: AbortSignal) => AsyncIterable<SentEvent>,
  { goesOn, closed, beat = 15_000 }: StreamSettings,
): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    clearInterval(timer);
    gone.abort();
    closed();
  };
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (words: string): void => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(words));
      };
      const stillHere = async (): Promise<void> => {
        if (await goesOn().catch(() => true)) send(": still here\n\n");
        else gone.abort();
      };
      send("retry: 2000\n\n");
      timer = setInterval(() => void stillHere(), beat).unref();
      try {
        for await (const { id, event, data } of from(gone.signal))
          send(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        controller.close();
      } catch (error) {
        // Closed already where the listener went away.
        if (!gone.signal.aborted) controller.error(error);
      } finally {
        end();
      }
    },
    cancel: end,
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    },
  });
}
