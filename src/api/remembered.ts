import type { Ledger } from "../ledger/index.ts";
import { hasAlready } from "./answer.ts";
import type { LedgerWatch } from "./ledger-watch.ts";

/** An answer as it goes out: bytes that were put together and named once. */
interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: readonly (readonly [string, string])[];
  readonly tag: string;
}

/** Bytes kept in all, and of one answer. */
const room = { all: 32_000_000, one: 2_000_000 };

/** A ledger that is computed anew from outside gets no entry; what is older than a minute is asked for again. */
const longest = 60_000;

/**
 * Answers that follow from the question and the ledger alone, kept until the ledger grows. Each time the ledger is asked whether it has
 * grown, so that a decision by another coder, even by another program, shows at the next look.
 */
export class Remembered {
  private readonly kept = new Map<string, Kept>();
  private readonly ledger: Pick<Ledger, "changes">;
  private readonly watch: LedgerWatch;
  private readonly now: () => Date;
  private seq = -1;
  private since = 0;
  private size = 0;

  constructor(ledger: Pick<Ledger, "changes">, watch: LedgerWatch, now: () => Date) {
    this.ledger = ledger;
    this.watch = watch;
    this.now = now;
  }

  /** The kept answer to a question, or the one that `make` gives, which is kept when it went well. */
  async answer(request: Request, question: string, make: (request: Request) => Promise<Response>): Promise<Response> {
    await this.forgetWhatIsOld();
    const known = this.kept.get(question);
    if (known !== undefined) return sent(request, known);
    const { seq } = this;
    const response = await make(withoutConditions(request));
    const tag = response.headers.get("etag");
    if (response.status !== 200 || tag === null) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const fresh = { bytes, headers: [...response.headers], tag };
    if (seq === this.seq) this.keep(question, fresh);
    return sent(request, fresh);
  }

  private async forgetWhatIsOld(): Promise<void> {
    const grown = this.seq < 0 || (await this.ledger.changes(this.seq, 1)).length > 0;
    const now = this.now().getTime();
    if (!grown && now - this.since < longest) return;
    this.seq = await this.watch.look();
    this.since = now;
    this.kept.clear();
    this.size = 0;
  }

  private keep(question: string, fresh: Kept): void {
    const { length } = fresh.bytes;
    if (length > room.one) return;
    for (const [oldest, { bytes }] of this.kept) {
      if (this.size + length <= room.all) break;
      this.kept.delete(oldest);
      this.size -= bytes.length;
    }
    const before = this.kept.get(question);
    this.size += length - (before?.bytes.length ?? 0);
    this.kept.set(question, fresh);
  }
}

/** An answer to be kept is made whole, whatever this client has already. */
function withoutConditions(request: Request): Request {
  if (!request.headers.has("if-none-match")) return request;
  const headers = new Headers(request.headers);
  headers.delete("if-none-match");
  return new Request(request.url, { headers });
}

function sent(request: Request, { bytes, headers, tag }: Kept): Response {
  if (!hasAlready(request, tag)) return new Response(bytes, { headers: headers as [string, string][] });
  return new Response(null, {
    status: 304,
    headers: headers.filter(([name]) => /^(?:etag|cache-control|vary)$/.test(name)) as [string, string][],
  });
}
