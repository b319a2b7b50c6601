import { type Command, Option } from "commander";
import { wholeNumber } from "../values.ts";

/** `rapporteur places`. */
export function addPlacesCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("places")
    .summary("show what names of places may stand for")
    .description(
      "Shows the places that names may stand for, the likeliest first, and why. In a report, its other words decide.",
    )
    .argument("<names...>", "names, in any spelling")
    .option("--places <file>", "a project's own places, as CSV or GeoJSON")
    .addOption(
      new Option("--limit <n>", "places to show for a name")
        .argParser(wholeNumber(1, Number.MAX_SAFE_INTEGER))
        .default(5),
    )
    .addOption(new Option("--format <name>", "table on a terminal, else jsonl").choices(["table", "jsonl"]))
    .addHelpText(
      "after",
      `
Examples:
  rapporteur places "Nangharhar" Gaza
  rapporteur places "Old Mill" --places own.csv

Exit code: 0 all are known; 1 one is not; 2 wrong usage.`,
    )
    .action(async (names: string[], options: { places?: string; limit: number; format?: "table" | "jsonl" }) => {
      const { placesCommand } = await import("../places-command.ts");
      finish(
        placesCommand({
          names,
          own: options.places ?? null,
          limit: options.limit,
          format: options.format ?? (process.stdout.isTTY ? "table" : "jsonl"),
        }),
      );
    });
}
