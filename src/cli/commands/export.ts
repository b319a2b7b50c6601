import { type Command, InvalidArgumentError, Option } from "commander";
import { type PolicyName, policyNames } from "../../comparing/total.ts";
import { type ExchangeFormatName, formatMeans } from "../../exchange/format-means.ts";
import type { ClaimFilter } from "../../ledger/index.ts";
import { indented } from "../layout.ts";
import type { Status } from "../../reading/index.ts";
import { firstDay, lastDay, share } from "../values.ts";

interface ExportOptions {
  readonly ledger?: string;
  readonly out?: string;
  readonly codebook: string;
  readonly type?: string;
  readonly actor?: string;
  readonly place?: string;
  readonly from?: string;
  readonly to?: string;
  readonly status?: Status;
  readonly source?: string;
  readonly outlet?: string;
  readonly report?: string;
  readonly incident?: string;
  readonly text?: string;
  readonly minConfidence?: number;
  readonly maxConfidence?: number;
  readonly decided?: NonNullable<ClaimFilter["decided"]>;
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

const statuses: readonly Status[] = ["happened", "ongoing", "planned", "possible", "denied", "unconfirmed"];

/** Options that choose claims, as the ledger takes them. */
function filterOf(options: ExportOptions): ClaimFilter {
  const {
    type,
    actor,
    place,
    from,
    to,
    status,
    source,
    outlet,
    report,
    incident,
    text,
    minConfidence,
    maxConfidence,
    decided,
  } = options;
  const chosen = {
    type,
    actor,
    place,
    from,
    to,
    status,
    source,
    outlet,
    report,
    incident,
    text,
    minConfidence,
    maxConfidence,
    decided,
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as ClaimFilter;
}

/** `rapporteur export`. */
export function addExportCommand(program: Command, finish: (exitCode: number) => void): void {
  program
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
    .option("--codebook <path>", "codebook of the project: a folder, or the name of a shipped one", "conflict")
    .option("--type <type>", "only claims of this type of event")
    .option("--actor <name>", "only claims with this actor in any role")
    .option("--place <name>", "only claims at this place: a name, a GeoNames number or a country code")
    .addOption(
      new Option("--from <day>", "only what can have happened on this day, month or year, or later").argParser(
        firstDay,
      ),
    )
    .addOption(
      new Option("--to <day>", "only what can have happened on this day, month or year, or earlier").argParser(lastDay),
    )
    .addOption(new Option("--status <status>", "only claims of this status").choices(statuses))
    .option("--source <name>", "only what this source says")
    .option("--outlet <name>", "only what this outlet printed")
    .option("--report <id>", "only claims of this report")
    .option("--incident <id>", "only claims of this incident")
    .option("--text <words>", "only claims with these words in them or their report")
    .addOption(new Option("--min-confidence <share>", "only claims at least this sure").argParser(share))
    .addOption(new Option("--max-confidence <share>", "only claims at most this sure").argParser(share))
    .addOption(
      new Option("--decided <verdict>", "only claims that a coder decided on so").choices([
        "yes",
        "no",
        "accept",
        "reject",
        "edit",
      ]),
    )
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
          filter: filterOf(options),
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
