import { createRequire } from "node:module";
import type { Zippable } from "fflate";
import { allOf } from "../byte-source.ts";
import { cleanText } from "../clean.ts";
import { parseDay } from "../day.ts";
import { makeReport, withHeadline } from "../make-report.ts";
import { type Intake, type Item, originalOf, type Part } from "../part.ts";
import { IntakeError } from "../refusal.ts";
import { limits } from "../archives/limits.ts";
import { openEntry, type ZipEntry } from "../archives/zip.ts";
import { plausibleTitle } from "./file-title.ts";

/** The parts of a Word document that hold its text; pictures, fonts and macros stay packed. */
const textParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[\w.-]+\.xml|_rels\/[\w.-]+\.rels)|docProps\/core\.xml)$/i;

const largestPart = 64_000_000;
/** Elements within elements. Tables in tables in tables come to about 40. */
const deepest = 500;

/** Reads a Word document (DOCX): its paragraphs, without headers and footers. */
export async function* readDocx(part: Part, { given }: Intake, entries: readonly ZipEntry[]): AsyncGenerator<Item> {
  const bytes = part.bytes.size > limits.whole ? null : await allOf(part.bytes.stream(), limits.whole);
  if (bytes === null) throw new IntakeError(`is over ${limits.whole / 1_000_000} MB, the most for one report`);
  const parts: Record<string, Uint8Array> = {};
  let left = largestPart;
  for (const entry of entries) {
    if (!textParts.test(entry.name)) continue;
    const xml = await allOf((await openEntry(part.bytes, entry)).stream(), left);
    if (xml === null)
      throw new IntakeError(`holds over ${largestPart / 1_000_000} MB of text parts, as archive bombs do`);
    left -= xml.length;
    checkXml(xml, entry.name);
    parts[entry.name] = xml;
  }
  const text = cleanText(await textOf(parts));
  const { title, author, made } = propertiesOf(parts["docProps/core.xml"]);
  const header = {
    ...(title === null ? {} : { title }),
    ...(author === null ? {} : { author }),
  };
  yield makeReport(
    {
      text: withHeadline(header.title, text),
      header,
      basis: "page",
      cleaner: "docx/1",
      lastResort: made === null ? null : { day: made, note: `its day is that on which the file was made (${made})` },
    },
    { ...part.known, ...given },
    originalOf(part, bytes),
  );
}

/** Throws `IntakeError` for XML that no word processor writes: it defines entities, or nests without end. */
function checkXml(xml: Uint8Array, name: string): void {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.length);
  if (bytes.includes("<!")) {
    if (bytes.includes("<!DOCTYPE") || bytes.includes("<!ENTITY"))
      throw new IntakeError(`defines entities of its own in ${name}, as XML bombs do`);
  }
  if (bytes[0] === 0xfe || bytes[0] === 0xff || bytes[1] === 0)
    throw new IntakeError(`writes ${name} in UTF-16, which Word does not`);
  let depth = 0;
  for (let at = bytes.indexOf("<"); at >= 0; at = bytes.indexOf("<", at + 1)) {
    const after = bytes[at + 1];
    if (after === slash) depth--;
    else if (after !== question && after !== exclamation) {
      const end = bytes.indexOf(">", at);
      if (end < 0) break;
      if (bytes[end - 1] !== slash) depth++;
      if (depth > deepest) throw new IntakeError(`nests elements over ${deepest} deep in ${name}`);
    }
  }
}

const [slash, question, exclamation] = [47, 63, 33];

const require = createRequire(import.meta.url);

/** Paragraphs with an empty line between them. Throws `IntakeError`. */
async function textOf(parts: Zippable): Promise<string> {
  const mammoth = require("mammoth") as typeof import("mammoth");
  const { zipSync } = await import("fflate");
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(zipSync(parts, { level: 0 })) });
    return value
      .replace(/[ \t]+\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  } catch (error) {
    throw new IntakeError(`is a broken Word document (${(error as Error).message.slice(0, 100)})`);
  }
}

interface Properties {
  readonly title: string | null;
  readonly author: string | null;
  readonly made: string | null;
}

/** What the document says of itself in docProps/core.xml. */
function propertiesOf(xml: Uint8Array | undefined): Properties {
  const text = Buffer.from(xml ?? [])
    .toString("utf8")
    .slice(0, 20_000);
  const value = (name: string): string | null => {
    const found = new RegExp(`<${name}\\b[^>]{0,200}>([^<]{1,500})</${name}>`).exec(text)?.[1];
    return found === undefined ? null : unescaped(found).trim().replace(/\s+/g, " ") || null;
  };
  const made = value("dcterms:created") ?? value("dcterms:modified");
  return { title: plausibleTitle(value("dc:title")), author: value("dc:creator"), made: made && parseDay(made) };
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

const unescaped = (words: string): string =>
  words.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!);
