import { bytesInMemory } from "../byte-source.ts";
import type { PartReader } from "../part.ts";
import { refuse } from "../refusal.ts";
import { limits } from "../archives/limits.ts";
import { readMail } from "./mail.ts";
import { IntakeError } from "../refusal.ts";

/** Reads a mailbox (.mbox), a letter at a time. */
export const readMailbox: PartReader = async function* (part, intake) {
  let number = 0;
  for await (const letter of lettersOf(part.bytes.stream())) {
    number++;
    const name = `${part.name}, message ${number}`;
    if (letter === null) {
      yield refuse(name, `is over ${limits.whole / 1_000_000} MB, the most for one letter`);
      continue;
    }
    try {
      yield* readMail({ ...part, name, bytes: bytesInMemory(letter), mediaType: "message/rfc822" }, intake);
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      yield refuse(name, error.message);
    }
  }
};

/** What a letter of a mailbox begins with, after an empty line. */
const from = Buffer.from("From ");
const newline = 10;

/** The letters of a mailbox without their "From " lines, ">From " as it was written; null for one that is too large. */
async function* lettersOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let letter: Uint8Array[] | null = null;
  let size = 0;
  let afterEmpty = true;
  const whole = (): Uint8Array | null => (size > limits.whole ? null : Buffer.concat(letter!));
  for await (const line of linesOf(pieces)) {
    if (afterEmpty && line.subarray(0, 5).equals(from)) {
      if (letter !== null) yield whole();
      letter = [];
      size = 0;
    } else if (letter !== null) {
      size += line.length;
      if (size > limits.whole) letter = [];
      else letter.push(/^>+From $/.test(line.toString("latin1", 0, line.indexOf(32) + 1)) ? line.subarray(1) : line);
    }
    afterEmpty = line.length <= 2 && (line[0] === newline || line[1] === newline);
  }
  if (letter !== null) yield whole();
}

/** Longer lines are cut: no letter has one. */
const longestLine = 1_000_000;

/** Lines with their ends. */
async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
    let start = 0;
    for (let end = held.indexOf(newline); end >= 0; end = held.indexOf(newline, start)) {
      yield held.subarray(start, end + 1);
      start = end + 1;
    }
    held = held.subarray(start);
    if (held.length > longestLine) {
      yield held;
      held = Buffer.alloc(0);
    }
  }
  if (held.length > 0) yield held;
}
