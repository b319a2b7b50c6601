import type { Gazetteer } from "../gazetteer/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Access } from "./access/access.ts";
import type { CodebookShelf } from "./codebook-shelf.ts";
import type { Jobs } from "./jobs.ts";
import type { LedgerWatch } from "./ledger-watch.ts";
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
  /** Now, for everything that expires. */
  readonly now: () => Date;
}
