import { type Command, Option } from "commander";
import { type PolicyName, policyNames } from "../../comparing/total.ts";
import { policies } from "../../comparing/totals/policies/index.ts";
import { firstDay, lastDay } from "../values.ts";

interface TotalOptions {
  readonly type: string;
  readonly actor?: string;
  readonly place?: string;
  readonly from?: string;
  readonly to?: string;
  readonly unit?: string;
  readonly policy: PolicyName | "all";
  readonly ledger?: string;
  readonly codebook: string;
  readonly format?: TotalFormat;
}

export const totalFormats = ["table", "json", "jsonl", "csv"] as const;
export type TotalFormat = (typeof totalFormats)[number];

/** `rapporteur total`. */
export function addTotalCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("total")
    .summary("how many, as a range under a named policy")
    .description(
      "Answers how many were killed, captured, released ...: a range under a named policy, with what it is made of down to the sentences, and what was left out and why. See docs/totals.md.",
    )
    .requiredOption("--type <type>", "type of event whose people or things are counted: kill")
    .addOption(
      new Option("--policy <name>", "rule for figures that differ, or all of them side by side")
        .choices([...policyNames, "all"])
        .makeOptionMandatory(),
    )
    .option("--actor <name>", "only of this actor: who did it, suffered it or gave up")
    .option("--place <name>", "only at or in this place: a name, a GeoNames number or a country code")
    .addOption(new Option("--from <day>", "from this day, month or year on").argParser(firstDay))
    .addOption(new Option("--to <day>", "up to this day, month or year").argParser(lastDay))
    .option("--unit <word>", "count these only: civilians")
    .option("--ledger <path>", "ledger to read: a file or a postgres:// address")
    .option("--codebook <path>", "codebook that knows types and actors: a folder or a shipped one", "conflict")
    .addOption(new Option("--format <name>", "table on a terminal, else jsonl").choices([...totalFormats]))
    .addHelpText(
      "after",
      `
Policies:
${policyNames.map((name) => `  ${name.padEnd(14)}${policies[name].follows}`).join("\n")}

Sums over a stretch of time are never just added to single incidents: what may
be counted in both widens the range.

Examples:
  rapporteur total --type surrender --actor IS-K --place Afghanistan --from 2019-10 --to 2019-12 --policy min-max
  rapporteur total --type kill --place AF --from 2021 --policy all
  rapporteur total --type kill --unit civilians --policy two-origins --format json | jq .derivation

Exit code: 0 answered, also when nothing was counted; 1 not (standard error says
why); 2 wrong usage.`,
    )
    .action(async (options: TotalOptions) => {
      const { totalCommand } = await import("../total-run.ts");
      const { type, actor, place, from, to, unit } = options;
      finish(
        await totalCommand({
          question: {
            type,
            ...(actor === undefined ? {} : { actor }),
            ...(place === undefined ? {} : { place }),
            ...(from === undefined ? {} : { from }),
            ...(to === undefined ? {} : { to }),
            ...(unit === undefined ? {} : { unit }),
          },
          policies: options.policy === "all" ? policyNames : [options.policy],
          ledger: options.ledger,
          codebook: options.codebook,
          format: options.format ?? (process.stdout.isTTY ? "table" : "jsonl"),
        }),
      );
    });
}
