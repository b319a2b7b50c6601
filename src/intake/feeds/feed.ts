import { createRequire } from "node:module";
import { daysIn, parseDay } from "../day.ts";
import { decode } from "../decode.ts";
import { IntakeError } from "../refusal.ts";

/** One report that a feed announces. */
export interface FeedEntry {
  /** Where it is printed; relative addresses are made whole. */
  readonly url: string;
  readonly title: string | null;
  /** Day of publication as the feed has it, "YYYY-MM-DD". */
  readonly published: string | null;
  /** Who printed it first, where the feed says that ("<source>"). */
  readonly source: string | null;
  readonly author: string | null;
}

export interface Feed {
  readonly kind: "RSS" | "Atom" | "RDF" | "JSON Feed";
  readonly title: string | null;
  readonly entries: readonly FeedEntry[];
  /** What its reader should be told: entries without an address, without a day. */
  readonly notes: readonly string[];
}

const require = createRequire(import.meta.url);

/** More entries than any outlet announces at once. */
const mostEntries = 5000;

type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fields) : []);

/** Text as such, or the "value", "name" or "title" of an element. Tags in it are words like any other: nothing of a feed is ever shown as HTML. */
function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0]);
  const said =
    typeof value === "string" ? value : (fields(value)["value"] ?? fields(value)["name"] ?? fields(value)["title"]);
  if (typeof said !== "string") return said === undefined ? null : text(fields(said)["value"]);
  return said.replace(/\s+/g, " ").trim().slice(0, 500) || null;
}

/**
 * What a feed announces: RSS, RDF, Atom or JSON Feed, from its bytes; `url` is where it came from. Throws `IntakeError` for what is no feed.
 * Entities are never expanded beyond the five of XML, so a feed cannot grow while it is read.
 */
export function readFeed(bytes: Uint8Array, url: string): Feed {
  const words = decode(bytes);
  const { parseFeed } = require("feedsmith") as typeof import("feedsmith");
  let parsed: { readonly format: string; readonly feed: unknown };
  try {
    parsed = parseFeed(words) as typeof parsed;
  } catch {
    throw new IntakeError("is no feed (RSS, Atom, RDF or JSON Feed), or its XML is broken");
  }
  const feed = fields(parsed.feed);
  const items = list(feed["items"] ?? feed["entries"]).slice(0, mostEntries);
  const entries: FeedEntry[] = [];
  let addressless = 0;
  for (const item of items) {
    const address = addressOf(item, url);
    if (address === null) addressless++;
    else entries.push({ url: address, ...said(item) });
  }
  const undated = entries.filter(({ published }) => published === null).length;
  return {
    kind: kinds[parsed.format] ?? "RSS",
    title: text(feed["title"]),
    entries,
    notes: [
      ...(addressless > 0 ? [`${addressless} of ${items.length} entries have no address`] : []),
      ...(undated > 0 ? [`${undated} of ${entries.length} entries have no day`] : []),
    ],
  };
}

const kinds: Readonly<Record<string, Feed["kind"]>> = { rss: "RSS", atom: "Atom", rdf: "RDF", json: "JSON Feed" };

function addressOf(item: Fields, base: string): string | null {
  const links = list(item["links"]);
  const link = links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0];
  const guid = fields(item["guid"]);
  const candidates = [
    item["url"],
    item["link"],
    link?.["href"],
    item["external_url"],
    guid["isPermaLink"] === false ? null : guid["value"],
    item["id"],
  ];
  for (const candidate of candidates) {
    if (typeof candidate !== "string" || candidate.trim() === "") continue;
    const isId = candidate === guid["value"] || candidate === item["id"];
    if (isId && !/^https?:\/\//i.test(candidate)) continue;
    if (!URL.canParse(candidate.trim(), base)) continue;
    const address = new URL(candidate.trim(), base);
    if (/^https?:$/.test(address.protocol)) return address.href;
  }
  return null;
}

function said(item: Fields): Omit<FeedEntry, "url"> {
  const dc = fields(item["dc"]);
  const terms = fields(item["dcterms"]);
  const dates = [
    item["pubDate"],
    item["published"],
    item["date_published"],
    dc["dates"],
    dc["date"],
    terms["issued"],
    terms["created"],
    item["updated"],
    item["date_modified"],
  ];
  return {
    title: text(item["title"]),
    published: dates.map((value) => dayOf(text(value))).find((day) => day !== null) ?? null,
    source: text(fields(item["source"])["title"]) ?? text(item["source"]),
    author: text(item["authors"]) ?? text(dc["creators"]) ?? text(dc["creator"]) ?? text(item["author"]),
  };
}

const dayOf = (words: string | null): string | null =>
  words === null ? null : (parseDay(words) ?? daysIn(words)[0]?.day ?? null);
