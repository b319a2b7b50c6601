import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { type Ledger, openLedger, type OpenOptions } from "../../src/ledger/index.ts";
import { freshDatabase } from "./postgres.ts";

/** A folder for the files of a test. */
export const folder = (): string => mkdtempSync(join(tmpdir(), "rapporteur-ledger-"));

/** The address of a ledger that is not there yet. */
export const freshUrls: Readonly<Record<"SQLite" | "PostgreSQL", () => Promise<string>>> = {
  SQLite: () => Promise.resolve(join(folder(), "war.sqlite")),
  PostgreSQL: () => freshDatabase(),
};

export interface Fresh {
  readonly kind: "SQLite" | "PostgreSQL";
  readonly url: () => Promise<string>;
  /** Opens a ledger, an empty one unless an address is given; closed after the tests. */
  readonly open: (url?: string, options?: OpenOptions) => Promise<Ledger>;
}

/** The same tests on both databases. */
export function onBoth(name: string, tests: (fresh: Fresh) => void): void {
  for (const kind of ["SQLite", "PostgreSQL"] as const)
    describe(`${name} (${kind})`, () => {
      const opened: Ledger[] = [];
      afterAll(() => Promise.all(opened.map((ledger) => ledger.close())));
      tests({
        kind,
        url: freshUrls[kind],
        async open(url, options) {
          const ledger = await openLedger(url ?? (await freshUrls[kind]()), options);
          opened.push(ledger);
          return ledger;
        },
      });
    });
}
