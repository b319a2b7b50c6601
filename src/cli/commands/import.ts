import { type Command, Option } from "commander";
import { accountName } from "../account.ts";

interface ImportOptions {
  readonly ledger?: string;
  readonly as?: string;
  readonly name?: string;
  readonly columns?: string;
  readonly preview?: true;
  readonly by?: string;
  readonly codebook: string;
}

/** Data sets whose tables are known; written down here, since loading their readers takes longer than most commands. */
export const dataSets = ["acled", "ucdp", "gtd", "airwars", "ibc"] as const;

/** `rapporteur import`. */
export function addImportCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("import")
    .summary("bring past incidents into a ledger")
    .description(
      "Brings tables of past incidents (CSV) into a ledger: each row becomes a report of that data set, and what it says becomes claims with the data set as their source, to be compared with all others.",
    )
    .argument("<files...>", "CSV or TSV files")
    .option(
      "--ledger <url>",
      "ledger: a SQLite file or a postgres:// URL (default: RAPPORTEUR_DATABASE_URL, else rapporteur.sqlite)",
    )
    .addOption(
      new Option("--as <data set>", "what the table is, where its header does not tell").choices([...dataSets, "own"]),
    )
    .option("--name <name>", "who says so, for a table of your own: its name")
    .option("--columns <map>", "columns of a table of your own: date=When:dmy,killed=Dead")
    .option("--preview", "show how the first rows would be understood; nothing is written")
    .option("--by <name>", "who brings it in (default: the name of this account)")
    .option("--codebook <path>", "codebook to code by: a folder, or the name of a shipped one", "conflict")
    .addHelpText(
      "after",
      `
Known by their headers: ACLED, UCDP GED (with or without header), GTD, Airwars,
Iraq Body Count. Any other table is read by the names of its columns: date,
place, country, lat, lon, type, perpetrator, target, killed, injured (each also
with min and max), notes, source, url. Columns that mean nothing here are kept.

Examples:
  rapporteur import acled.csv --preview
  rapporteur import GEDEvent_v24_1.csv --ledger war.sqlite
  rapporteur import list.csv --name "Field office" --columns date=When:dmy,killed=Dead

Exit code: 0 all went in; 1 some rows or files did not (they are named on
standard error); 2 wrong usage.`,
    )
    .action(async (files: string[], options: ImportOptions, command: Command) => {
      const { importCommand, ownColumns } = await import("../import-run.ts");
      const columns = options.columns === undefined ? null : ownColumns(options.columns);
      if (typeof columns === "string") command.error(`error: --columns: ${columns}`);
      finish(
        await importCommand({
          files,
          ledger: options.ledger,
          as: options.as ?? null,
          dataSet: options.name ?? null,
          columns,
          preview: options.preview === true,
          by: options.by ?? accountName(),
          codebook: options.codebook,
        }),
      );
    });
}
