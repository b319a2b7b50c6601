import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";

/** Kinds of files that are read when a folder is named. A file named itself is read whatever its name. */
const extensions = new Set([".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson"]);

/** The files that a path stands for: itself, or what a folder holds at any depth, in the order of their names. Throws what the file system throws. */
export function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && entry.name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return filesAt(inner);
      return entry.isFile() && extensions.has(extname(entry.name).toLowerCase()) ? [inner] : [];
    });
}
