import {
  blockSize,
  boxUnit,
  entryBytes,
  type Head,
  lettersSeed,
  latOf,
  lonOf,
  magic,
  nobody,
  populationOf,
  recordBytes,
  shelfSize,
} from "./layout.ts";
import type { Box, Gazetteer, Match, Place } from "./place.ts";
import { hashOf, lettersOf, plainWords, soundOf } from "./spelling.ts";

/** A gazetteer without places. */
export const emptyGazetteer: Gazetteer = {
  size: 0,
  find: () => [],
  place(index) {
    throw new RangeError(`no place ${index} in an empty gazetteer`);
  },
};

/**
 * Opens the bytes of a file of places (`gazetteer/places.bin`). Reads its head only; the bytes are kept and must not change.
 * No bytes at all are an empty gazetteer. Throws an `Error` when they are anything else.
 */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  if (bytes.length === 0) return emptyGazetteer;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = new TextDecoder();
  if (bytes.length < magic.length + 4 || utf8.decode(bytes.subarray(0, magic.length)) !== magic)
    throw new Error("not a file of places of this version");
  let at = magic.length + 4;
  const headBytes = view.getUint32(magic.length, true);
  if (at + headBytes > bytes.length) throw new Error("the file of places is cut short");
  const head = JSON.parse(utf8.decode(bytes.subarray(at, at + headBytes))) as Head;
  at += headBytes;
  const starts = head.sizes.map((size) => {
    at = (at + 3) & ~3;
    const start = at;
    at += size;
    return start;
  });
  if (at > bytes.length) throw new Error("the file of places is cut short");
  const [records = 0, names = 0, lengths = 0, blocks = 0, boxes = 0, shelves = 0, buckets = 0, entries = 0] = starts;
  const boxOf = new Map(head.boxes.map((index, position) => [index, position]));
  const shift = 32 - head.bucketBits;

  const firstEntry = (bucket: number): number =>
    view.getUint32(shelves + Math.floor(bucket / shelfSize) * 4, true) + view.getUint16(buckets + bucket * 2, true);

  function nameOf(index: number): string {
    const first = index - (index % blockSize);
    let start = names + view.getUint32(blocks + (first / blockSize) * 4, true);
    for (let before = first; before < index; before++) start += bytes[lengths + before]!;
    const end = start + bytes[lengths + index]!;
    let name = "";
    for (let byte = start; byte < end; byte++) {
      const piece = bytes[byte]!;
      if (piece === 0) {
        name += String.fromCodePoint(bytes[byte + 1]! | (bytes[byte + 2]! << 8) | (bytes[byte + 3]! << 16));
        byte += 3;
      } else name += head.pieces[piece]!;
    }
    return name;
  }

  function boxAt(index: number): Box | null {
    const position = boxOf.get(index);
    if (position === undefined) return null;
    const side = (number: number): number =>
      Math.round(view.getInt16(boxes + position * 8 + number * 2, true) * boxUnit * 100) / 100;
    return [side(0), side(1), side(2), side(3)];
  }

  function countryOf(index: number): string | null {
    let holder = index;
    for (let depth = 0; depth < 4; depth++) {
      if (holder < head.countries.length) return head.countries[holder]!;
      holder = view.getUint16(records + holder * recordBytes + 8, true);
      if (holder === nobody) return null;
    }
    return null;
  }

  return {
    size: head.places,
    find(name) {
      const plain = plainWords(name);
      if (plain === "") return [];
      const sound = hashOf(soundOf(plain));
      const letters = hashOf(lettersOf(plain), lettersSeed) & 0xff;
      const bucket = sound >>> shift;
      const check = sound & 0x1fff;
      const last = entries + firstEntry(bucket + 1) * entryBytes;
      const found: Match[] = [];
      for (let entry = entries + firstEntry(bucket) * entryBytes; entry < last; entry += entryBytes) {
        const word = view.getUint32(entry, true);
        if (word >>> 19 !== check) continue;
        const index = word & 0x3ffff;
        const spelling = bytes[entry + 4] === letters ? ((word >>> 18) & 1 ? "name" : "alternate") : "transliteration";
        const before = found.at(-1);
        if (before?.index !== index) found.push({ index, spelling });
        else if (rank[spelling] < rank[before.spelling]) found[found.length - 1] = { index, spelling };
      }
      return found;
    },
    place(index): Place {
      if (!(index >= 0 && index < head.places)) throw new RangeError(`no place ${index}; there are ${head.places}`);
      const record = records + index * recordBytes;
      const id = view.getUint16(record, true) | (bytes[record + 2]! << 16);
      const low = view.getUint32(record + 3, true);
      const holder = view.getUint16(record + 8, true);
      const kind = view.getUint16(record + 10, true);
      const [feature, placeKind] = head.features[kind & 63]!;
      return {
        index,
        kind: placeKind,
        geonameId: id === 0 ? null : id,
        name: nameOf(index),
        feature,
        lat: latOf(low & 0xfffff),
        lon: lonOf((low >>> 20) | (bytes[record + 7]! << 12)),
        country: countryOf(index),
        inside: holder === nobody ? -1 : holder,
        population: populationOf(kind >>> 6),
        box: boxAt(index),
      };
    },
  };
}

const rank = { name: 0, alternate: 1, transliteration: 2 } as const;
