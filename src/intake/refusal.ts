/** What was received cannot be made a report; the message says why, for the person who sent it, and stands after its name. */
export class IntakeError extends Error {
  override readonly name = "IntakeError";
}

/** A part of what was received that became no report. */
export interface Refused {
  /** "crawl.warc.gz, record 12, https://courier.example/a". */
  readonly refused: string;
  /** Why, to stand after the name: "is encrypted and asks for a password". */
  readonly reason: string;
  /** False where nothing is wrong: an image in an archive, a page that was not found. */
  readonly fault: boolean;
}

export const refuse = (refused: string, reason: string): Refused => ({ refused, reason, fault: true });

/** Says of something that is in order that it is no report. */
export const passOver = (refused: string, reason: string): Refused => ({ refused, reason, fault: false });
