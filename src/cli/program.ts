import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { type ColumnsAsked, parseColumns, parseDay } from "../intake/index.ts";
import { addAddCommand } from "./commands/add.ts";
import { addBackupCommand } from "./commands/backup.ts";
import { addCodersCommand } from "./commands/coders.ts";
import { addExportCommand } from "./commands/export.ts";
import { addForgetCommand } from "./commands/forget.ts";
import { addFetchCommand } from "./commands/fetch.ts";
import { addImportCommand } from "./commands/import.ts";
import { addListCommands } from "./commands/lists.ts";
import { addRestoreCommand } from "./commands/restore.ts";
import { addShowCommand } from "./commands/show.ts";
import { addServeCommand } from "./commands/serve.ts";
import { addTotalCommand } from "./commands/total.ts";
import { addVerifyCommand } from "./commands/verify.ts";
import { addWatchCommand } from "./commands/watch.ts";
import { addWhyCommand } from "./commands/why.ts";
import { type FormatName, formatNames } from "./formats/index.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

function day(words: string): string {
  const found = parseDay(words);
  if (found === null) throw new InvalidArgumentError('Write the day as 2019-11-21 or "21 November 2019".');
  return found;
}

function jobs(words: string): number {
  const number = Number(words);
  if (!Number.isInteger(number) || number < 1 || number > 256)
    throw new InvalidArgumentError("Give a number from 1 to 256.");
  return number;
}

function limit(words: string): number {
  const number = Number(words);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Give a number from 1.");
  return number;
}

function columns(words: string): ColumnsAsked {
  try {
    return parseColumns(words);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

interface ReadOptions {
  readonly date?: string;
  readonly outlet?: string;
  readonly codebook: string;
  readonly places?: string;
  readonly urls?: string;
  readonly allowPrivate?: true;
  readonly format?: FormatName;
  readonly out?: string;
  readonly why?: true;
  readonly jobs: number;
  readonly columns?: ColumnsAsked;
}

const formatOfFile: Readonly<Record<string, FormatName>> = {
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".csv": "csv",
  ".html": "html",
  ".htm": "html",
  ".txt": "table",
};

/** The format asked for, else that of the output's name, else a table for a person and JSON lines for a program. */
const formatFor = ({ format, out }: ReadOptions): FormatName =>
  format ??
  (out === undefined ? undefined : formatOfFile[extname(out).toLowerCase()]) ??
  (process.stdout.isTTY && out === undefined ? "table" : "jsonl");

/** Standard input when no file is named, unless a person would have to type it. */
function pathsOr(paths: readonly string[], command: Command): readonly string[] {
  if (paths.length > 0) return paths;
  if (process.stdin.isTTY) command.error(`error: name a file or a folder, or "-" to read from standard input`);
  return ["-"];
}

/** The commands. `finish` is told the exit code of the one that ran. */
export function createProgram(finish: (exitCode: number) => void): Command {
  const program = new Command("rapporteur")
    .description(
      "Reads reports of armed conflict and lists what they claim: what happened, to whom, where, when, how many, who says so and how sure, each claim with its exact words. It never says what is true.",
    )
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "explain a command")
    .helpCommand("help [command]", "explain a command")
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText(
      "after",
      `
Examples:
  rapporteur read report.txt --date 2019-11-21    claims as a table
  rapporteur read reports/ --out claims.csv       a folder; one row a claim
  rapporteur read reports/ --out page.html        claims lit in their reports
  rapporteur read - < page.html | jq .            JSON, one reading a line
  rapporteur codebook check my-codebook           slips, with file and line

"rapporteur help read" says more.`,
    );

  program
    .command("read")
    .summary("list the claims of reports")
    .description(
      "Lists what reports claim. Reads text, HTML pages, PDF, DOCX, mail, tables of texts (CSV, JSON lines), web archives (WARC, WACZ), ZIP and gzip of these, folders, and pages of the web.",
    )
    .argument("[files...]", 'files, folders or URLs; "-" is standard input')
    .option("--urls <file>", "pages to fetch and read: URLs, one a line")
    .option("--allow-private", "fetch from addresses of private networks too")
    .addOption(new Option("--date <day>", "day of publication; wins over what the report says").argParser(day))
    .option("--outlet <name>", "who printed it; wins over what the report says")
    .option("--codebook <path>", "codebook to code by: a folder, or the name of a shipped one", "conflict")
    .option("--places <file>", "a project's own places, as CSV or GeoJSON")
    .addOption(
      new Option("--format <name>", "table on a terminal, else jsonl, unless the name after --out says").choices(
        formatNames,
      ),
    )
    .option("--out <file>", "write there instead of standard output, whole or not at all")
    .addOption(
      new Option("--columns <map>", "which columns of a table hold what: text=body,date=pubDate:dmy").argParser(
        columns,
      ),
    )
    .option("--why", "name the rules that spoke")
    .addOption(new Option("--jobs <n>", "threads to read on").argParser(jobs).default(1))
    .addHelpText(
      "after",
      `
A text file may begin with lines that say what it is, ended by a blank line:
  Title: Dozens of fighters give up in the east
  Outlet: The Highland Courier
  Date: 2019-11-21

Without a date, "on Tuesday" stays undated. ~ marks a date that was inferred.

Examples:
  rapporteur read report.txt --date 2019-11-21 --why
  rapporteur read a.html b.html --format csv > claims.csv
  rapporteur read archive/ --jobs 4 --out claims.jsonl
  rapporteur read crawl.warc.gz mail.mbox --out claims.csv
  rapporteur read https://news.example/ten-die --format table
  rapporteur read texts.csv --columns text=body,date=pubDate:dmy

Exit code: 0 all was read; 1 something could not be read (it is named on
standard error); 2 wrong usage.`,
    )
    .action(async (files: string[], options: ReadOptions, command: Command) => {
      const { readCommand } = await import("./read-command.ts");
      finish(
        await readCommand({
          paths: options.urls === undefined ? pathsOr(files, command) : files,
          urls: options.urls ?? null,
          web: { allowPrivate: options.allowPrivate === true },
          given: {
            ...(options.date === undefined ? {} : { date: options.date }),
            ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
          },
          codebook: options.codebook,
          places: options.places ?? null,
          ...(options.columns === undefined ? {} : { columns: options.columns }),
          format: formatFor(options),
          out: options.out ?? null,
          why: options.why === true,
          jobs: options.jobs,
        }),
      );
    });

  program
    .command("parse")
    .summary("print sentences, words and trees")
    .description("Prints the sentences of reports with words, tags and dependency trees, as CoNLL-U.")
    .argument("[files...]", 'files or folders; "-" is standard input')
    .action(async (files: string[], _options: object, command: Command) => {
      const { parseCommand } = await import("./parse-command.ts");
      finish(await parseCommand(pathsOr(files, command)));
    });

  program
    .command("places")
    .summary("show what names of places may stand for")
    .description(
      "Shows the places that names may stand for, the likeliest first, and why. In a report, its other words decide.",
    )
    .argument("<names...>", "names, in any spelling")
    .option("--places <file>", "a project's own places, as CSV or GeoJSON")
    .addOption(new Option("--limit <n>", "places to show for a name").argParser(limit).default(5))
    .addOption(new Option("--format <name>", "table on a terminal, else jsonl").choices(["table", "jsonl"]))
    .action(async (names: string[], options: { places?: string; limit: number; format?: "table" | "jsonl" }) => {
      const { placesCommand } = await import("./places-command.ts");
      finish(
        placesCommand({
          names,
          own: options.places ?? null,
          limit: options.limit,
          format: options.format ?? (process.stdout.isTTY ? "table" : "jsonl"),
        }),
      );
    });

  program
    .command("actors")
    .summary("show whom names of actors may stand for")
    .description(
      "Shows the actors of the codebook that names may stand for, and why. In a report, its other words decide.",
    )
    .argument("<names...>", "names, whole or in part, in any spelling")
    .option("--codebook <path>", "codebook to look in: a folder, or the name of a shipped one", "conflict")
    .addOption(new Option("--format <name>", "table on a terminal, else jsonl").choices(["table", "jsonl"]))
    .action(async (names: string[], options: { codebook: string; format?: "table" | "jsonl" }) => {
      const { actorsCommand } = await import("./actors-command.ts");
      const format = options.format ?? (process.stdout.isTTY ? "table" : "jsonl");
      finish(actorsCommand({ names, codebook: options.codebook, format }));
    });

  program
    .command("codebook")
    .summary("check a codebook")
    .description("Looks after codebooks, the types of events and the words they are read with.")
    .command("check")
    .description(
      "Checks a codebook and says each slip with file and line, what is allowed and what was probably meant.",
    )
    .argument("<path>", "folder of the codebook, or the name of a shipped one")
    .action(async (path: string) => {
      const { checkCodebook } = await import("./codebook-command.ts");
      finish(checkCodebook(path));
    });

  addAddCommand(program, finish);
  addVerifyCommand(program, finish);
  addBackupCommand(program, finish);
  addRestoreCommand(program, finish);
  addForgetCommand(program, finish);
  addListCommands(program, finish);
  addShowCommand(program, finish);
  addWhyCommand(program, finish);
  addExportCommand(program, finish);
  addImportCommand(program, finish);
  addServeCommand(program, finish);
  addTotalCommand(program, finish);
  addCodersCommand(program, finish);

  addFetchCommand(program, finish);
  addWatchCommand(program, finish);

  return program;
}
