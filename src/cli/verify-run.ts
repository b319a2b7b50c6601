import { existsSync, statSync } from "node:fs";
import { verifyBundle } from "../exchange/index.ts";
import { ledgerUrl, openLedger, type Verified } from "../ledger/index.ts";
import { Steps } from "./steps.ts";
import { complain, tell } from "./voice.ts";

/** Proves a ledger or a bundle. The exit code: 0 when all is well, 1 when it is not. */
export async function verifyCommand(named: string | undefined, head: string | null): Promise<number> {
  const path = ledgerUrl(named, process.env);
  if (isBundle(path)) {
    const found = await verifyBundle(path);
    for (const fault of found.faults) complain(fault);
    for (const note of found.notes) tell(note);
    console.log(
      `${found.files} files, ${found.reports} reports, ${found.claims} claims: ${verdict(found.faults)}\nseal ${found.seal}`,
    );
    return found.faults.length > 0 ? 1 : 0;
  }
  const ledger = await openLedger(path, { readonly: true });
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

const isBundle = (path: string): boolean => /\.zip$/i.test(path) || (existsSync(path) && statSync(path).isDirectory());

const verdict = (faults: readonly string[]): string =>
  faults.length === 0 ? "all is well" : `${faults.length} ${faults.length === 1 ? "fault" : "faults"}`;
