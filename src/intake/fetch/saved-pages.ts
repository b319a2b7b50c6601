import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Fetched, Validators } from "./fetcher.ts";

/** One line of a folder's list of pages: what became of one URL at one time. */
export interface PageLine {
  readonly asked: string;
  readonly at: string;
  /** Where the redirects led. */
  readonly url?: string;
  /** Path of the bytes inside the folder; `<file>.headers.json` says how they came. */
  readonly file?: string;
  readonly sha256?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly unchanged?: true;
  readonly failed?: string;
}

/** How a saved page came; stands beside it. */
export interface Capture {
  readonly url: string;
  readonly mediaType: string | null;
  readonly capturedAt: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** JSON lines, but called so that it is not taken for a table of reports when the folder is read. */
const listName = "pages.log";
const hashOf = (words: string | Uint8Array): string => createHash("sha256").update(words).digest("hex");
const captureFile = (file: string): string => `${file}.headers.json`;

/**
 * A folder of fetched pages: bytes as they were sent, headers beside them, and a list that is only ever added to. Another run goes on where
 * one was cut off. A page that has changed is saved beside the one before.
 */
export class SavedPages {
  private readonly latest = new Map<string, PageLine>();
  private readonly folder: string;

  /** Makes the folder when it is not there. Lines of the list that a crash cut off are passed over. */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    const list = join(folder, listName);
    for (const line of existsSync(list) ? readFileSync(list, "utf8").split("\n") : []) {
      try {
        const page = JSON.parse(line) as PageLine;
        if (page.file !== undefined) this.latest.set(page.asked, page);
      } catch {
        continue;
      }
    }
  }

  has(url: string): boolean {
    return this.latest.has(url);
  }

  validators(url: string): Validators {
    const { etag, lastModified } = this.latest.get(url) ?? {};
    return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
  }

  /** Keeps what became of a URL. Returns the path of the page, or null where there is no new one. */
  save(fetched: Fetched): string | null {
    const { asked } = fetched;
    const at = new Date().toISOString();
    if (fetched.kind !== "fetched") {
      this.note(fetched.kind === "failed" ? { asked, at, failed: fetched.reason } : { asked, at, unchanged: true });
      return null;
    }
    const { original, url, validators } = fetched;
    const sha256 = hashOf(original.bytes);
    const same = this.latest.get(asked)?.sha256 === sha256;
    const file = this.fileFor(url, sha256, original.mediaType);
    const path = join(this.folder, file);
    if (!same) {
      mkdirSync(dirname(path), { recursive: true });
      const capture: Capture = {
        url,
        mediaType: original.mediaType,
        capturedAt: original.capturedAt,
        headers: original.headers ?? {},
      };
      writeFileSync(captureFile(path), `${JSON.stringify(capture, null, 1)}\n`);
      writeFileSync(`${path}.part`, original.bytes);
      renameSync(`${path}.part`, path);
    }
    this.note({ asked, at, url, file, sha256, ...validators, ...(same ? { unchanged: true } : {}) });
    return same ? null : path;
  }

  private note(line: PageLine): void {
    if (line.file !== undefined) this.latest.set(line.asked, line);
    appendFileSync(join(this.folder, listName), `${JSON.stringify(line)}\n`);
  }

  /** "news.example/ten-die-3f0a91c2-9b1e77d0.html": host, words of the path, hashes of address and bytes. */
  private fileFor(url: string, sha256: string, mediaType: string | null): string {
    const { hostname, pathname } = new URL(url);
    const host = hostname.replace(/[^a-z0-9.-]/gi, "_").replace(/^\.+/, "_");
    const words = pathname
      .replace(/\.[a-z]{2,5}$/i, "")
      .split("/")
      .at(-1)!
      .replace(/[^a-z0-9]+/gi, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60);
    const name = [words || "page", hashOf(url).slice(0, 8), sha256.slice(0, 8)].join("-");
    return join(host, name + endingOf(mediaType));
  }
}

const endings: readonly (readonly [type: RegExp, ending: string])[] = [
  [/pdf/, ".pdf"],
  [/wordprocessingml/, ".docx"],
  [/csv/, ".csv"],
  [/^text\/plain/, ".txt"],
];

const endingOf = (mediaType: string | null): string =>
  endings.find(([type]) => type.test((mediaType ?? "").toLowerCase()))?.[1] ?? ".html";

/** How a file came, when it lies in a folder of fetched pages, else null. */
export function captureOf(file: string): Capture | null {
  try {
    const capture = JSON.parse(readFileSync(captureFile(file), "utf8")) as Capture;
    return typeof capture.url === "string" && typeof capture.capturedAt === "string" ? capture : null;
  } catch {
    return null;
  }
}
