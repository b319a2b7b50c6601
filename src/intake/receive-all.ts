import { readGzip } from "./archives/gzip.ts";
import { limits } from "./archives/limits.ts";
import { readWarc } from "./archives/warc.ts";
import { readZip } from "./archives/zip-of-reports.ts";
import { allOf, type ByteSource, bytesInMemory, bytesOfFile } from "./byte-source.ts";
import { decode } from "./decode.ts";
import { readMail } from "./documents/mail.ts";
import { readMailbox } from "./documents/mailbox.ts";
import { readPdf } from "./documents/pdf/pdf.ts";
import { type Format, formatOf } from "./formats.ts";
import { type Given, makeReport } from "./make-report.ts";
import { type Intake, type Item, originalOf, type Part, type PartReader } from "./part.ts";
import { extractText } from "./receive.ts";
import { IntakeError, refuse } from "./refusal.ts";
import { type ColumnsAsked, noColumnsAsked } from "./tables/columns.ts";
import { readCsv, readJsonLines } from "./tables/table.ts";

/** Something to receive reports from: a file by its path, or bytes. */
export interface Source {
  /** What messages call it; its ending helps to tell the format. */
  readonly name: string;
  /** Unless `bytes` are given, the file to read. */
  readonly path?: string;
  readonly bytes?: Uint8Array;
  /** As a server or a mailer called it: "text/html; charset=utf-8". */
  readonly mediaType?: string;
  /** When it was fetched, ISO 8601; now unless said. */
  readonly capturedAt?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where it was printed. */
  readonly url?: string;
  /** What a reader of its reports should be told. */
  readonly notes?: readonly string[];
}

export interface ReceiveOptions {
  /** Which columns of a table hold what; see `parseColumns`. */
  readonly columns?: ColumnsAsked;
  /** Is told what a person may want to know: how the columns of a table were understood. */
  readonly tell?: (message: string) => void;
}

/**
 * Every report of a source, whatever its format: text, page, PDF, DOCX, mail and mailboxes, CSV, JSON lines, web archives (WARC, WACZ), ZIP and
 * gzip of these. What cannot be made a report comes as `Refused`, with the reason, and stops nothing else. Archives and tables are read piece by
 * piece: memory does not grow with them. Throws only what the file system throws.
 */
export async function* receiveAll(
  source: Source,
  given: Given = {},
  { columns = noColumnsAsked, tell = () => {} }: ReceiveOptions = {},
): AsyncGenerator<Item> {
  const bytes =
    source.bytes === undefined ? await bytesOfFile(source.path ?? source.name) : bytesInMemory(source.bytes);
  const intake: Intake = { given, columns, tell, inner: (part) => readPart(part, intake) };
  yield* readPart(
    {
      name: source.name,
      bytes,
      mediaType: source.mediaType ?? null,
      capturedAt: source.capturedAt ?? new Date().toISOString(),
      ...(source.headers === undefined ? {} : { headers: source.headers }),
      ...(source.url === undefined ? {} : { known: { url: source.url } }),
      ...(source.notes === undefined ? {} : { notes: source.notes }),
      depth: 0,
    },
    intake,
  );
}

const readers: Readonly<Record<Extract<Format, string>, PartReader>> = {
  pdf: readPdf,
  zip: readZip,
  gzip: readGzip,
  warc: readWarc,
  mail: readMail,
  mailbox: readMailbox,
  csv: readCsv,
  "json lines": readJsonLines,
  text: readText,
};

async function* readPart(part: Part, intake: Intake): AsyncGenerator<Item> {
  if (part.depth > limits.depth) return yield refuse(part.name, `lies within over ${limits.depth} archives`);
  try {
    const format = formatOf(await part.bytes.read(0, 4096), part.file ?? part.name, part.mediaType);
    if (typeof format !== "string") throw new IntakeError(format.unread);
    for await (const item of readers[format](part, intake))
      yield "report" in item && part.notes !== undefined && part.notes.length > 0
        ? { ...item, notes: [...part.notes.filter((note) => !item.notes.includes(note)), ...item.notes] }
        : item;
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    yield refuse(part.name, error.message);
  }
}

/** Reads one text or page. */
async function* readText(part: Part, { given }: Intake): AsyncGenerator<Item> {
  const bytes = await wholeOf(part.bytes);
  const charset = /charset\s*=\s*["']?([\w-]{2,40})/i.exec(part.mediaType ?? "")?.[1] ?? null;
  const said = { ...part.known, ...given };
  yield makeReport(extractText(decode(bytes, charset), said.url), said, originalOf(part, bytes));
}

async function wholeOf(source: ByteSource): Promise<Uint8Array> {
  const bytes = source.size > limits.whole ? null : await allOf(source.stream(), limits.whole);
  if (bytes === null) throw new IntakeError(`is over ${limits.whole / 1_000_000} MB, the most for one report`);
  return bytes;
}
