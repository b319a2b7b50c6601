import { type Command, InvalidArgumentError, Option } from "commander";
import { type PolicyName, policyNames } from "../../comparing/total.ts";
import { type ExchangeFormatName, formatMeans } from "../../exchange/format-means.ts";
import { addClaimFilters, type ClaimFilters, claimFiltersOf } from "../filters.ts";
import { indented } from "../layout.ts";

interface ExportOptions extends ClaimFilters {
  readonly ledger?: string;
  readonly out?: string;
  readonly codebook: string;
  readonly policy?: PolicyName;
  readonly withTexts?: true;
  readonly quoteLength: number;
  readonly suppressNames?: "private";
  readonly suppress?: string;
  readonly keepNames?: string;
  readonly idKey?: string;
}

function length(words: string): number {
  const number = Number(words);
  if (!Number.isInteger(number) || number < 20) throw new InvalidArgumentError("Give a number of characters from 20.");
  return number;
}

/** `rapporteur export`. */
export function addExportCommand(program: Command, finish: (exitCode: number) => void): void {
  const command = program
    .command("export")
    .summary("write claims and incidents in shapes that others use")
    .description(
      "Writes what a ledger holds as a table, a map, linked data, a page or a bundle. See docs/exchange.md for each.",
    )
    .addArgument(program.createArgument("<format>", "shape to write").choices(Object.keys(formatMeans)))
    .option("--ledger <path>", "ledger to read: a file or a postgres:// address")
    .option(
      "--out <file>",
      "write there instead of standard output, whole or not at all; for a bundle a .zip or a folder",
    )
    .option("--codebook <path>", "codebook of the project: a folder, or the name of a shipped one", "conflict");
  addClaimFilters(command)
    .addOption(
      new Option("--policy <name>", "rule for figures that differ; else the one of the format").choices([
        ...policyNames,
      ]),
    )
    .option("--with-texts", "let whole texts of reports leave; else they are cited")
    .addOption(
      new Option("--quote-length <n>", "characters of a claim's words at most, without texts")
        .argParser(length)
        .default(240),
    )
    .addOption(
      new Option("--suppress-names <whose>", "withhold the names of private persons everywhere").choices(["private"]),
    )
    .option("--suppress <file>", "withhold the names in this file, one a line")
    .option("--keep-names <file>", "let the names in this file stay, one a line, private as they may seem")
    .option(
      "--id-key <file>",
      "secret that makes the ids of an export without names; the same secret makes the same ids",
    )
    .addHelpText(
      "after",
      `
Formats:
${Object.entries(formatMeans)
  .flatMap(([name, means]) => indented(means, 80, 18, `  ${name}`))
  .join("\n")}

Nothing that was left open is filled in: "over 600" is at least 601 and has no
upper bound.

Examples:
  rapporteur export claims-csv --ledger war.sqlite > claims.csv
  rapporteur export acled --ledger war.sqlite --place AF --policy conservative --out acled.csv
  rapporteur export geojson --ledger war.sqlite --suppress-names private --out map.geojson
  rapporteur export bundle --ledger war.sqlite --out war.zip && rapporteur verify war.zip

Exit code: 0 all was written; 1 something went wrong (it is said on standard
error); 2 wrong usage.`,
    )
    .action(async (format: ExchangeFormatName, options: ExportOptions) => {
      const { exportCommand } = await import("../export-run.ts");
      finish(
        await exportCommand({
          format,
          ledger: options.ledger,
          out: options.out ?? null,
          codebook: options.codebook,
          filter: claimFiltersOf(options),
          policy: options.policy ?? null,
          withTexts: options.withTexts === true,
          quoteLength: options.quoteLength,
          suppressPrivate: options.suppressNames === "private",
          suppress: options.suppress ?? null,
          keep: options.keepNames ?? null,
          idKey: options.idKey ?? null,
        }),
      );
    });
}
