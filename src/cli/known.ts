import { readCodebookFolder } from "../codebook-folder.ts";
import type { Report } from "../intake/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { engine } from "../reading/index.ts";

let asked: Promise<{ readonly ledger: Ledger; readonly codebook: string }> | undefined;

/** Whether a ledger has a report as this engine reads it with this codebook. Each thread asks on a connection of its own. */
export async function isKnown({ sha256, published }: Report, url: string, codebook: string): Promise<boolean> {
  asked ??= opened(url, codebook);
  const known = await asked;
  return known.ledger.hasReading(sha256, engine, known.codebook, published);
}

async function opened(url: string, path: string): Promise<{ readonly ledger: Ledger; readonly codebook: string }> {
  const { openLedger } = await import("../ledger/index.ts");
  const { name, version } = readCodebookFolder(path);
  return { ledger: await openLedger(url, { readonly: true }), codebook: `${name}@${version}` };
}
