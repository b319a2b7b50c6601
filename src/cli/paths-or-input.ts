import type { Command } from "commander";

/** Standard input when no file is named, unless a person would have to type it. */
export function pathsOr(paths: readonly string[], command: Command): readonly string[] {
  if (paths.length > 0) return paths;
  if (process.stdin.isTTY) command.error(`error: name a file or a folder, or "-" to read from standard input`);
  return ["-"];
}
