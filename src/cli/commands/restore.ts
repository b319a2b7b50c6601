import type { Command } from "commander";

/** `rapporteur restore`. */
export function addRestoreCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("restore")
    .summary("put a backup into an empty ledger")
    .description("Puts a backup into an empty ledger, all of it or nothing, and proves the result.")
    .argument("<backup>", "a .jsonl.gz, or a SQLite ledger")
    .option("--ledger <path>", "a file that is not there yet, or the address of an empty PostgreSQL database")
    .addHelpText(
      "after",
      `
Examples:
  rapporteur restore war.jsonl.gz --ledger again.sqlite
  rapporteur restore war.sqlite --ledger postgres://me@server/war   moves to a server

Exit code: 0 restored and proven; 1 not (standard error says why); 2 wrong
usage.`,
    )
    .action(async (backup: string, options: { readonly ledger?: string }) => {
      const { restoreCommand } = await import("../backup-run.ts");
      finish(await restoreCommand(backup, options.ledger));
    });
}
