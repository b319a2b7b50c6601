import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";

/** Where readings and exports are written to. */
export interface Output {
  /** Text, which is written as UTF-8, or bytes. */
  write(piece: string | Uint8Array): void | Promise<void>;
  /** Everything was written. */
  done(): void;
  /** Something went wrong: nothing half-written may stay. */
  drop(): void;
}

/** Standard output, waiting where the reader at the other end is slower. */
export const standardOutput: Output = {
  write(piece) {
    if (piece.length === 0 || process.stdout.write(piece)) return;
    return new Promise((resolve) => process.stdout.once("drain", resolve));
  },
  done() {},
  drop() {},
};

/** A file that appears under its name only when it is whole. Throws an error that says why it cannot be written. */
export function fileOutput(path: string): Output {
  const unfinished = `${path}.${process.pid}.tmp`;
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${path} is a folder: name a file in it`);
  const file = explaining(path, () => openSync(unfinished, "w"));
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    write(piece) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      explaining(path, () => {
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      });
    },
    done() {
      close();
      explaining(path, () => renameSync(unfinished, path));
    },
    drop() {
      close();
      rmSync(unfinished, { force: true });
    },
  };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder is not there",
  ENOTDIR: "its folder is a file",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "nothing may be written there",
  ENOSPC: "no room is left on the disk",
  EDQUOT: "no room is left for this user",
  ENAMETOOLONG: "the name is too long",
};

function explaining<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new Error(`${path} cannot be written: ${reasons[code] ?? message}`, { cause: error });
  }
}
