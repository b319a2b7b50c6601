import { type Command, Option } from "commander";
import { grades } from "../../comparing/incident.ts";
import type { IncidentFilter } from "../../ledger/index.ts";
import { addClaimFilters, addFilters, type ClaimFilters, claimFiltersOf, type Filters, filtersOf } from "../filters.ts";
import { type ListFormat, listFormat, listFormats } from "../list.ts";
import { firstDay, lastDay, wholeNumber } from "../values.ts";

interface ListOptions extends Filters {
  readonly ledger?: string;
  readonly codebook: string;
  readonly format?: ListFormat;
  readonly out?: string;
  readonly limit?: number;
}

const withLedger = (command: Command): Command =>
  command.option("--ledger <path>", "ledger to read: a file or a postgres:// address");

const withShape = (command: Command): Command =>
  command
    .option("--codebook <path>", "codebook that knows the actors' other names: a folder or a shipped one", "conflict")
    .addOption(
      new Option("--limit <n>", "rows at most; a table stops at 50 unless told otherwise").argParser(
        wholeNumber(1, Number.MAX_SAFE_INTEGER),
      ),
    )
    .addOption(
      new Option("--format <name>", "table on a terminal, else jsonl, unless the name after --out says").choices(
        listFormats,
      ),
    )
    .option("--out <file>", "write there instead of standard output, whole or not at all");

const runOf = ({ ledger, codebook, format, out, limit }: ListOptions) => ({
  ledger,
  codebook,
  format: listFormat(format, out),
  out: out ?? null,
  limit: limit ?? null,
});

const exitCodes = `
Exit code: 0 listed, also when there was nothing; 1 not (standard error says
why); 2 wrong usage.`;

/** `rapporteur incidents`, `rapporteur claims`, `rapporteur reports`. */
export function addListCommands(program: Command, finish: (exitCode: number) => void): void {
  const incidents = program
    .command("incidents")
    .summary("list what happened, by all that is said of it")
    .description(
      "Lists the incidents of a ledger: claims judged to be about one happening, with how many it was from the least to the most that anybody says, how many independent origins stand behind it, and its grade. The latest day comes first.",
    );
  withShape(
    addFilters(withLedger(incidents), "incidents")
      .addOption(new Option("--grade <grade>", "only incidents on this rung of the ladder").choices([...grades]))
      .addOption(
        new Option("--min-reports <n>", "only incidents that so many reports tell of").argParser(
          wholeNumber(1, Number.MAX_SAFE_INTEGER),
        ),
      )
      .addOption(
        new Option("--order <order>", "latest day first, earliest first, or most reports first")
          .choices(["latest", "earliest", "reports"])
          .default("latest"),
      ),
  )
    .addHelpText(
      "after",
      `
The two lines of an incident: when, what, how many, where, grade; and its id,
who did it to whom, origins, claims. "rapporteur show ID" opens it, and
"rapporteur why ID" says why its claims are one happening. An incident passes a
filter when one of its claims does.

Examples:
  rapporteur incidents --ledger war.sqlite
  rapporteur incidents --type kill --place Nangarhar --from 2019-11-01 --to 2019-11-30
  rapporteur incidents --grade contested --order reports
  rapporteur incidents --actor IS-K --out incidents.csv
${exitCodes}`,
    )
    .action(
      async (
        options: ListOptions & {
          readonly grade?: string;
          readonly minReports?: number;
          readonly order: "latest" | "earliest" | "reports";
        },
      ) => {
        const { incidentsCommand } = await import("../list-run.ts");
        const { grade, minReports, order } = options;
        const filter: Filters & IncidentFilter = {
          ...filtersOf(options),
          ...(grade === undefined ? {} : { grade }),
          ...(minReports === undefined ? {} : { minReports }),
          order: order === "latest" ? "date" : order,
        };
        finish(await incidentsCommand(runOf(options), filter));
      },
    );

  const claims = program
    .command("claims")
    .summary("list what is claimed, with its words")
    .description(
      "Lists the claims of a ledger: what each says happened, who says so in which outlet, and the words. The latest day comes first.",
    );
  withShape(
    addClaimFilters(withLedger(claims)).addOption(
      new Option("--order <order>", "latest day first, in the order of coming in, or least sure first")
        .choices(["latest", "added", "confidence"])
        .default("latest"),
    ),
  )
    .addHelpText(
      "after",
      `
~ marks a day that was inferred. "rapporteur show ID" opens a claim, and
"rapporteur why ID" names the rules that made it.

Examples:
  rapporteur claims --ledger war.sqlite --type surrender
  rapporteur claims --source "Defense Ministry" --status denied
  rapporteur claims --max-confidence 0.5 --decided no --order confidence
  rapporteur claims --text "wedding party" --out claims.csv
${exitCodes}`,
    )
    .action(
      async (
        options: ListOptions &
          ClaimFilters & {
            readonly order: "latest" | "added" | "confidence";
          },
      ) => {
        const { claimsCommand } = await import("../list-run.ts");
        const filter = {
          ...claimFiltersOf(options),
          order: options.order === "latest" ? "date" : options.order,
        } as const;
        finish(await claimsCommand(runOf(options), filter));
      },
    );

  const reports = program
    .command("reports")
    .summary("list the reports of a ledger")
    .description("Lists the reports of a ledger in the order in which they came in.");
  withShape(
    withLedger(reports)
      .option("--outlet <name>", "only what this outlet printed")
      .option("--text <words>", "only reports with these words in them")
      .addOption(
        new Option("--from <day>", "only what was published on this day, month or year, or later").argParser(firstDay),
      )
      .addOption(
        new Option("--to <day>", "only what was published on this day, month or year, or earlier").argParser(lastDay),
      ),
  )
    .addHelpText(
      "after",
      `
"(as 3f0a)" before a headline: nearly the same text as that report.

Examples:
  rapporteur reports --ledger war.sqlite
  rapporteur reports --outlet "The Highland Courier" --from 2019-11-01
  rapporteur reports --text "mass grave" --format jsonl | jq -r .url
${exitCodes}`,
    )
    .action(async (options: ListOptions) => {
      const { reportsCommand } = await import("../list-run.ts");
      finish(await reportsCommand(runOf(options), filtersOf(options)));
    });
}
