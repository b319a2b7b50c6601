import type { Command } from "commander";
import { pathsOr } from "../paths-or-input.ts";

/** `rapporteur parse`. */
export function addParseCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("parse")
    .summary("print sentences, words and trees")
    .description("Prints the sentences of reports with words, tags and dependency trees, as CoNLL-U.")
    .argument("[files...]", 'files or folders; "-" is standard input')
    .addHelpText(
      "after",
      `
Example:
  rapporteur parse report.txt > report.conllu

Exit code: 0 all was read; 1 something could not be read; 2 wrong usage.`,
    )
    .action(async (files: string[], _options: object, command: Command) => {
      const { parseCommand } = await import("../parse-command.ts");
      finish(await parseCommand(pathsOr(files, command)));
    });
}
