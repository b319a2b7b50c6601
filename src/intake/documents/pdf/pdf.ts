import { allOf } from "../../byte-source.ts";
import { cleanText } from "../../clean.ts";
import { parseDay } from "../../day.ts";
import { makeReport, withHeadline } from "../../make-report.ts";
import { originalOf, type PartReader } from "../../part.ts";
import { IntakeError } from "../../refusal.ts";
import { limits } from "../../archives/limits.ts";
import { plausibleTitle } from "../file-title.ts";
import { checkStreams } from "./bombs.ts";
import { withoutFurniture } from "./furniture.ts";
import { type Line, linesInOrder, type Piece } from "./lines.ts";
import { paragraphsOf } from "./paragraphs.ts";

const most = { pages: 2000, pieces: 3_000_000, seconds: 120 } as const;

/** Reads a PDF: its words in reading order, without page numbers and what stands on top of every page. Nothing in it runs. */
export const readPdf: PartReader = async function* (part, { given }) {
  const bytes = part.bytes.size > limits.whole ? null : await allOf(part.bytes.stream(), limits.whole);
  if (bytes === null) throw new IntakeError(`is over ${limits.whole / 1_000_000} MB, the most for one report`);
  checkStreams(bytes);
  const { pages, title, author, made } = await contentOf(bytes);
  const text = cleanText(paragraphsOf(withoutFurniture(pages)));
  if (text.trim() === "")
    throw new IntakeError("holds no text, only pictures; recognise its text first (OCR) and save it as a new PDF");
  const header = { ...(title === null ? {} : { title }), ...(author === null ? {} : { author }) };
  yield makeReport(
    {
      text: withHeadline(header.title, text),
      header,
      basis: "page",
      cleaner: "pdf/1",
      lastResort: made === null ? null : { day: made, note: `its day is that on which the file was made (${made})` },
    },
    { ...part.known, ...given },
    originalOf(part, bytes),
  );
};

interface Content {
  readonly pages: readonly (readonly Line[])[];
  readonly title: string | null;
  readonly author: string | null;
  readonly made: string | null;
}

/** Throws `IntakeError`. */
async function contentOf(bytes: Uint8Array): Promise<Content> {
  const { getDocumentProxy } = await import("unpdf");
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // The reader takes the bytes over; ours are kept as evidence.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    throw new IntakeError(problemOf(error as Error));
  }
  try {
    if (pdf.numPages > most.pages)
      throw new IntakeError(`has ${pdf.numPages} pages; the most for one report is ${most.pages}`);
    const { info } = await pdf.getMetadata();
    const { Title, Author, CreationDate } = info as Readonly<Record<string, unknown>>;
    return {
      pages: await pagesOf(pdf),
      title: plausibleTitle(wordsOf(Title)),
      author: wordsOf(Author),
      made: dayOf(wordsOf(CreationDate)),
    };
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    throw new IntakeError(problemOf(error as Error));
  } finally {
    await pdf.loadingTask.destroy();
  }
}

interface Pages {
  readonly numPages: number;
  getPage(
    number: number,
  ): Promise<{ getTextContent(): Promise<{ readonly items: readonly object[] }>; cleanup(): unknown }>;
}

async function pagesOf(pdf: Pages): Promise<Line[][]> {
  const started = performance.now();
  const pages: Line[][] = [];
  let pieces = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pieces += items.length;
    if (pieces > most.pieces || performance.now() - started > most.seconds * 1000)
      throw new IntakeError(`takes over ${most.seconds} seconds to read`);
    pages.push(linesInOrder(items.flatMap((item) => pieceOf(item as TextItem))));
    page.cleanup();
  }
  return pages;
}

interface TextItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
}

function pieceOf({ str, transform, width }: TextItem): Piece[] {
  const [, b = 0, c = 0, d = 0, x = 0, y = 0] = transform ?? [];
  // Words written up the margin are no part of the text.
  const upright = Math.abs(b) <= Math.abs(d) * 0.2;
  if (str === undefined || str === "" || !upright) return [];
  return [{ words: str, x, y, width: width ?? 0, size: Math.hypot(c, d) || 1 }];
}

function problemOf({ name, message }: Error): string {
  if (name === "PasswordException") return "is encrypted and asks for a password; save it without one first";
  return `is a broken PDF (${message.slice(0, 100)})`;
}

const wordsOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 300) : null;

/** "D:20191121093000+04'30'" as a day, or null. */
function dayOf(words: string | null): string | null {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(words ?? "") ?? [];
  return year === undefined ? null : parseDay(`${year}-${month}-${day}`);
}
