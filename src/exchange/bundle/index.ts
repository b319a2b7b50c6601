import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import type { ExchangeFormat } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { writeBundleFolder } from "./write.ts";
import { zipOf } from "./zip.ts";

export type { Contents } from "./crate.ts";
export { type BundleVerified, verifyBundle } from "./verify.ts";
export { writeBundleFolder } from "./write.ts";

/** The bundle as one zip. `writeBundleFolder` writes the same files into a folder. */
export const bundle: ExchangeFormat = {
  name: "bundle",
  extension: ".zip",
  mediaType: "application/zip",
  takes: "readings",
  means: formatMeans.bundle,
  async *write(things, settings) {
    const root = mkdtempSync(join(tmpdir(), "rapporteur-bundle-"));
    try {
      await writeBundleFolder(root, things, settings);
      const paths = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .split(sep)
            .join("/"),
        );
      yield* zipOf(root, paths);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
};
