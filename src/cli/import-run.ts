import type { Codebook } from "../codebook/index.ts";
import { readCodebookFolder } from "../codebook-folder.ts";
import { type Import, type ImportedRow, openImport, parseOwnColumns } from "../exchange/import/index.ts";
import { bytesOfFile } from "../intake/index.ts";
import { type Ledger, ledgerUrl, openLedger } from "../ledger/index.ts";
import { claimLine } from "./claim-line.ts";
import { reasonOf } from "./inputs.ts";
import { Progress } from "./progress.ts";
import { Skipped } from "./skipped.ts";
import { complain, tell } from "./voice.ts";

export interface ImportRun {
  readonly files: readonly string[];
  readonly ledger: string | undefined;
  readonly as: string | null;
  readonly dataSet: string | null;
  readonly columns: ReturnType<typeof parseOwnColumns> | null;
  readonly preview: boolean;
  readonly by: string;
  readonly codebook: string;
}

/** "date=When:dmy,killed=Dead" understood, or what is wrong with it. */
export function ownColumns(words: string): ReturnType<typeof parseOwnColumns> | string {
  try {
    return parseOwnColumns(words);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Brings tables of past incidents into a ledger, or shows how they would be understood. The exit code: 0, or 1 when some rows or files did not go in. */
export async function importCommand(run: ImportRun): Promise<number> {
  const codebook = readCodebookFolder(run.codebook);
  const ledger = run.preview ? null : await openLedger(ledgerUrl(run.ledger, process.env), { codebook });
  const skipped = new Skipped();
  let failed = 0;
  try {
    for (const [index, name] of run.files.entries()) {
      try {
        const opened = await openImport(await bytesOfFile(name), ordersFor(name, run, codebook));
        for (const line of opened.says) tell(line);
        if (ledger === null) await preview(opened, name, skipped);
        else await bringIn(opened, name, ledger, run, { skipped, done: index });
      } catch (error) {
        failed++;
        complain(`${name} ${reasonOf(error)}`);
      }
    }
  } finally {
    await ledger?.close();
  }
  skipped.say();
  return failed > 0 || skipped.anyFault ? 1 : 0;
}

const ordersFor = (name: string, { as, dataSet, columns }: ImportRun, codebook: Codebook) => ({
  name,
  codebook,
  ...(as === null ? {} : { as }),
  ...(dataSet === null ? {} : { dataSet }),
  ...(columns === null ? {} : { columns: columns.columns }),
  ...(columns?.dayOrder ? { dayOrder: columns.dayOrder } : {}),
});

const previewed = 5;

/** The first rows as they would be rendered, each with its claims. */
async function preview(opened: Import, name: string, skipped: Skipped): Promise<void> {
  let shown = 0;
  for await (const row of opened.rows()) {
    if ("problem" in row) {
      skipped.add({ skipped: `${name} line ${row.line}`, reason: row.problem, fault: true });
      continue;
    }
    const [title, said] = row.reading.report.text.split("\n\n");
    console.log(`\nline ${row.line}  ${title}\n  ${said}`);
    for (const claim of row.reading.claims) console.log(`    ${claimLine(claim)}`);
    if (++shown >= previewed) break;
  }
}

/** Rows that go into the ledger in one transaction. */
const batch = 100;

async function bringIn(
  opened: Import,
  name: string,
  ledger: Ledger,
  { by, files }: ImportRun,
  { skipped, done }: { readonly skipped: Skipped; readonly done: number },
): Promise<void> {
  const progress = new Progress();
  const counts = { rows: 0, fresh: 0, claims: 0 };
  const add = async (rows: readonly ImportedRow[]): Promise<void> => {
    for (const added of await ledger.addAll(rows, by)) {
      counts.rows++;
      if (added.newReport) counts.fresh++;
      counts.claims += added.newReading ? added.claims : 0;
    }
    progress.tell(counts.rows, done, files.length);
  };
  let waiting: ImportedRow[] = [];
  for await (const row of opened.rows()) {
    if ("problem" in row) skipped.add({ skipped: `${name} line ${row.line}`, reason: row.problem, fault: true });
    else waiting.push(row);
    if (waiting.length < batch) continue;
    await add(waiting);
    waiting = [];
  }
  await add(waiting);
  progress.end();
  const known = counts.rows - counts.fresh;
  tell(
    `${name}: ${counts.fresh} incidents with ${counts.claims} claims went in${known > 0 ? `; ${known} were there already` : ""}`,
  );
}
