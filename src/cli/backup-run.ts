import { ledgerUrl, openLedger, restoreLedger } from "../ledger/index.ts";
import { Steps } from "./steps.ts";
import { tell } from "./voice.ts";
import { verifyCommand } from "./verify-run.ts";

/** Copies a ledger. The exit code is 0; what goes wrong is thrown. */
export async function backupCommand(file: string, named: string | undefined): Promise<number> {
  const ledger = await openLedger(ledgerUrl(named, process.env), { readonly: true });
  const steps = new Steps("rows copied");
  try {
    await ledger.backup(file, steps.tell);
  } finally {
    steps.end();
    await ledger.close();
  }
  tell(`${file} holds all of ${ledger.url}`);
  return 0;
}

/** Restores a backup and proves the result. The exit code: 0, or 1 when what was restored has faults. */
export async function restoreCommand(backup: string, named: string | undefined): Promise<number> {
  const url = ledgerUrl(named, process.env);
  const steps = new Steps("rows restored");
  try {
    await restoreLedger(backup, url, steps.tell);
  } finally {
    steps.end();
  }
  return verifyCommand(url, { head: null, rebuild: false });
}
