import { type Command, Option } from "commander";

/** `rapporteur why`. */
export function addWhyCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("why")
    .summary("say how a claim was read, or why claims are one incident")
    .description(
      "Names the rules that made a claim, with what each went by. Of an incident: the pairs of claims that hold it together, each with every sign, its points and a sentence; what speaks against; and which decisions outweigh the signs.",
    )
    .argument("<ids...>", 'ids of claims and incidents, whole or cut short: "3f0a-kill-120", "i-3f0a-kill-120"')
    .option("--ledger <path>", "ledger to read: a file or a postgres:// address")
    .option("--all", "every pair; else the first of each kind")
    .addOption(
      new Option("--format <name>", "text, or one JSON object a line").choices(["text", "jsonl"]).default("text"),
    )
    .addHelpText(
      "after",
      `
Examples:
  rapporteur why 3f0a-kill-120
  rapporteur why i-3f0a-kill-120 --all
  rapporteur why i-3f0a-kill-120 --format jsonl | jq '.against[].signs'

Exit code: 0 said; 1 an id stands for nothing, or for several; 2 wrong usage.`,
    )
    .action(
      async (
        ids: string[],
        options: { readonly ledger?: string; readonly all?: true; readonly format: "text" | "jsonl" },
      ) => {
        const { whyCommand } = await import("../why-run.ts");
        finish(await whyCommand({ ids, ledger: options.ledger, all: options.all === true, format: options.format }));
      },
    );
}
