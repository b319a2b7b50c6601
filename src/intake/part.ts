import type { ByteSource } from "./byte-source.ts";
import type { Given, Received } from "./make-report.ts";
import type { Original } from "./original.ts";
import type { Refused } from "./refusal.ts";
import type { ColumnsAsked } from "./tables/columns.ts";

export type Item = Received | Refused;

/** Something received that may hold one report or many: a file, an entry of an archive, an attachment. */
export interface Part {
  /** What messages call it: "mail.mbox, message 3, toll.pdf". */
  readonly name: string;
  /** The file's own name, where `name` does not end in it; its ending tells the format. */
  readonly file?: string;
  readonly bytes: ByteSource;
  readonly mediaType: string | null;
  readonly capturedAt: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is known of its reports from where it lay: the URL of an archived page. */
  readonly known?: Given;
  /** What a reader of its reports should be told: "the digest of the archive does not match". */
  readonly notes?: readonly string[];
  /** How many archives it lies within. */
  readonly depth: number;
}

/** What the readers of all formats are given along with a part. */
export interface Intake {
  readonly given: Given;
  readonly columns: ColumnsAsked;
  /** Tells the person something of the run: how the columns of a table were understood. */
  readonly tell: (message: string) => void;
  /** Reads a part of a part, whatever format it has. Never throws for what is in it. */
  readonly inner: (part: Part) => AsyncGenerator<Item>;
}

export type PartReader = (part: Part, intake: Intake) => AsyncGenerator<Item>;

/** What the ledger keeps of a part that is one report. */
export const originalOf = (part: Part, bytes: Uint8Array): Original => ({
  bytes,
  mediaType: part.mediaType,
  capturedAt: part.capturedAt,
  from: part.known?.url ?? part.name,
  ...(part.headers === undefined ? {} : { headers: part.headers }),
});
