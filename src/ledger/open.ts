import type { Codebook } from "../codebook/index.ts";
import type { Ledger } from "./ledger.ts";
import { askedActorsOf, identitiesOf } from "./identities.ts";
import { KeptLedger } from "./kept-ledger.ts";
import { openDatabase } from "./restoring.ts";

export interface OpenOptions {
  /** Names of its actors find claims by who they are: "IS-K". */
  readonly codebook?: Codebook;
  /** Nothing is written, and nothing is made where no ledger is. */
  readonly readonly?: boolean;
}

/**
 * Opens the ledger at a path, "sqlite:" or "postgres://" URL; makes one where a SQLite file or an empty database is none yet.
 *
 *     const ledger = await openLedger("war.sqlite");
 *
 * Throws `LedgerError`, whose message says what to do.
 */
export async function openLedger(url: string, { codebook, readonly = false }: OpenOptions = {}): Promise<Ledger> {
  return new KeptLedger(await openDatabase(url, readonly), identitiesOf(codebook), askedActorsOf(codebook));
}
