import { accountName } from "./account.ts";
import { LedgerError, ledgerUrl, openLedger } from "../ledger/index.ts";
import { complain, tell } from "./voice.ts";

/** Removes reports for good. The exit code: 0, or 1 when one of them is not in the ledger. */
export async function forgetCommand(
  reports: readonly string[],
  {
    ledger: named,
    reason,
    by = accountName(),
  }: { readonly ledger?: string; readonly reason: string; readonly by?: string },
): Promise<number> {
  const ledger = await openLedger(ledgerUrl(named, process.env));
  let failures = 0;
  try {
    for (const typed of reports) {
      const { found } = await ledger.lookUp(typed);
      const [only] = found;
      if (found.length > 1) {
        failures++;
        complain(`"${typed}" is too short: ${found.map(({ id }) => id).join(", ")} begin so; write more of it`);
        continue;
      }
      const id = only?.kind === "report" ? only.id : typed;
      try {
        await ledger.forget(id, reason, by);
        tell(`${id} is removed`);
      } catch (error) {
        if (!(error instanceof LedgerError) || error.kind !== "unknown subject") throw error;
        failures++;
        complain(error.message);
      }
    }
  } finally {
    await ledger.close();
  }
  return failures > 0 ? 1 : 0;
}
