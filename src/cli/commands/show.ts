import { type Command, Option } from "commander";

/** `rapporteur show`. */
export function addShowCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("show")
    .summary("open a claim, an incident or a report")
    .description(
      "Shows a claim with its words marked in the sentence and what each of its fields rests on; an incident with who gives which figure, the range of each origin, and what agrees and contradicts side by side; a report with its claims.",
    )
    .argument("<ids...>", 'ids as lists give them, whole or cut short: "3f0a", "3f0a-kill-120", "i-3f0a-kill-120"')
    .option("--ledger <path>", "ledger to read: a file or a postgres:// address")
    .option("--all", "every pair and relation; else the first of each kind")
    .addOption(
      new Option("--format <name>", "text, or one JSON object a line").choices(["text", "jsonl"]).default("text"),
    )
    .addHelpText(
      "after",
      `
A report's id may be cut anywhere, as long as no other begins so; a claim's is
its report's, its type and its place in the text; an incident's is "i-" and that
of any claim in it.

Examples:
  rapporteur show 3f0a                       the report
  rapporteur show 3f0a-kill-120              the claim, its words marked
  rapporteur show i-3f0a-kill-120 --all      the incident, with every pair
  rapporteur show i-3f0a-kill-120 --format jsonl | jq .figures

Exit code: 0 shown; 1 an id stands for nothing, or for several; 2 wrong usage.`,
    )
    .action(
      async (
        ids: string[],
        options: { readonly ledger?: string; readonly all?: true; readonly format: "text" | "jsonl" },
      ) => {
        const { showCommand } = await import("../show-run.ts");
        finish(await showCommand({ ids, ledger: options.ledger, all: options.all === true, format: options.format }));
      },
    );
}
