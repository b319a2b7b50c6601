import { allOf, type ByteSource, bytesInMemory, flowingBytes } from "../byte-source.ts";
import type { PartReader } from "../part.ts";
import { type Format, formatOf } from "../formats.ts";
import { IntakeError } from "../refusal.ts";
import { inflate } from "./inflate.ts";
import { limits } from "./limits.ts";
import { readWarc } from "./warc.ts";
import { beginsRecord } from "./warc-resume.ts";

/** Formats that are read piece by piece and so may inflate to any size. */
const flowing: readonly Format[] = ["csv", "json lines", "mailbox"];

/** Reads whatever is packed with gzip: a web archive, a table, a page. */
export const readGzip: PartReader = async function* (part, intake) {
  const name = part.name.replace(/\.gz$/i, "");
  if (await beginsRecord(part.bytes, 0)) return yield* readWarc(part, intake);
  const format = formatOf(await inflatedSource(part.bytes).read(0, 4096), name, null);
  const bytes = flowing.some((one) => one === format) ? inflatedSource(part.bytes) : await inMemory(part.bytes);
  yield* intake.inner({ ...part, file: name, bytes, mediaType: null, depth: part.depth + 1 });
};

async function inMemory(source: ByteSource): Promise<ByteSource> {
  const bytes = await allOf(inflate(source.stream(), "gzip"), limits.whole);
  if (bytes === null) throw new IntakeError(`inflates to over ${limits.whole / 1_000_000} MB, the most for one report`);
  return bytesInMemory(bytes);
}

const inflatedSource = (packed: ByteSource): ByteSource =>
  flowingBytes(Number.POSITIVE_INFINITY, () => inflate(packed.stream(), "gzip"));
