import { type Command, Option } from "commander";

/** `rapporteur actors`. */
export function addActorsCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("actors")
    .summary("show whom names of actors may stand for")
    .description(
      "Shows the actors of the codebook that names may stand for, and why. In a report, its other words decide.",
    )
    .argument("<names...>", "names, whole or in part, in any spelling")
    .option("--codebook <path>", "codebook to look in: a folder, or the name of a shipped one", "conflict")
    .addOption(new Option("--format <name>", "table on a terminal, else jsonl").choices(["table", "jsonl"]))
    .addHelpText(
      "after",
      `
Examples:
  rapporteur actors "ISIS-K" Daesh
  rapporteur actors "Northern Brigade" --codebook my-codebook

Exit code: 0 all are known; 1 one is not; 2 wrong usage.`,
    )
    .action(async (names: string[], options: { codebook: string; format?: "table" | "jsonl" }) => {
      const { actorsCommand } = await import("../actors-command.ts");
      const format = options.format ?? (process.stdout.isTTY ? "table" : "jsonl");
      finish(actorsCommand({ names, codebook: options.codebook, format }));
    });
}
