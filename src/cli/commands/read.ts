import { extname } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type ColumnsAsked, parseColumns } from "../../intake/tables/columns.ts";
import { type FormatName, formatNames } from "../formats/index.ts";
import { pathsOr } from "../paths-or-input.ts";
import { day, wholeNumber } from "../values.ts";

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

/** `rapporteur read`. */
export function addReadCommand(program: Command, finish: (exitCode: number) => void): void {
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
    .addOption(new Option("--jobs <n>", "threads to read on").argParser(wholeNumber(1, 256)).default(1))
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
      const { readCommand } = await import("../read-command.ts");
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
}
