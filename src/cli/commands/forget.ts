import type { Command } from "commander";

interface ForgetOptions {
  readonly ledger?: string;
  readonly reason: string;
  readonly by?: string;
}

/** `rapporteur forget`. */
export function addForgetCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("forget")
    .summary("remove a report's text for good")
    .description(
      "Removes the text, bytes and claims of reports from a ledger for good. Their ids, their hashes and the reason stay, so that the chain still proves itself. This cannot be undone.",
    )
    .argument("<reports...>", "ids of reports")
    .requiredOption("--reason <words>", "why; it stays in the ledger for all to read, so name nobody")
    .option("--ledger <path>", "a file or a postgres:// address")
    .option("--by <name>", "who removes them (default: the name of this account)")
    .addHelpText(
      "after",
      `
Backups and exports made before still hold the text: remove it there too. On
PostgreSQL the server's own log and copies keep it until they are written over.

Example:
  rapporteur forget 9561ff5abfadd025 --reason "a witness asked for it" --ledger war.sqlite

Exit code: 0 removed; 1 not (standard error says why); 2 wrong usage.`,
    )
    .action(async (reports: string[], options: ForgetOptions) => {
      const { forgetCommand } = await import("../forget-run.ts");
      finish(await forgetCommand(reports, options));
    });
}
