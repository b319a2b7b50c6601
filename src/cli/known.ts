import { readCodebookFolder } from "../codebook-folder.ts";
import type { Report } from "../intake/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { engine } from "../reading/index.ts";

interface Asked {
  readonly ledger: Ledger;
  readonly codebook: string;
}

const opened = new Map<string, Promise<Asked>>();

/** Whether a ledger has a report as this engine reads it with this codebook. Each thread asks on a connection of its own. */
export async function isKnown({ sha256, published }: Report, url: string, codebook: string): Promise<boolean> {
  const key = `${url}\n${codebook}`;
  const asked = opened.get(key) ?? open(url, codebook);
  opened.set(key, asked);
  const known = await asked;
  return known.ledger.hasReading(sha256, engine, known.codebook, published);
}

async function open(url: string, path: string): Promise<Asked> {
  const { openLedger } = await import("../ledger/index.ts");
  const { name, version } = readCodebookFolder(path);
  return { ledger: await openLedger(url, { readonly: true }), codebook: `${name}@${version}` };
}
