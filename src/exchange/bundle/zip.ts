import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { Unzip, type UnzipFile, UnzipInflate, Zip, ZipDeflate } from "fflate";
import { isInside } from "./manifest.ts";

/** The earliest time that a zip can hold, local as zips have it: every file of every bundle bears it. */
const noTime = new Date(1980, 0, 1);

const chunk = 1 << 16;

/** The files of a folder as a zip: sorted, with one time for all, so that the same files are always the same bytes. */
export async function* zipOf(root: string, paths: readonly string[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error !== null) failed = error;
    else ready.push(bytes);
  });
  const take = (): Uint8Array[] => {
    if (failed !== null) throw failed;
    const taken = ready;
    ready = [];
    return taken;
  };
  for (const path of paths.toSorted((a, b) => (a < b ? -1 : 1))) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = noTime;
    zip.add(file);
    for await (const bytes of createReadStream(join(root, path), { highWaterMark: chunk })) {
      file.push(bytes as Uint8Array);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}

/** Why a zip was not unpacked to its end. */
export class UnzipError extends Error {}

interface Unpacking {
  readonly root: string;
  /** Bytes that may come out of the whole zip. */
  readonly most: number;
}

/** More files than any bundle has; a zip with more is an attack or a mistake. */
const mostFiles = 2_000_000;

/** Unpacks a zip into a folder. Throws `UnzipError` for paths that lead out of it, for more bytes than allowed and for what is no zip. */
export async function unzipTo(zip: string, { root, most }: Unpacking): Promise<void> {
  let total = 0;
  const names = new Set<string>();
  let opened = 0;
  let closed = 0;

  function write(entry: UnzipFile): void {
    const { name } = entry;
    if (!isInside(name))
      throw new UnzipError(`holds a path that leads out of it: ${JSON.stringify(name.slice(0, 200))}`);
    if (names.has(name)) throw new UnzipError(`holds ${name} twice`);
    names.add(name);
    if (names.size > mostFiles) throw new UnzipError(`holds more than ${mostFiles} files`);
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, "wx");
    opened++;
    entry.ondata = (error, bytes, final) => {
      if (error !== null) throw new UnzipError(`${name} cannot be unpacked: ${error.message}`);
      total += bytes.length;
      if (total > most) throw new UnzipError(`would unpack to more than ${most} bytes`);
      writeSync(file, bytes);
      if (!final) return;
      closeSync(file);
      closed++;
    };
    entry.start();
  }

  const unzip = new Unzip(write);
  unzip.register(UnzipInflate);
  try {
    for await (const bytes of createReadStream(zip, { highWaterMark: chunk })) unzip.push(bytes as Uint8Array);
    unzip.push(new Uint8Array(0), true);
  } catch (error) {
    if (error instanceof UnzipError) throw error;
    throw new UnzipError(`is no zip that can be unpacked: ${(error as Error).message}`);
  }
  if (opened === 0) throw new UnzipError("is no zip, or an empty one");
  if (closed < opened) throw new UnzipError("ends in the middle of a file");
}
