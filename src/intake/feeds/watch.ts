import { createHash } from "node:crypto";
import type { Fetched, Fetcher } from "../fetch/index.ts";
import type { Given, Received } from "../make-report.ts";
import { receiveAll } from "../receive-all.ts";
import { IntakeError } from "../refusal.ts";
import { type FeedEntry, readFeed } from "./feed.ts";
import type { WatchMemory } from "./watch-memory.ts";

/** What a round of watching comes upon. */
export type Sighting =
  /** A report that is new, or a new version of one: other words under the same address. */
  | { readonly kind: "report"; readonly received: Received; readonly newVersion: boolean }
  /** Something to tell the person, after the URL it is about. `failed`: it could not be had. */
  | { readonly kind: "word"; readonly about: string; readonly says: string; readonly failed: boolean };

export interface WatchOptions {
  readonly given: Given;
  /** Milliseconds after which a page that is still in its feed is looked at again. */
  readonly recheck: number;
}

const word = (about: string, says: string, failed = false): Sighting => ({ kind: "word", about, says, failed });
const hashOf = (words: string): string => createHash("sha256").update(words).digest("hex").slice(0, 32);

/**
 * One round: asks each feed what it announces, fetches what is new and what has not been looked at for a while. `memory` is brought up to date with
 * each report once it has been taken, so that a round cut off loses nothing. Never throws for what the web does.
 */
export async function* watchOnce(
  feeds: readonly string[],
  fetcher: Fetcher,
  memory: WatchMemory,
  { given, recheck }: WatchOptions,
): AsyncGenerator<Sighting> {
  const due = new Map<string, FeedEntry>();
  const validators = new Map<string, Extract<Fetched, { kind: "fetched" }>["validators"]>();
  const now = Date.now();
  for await (const fetched of fetcher.fetchAll(feeds, (url) => memory.feeds.get(url) ?? {})) {
    if (fetched.kind === "failed") yield word(fetched.asked, fetched.reason, true);
    if (fetched.kind !== "fetched") continue;
    try {
      const { entries, notes } = readFeed(fetched.original.bytes, fetched.url);
      for (const note of notes) yield word(fetched.asked, note);
      for (const entry of entries) {
        const seen = memory.pages.get(entry.url);
        if (seen) memory.pages.set(entry.url, { ...seen, listedAt: now });
        if (!seen || now - seen.fetchedAt >= recheck) due.set(entry.url, entry);
      }
      validators.set(fetched.asked, fetched.validators);
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      yield word(fetched.asked, error.message, true);
    }
  }
  let missed = false;
  const known = (url: string) => memory.pages.get(url)?.validators ?? {};
  for await (const fetched of fetcher.fetchAll(due.keys(), known)) {
    const seen = memory.pages.get(fetched.asked);
    if (fetched.kind === "failed") {
      missed = true;
      yield word(fetched.asked, fetched.reason, true);
    } else if (fetched.kind === "unchanged") {
      if (seen) memory.pages.set(fetched.asked, { ...seen, fetchedAt: now });
    } else yield* reportsOf(fetched, due.get(fetched.asked)!);
  }
  // A feed is asked for whole next time unless all that it announced has been fetched.
  if (!missed) for (const [feed, said] of validators) memory.feeds.set(feed, said);

  async function* reportsOf(
    fetched: Extract<Fetched, { kind: "fetched" }>,
    entry: FeedEntry,
  ): AsyncGenerator<Sighting> {
    const seen = memory.pages.get(fetched.asked);
    const reports: Received[] = [];
    for await (const item of reportsIn(fetched, given, entry)) {
      if ("refused" in item) yield word(item.refused, item.reason, item.fault);
      else reports.push(item);
    }
    const text = hashOf(reports.map(({ report }) => report.text).join("\u0000"));
    if (seen?.text !== text)
      for (const received of reports) yield { kind: "report", received, newVersion: seen !== undefined };
    memory.pages.set(fetched.asked, { fetchedAt: now, listedAt: now, validators: fetched.validators, text });
  }
}

/** The reports of a page; where it does not say its day or outlet itself, the feed's word counts. */
async function* reportsIn(fetched: Extract<Fetched, { kind: "fetched" }>, given: Given, entry: FeedEntry) {
  const { bytes, mediaType, capturedAt, headers } = fetched.original;
  const source = {
    name: fetched.url,
    url: fetched.url,
    bytes,
    capturedAt,
    notes: fetched.notes,
    ...(mediaType === null ? {} : { mediaType }),
    ...(headers === undefined ? {} : { headers }),
  };
  for await (const item of receiveAll(source, given)) {
    if ("refused" in item) {
      yield item;
      continue;
    }
    const { published, outlet, title } = item.report;
    const fromFeed: Given = {
      ...(published === null && entry.published !== null ? { date: entry.published } : {}),
      ...(outlet === null && entry.source !== null ? { outlet: entry.source } : {}),
      ...(title === null && entry.title !== null ? { title: entry.title } : {}),
    };
    if (Object.keys(fromFeed).length === 0) yield item;
    else yield* receiveAll(source, { ...fromFeed, ...given });
  }
}
