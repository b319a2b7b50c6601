import { type Command, Option } from "commander";
import { day, wholeNumber } from "../values.ts";

interface AddOptions {
  readonly ledger?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly codebook: string;
  readonly places?: string;
  readonly urls?: string;
  readonly allowPrivate?: true;
  readonly by?: string;
  readonly jobs: number;
}

/** `rapporteur add`. */
export function addAddCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("add")
    .summary("read reports into a ledger")
    .description(
      "Reads reports and keeps them in a ledger, with their bytes, claims and how these stand to the claims that are there. What is in already is skipped before it is read.",
    )
    .argument("[files...]", 'files, folders or URLs; "-" is standard input')
    .option(
      "--ledger <path>",
      "a file or a postgres:// address (default: rapporteur.sqlite, made when it is not there)",
    )
    .addOption(new Option("--date <day>", "day of publication; wins over what the report says").argParser(day))
    .option("--outlet <name>", "who printed it; wins over what the report says")
    .option("--codebook <path>", "codebook to code by: a folder, or the name of a shipped one", "conflict")
    .option("--places <file>", "a project's own places, as CSV or GeoJSON")
    .option("--urls <file>", "read the pages listed there too, one URL a line")
    .option("--allow-private", "fetch from addresses of private networks too")
    .option("--by <name>", "who adds them (default: the name of this account)")
    .addOption(new Option("--jobs <n>", "threads to read on").argParser(wholeNumber(1, 256)).default(1))
    .addHelpText(
      "after",
      `
A run that was cut off is taken up again by the same command: what is in is in.
RAPPORTEUR_DATABASE_URL names the ledger when --ledger does not.

Examples:
  rapporteur add reports/ --ledger war.sqlite
  rapporteur add page.html --date 2019-11-21 --outlet "The Courier"
  rapporteur add archive/ --ledger postgres://me@server/war --jobs 4

Exit code: 0 all is in; 1 something could not be read or kept (it is named on
standard error); 2 wrong usage.`,
    )
    .action(async (paths: string[], options: AddOptions, command: Command) => {
      if (paths.length === 0 && options.urls === undefined && process.stdin.isTTY)
        command.error(`error: name a file or a folder, or "-" to read from standard input`);
      const { addCommand } = await import("../add-run.ts");
      finish(
        await addCommand({
          paths: paths.length === 0 && options.urls === undefined ? ["-"] : paths,
          urls: options.urls ?? null,
          ledger: options.ledger,
          given: {
            ...(options.date === undefined ? {} : { date: options.date }),
            ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
          },
          codebook: options.codebook,
          places: options.places ?? null,
          by: options.by ?? null,
          jobs: options.jobs,
          web: { allowPrivate: options.allowPrivate === true },
        }),
      );
    });
}
