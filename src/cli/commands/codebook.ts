import type { Command } from "commander";

/** `rapporteur codebook`. */
export function addCodebookCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("codebook")
    .summary("check a codebook")
    .description("Looks after codebooks, the types of events and the words they are read with.")
    .command("check")
    .description(
      "Checks a codebook and says each slip with file and line, what is allowed and what was probably meant.",
    )
    .argument("<path>", "folder of the codebook, or the name of a shipped one")
    .addHelpText(
      "after",
      `
Example:
  rapporteur codebook check my-codebook

Exit code: 0 no slips; 1 some, or no codebook; 2 wrong usage.`,
    )
    .action(async (path: string) => {
      const { checkCodebook } = await import("../codebook-command.ts");
      finish(checkCodebook(path));
    });
}
