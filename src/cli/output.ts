import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

/** Where readings are written to. */
export interface Output {
  write(text: string): void | Promise<void>;
  /** Everything was written. */
  done(): void;
  /** Something went wrong: nothing half-written may stay. */
  drop(): void;
}

/** Standard output, waiting where the reader at the other end is slower. */
export const standardOutput: Output = {
  write(text) {
    if (text === "" || process.stdout.write(text)) return;
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
    write: (text) => void writeSync(file, text),
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
