import type { Rows } from "./tables.ts";
import type { DatabaseKind } from "./migrations.ts";

/** One open database, whichever it is. All writing of a ledger goes through `write`. */
export interface Database {
  readonly kind: DatabaseKind;
  /** As given, without a password. */
  readonly url: string;
  readonly rows: Rows;
  /** Everything or nothing, with no other writer in between, on disk when it resolves. Throws `LedgerError` for what the database refuses. */
  write<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** Reads of one moment, while others write. */
  snapshot<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** Copies the whole file as it is at one moment; null for databases that are no file. */
  readonly copyTo: ((path: string) => Promise<void>) | null;
  /** Overwrites on disk what was deleted. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** How long a writer waits for another one, in milliseconds. */
export const patience = 30_000;
