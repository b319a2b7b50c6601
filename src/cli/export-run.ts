import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { codebookFiles, codebookFolder, readCodebookFolder } from "../codebook-folder.ts";
import type { PolicyName } from "../comparing/index.ts";
import {
  type ExchangeFormatName,
  type Exported,
  formats,
  exporting,
  readNameList,
  type Suppression,
  writeBundleFolder,
} from "../exchange/index.ts";
import { type ClaimFilter, ledgerUrl, openLedger } from "../ledger/index.ts";
import { shippedGazetteer, shippedShapes } from "../shipped.ts";
import { reasonOf } from "./inputs.ts";
import { fileOutput, standardOutput } from "./output.ts";
import { complain } from "./voice.ts";

export interface ExportRun {
  readonly format: ExchangeFormatName;
  readonly ledger: string | undefined;
  readonly out: string | null;
  readonly codebook: string;
  readonly filter: ClaimFilter;
  readonly policy: PolicyName | null;
  readonly withTexts: boolean;
  readonly quoteLength: number;
  readonly suppressPrivate: boolean;
  /** Files of names, and of the secret. */
  readonly suppress: string | null;
  readonly keep: string | null;
  readonly idKey: string | null;
}

/** Writes a ledger's things in a format. The exit code: 0, 1 when a file could not be read or written, 2 when a bundle has nowhere to go. */
export async function exportCommand(run: ExportRun): Promise<number> {
  if (run.format === "bundle" && run.out === null && process.stdout.isTTY) {
    complain("a bundle is no text for a terminal: name a .zip or a folder after --out");
    return 2;
  }
  let suppression: Suppression | null;
  try {
    suppression = suppressionOf(run);
  } catch (error) {
    complain(`${(error as NodeJS.ErrnoException).path ?? "a list of names"} ${reasonOf(error)}`);
    return 1;
  }
  const codebook = readCodebookFolder(run.codebook);
  const ledger = await openLedger(ledgerUrl(run.ledger, process.env), { codebook, readonly: true });
  try {
    const exported = await exporting(ledger, {
      filter: run.filter,
      policy: run.policy,
      withTexts: run.withTexts,
      quoteLength: run.quoteLength,
      suppression,
      codebook,
      codebookFiles: codebookFiles(codebookFolder(run.codebook)),
      gazetteer: shippedGazetteer(),
      shapes: run.format === "geojson" ? shippedShapes() : null,
      tell: complain,
    });
    if (suppression !== null)
      complain(
        `${exported.namesWithheld} names and surnames withheld; whom the reader did not take for a person is not among them: look through the result`,
      );
    await write(run, exported);
    return 0;
  } finally {
    await ledger.close();
  }
}

function suppressionOf(run: ExportRun): Suppression | null {
  if (!run.suppressPrivate && run.suppress === null) return null;
  const list = (path: string | null): string[] => (path === null ? [] : readNameList(readFileSync(path, "utf8")));
  return {
    private: run.suppressPrivate,
    names: list(run.suppress),
    keep: list(run.keep),
    ...(run.idKey === null ? {} : { key: readFileSync(run.idKey, "utf8").trim() }),
  };
}

async function write({ format, out }: ExportRun, { things, settings }: Exported): Promise<void> {
  if (format === "bundle" && out !== null && !/\.zip$/i.test(out)) {
    if (statSync(out, { throwIfNoEntry: false })?.isFile())
      throw new Error(`${out} is a file: a bundle wants a folder of its own, or a name that ends in .zip`);
    if (existsSync(out) && readdirSync(out).length > 0)
      throw new Error(`${out} is not empty: a bundle wants a folder of its own, or a name that ends in .zip`);
    mkdirSync(out, { recursive: true });
    await writeBundleFolder(out, things, settings);
    return;
  }
  const progress = new Saying(out);
  const output = out === null ? standardOutput : fileOutput(out);
  try {
    const writer = formats.find(({ name }) => name === format)!;
    for await (const piece of writer.write(things, settings)) {
      await output.write(piece);
      progress.tell(piece.length);
    }
    output.done();
  } catch (error) {
    output.drop();
    throw error;
  } finally {
    progress.end();
  }
}

/** Says on a terminal how much is written, once it has taken two seconds. */
class Saying {
  private readonly started = performance.now();
  private readonly speaks: boolean;
  private said = 0;
  private written = 0;

  constructor(out: string | null) {
    this.speaks = process.stderr.isTTY && out !== null;
  }

  tell(written: number): void {
    this.written += written;
    const now = performance.now();
    if (!this.speaks || now - this.started < 2000 || now - this.said < 500) return;
    this.said = now;
    process.stderr.write(`\r\u001b[2K${(this.written / 1e6).toFixed(1)} MB written`);
  }

  end(): void {
    if (this.said > 0) process.stderr.write("\r\u001b[2K");
  }
}
