/** One server-sent event. `data` is JSON and so holds no line breaks. */
export interface SentEvent {
  readonly id?: number;
  readonly event: string;
  readonly data: unknown;
}

const beat = 15_000;

/**
 * A stream of server-sent events, with a comment every 15 seconds so that proxies keep it open and a listener that is gone is
 * noticed. `from` ends when the signal it is given is aborted.
 */
export function eventStream(from: (gone: AbortSignal) => AsyncIterable<SentEvent>): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (words: string): void => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(words));
      };
      send("retry: 2000\n\n");
      timer = setInterval(() => send(": still here\n\n"), beat).unref();
      try {
        for await (const { id, event, data } of from(gone.signal))
          send(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      } finally {
        clearInterval(timer);
        if (!gone.signal.aborted) controller.close();
      }
    },
    cancel() {
      clearInterval(timer);
      gone.abort();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    },
  });
}
