import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readsFile } from "./formats.ts";

/** The files that a path stands for: itself, or what a folder holds of kinds that are read, at any depth, in the order of their names. Throws what the file system throws. */
export function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && entry.name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return filesAt(inner);
      return entry.isFile() && readsFile(entry.name) ? [inner] : [];
    });
}
