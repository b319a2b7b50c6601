import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

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

/** A file that appears under its name only when it is whole. Throws what the file system throws. */
export function fileOutput(path: string): Output {
  const unfinished = `${path}.${process.pid}.tmp`;
  const file = openSync(unfinished, "w");
  return {
    write(piece) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    },
    done() {
      closeSync(file);
      renameSync(unfinished, path);
    },
    drop() {
      closeSync(file);
      rmSync(unfinished, { force: true });
    },
  };
}
