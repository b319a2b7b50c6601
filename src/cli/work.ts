import { type Given, receive } from "../intake/index.ts";
import { bytesOf, type Input } from "./inputs.ts";
import type { Reading } from "../reading/index.ts";
import { readerFor, readReceived } from "../read.ts";

/** How all inputs of a run are read. */
export interface Orders {
  readonly given: Given;
  readonly codebook: string;
  /** File of the project's own places, or null. */
  readonly places: string | null;
}

/** Readings of the reports of one input. Throws an error whose message says why the input cannot be read. */
export function* readInput(input: Input, { given, codebook, places }: Orders): Generator<Reading> {
  const reader = readerFor(codebook, places);
  for (const received of receive(bytesOf(input), input.name, given)) yield readReceived(received, reader);
}
