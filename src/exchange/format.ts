import type { Codebook, CodebookFile } from "../codebook/index.ts";
import type { PolicyName } from "../comparing/index.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { ExchangeFormatName } from "./format-means.ts";
import type { Shapes } from "./shapes.ts";
import type { Things } from "./things.ts";

/** How an export is to be written. */
export interface ExportSettings {
  /** The rule by which figures that differ become one; null: the format's own. */
  readonly policy: PolicyName | null;
  /** Whole texts of reports may leave. Unless they may, words are cited: evidence is cut, texts stay. */
  readonly withTexts: boolean;
  readonly codebook: Codebook;
  /** The codebook's own files, for the bundle. */
  readonly codebookFiles: readonly CodebookFile[];
  /** Name and version of the engine that writes. */
  readonly engine: string;
  /** When, ISO 8601 in UTC. The same ledger, settings and time give the same bytes. */
  readonly madeAt: string;
  /** Gives the extent of areas; null: areas are drawn only where the claim itself says enough. */
  readonly gazetteer: Gazetteer | null;
  /** Outlines of provinces; null: their boxes are drawn. */
  readonly shapes: Shapes | null;
  /** True when names were taken out of what is written. */
  readonly suppressed: boolean;
  /** Says to the person who exports what the file itself has no room for: "3 incidents without deaths were left out". */
  readonly tell: (message: string) => void;
}

/** A shape that data leave in. */
export interface ExchangeFormat {
  /** As the command line and docs/exchange.md call it. */
  readonly name: ExchangeFormatName;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What one row, line or object is about. */
  readonly takes: "claims" | "incidents" | "sources" | "readings";
  /** One sentence for people. */
  readonly means: string;
  /** The pieces of the file in their order: text, which is UTF-8, or bytes. */
  write(things: Things, settings: ExportSettings): AsyncIterable<string | Uint8Array>;
}
