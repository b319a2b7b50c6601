import type { Codebook, CodebookFile } from "../codebook/index.ts";
import type { PolicyName } from "../comparing/index.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { ClaimFilter, Ledger } from "../ledger/index.ts";
import { engine } from "../reading/index.ts";
import { cited } from "./cited.ts";
import type { ExportSettings } from "./format.ts";
import { suppressed, type Suppression } from "./suppression/index.ts";
import type { Shapes } from "./shapes.ts";
import { type Things, thingsOf } from "./things.ts";

/** What is to leave a ledger, and how. */
export interface ExportOrders {
  readonly filter?: ClaimFilter;
  /** Null or absent: the format's own. */
  readonly policy?: PolicyName | null;
  /** Whole texts may leave. */
  readonly withTexts?: boolean;
  /** UTF-16 units of a claim's words at most, where texts may not leave. */
  readonly quoteLength?: number;
  /** Whose names must not leave; null or absent: nobody's are withheld. */
  readonly suppression?: Suppression | null;
  readonly codebook: Codebook;
  readonly codebookFiles: readonly CodebookFile[];
  readonly gazetteer?: Gazetteer | null;
  readonly shapes?: Shapes | null;
  readonly tell?: (message: string) => void;
}

/** What a format writes from: `format.write(things, settings)`. */
export interface Exported {
  readonly things: Things;
  readonly settings: ExportSettings;
  /** Names that are looked for and withheld, surnames among them. */
  readonly namesWithheld: number;
}

/** UTF-16 units that a citation has at most, unless said: a long sentence. */
const citation = 240;

/**
 * What leaves a ledger under some orders, ready for any format. Names go first, then the words are cut, so that no format sees more than
 * may leave. The time that files bear is that of the ledger's last entry: an unchanged ledger gives the same bytes again.
 */
export async function exporting(ledger: Ledger, orders: ExportOrders): Promise<Exported> {
  const { suppression = null, withTexts = false, quoteLength = citation, codebook } = orders;
  const all = thingsOf(ledger, orders.filter);
  const hidden = suppression === null ? null : await suppressed(all, ledger, suppression, codebook);
  const things = hidden?.things ?? all;
  return {
    things: withTexts ? things : cited(things, quoteLength),
    settings: {
      policy: orders.policy ?? null,
      withTexts,
      codebook,
      codebookFiles: orders.codebookFiles,
      engine,
      madeAt: await lastEntered(all),
      gazetteer: orders.gazetteer ?? null,
      shapes: orders.shapes ?? null,
      suppressed: hidden !== null,
      tell: orders.tell ?? (() => {}),
    },
    namesWithheld: hidden?.names ?? 0,
  };
}

async function lastEntered(things: Things): Promise<string> {
  let last = "1970-01-01T00:00:00Z";
  for await (const { at } of things.entries()) last = at;
  return last;
}
