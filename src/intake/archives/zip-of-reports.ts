import { basename, extname } from "node:path";
import { crc32 } from "node:zlib";
import { allOf, type ByteSource, bytesInMemory } from "../byte-source.ts";
import { readDocx } from "../documents/docx.ts";
import { readsFile } from "../formats.ts";
import type { Item, PartReader } from "../part.ts";
import { IntakeError, passOver, refuse } from "../refusal.ts";
import { limits } from "./limits.ts";
import { readWacz } from "./wacz.ts";
import { openEntry, zipEntries, type ZipEntry } from "./zip.ts";

/** What a ZIP archive is, by the files that only such archives hold: a kind that is read, or why it is not. */
const kinds: readonly (readonly [file: RegExp, kind: string])[] = [
  [/^word\/document\.xml$/i, "docx"],
  [/^datapackage\.json$/i, "wacz"],
  [/^xl\/workbook\.xml$/i, "is an Excel workbook; save the sheet as CSV"],
  [/^ppt\/presentation\.xml$/i, "is a PowerPoint presentation; save it as PDF"],
  [/^content\.xml$/i, "is an OpenDocument file; save it as DOCX"],
  [/^META-INF\/container\.xml$/i, "is an EPUB book; save its chapters as pages or text"],
];

/** Reads whatever is packed as ZIP: a Word document, a web archive (WACZ), or a folder of reports. */
export const readZip: PartReader = async function* (part, intake) {
  const entries = await zipEntries(part.bytes);
  const kind = kinds.find(([file]) => entries.some(({ name }) => file.test(name)))?.[1];
  if (kind === "docx") return yield* readDocx(part, intake, entries);
  if (kind === "wacz" && entries.some(({ name }) => /\.warc(?:\.gz)?$/i.test(name)))
    return yield* readWacz(part, intake, entries);
  if (kind !== undefined && kind !== "wacz") throw new IntakeError(kind);
  for (const entry of entries) {
    const name = `${part.name}, ${entry.name}`;
    const trick = trickOf(entry);
    if (trick !== null) yield refuse(name, trick);
    else if (isIdle(entry)) yield passOver(name, "is no report but something of the system");
    else if (!readsFile(entry.name))
      yield passOver(name, extname(entry.name) ? `is a ${extname(entry.name)} file` : "is a file of no known kind");
    else
      yield* entryItems(
        part.bytes,
        entry,
        (bytes) => intake.inner({ ...part, name, bytes, mediaType: null, depth: part.depth + 1 }),
        name,
      );
  }
};

async function* entryItems(
  archive: ByteSource,
  entry: ZipEntry,
  read: (bytes: ByteSource) => AsyncGenerator<Item>,
  name: string,
): AsyncGenerator<Item> {
  try {
    const opened = await openEntry(archive, entry);
    if (entry.size > limits.whole) return yield* read(opened);
    const bytes = await allOf(opened.stream(), limits.whole);
    if (bytes === null) return;
    if (crc32(bytes) !== entry.crc) throw new IntakeError("is broken: its checksum is another one");
    yield* read(bytesInMemory(bytes));
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    yield refuse(name, error.message);
  }
}

/** Names by which archives try to write where they should not. Nothing is ever written, but such an archive is not to be trusted. */
function trickOf({ name }: ZipEntry): string | null {
  const parts = name.split(/[/\\]/);
  if (parts.includes("..") || /^(?:[/\\]|[a-z]:)/i.test(name)) return "has a path that leads out of its archive";
  return name.includes("\u0000") ? "has a name with a zero in it" : null;
}

/** What systems leave in archives. */
const isIdle = ({ name }: ZipEntry): boolean => name.startsWith("__MACOSX/") || basename(name).startsWith(".");
