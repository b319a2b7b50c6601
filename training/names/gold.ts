import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NATIONALITIES } from "../../src/english/names/nationalities.ts";
import { segment } from "../../src/english/segment.ts";
import { KINDS, type TaggedName } from "../../src/english/names/tags.ts";
import { TITLES } from "../../src/english/names/word-classes.ts";
import { fold } from "../../src/english/names/letters.ts";

export type Source = "ewt" | "gum" | "re3d" | "wikigold";

/** A document with its words and its flat names. */
export interface GoldDocument {
  readonly id: string;
  readonly source: Source;
  readonly sentences: readonly (readonly string[])[];
  readonly names: readonly (readonly TaggedName[])[];
}

interface Mention {
  start: number;
  end: number;
  type: string;
  named?: boolean;
  name?: [number, number];
  optional?: boolean;
}

interface Row {
  id: string;
  text: string;
  mentions: Mention[];
  licenceClass?: string;
}

interface FlatName {
  start: number;
  end: number;
  type: string;
}

const PEOPLES = new Set(NATIONALITIES.flatMap((name) => [fold(name), fold(name) + "s"]));
const rows = (path: string): Row[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);

/** All training documents whose licence allows it. `folder` is the folder of the English gold data. */
export function trainingDocuments(folder: string): GoldDocument[] {
  const clean = (row: Row): boolean => row.licenceClass === "by" || row.licenceClass === "by-sa";
  return [
    ...rows(join(folder, "ewt-ner-train.jsonl")).map((row) => toDocument(row, "ewt", row.mentions)),
    ...rows(join(folder, "gum-entities-train.jsonl"))
      .filter(clean)
      .map((row) => toDocument(row, "gum", flatGum(row))),
    ...rows(join(folder, "re3d-train.jsonl"))
      .filter(clean)
      .map((row) => toDocument(row, "re3d", flatRe3d(row))),
    ...rows(join(folder, "wikigold-train.jsonl")).map((row) => toDocument(row, "wikigold", row.mentions)),
  ];
}

function toDocument(row: Row, source: Source, flat: readonly FlatName[]): GoldDocument {
  const cut = segment(row.text);
  const names = cut.map(({ words, start, end }) => {
    const here: TaggedName[] = [];
    const taken = new Set<number>();
    for (const name of flat) {
      const kind = (KINDS as readonly string[]).indexOf(name.type);
      if (kind < 0 || name.start < start || name.end > end) continue;
      const first = words.findIndex((word) => word.end > name.start);
      const last = words.findLastIndex((word) => word.start < name.end);
      if (first < 0 || last < first || words.slice(first, last + 1).some((_, at) => taken.has(first + at))) continue;
      for (let at = first; at <= last; at++) taken.add(at);
      here.push({ first, last, kind });
    }
    return here;
  });
  return {
    id: row.id,
    source,
    sentences: cut.map(({ words }) => words.map((word) => row.text.slice(word.start, word.end))),
    names,
  };
}

/** Cuts an article, titles and small words off the ends of a phrase: "the late President Sadat" → "Sadat". */
function trimmed(text: string, name: FlatName): FlatName | undefined {
  let { start, end } = name;
  for (;;) {
    const lead = /^(?:the\s+|an?\s+|[\p{Ll}\d][^\s]*\s+|so-called\s+|["“'‘([]\s*)/iu.exec(text.slice(start, end));
    const word = /^[^\s]+\s+/.exec(text.slice(start, end));
    const starts = text.slice(start, end);
    if (
      lead !== null &&
      (/^(the|an?)\s/i.test(starts) || /^[\p{Ll}\d"“'‘([]/u.test(starts)) &&
      !/^(al|el|bin|ibn|de|van|von)[\s-]/.test(starts)
    )
      start += lead[0].length;
    else if (name.type === "person" && word !== null && (isTitle(word[0].trim()) || PEOPLES.has(fold(word[0].trim()))))
      start += word[0].length;
    else break;
  }
  for (;;) {
    const tail = /(?:['’]s|(?<=s)['’]|\s+[\p{Ll}-][^\s]*|["”’)\],.]+)$/u.exec(text.slice(start, end));
    if (tail === null || (tail[0] === "." && /\b\p{Lu}\.$|\b(Jr|Sr|Inc|Ltd|Co|Corp)\.$/u.test(text.slice(start, end))))
      break;
    end -= tail[0].length;
  }
  return end > start ? { ...name, start, end } : undefined;
}

const BEFORE_TITLES = new Set(
  "foreign prime deputy special acting petty vice first defense defence interior finance former late us u.s. british".split(
    " ",
  ),
);
const isTitle = (word: string): boolean =>
  TITLES.has(fold(word)) ||
  BEFORE_TITLES.has(word.toLowerCase()) ||
  /^(of|of the|State|for|Advisor|Maintenance|Navy)$/.test(word);

const isPeople = (words: string): boolean => PEOPLES.has(fold(words.replace(/\s+/g, "")));

/** GUM's names of persons, organizations and places without those inside others; peoples and bare titles are no names. */
function flatGum(row: Row): FlatName[] {
  const { text } = row;
  const inner = row.mentions.filter(
    (mention) => mention.name !== undefined && (KINDS as readonly string[]).includes(mention.type),
  );
  const found: FlatName[] = [];
  for (const mention of inner) {
    let [start, end] = mention.name!;
    if (mention.type === "person") {
      // "Facebook creator Mark Zuckerberg" is marked by "Mark" alone; "United States Hamdullah Mohib" holds a place.
      for (const other of inner) {
        if (other.type !== "person" && other.name![0] === start && other.name![1] < end) start = other.name![1];
      }
      while (/\s/.test(text[start] ?? "")) start++;
      const more = /^(?: (?:\p{Lu}[\p{L}'’.-]*|al-\p{Lu}[\p{L}'’-]*|bin|Al))+/u.exec(text.slice(end, mention.end));
      if (more !== null && !/\s(bin)$/.test(more[0])) end += more[0].length;
    }
    if (
      / and |,/.test(text.slice(start, end)) &&
      inner.some(
        (other) => other !== mention && other.type === mention.type && other.name![0] >= start && other.name![1] < end,
      )
    )
      continue;
    const name = trimmed(text, { start, end, type: mention.type });
    if (name === undefined) continue;
    const words = text.slice(name.start, name.end);
    if (!/\p{Lu}/u.test(words) || isPeople(words) || words.split(/\s+/).every(isTitle)) continue;
    if (
      words
        .split(/\s+/)
        .some(
          (word) =>
            /^\p{Ll}/u.test(word) &&
            !/^(of|for|the|and|in|on|de|la|del|al|el|bin|ibn|van|von|der|di|da|to)\b/.test(word),
        )
    )
      continue;
    found.push({ ...name, type: /^Taliban$/.test(words) ? "organization" : name.type });
  }
  return outermost(found);
}

/** re3d's names, out of phrases: "the Iraqi Ministry of Defence" → "Iraqi Ministry of Defence"; "ISIL tactical units" → "ISIL". */
function flatRe3d(row: Row): FlatName[] {
  const { text } = row;
  const found: FlatName[] = [];
  for (const mention of row.mentions) {
    if (mention.named !== true || !(KINDS as readonly string[]).includes(mention.type)) continue;
    if (mention.optional === true && mention.type === "person") continue;
    const name = trimmed(text, mention);
    if (name === undefined) continue;
    const words = text.slice(name.start, name.end);
    if (/[,;:\n/]|['’]s\b/.test(words) || !/\p{Lu}/u.test(words) || isPeople(words) || words.length < 2) continue;
    const parts = words.split(/\s+/);
    if (
      parts.some((word) => /^[\p{Ll}\d]/u.test(word) && !/^(of|for|the|and|in|al|bin|ibn|el)\b/.test(word)) ||
      parts.length > 8
    )
      continue;
    if (parts.every((word) => isTitle(word) || PEOPLES.has(fold(word)))) continue;
    if (
      mention.optional === true &&
      (parts.includes("the") || /^(University|Ministry|Department|Council|Commission|Jan|We|Our|Its)$/.test(words))
    )
      continue;
    if (/-held$|^(We|They|It|He|She|Our|Their|His|Her|Us|Coalition military)$/i.test(words) && words !== "US") continue;
    found.push(name);
  }
  return outermost(found);
}

/** Of overlapping names the longest, each once. */
function outermost(names: readonly FlatName[]): FlatName[] {
  const kept: FlatName[] = [];
  for (const name of [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => name.start < other.end && other.start < name.end)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}
