import Papa from "papaparse";
import { expect } from "vitest";
import { exporting, type ExportOrders, formats } from "../../src/exchange/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { readCodebookFolder } from "../../src/codebook-folder.ts";
import { shippedGazetteer, shippedShapes } from "../../src/shipped.ts";
import { sampleLedger } from "./sample-ledger.ts";

export const codebook = readCodebookFolder("conflict");
export const sample = sampleLedger();

export interface Written {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** What the format told whoever exports. */
  readonly told: readonly string[];
}

export type Wish = Partial<ExportOrders> & { readonly ledger?: Ledger };

/** What a format writes of a ledger, the sample unless said. */
export async function written(name: string, { ledger = sample, ...orders }: Wish = {}): Promise<Written> {
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  const told: string[] = [];
  const { things, settings } = await exporting(ledger, {
    codebook,
    codebookFiles: [{ path: "codebook.yaml", text: "name: conflict\nversion: 1\n" }],
    gazetteer: shippedGazetteer(),
    shapes: shippedShapes(),
    tell: (message) => told.push(message),
    ...orders,
  });
  const pieces: Uint8Array[] = [];
  for await (const piece of format.write(things, settings))
    pieces.push(typeof piece === "string" ? Buffer.from(piece) : piece);
  const bytes = Buffer.concat(pieces);
  return { bytes, text: bytes.toString("utf8"), told };
}

export type Row = Readonly<Record<string, string>>;

/** A CSV file as another reader sees it. */
export function rowsOf(csv: string): Row[] {
  const { data, errors } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}
