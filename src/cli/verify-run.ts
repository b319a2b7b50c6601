import { existsSync, statSync } from "node:fs";
import { verifyBundle } from "../exchange/index.ts";
import { type Ledger, ledgerUrl, openLedger, type Verified } from "../ledger/index.ts";
import { Steps } from "./steps.ts";
import { complain, tell } from "./voice.ts";

export interface VerifyRun {
  /** A head that must stand in the chain. */
  readonly head: string | null;
  /** What is computed is computed again first. */
  readonly rebuild: boolean;
}

/** Proves a ledger or a bundle. The exit code: 0 when all is well, 1 when it is not, 2 when a bundle is to be rebuilt. */
export async function verifyCommand(named: string | undefined, { head, rebuild }: VerifyRun): Promise<number> {
  const path = ledgerUrl(named, process.env);
  if (isBundle(path)) {
    if (rebuild || head !== null) {
      complain(`${path} is a bundle: it has a seal instead of a head, and nothing in it is rebuilt`);
      return 2;
    }
    const found = await verifyBundle(path);
    for (const fault of found.faults) complain(fault);
    for (const note of found.notes) tell(note);
    console.log(
      `${found.files} files, ${found.reports} reports, ${found.claims} claims: ${verdict(found.faults)}\nseal ${found.seal}`,
    );
    return found.faults.length > 0 ? 1 : 0;
  }
  const ledger = await openLedger(path, { readonly: !rebuild });
  if (rebuild) await rebuilt(ledger);
  const steps = new Steps("entries proven");
  let found: Verified;
  try {
    found = await ledger.verify(steps.tell, head?.replace(/…$/, "") ?? "");
  } finally {
    steps.end();
    await ledger.close();
  }
  for (const fault of found.faults) complain(fault);
  console.log(
    `${found.entries} entries, ${found.reports} reports, ${found.claims} claims: ${verdict(found.faults)}\nhead ${found.head}`,
  );
  return found.faults.length > 0 ? 1 : 0;
}

async function rebuilt(ledger: Ledger): Promise<void> {
  const steps = new Steps("reports compared");
  try {
    await ledger.rebuild(steps.tell);
  } catch (error) {
    await ledger.close();
    throw error;
  } finally {
    steps.end();
  }
}

const isBundle = (path: string): boolean => /\.zip$/i.test(path) || (existsSync(path) && statSync(path).isDirectory());

const verdict = (faults: readonly string[]): string =>
  faults.length === 0 ? "all is well" : `${faults.length} ${faults.length === 1 ? "fault" : "faults"}`;
