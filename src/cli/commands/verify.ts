import type { Command } from "commander";

/** `rapporteur verify`. */
export function addVerifyCommand(program: Command, finish: (exitCode: number) => void): void {
  program
    .command("verify")
    .summary("prove that a ledger is whole and unchanged")
    .description(
      "Proves that nothing in a ledger was changed or removed behind its back: that each entry follows from the one before, that the bytes are those that came in and that every claim quotes its report. Needs no network.",
    )
    .argument("[ledger]", "a ledger file, a postgres:// address, or a bundle (a folder or .zip)")
    .option("--head <hash>", "a head printed earlier, which must still stand in the chain")
    .option("--rebuild", "first make the lists, incidents and indexes anew from readings and decisions")
    .addHelpText(
      "after",
      `
The last line is the head of the chain. Whoever keeps it elsewhere (on paper, in
a mail) can prove later that nothing before it was changed: give it as --head.

Readings and decisions are proven; lists, incidents and indexes are computed
from them, and --rebuild computes them again. No id changes, no decision is
lost.

Examples:
  rapporteur verify war.sqlite
  rapporteur verify war.sqlite --head 5219510ca236…
  rapporteur verify war.zip

Exit code: 0 all is well; 1 something is not (each fault is named); 2 wrong
usage.`,
    )
    .action(async (ledger: string | undefined, options: { readonly head?: string; readonly rebuild?: true }) => {
      const { verifyCommand } = await import("../verify-run.ts");
      finish(await verifyCommand(ledger, { head: options.head ?? null, rebuild: options.rebuild === true }));
    });
}
