import { createHmac } from "node:crypto";
import { withheld } from "./withheld.ts";
import { NameSpotter, Redaction } from "./spotter.ts";

/** Keys whose values are words of the project's own closed lists, names of rules, languages: nobody's name stands there. */
const ownWords = new Set([
  "type",
  "types",
  "status",
  "stance",
  "scope",
  "kind",
  "precision",
  "periodBasis",
  "placeBasis",
  "publishedBasis",
  "basis",
  "format",
  "relation",
  "verdict",
  "grade",
  "language",
  "engine",
  "codebook",
  "rules",
  "sign",
  "about",
  "country",
]);

/** Keys of hashes: whoever holds a hash of the whole can try names until it fits. */
const hashes = new Set(["sha256", "hash", "digest"]);
/** Keys of people who worked on the ledger. */
const coders = new Set(["coder", "by"]);
/** Keys of addresses, where a name may hide in small letters. */
const addresses = new Set(["url"]);
/** Keys of what people of the project or the outlet wrote or are called, which no reader of reports went through. */
const dropped = new Set(["author", "reason"]);

/** Ids are made from hashes, and so could confirm a guess as these could: "3f0a91c27be41d05-capture-120", or the first part alone. */
const idWithin = /\b([0-9a-f]{16})\b(?:-([a-z][a-z-]*)-\d+)?/g;

/** Takes names out of anything that leaves, for good: the words go, and so do the hashes and ids that a guess could be tried on. */
export class Hider {
  private readonly spotter: NameSpotter;
  private readonly key: Uint8Array | string;

  /** `key` makes the new ids; the same key gives the same ids again, and nobody without it can tell which were the old ones. */
  constructor(spotter: NameSpotter, key: Uint8Array | string) {
    this.spotter = spotter;
    this.key = key;
  }

  /** What a report's text becomes, with where its places go. */
  redaction(text: string): Redaction {
    return new Redaction(text, this.spotter.find(text));
  }

  /** A copy of a plain value without the names. Quotes in it are of `original`, whose redaction is `text`. */
  hide<T>(value: T, original: string | null = null, text: Redaction | null = null): T {
    return this.copy(value, "", original, text) as T;
  }

  private copy(value: unknown, key: string, original: string | null, text: Redaction | null): unknown {
    if (typeof value === "string") return this.words(value, key);
    if (Array.isArray(value)) return value.map((item) => this.copy(item, key, original, text));
    if (value === null || typeof value !== "object") return value;
    const fields = Object.entries(value).map(
      ([name, inner]) => [name, this.copy(inner, name, original, text)] as const,
    );
    return { ...Object.fromEntries(fields), ...this.moved(value as Record<string, unknown>, original, text) };
  }

  /** Where a quote or a span of the original stands in the redacted text, with the words that stand there now. */
  private moved(value: Record<string, unknown>, original: string | null, text: Redaction | null): object {
    const { start, end, words } = value;
    if (original === null || text === null || typeof start !== "number" || typeof end !== "number") return {};
    const stretch = text.move({ start, end });
    const quoted = typeof words === "string" && original.slice(start, end) === words;
    return quoted ? { ...stretch, words: text.text.slice(stretch.start, stretch.end) } : stretch;
  }

  private words(value: string, key: string): string | null {
    if (ownWords.has(key)) return value;
    if (hashes.has(key)) return "";
    if (coders.has(key)) return `coder-${this.mark(value, 6)}`;
    if (dropped.has(key)) return null;
    if (addresses.has(key)) return this.address(value);
    return this.ids(this.spotter.redact(value));
  }

  private mark(value: string, digits: number): string {
    return createHmac("sha256", this.key).update(value).digest("hex").slice(0, digits);
  }

  private ids(value: string): string {
    return value.replace(idWithin, (id, report: string, type: string | undefined) =>
      type === undefined ? this.mark(report, 16) : `${this.mark(report, 16)}-${type}-${this.mark(id, 8)}`,
    );
  }

  /** An address with a name in it is cut down to its host, and to nothing when the host has the name. */
  private address(value: string): string | null {
    if (!this.names(value)) return value;
    const host = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(value)?.[0];
    return host === undefined || this.names(host) ? withheld : `${host}/`;
  }

  private names(address: string): boolean {
    let plain = address;
    try {
      plain = decodeURIComponent(address.replaceAll("+", " "));
    } catch {
      // Not encoded as addresses are: what stands there is looked at as it is.
    }
    return this.spotter.find(address, true).length > 0 || this.spotter.find(plain, true).length > 0;
  }
}
