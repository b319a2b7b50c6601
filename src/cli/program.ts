import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addActorsCommand } from "./commands/actors.ts";
import { addAddCommand } from "./commands/add.ts";
import { addBackupCommand } from "./commands/backup.ts";
import { addCodebookCommand } from "./commands/codebook.ts";
import { addCodersCommand } from "./commands/coders.ts";
import { addExportCommand } from "./commands/export.ts";
import { addFetchCommand } from "./commands/fetch.ts";
import { addForgetCommand } from "./commands/forget.ts";
import { addImportCommand } from "./commands/import.ts";
import { addListCommands } from "./commands/lists.ts";
import { addParseCommand } from "./commands/parse.ts";
import { addPlacesCommand } from "./commands/places.ts";
import { addReadCommand } from "./commands/read.ts";
import { addRestoreCommand } from "./commands/restore.ts";
import { addServeCommand } from "./commands/serve.ts";
import { addShowCommand } from "./commands/show.ts";
import { addTotalCommand } from "./commands/total.ts";
import { addVerifyCommand } from "./commands/verify.ts";
import { addWatchCommand } from "./commands/watch.ts";
import { addWhyCommand } from "./commands/why.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

type AddCommand = (program: Command, finish: (exitCode: number) => void) => void;

/** The commands as help lists them: each group under its heading, in the order in which a user comes to them. */
const groups: readonly (readonly [heading: string, add: readonly AddCommand[]])[] = [
  ["Read:", [addReadCommand, addParseCommand, addPlacesCommand, addActorsCommand, addCodebookCommand, addFetchCommand]],
  [
    "Keep:",
    [
      addAddCommand,
      addImportCommand,
      addWatchCommand,
      addVerifyCommand,
      addBackupCommand,
      addRestoreCommand,
      addForgetCommand,
    ],
  ],
  ["Compare:", [addListCommands, addShowCommand, addWhyCommand, addTotalCommand]],
  ["Take out:", [addExportCommand]],
  ["Serve:", [addServeCommand, addCodersCommand]],
];

/** The commands. `finish` is told the exit code of the one that ran. */
export function createProgram(finish: (exitCode: number) => void): Command {
  const program = new Command("rapporteur")
    .description(
      "Reads reports of armed conflict and lists what they claim: what happened, to whom, where, when, how many, who says so and how sure, each claim with its exact words. It never says what is true.",
    )
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "explain a command")
    .showSuggestionAfterError()
    .configureOutput({
      // In the voice of every other message.
      outputError: (message, write) =>
        write(
          message
            .replace(/^error: /, "rapporteur: ")
            .replace(/command-argument value ('.*') is invalid for argument '(\w+)'\./, "$1 is no $2."),
        ),
    })
    .showHelpAfterError('"rapporteur help" and the name of a command explain it')
    .exitOverride()
    .addHelpText(
      "after",
      `
Examples:
  rapporteur read report.txt --date 2019-11-21   its claims as a table
  rapporteur read reports/ --out page.html       claims lit in their reports
  rapporteur add reports/                        kept in a ledger, and compared
  rapporteur incidents --place Nangarhar         what happened, by all that is said
  rapporteur show i-3f0a-kill-120                one of them: who says how many
  rapporteur total --type kill --place AF --policy min-max
  rapporteur export bundle --out war.zip         all of it, to be proved by anybody
  rapporteur serve --open                        the same in the browser

Ledgers: --ledger names a SQLite file or a postgres:// address; else
RAPPORTEUR_DATABASE_URL does, else it is rapporteur.sqlite.

"rapporteur help COMMAND" says more, with examples.`,
    );

  for (const [heading, commands] of groups) {
    program.commandsGroup(heading);
    for (const add of commands) add(program, finish);
  }
  program.commandsGroup("Help:").helpCommand("help [command]", "explain a command");

  return program;
}
