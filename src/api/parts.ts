import type { Fetcher } from "../intake/fetch/index.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Access } from "./access/access.ts";
import type { CodebookShelf } from "./codebook-shelf.ts";
import type { Streams } from "./events.ts";
import type { Jobs } from "./jobs.ts";
import type { LedgerWatch } from "./ledger-watch.ts";
import type { Remembered } from "./remembered.ts";
import type { ReadingDesk } from "./reading/desk.ts";

/** What the routes work with. */
export interface Parts {
  readonly ledger: Ledger;
  readonly desk: ReadingDesk;
  readonly codebook: CodebookShelf;
  readonly gazetteer: () => Gazetteer;
  readonly access: Access;
  readonly jobs: Jobs;
  readonly watch: LedgerWatch;
  readonly streams: Streams;
  readonly remembered: Remembered;
  /** Null: this program fetches nothing. */
  readonly fetcher: (() => Pick<Fetcher, "fetch">) | null;
  /** Now, for everything that expires. */
  readonly now: () => Date;
}
