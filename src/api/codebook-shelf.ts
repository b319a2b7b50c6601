import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Codebook, CodebookError, type CodebookFile, loadCodebook } from "../codebook/index.ts";
import { codebookBase, codebookFiles, codebookFolder } from "../codebook-folder.ts";

/** A codebook with its files, as they stand on disk. */
export interface Shelved {
  /** 0 for the codebook the ledger began with, then 1, 2, 3, ... for those saved since. */
  readonly number: number;
  readonly folder: string;
  readonly files: readonly CodebookFile[];
  readonly codebook: Codebook;
}

/** The codebooks of a ledger: the one it began with and every version saved since. Earlier versions stay. */
export interface CodebookShelf {
  current(): Shelved;
  /** False where there is no folder to save in. */
  readonly savable: boolean;
  /** Throws `CodebookError` when the files have slips; nothing is saved then. */
  save(files: readonly CodebookFile[], by: string, reason: string | null): Shelved;
}

/**
 * Saved versions stand in `folder` as `1/`, `2/`, ..., each a whole codebook that any command takes with `--codebook`, beside
 * `1.json`, ... with who saved it, when and why. The highest number is in use. `folder` null: nothing can be saved.
 */
export function codebookShelf(startsWith: string, folder: string | null): CodebookShelf {
  let shelved = folder === null ? began(startsWith) : (latest(folder) ?? began(startsWith));
  return {
    current: () => shelved,
    savable: folder !== null,
    save(files, by, reason) {
      if (folder === null) throw new Error("this ledger has no folder beside it to save a codebook in");
      const stamped = withFreshVersion(files, versionsOn(folder, began(startsWith)));
      const number = Math.max(0, ...numbersIn(folder)) + 1;
      const target = join(folder, String(number));
      // Slips are found before anything is written.
      loadCodebook(stamped, codebookBase(target, stamped));
      write(target, stamped);
      writeFileSync(
        join(folder, `${number}.json`),
        `${JSON.stringify({ number, by, at: new Date().toISOString(), reason }, null, 2)}\n`,
      );
      return (shelved = at(target, number));
    },
  };
}

function at(folder: string, number: number): Shelved {
  const files = codebookFiles(folder);
  return { number, folder, files, codebook: loadCodebook(files, codebookBase(folder, files)) };
}

const began = (nameOrPath: string): Shelved => at(codebookFolder(nameOrPath), 0);

const numbersIn = (folder: string): number[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\d{1,6}$/.test(name))
        .map(Number)
    : [];

function latest(folder: string): Shelved | null {
  const number = Math.max(0, ...numbersIn(folder));
  return number === 0 ? null : at(join(folder, String(number)), number);
}

const versionsOn = (folder: string, first: Shelved): ReadonlySet<string> =>
  new Set([
    first.codebook.version,
    ...numbersIn(folder).map((number) => at(join(folder, String(number)), number).codebook.version),
  ]);

const versionLine = /^version:[ \t]*["']?([^"'\s#]{1,50})["']?/m;

/** Readings are stamped with the version: two codebooks may not share one. "1" that is taken becomes "1.1". */
function withFreshVersion(files: readonly CodebookFile[], taken: ReadonlySet<string>): CodebookFile[] {
  return files.map((file) => {
    const written = file.path === "codebook.yaml" ? versionLine.exec(file.text)?.[1] : undefined;
    if (written === undefined || !taken.has(written)) return file;
    const [whole = written] = written.split(".");
    let minor = 1;
    while (taken.has(`${whole}.${minor}`)) minor++;
    return { path: file.path, text: file.text.replace(versionLine, `version: "${whole}.${minor}"`) };
  });
}

/** A folder appears under its name only when it is whole. */
function write(folder: string, files: readonly CodebookFile[]): void {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  for (const { path, text } of files) {
    if (!/^(?:[a-z][a-z-]*|frames\/[a-z][a-z-]*)\.ya?ml$/.test(path))
      throw new CodebookError([
        { file: path, line: 1, column: 1, message: "is no name of a codebook's file; write frames/<type>.yaml" },
      ]);
    const target = join(unfinished, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  renameSync(unfinished, folder);
}
