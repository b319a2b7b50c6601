import type { CodebookFile, Problem } from "../../codebook/index.ts";
import type { Given } from "../../intake/index.ts";
import type { Original } from "../../ledger/index.ts";
import type { Claim, Reading, Report } from "../../reading/index.ts";

/** Something handed in to be read: a text somebody pasted, or a file, whose name's ending helps to tell what it is. */
export type Handed =
  | { readonly text: string; readonly given: Given }
  | {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly mediaType: string | null;
      readonly given: Given;
      /** How a page of the web came. */
      readonly fetched?: FetchedPage;
    };

/** How a page of the web came. */
export interface FetchedPage {
  /** Where the redirects led. */
  readonly url: string;
  readonly capturedAt: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

/** A report that was read, with the bytes it came from. */
export interface ReportRead {
  readonly reading: Reading;
  readonly original: Original;
}

/** A part of a file that became no report. `fault` is false where nothing is wrong: a picture in an archive. */
export interface PartSkipped {
  readonly skipped: string;
  readonly reason: string;
  readonly fault: boolean;
}

export type Outcome = ReportRead | PartSkipped;

/** What an edited codebook does to reports at hand. */
export interface CodebookEffect {
  /** What is wrong with the files; with any of these, nothing was read. */
  readonly problems: readonly Problem[];
  /** Examples that fail: of the frames that were edited, or of all when something that they share was. */
  readonly examples: readonly Problem[];
  /** Reports read with it. */
  readonly reports: number;
  readonly adds: readonly ClaimChanged[];
  readonly drops: readonly ClaimChanged[];
}

/** A claim that an edited codebook adds or drops. */
export interface ClaimChanged extends Pick<Claim, "type" | "trigger" | "evidence"> {
  readonly report: Pick<Report, "id" | "title">;
}

/** An edited codebook and the reports to try it on. */
export interface Trial {
  readonly files: readonly CodebookFile[];
  /** Folder of the codebook that is in use, from which `extends` is looked up. */
  readonly folder: string;
  /** Paths of the files that differ from those in use. */
  readonly edited: readonly string[];
  readonly reports: readonly Report[];
}

/** Reads reports off the thread that answers requests. */
export interface ReadingDesk {
  /** What becomes of what was handed in, one report or many. `now` goes before `later`. Throws `CannotBeRead` when all of it is refused. */
  read(handed: Handed, urgency: "now" | "later"): AsyncIterable<Outcome>;
  try(trial: Trial): Promise<CodebookEffect>;
  close(): Promise<void>;
}

/** What was handed in is no report; the message says why, to stand after its name: "is a PNG image, not text". */
export class CannotBeRead extends Error {
  override readonly name = "CannotBeRead";
}
