import type { Fetcher } from "../intake/fetch/index.ts";
import { CannotBeRead } from "./reading/desk.ts";
import type { JobPage } from "./jobs.ts";

/** Pages of the web, each once, to be fetched one after the other from each host. */
export const pagesOf = (urls: readonly string[], fetcher: Pick<Fetcher, "fetch">): JobPage[] =>
  [...new Set(urls)].map((name) => ({
    name,
    async fetch() {
      const fetched = await fetcher.fetch(name);
      if (fetched.kind !== "fetched")
        throw new CannotBeRead(fetched.kind === "failed" ? fetched.reason : "has not changed");
      const { original, url, notes } = fetched;
      const { bytes, mediaType, capturedAt, headers } = original;
      return { name, bytes, mediaType, fetched: { url, capturedAt, notes, ...(headers && { headers }) } };
    },
  }));
