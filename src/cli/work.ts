import { readFileSync } from "node:fs";
import { type Given, IntakeError, receive } from "../intake/index.ts";
import type { Reading } from "../reading/index.ts";
import { readerFor, readReceived } from "../read.ts";

/** One input: a file, or standard input. */
export interface Input {
  /** For messages. */
  readonly name: string;
  readonly path: string | 0;
}

/** How all inputs of a run are read. */
export interface Orders {
  readonly given: Given;
  readonly codebook: string;
}

/** Readings of the reports of one input. Throws an error whose message says why the input cannot be read. */
export function* readInput({ name, path }: Input, { given, codebook }: Orders): Generator<Reading> {
  const reader = readerFor(codebook);
  for (const received of receive(readFileSync(path), name, given)) yield readReceived(received, reader);
}

const fileErrors: Readonly<Record<string, string>> = {
  ENOENT: "is not there",
  EACCES: "may not be read by this user",
  EISDIR: "is a folder",
  ERR_FS_FILE_TOO_LARGE: "is too large (over 2 GiB)",
};

/** Why an input could not be read, to stand after its name. Errors of the engine itself keep their text. */
export function reasonOf(error: unknown): string {
  if (error instanceof IntakeError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return fileErrors[code ?? ""] ?? `could not be read: ${message}`;
}
