import { type ColumnsAsked, type Given, IntakeError, type Original, receiveAll } from "../intake/index.ts";
import type { FetchOptions } from "../intake/fetch/index.ts";
import type { Reading } from "../reading/index.ts";
import { readerFor, readReceived } from "../read.ts";
import { isKnown } from "./known.ts";
import type { Input } from "./inputs.ts";

/** How all inputs of a run are read. */
export interface Orders {
  readonly given: Given;
  readonly codebook: string;
  /** File of the project's own places, or null. */
  readonly places: string | null;
  readonly columns?: ColumnsAsked;
  /** How pages of the web are fetched. */
  readonly web?: FetchOptions;
  /** Ledger whose reports need not be read again. */
  readonly known?: string;
  /** True where the bytes that each report came from are wanted too. */
  readonly originals?: boolean;
}

/** A report that was read. */
export interface ReportRead {
  readonly reading: Reading;
  /** Null unless the orders ask for it. */
  readonly original: Original | null;
}

/** A part of an input that became no report. `fault` is false where nothing is wrong: a picture in an archive. */
export interface PartSkipped {
  readonly skipped: string;
  readonly reason: string;
  readonly fault: boolean;
}

/** A report that the ledger has, read by this engine with this codebook. */
export interface AlreadyIn {
  /** SHA-256 of its bytes. */
  readonly already: string;
}

/** Something to tell the person: how the columns of a table were understood. */
export interface Told {
  readonly told: string;
}

export type Outcome = ReportRead | PartSkipped | AlreadyIn | Told;

/** What becomes of the reports of one input. Throws an error whose message says why the input cannot be read. */
export async function* readInput(input: Input, orders: Orders): AsyncGenerator<Outcome> {
  const { given, codebook, places, columns, known, originals = false } = orders;
  const told: string[] = [];
  const options = { ...(columns === undefined ? {} : { columns }), tell: (message: string) => void told.push(message) };
  const reader = readerFor(codebook, places);
  for await (const item of receiveAll(input, given, options)) {
    for (const message of told.splice(0)) yield { told: message };
    if ("refused" in item && item.refused === input.name) throw new IntakeError(item.reason);
    if ("refused" in item) yield { skipped: item.refused, reason: item.reason, fault: item.fault };
    else if (known !== undefined && (await isKnown(item.report, known, codebook)))
      yield { already: item.report.sha256 };
    else yield { reading: readReceived(item, reader), original: originals ? item.original : null };
  }
  for (const message of told) yield { told: message };
}
