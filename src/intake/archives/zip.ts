import { crc32 } from "node:zlib";
import { type ByteSource, flowingBytes, stretchOf } from "../byte-source.ts";
import { IntakeError } from "../refusal.ts";
import { inflate } from "./inflate.ts";
import { limits } from "./limits.ts";

/** One file of a ZIP archive, by the archive's directory. */
export interface ZipEntry {
  readonly name: string;
  /** As the directory says; what is read is counted. */
  readonly size: number;
  readonly packedSize: number;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locator64Mark = 0x07064b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

const endSize = 22;
const largestComment = 65_535;
const largestDirectory = 64_000_000;
const all32 = 0xffffffff;

/** The files of a ZIP archive. Folders are left out. Throws `IntakeError` when it has no whole directory. */
export async function zipEntries(source: ByteSource): Promise<ZipEntry[]> {
  const tailStart = Math.max(0, source.size - endSize - largestComment);
  const tail = Buffer.from(await source.read(tailStart, source.size));
  let at = tail.length - endSize;
  while (at >= 0 && tail.readUInt32LE(at) !== endMark) at--;
  if (at < 0) throw new IntakeError("is a ZIP archive that is cut off: its directory is missing");
  let count = tail.readUInt16LE(at + 10);
  let size = tail.readUInt32LE(at + 12);
  let start = tail.readUInt32LE(at + 16);
  if (at >= 20 && tail.readUInt32LE(at - 20) === locator64Mark) {
    const end64 = Number(tail.readBigUInt64LE(at - 12));
    const record = Buffer.from(await source.read(end64, end64 + 56));
    if (record.length === 56 && record.readUInt32LE(0) === end64Mark) {
      count = Number(record.readBigUInt64LE(32));
      size = Number(record.readBigUInt64LE(40));
      start = Number(record.readBigUInt64LE(48));
    }
  }
  if (count > limits.entries) throw new IntakeError(`holds ${count} files, more than the ${limits.entries} allowed`);
  if (size > largestDirectory || start + size > source.size)
    throw new IntakeError("is a ZIP archive with a broken directory");
  return directory(Buffer.from(await source.read(start, start + size)), count);
}

function directory(bytes: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0, read = 0; read < count; read++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark)
      throw new IntakeError("is a ZIP archive with a broken directory");
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const nameEnd = at + 46 + nameSize!;
    const next = nameEnd + extraSize! + commentSize!;
    if (next > bytes.length) throw new IntakeError("is a ZIP archive with a broken directory");
    const flags = bytes.readUInt16LE(at + 8);
    const sizes = sizesOf(bytes, at, bytes.subarray(nameEnd, nameEnd + extraSize!));
    const name = bytes.toString(flags & 0x800 ? "utf8" : "latin1", at + 46, nameEnd);
    if (!name.endsWith("/"))
      entries.push({
        name,
        ...sizes,
        encrypted: (flags & 1) === 1,
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
      });
    at = next;
  }
  return entries;
}

/** Sizes and place of an entry; those that 32 bits cannot hold stand in its extra field 1. */
function sizesOf(bytes: Buffer, at: number, extra: Buffer): Pick<ZipEntry, "size" | "packedSize" | "offset"> {
  let large: Buffer | null = null;
  for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2))
    if (extra.readUInt16LE(field) === 1) large = extra.subarray(field + 4, field + 4 + extra.readUInt16LE(field + 2));
  let read = 0;
  const whole = (value: number): number => {
    if (value !== all32 || large === null || read + 8 > large.length) return value;
    read += 8;
    return Number(large.readBigUInt64LE(read - 8));
  };
  const size = whole(bytes.readUInt32LE(at + 24));
  const packedSize = whole(bytes.readUInt32LE(at + 20));
  const offset = whole(bytes.readUInt32LE(at + 42));
  return { size, packedSize, offset };
}

const stored = 0;
const deflated = 8;

/** What an entry holds, as it was before it was packed. Reading throws `IntakeError` when it is broken or not what the directory says. */
export async function openEntry(source: ByteSource, entry: ZipEntry): Promise<ByteSource> {
  if (entry.encrypted) throw new IntakeError("is encrypted; unpack it with its password first");
  const header = Buffer.from(await source.read(entry.offset, entry.offset + 30));
  if (header.length < 30 || header.readUInt32LE(0) !== localMark)
    throw new IntakeError("is not where the archive's directory says");
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + entry.packedSize > source.size) throw new IntakeError("is cut off");
  const packed = stretchOf(source, start, entry.packedSize);
  if (entry.method === stored) {
    if (entry.size !== entry.packedSize) throw new IntakeError("has two sizes in the archive's directory");
    return packed;
  }
  if (entry.method !== deflated) throw new IntakeError(`is packed with method ${entry.method}, which is not read`);
  return inflatedSource(packed, entry);
}

const inflatedSource = (packed: ByteSource, entry: ZipEntry): ByteSource =>
  flowingBytes(entry.size, async function* () {
    let size = 0;
    let sum = 0;
    for await (const piece of inflate(packed.stream(), "raw")) {
      size += piece.length;
      if (size > entry.size) throw new IntakeError(`holds more than the ${entry.size} bytes that the archive says`);
      sum = crc32(piece, sum);
      yield piece;
    }
    if (size < entry.size) throw new IntakeError(`holds ${size} bytes where the archive says ${entry.size}`);
    if (sum !== entry.crc) throw new IntakeError("is broken: its checksum is another one");
  });
