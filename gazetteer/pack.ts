import {
  blockSize,
  boxUnit,
  entryBytes,
  type Head,
  latStep,
  lettersSeed,
  lonStep,
  magic,
  nobody,
  populationStep,
  recordBytes,
  shelfSize,
} from "../src/gazetteer/layout.ts";
import type { PlaceKind } from "../src/gazetteer/index.ts";
import { hashOf, lettersOf, plainWords, soundOf } from "../src/gazetteer/spelling.ts";
import type { Draft } from "./draft.ts";
import { choosePieces, packName } from "./pieces.ts";

const bucketBits = 17;

/** From this many people on, a town's alternate spellings are told apart even if they sound the same. */
const WELL_KNOWN = 50_000;

interface Entry {
  readonly sound: number;
  readonly letters: number;
  readonly index: number;
  readonly main: boolean;
}

/** Each way of writing a place's names once: by sound and letters. */
function entriesOf(place: Draft, index: number): Entry[] {
  const seen = new Set<string>();
  const entries: Entry[] = [];
  [place.name, ...place.names].forEach((name, number) => {
    const plain = plainWords(name);
    if (plain === "") return;
    const letters = lettersOf(plain);
    const sound = soundOf(plain);
    // A town's further spelling with the same sound is found by the sound.
    const key = place.kind === "place" && place.population < WELL_KNOWN ? sound : `${letters} ${sound}`;
    if (seen.has(key)) return;
    seen.add(key);
    entries.push({ sound: hashOf(sound), letters: hashOf(letters, lettersSeed) & 0xff, index, main: number === 0 });
  });
  return entries;
}

/** The bytes of the file of places; see `src/gazetteer/layout.ts`. Countries must come first, then divisions, holders before what they hold. */
export function pack(places: readonly Draft[], countries: readonly string[], sources: string): Uint8Array {
  const indexOf = new Map(places.map((place, index) => [place, index]));
  const features: [string, PlaceKind][] = [];
  const records = new Uint8Array(places.length * recordBytes);
  const view = new DataView(records.buffer);
  places.forEach((place, index) => {
    const at = index * recordBytes;
    const id = place.id ?? 0;
    view.setUint16(at, id & 0xffff, true);
    records[at + 2] = id >>> 16;
    const [lat, lon] = [latStep(place.lat), lonStep(place.lon)];
    view.setUint32(at + 3, (lat | ((lon & 0xfff) << 20)) >>> 0, true);
    records[at + 7] = lon >>> 12;
    const holder = place.holder === null ? nobody : indexOf.get(place.holder)!;
    if (holder > nobody || Number.isNaN(place.lat) || id >= 1 << 24) throw new Error(`${place.name} does not fit`);
    view.setUint16(at + 8, holder, true);
    let feature = features.findIndex(([code, kind]) => code === place.feature && kind === place.kind);
    if (feature < 0) feature = features.push([place.feature, place.kind]) - 1;
    if (feature > 63) throw new Error("more than 64 features");
    view.setUint16(at + 10, feature | (populationStep(place.population) << 6), true);
  });

  const pieces = choosePieces(places.map(({ name }) => name));
  const packed = places.map(({ name }) => packName(name, pieces));
  const lengths = Uint8Array.from(packed, (name) => name.length);
  const blocks = new Uint32Array(Math.ceil(places.length / blockSize));
  const names = new Uint8Array(packed.reduce((sum, name) => sum + name.length, 0));
  let end = 0;
  packed.forEach((name, index) => {
    if (name.length > 255) throw new Error(`${places[index]!.name} is too long`);
    if (index % blockSize === 0) blocks[index / blockSize] = end;
    names.set(name, end);
    end += name.length;
  });

  const boxed = places.flatMap(({ box }, index) => (box === null ? [] : [index]));
  const boxes = Int16Array.from(
    boxed.flatMap((index) => places[index]!.box!.map((side) => Math.round(side / boxUnit))),
  );

  const entries = places
    .flatMap(entriesOf)
    .sort((a, b) => a.sound - b.sound || a.index - b.index || Number(b.main) - Number(a.main) || a.letters - b.letters);
  const starts = new Uint32Array(2 ** bucketBits + 1);
  const rows = new Uint8Array(entries.length * entryBytes);
  const rowView = new DataView(rows.buffer);
  entries.forEach(({ sound, letters, index, main }, at) => {
    starts[(sound >>> (32 - bucketBits)) + 1] = at + 1;
    rowView.setUint32(at * entryBytes, (index | (Number(main) << 18) | ((sound & 0x1fff) << 19)) >>> 0, true);
    rows[at * entryBytes + 4] = letters;
  });
  for (let at = 1; at < starts.length; at++) starts[at] = Math.max(starts[at]!, starts[at - 1]!);
  const shelves = Uint32Array.from(
    { length: Math.ceil(starts.length / shelfSize) },
    (_, at) => starts[at * shelfSize]!,
  );
  const buckets = Uint16Array.from(starts, (start, at) => {
    const from = start - shelves[Math.floor(at / shelfSize)]!;
    if (from > 0xffff) throw new Error("too many entries on a shelf");
    return from;
  });

  const bytesOf = ({ buffer }: { readonly buffer: ArrayBuffer }): Uint8Array => new Uint8Array(buffer);
  const parts = [records, names, lengths, bytesOf(blocks), bytesOf(boxes), bytesOf(shelves), bytesOf(buckets), rows];
  const head: Head = {
    places: places.length,
    entries: entries.length,
    bucketBits,
    features,
    pieces,
    boxes: boxed,
    countries,
    sizes: parts.map(({ length }) => length),
    sources,
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const start = new Uint8Array(magic.length + 4 + text.length);
  start.set(new TextEncoder().encode(magic));
  new DataView(start.buffer).setUint32(magic.length, text.length, true);
  start.set(text, magic.length + 4);
  return joinAligned([start, ...parts]);
}

/** The parts one after the other, each beginning at a multiple of four. */
function joinAligned(parts: readonly Uint8Array[]): Uint8Array {
  const starts: number[] = [];
  let size = 0;
  for (const part of parts) {
    size = (size + 3) & ~3;
    starts.push(size);
    size += part.length;
  }
  const bytes = new Uint8Array(size);
  parts.forEach((part, index) => bytes.set(part, starts[index]));
  return bytes;
}
