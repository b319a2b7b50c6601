import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of a bundle, as its manifest and its crate name it. */
export interface Packed {
  /** From the root of the bundle, with "/". */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file being written, hashed on the way. */
export class PackedFile {
  private readonly path: string;
  private readonly file: number;
  private readonly hash = createHash("sha256");
  private bytes = 0;

  constructor(root: string, path: string) {
    this.path = path;
    const whole = join(root, path);
    mkdirSync(dirname(whole), { recursive: true });
    this.file = openSync(whole, "w");
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    this.hash.update(bytes);
    this.bytes += bytes.length;
    for (let at = 0; at < bytes.length;) at += writeSync(this.file, bytes, at);
  }

  line(value: unknown): void {
    this.write(`${JSON.stringify(value)}\n`);
  }

  done(): Packed {
    closeSync(this.file);
    return { path: this.path, bytes: this.bytes, sha256: this.hash.digest("hex") };
  }
}

/** Writes a whole file. */
export function packed(root: string, path: string, content: string): Packed {
  const file = new PackedFile(root, path);
  file.write(content);
  return file.done();
}

/** Order of names by code unit, the same on every machine. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
