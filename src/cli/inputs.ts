import { readFileSync, statSync } from "node:fs";
import { captureOf, urlsIn } from "../intake/fetch/index.ts";
import { filesAt, IntakeError, type Source } from "../intake/index.ts";
import { complain } from "./voice.ts";
import { isUrl } from "./web-inputs.ts";

/** One input: a file, a page of the web, or bytes that were read already (standard input). */
export interface Input extends Source {
  /** The path, the URL, or what to call it in messages. */
  readonly name: string;
  /** A page of the web that is still to be fetched; see `WebInputs`. */
  readonly web?: true;
}

const large = 1_000_000;
/** Files of many reports, each of which is read on its own. */
const manyReports = /\.(?:jsonl|ndjson|csv|tsv|tab|mbox|mbx|warc|wacz|zip|pdf|docx|eml)(?:\.gz)?$/i;

/** Warns of texts that take longer than a person expects: the program says nothing while it reads one. */
export function warnOfLarge(inputs: readonly Input[]): void {
  for (const { name, bytes, web } of inputs) {
    if (web) continue;
    const size = bytes?.length ?? statSync(name, { throwIfNoEntry: false })?.size ?? 0;
    if (size > large && !manyReports.test(name))
      complain(`${name} is large (${Math.round(size / 1e6)} MB), this takes a while`);
  }
}

/** All of standard input. */
async function standardInput(): Promise<Input> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return { name: "standard input", bytes: Buffer.concat(chunks) };
}

/** A file with how it came, when it lies in a folder that `rapporteur fetch` made. */
function fileInput(name: string): Input {
  const { url, mediaType = null, capturedAt, headers } = captureOf(name) ?? {};
  if (url === undefined || capturedAt === undefined || headers === undefined) return { name };
  return { name, path: name, url, capturedAt, headers, ...(mediaType === null ? {} : { mediaType }) };
}

/** The pages that a list of URLs names, one a line. Throws what the file system throws. */
export const listedPages = (file: string): Input[] =>
  urlsIn(readFileSync(file, "utf8")).map((name) => ({ name, web: true }));

/**
 * What the paths stand for; those that stand for nothing are complained of and counted. URLs among them, and those listed in the file
 * `urls`, are fetched when they are read, not here.
 */
export async function inputsOf(
  paths: readonly string[],
  urls: string | null = null,
): Promise<{ readonly inputs: Input[]; readonly failed: number }> {
  const inputs: Input[] = [];
  let failed = 0;
  for (const path of paths) {
    if (isUrl(path)) {
      inputs.push({ name: path, web: true });
      continue;
    }
    if (path === "-") {
      inputs.push(await standardInput());
      continue;
    }
    try {
      const files = filesAt(path);
      if (files.length === 0) {
        failed++;
        complain(
          `${path} holds no file of a kind that is read (text, pages, PDF, DOCX, mail, CSV, JSON lines, web archives, ZIP)`,
        );
      }
      inputs.push(...files.map(fileInput));
    } catch (error) {
      failed++;
      complain(`${path} ${reasonOf(error)}`);
    }
  }
  try {
    if (urls !== null) inputs.push(...listedPages(urls));
  } catch (error) {
    failed++;
    complain(`${urls} ${reasonOf(error)}`);
  }
  return { inputs, failed };
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
