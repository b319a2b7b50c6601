import { accountName } from "./account.ts";
import { readCodebookFolder } from "../codebook-folder.ts";
import { WatchMemory, watchOnce } from "../intake/feeds/index.ts";
import { Fetcher, type FetchOptions } from "../intake/fetch/index.ts";
import type { Given } from "../intake/index.ts";
import { addressOf, ledgerUrl, openLedger } from "../ledger/index.ts";
import { readerFor, readReceived } from "../read.ts";
import { gazetteerOrComplaint } from "./places-command.ts";
import { complain, tell } from "./voice.ts";

export interface WatchRun {
  readonly feeds: readonly string[];
  readonly ledger: string | undefined;
  /** Milliseconds between the beginnings of two rounds; null: one round only. */
  readonly every: number | null;
  readonly recheck: number;
  readonly memory: string | null;
  readonly given: Given;
  readonly codebook: string;
  readonly places: string | null;
  readonly by: string | null;
  readonly options: FetchOptions;
}

/** Beside a ledger that is a file, else in the working folder. */
function memoryFile(url: string): string {
  const address = addressOf(url);
  return address.kind === "sqlite" ? `${address.path}.watch.json` : "rapporteur.watch.json";
}

/** Takes into a ledger what feeds announce, until it is stopped. The exit code: 0, 1 when one round was asked for and something failed in it, 2 when the own places have slips. */
export async function watchCommand(run: WatchRun): Promise<number> {
  const codebook = readCodebookFolder(run.codebook);
  if (run.places !== null && gazetteerOrComplaint(run.places) === null) return 2;
  const url = ledgerUrl(run.ledger, process.env);
  const ledger = await openLedger(url, { codebook });
  const memory = new WatchMemory(run.memory ?? memoryFile(url));
  const fetcher = new Fetcher(run.options);
  const reader = readerFor(run.codebook, run.places);
  const by = run.by ?? accountName();
  let stopped = false;
  let wake = (): void => {};
  const stop = (): void => {
    stopped = true;
    wake();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    for (;;) {
      const started = Date.now();
      const counts = { fresh: 0, versions: 0, claims: 0, failed: 0 };
      for await (const sighting of watchOnce(run.feeds, fetcher, memory, run)) {
        if (sighting.kind === "word") {
          if (sighting.failed) counts.failed++;
          complain(`${sighting.about} ${sighting.says}`);
        } else {
          const { received, newVersion } = sighting;
          const added = await ledger.add(readReceived(received, reader), received.original, by);
          if (newVersion) counts.versions++;
          else if (added.newReport) counts.fresh++;
          counts.claims += added.claims;
          console.log(
            `${added.report} ${newVersion ? "changed" : "new"} ${received.report.url ?? ""} ${received.report.title ?? ""}`,
          );
        }
        if (stopped) break;
      }
      memory.save();
      tell(
        `${counts.fresh} new, ${counts.versions} changed, ${counts.claims} claims${counts.failed > 0 ? `, ${counts.failed} failed` : ""}`,
      );
      if (run.every === null) return counts.failed > 0 ? 1 : 0;
      if (stopped) return 0;
      const wait = Math.max(0, started + run.every - Date.now());
      await new Promise<void>((done) => {
        const timer = setTimeout(done, wait);
        wake = () => {
          clearTimeout(timer);
          done();
        };
      });
      if (stopped) return 0;
    }
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await ledger.close();
  }
}
