import { readFileSync } from "node:fs";
import { Fetcher, type FetchOptions, SavedPages, urlsIn } from "../intake/fetch/index.ts";
import { reasonOf } from "./inputs.ts";
import { complain, tell } from "./voice.ts";

export interface FetchRun {
  readonly urls: readonly string[];
  /** File that lists URLs, or null. */
  readonly list: string | null;
  readonly folder: string;
  /** Ask again for pages that are in the folder: what has changed is saved beside them. */
  readonly again: boolean;
  readonly options: FetchOptions;
}

/** Saves pages to a folder. The exit code: 0, 1 when a page could not be fetched. */
export async function fetchCommand({ urls, list, folder, again, options }: FetchRun): Promise<number> {
  let listed: string[] = [];
  try {
    if (list !== null) listed = urlsIn(readFileSync(list, "utf8"));
  } catch (error) {
    complain(`${list} ${reasonOf(error)}`);
    return 1;
  }
  const asked = [...new Set([...urls, ...listed])];
  const saved = new SavedPages(folder);
  const wanted = again ? asked : asked.filter((url) => !saved.has(url));
  const counts = { fetched: 0, unchanged: 0, failed: 0 };
  const known = (url: string) => (again ? saved.validators(url) : {});
  const started = Date.now();
  let told = started;
  for await (const fetched of new Fetcher(options).fetchAll(wanted, known)) {
    const path = saved.save(fetched);
    if (fetched.kind === "failed") {
      counts.failed++;
      complain(`${fetched.asked} ${fetched.reason}`);
    } else if (path === null) counts.unchanged++;
    else {
      counts.fetched++;
      for (const note of fetched.kind === "fetched" ? fetched.notes : []) complain(`${fetched.asked}: ${note}`);
      process.stdout.write(`${path}\n`);
    }
    if (Date.now() - told > 10_000) {
      told = Date.now();
      tell(`${counts.fetched + counts.unchanged + counts.failed} of ${wanted.length} pages`);
    }
  }
  const there = asked.length - wanted.length;
  tell(
    `fetched ${counts.fetched}${counts.unchanged > 0 ? `, ${counts.unchanged} have not changed` : ""}${there > 0 ? `, ${there} were there already` : ""}${counts.failed > 0 ? `, ${counts.failed} failed` : ""}`,
  );
  return counts.failed > 0 ? 1 : 0;
}
