import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Codebook, type CodebookFile, extendsOf, loadCodebook } from "./codebook/index.ts";

/** Codebooks that come with the project, by name. Found from `src/` and from `dist/` alike. */
const shipped = join(dirname(fileURLToPath(import.meta.url)), "..", "codebooks");

/** The folder a codebook's name or path stands for. A path wins over a shipped name. */
export function codebookFolder(nameOrPath: string, from = "."): string {
  const folder = resolve(from, nameOrPath);
  if (existsSync(folder)) return folder;
  const known = join(shipped, nameOrPath);
  return /^[a-z][a-z-]*$/.test(nameOrPath) && existsSync(known) ? known : folder;
}

/** The YAML files of a folder and of its `frames/`. Throws what the file system throws. */
export function codebookFiles(folder: string): CodebookFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.ya?ml$/.test(name));
  return names
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path: relative(folder, path).split(sep).join("/"), text: readFileSync(path, "utf8") }));
}

/** The codebook that the files of a folder extend, read with those that it extends in turn. */
export function codebookBase(
  folder: string,
  files: readonly CodebookFile[],
  above: readonly string[] = [],
): Codebook | undefined {
  const name = extendsOf(files);
  if (name === null) return undefined;
  const base = name === "conflict" ? join(shipped, name) : codebookFolder(name, folder);
  if (!existsSync(base) || above.includes(base) || base === resolve(folder)) return undefined;
  const baseFiles = codebookFiles(base);
  return loadCodebook(baseFiles, codebookBase(base, baseFiles, [...above, resolve(folder)]));
}

/** Reads a codebook by its folder or by the name of a shipped one ("conflict"). Throws `CodebookError`. */
export function readCodebookFolder(nameOrPath = "conflict"): Codebook {
  const folder = codebookFolder(nameOrPath);
  if (!existsSync(folder))
    throw new Error(`${nameOrPath} is not there; a codebook is a folder with a codebook.yaml, or "conflict"`);
  const files = codebookFiles(folder);
  return loadCodebook(files, codebookBase(folder, files));
}
