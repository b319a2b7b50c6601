import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Validators } from "../fetch/index.ts";

/** What is remembered of a page that a feed announced. */
export interface PageSeen {
  /** When it was last fetched, and last found in a feed, milliseconds since 1970. */
  readonly fetchedAt: number;
  readonly listedAt: number;
  readonly validators: Validators;
  /** Hash of the text that was read from it. */
  readonly text: string;
}

interface Kept {
  readonly feeds: Record<string, Validators>;
  readonly pages: Record<string, PageSeen>;
}

/** A page that no feed has named for this long will hardly come back. */
const forgottenAfter = 60 * 86_400_000;

/** What a watch remembers from one round to the next, in a file. A file that is not there or broken is an empty memory. */
export class WatchMemory {
  private readonly file: string;
  readonly feeds: Map<string, Validators>;
  readonly pages: Map<string, PageSeen>;

  constructor(file: string) {
    this.file = file;
    const { feeds = {}, pages = {} } = kept(file);
    this.feeds = new Map(Object.entries(feeds));
    this.pages = new Map(Object.entries(pages));
  }

  /** Writes it whole or not at all. */
  save(now = Date.now()): void {
    for (const [url, { listedAt }] of this.pages) if (now - listedAt > forgottenAfter) this.pages.delete(url);
    const words = JSON.stringify({ feeds: Object.fromEntries(this.feeds), pages: Object.fromEntries(this.pages) });
    writeFileSync(`${this.file}.part`, words);
    renameSync(`${this.file}.part`, this.file);
  }
}

function kept(file: string): Partial<Kept> {
  try {
    return (JSON.parse(readFileSync(file, "utf8")) ?? {}) as Partial<Kept>;
  } catch {
    return {};
  }
}
