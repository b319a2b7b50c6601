import type { Command } from "commander";

/** `rapporteur backup`. */
export function addBackupCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("backup")
    .summary("copy a ledger while it is in use")
    .description(
      "Copies a ledger as it is at one moment, while others go on writing. The copy appears under its name only when it is whole.",
    )
    .argument("<file>", "where to: a name that ends in .jsonl.gz, or, from SQLite, any other")
    .option("--ledger <path>", "ledger to copy: a file or a postgres:// address")
    .addHelpText(
      "after",
      `
A .jsonl.gz is restored into SQLite and PostgreSQL alike. Any other name makes a
SQLite ledger, which can be used as it is. A backup holds everything, accounts
too: keep it as safe as the ledger.

Examples:
  rapporteur backup war-2026-11-21.sqlite --ledger war.sqlite
  rapporteur backup war.jsonl.gz --ledger postgres://me@server/war

Exit code: 0 copied; 1 not (standard error says why); 2 wrong usage.`,
    )
    .action(async (file: string, options: { readonly ledger?: string }) => {
      const { backupCommand } = await import("../backup-run.ts");
      finish(await backupCommand(file, options.ledger));
    });
}
