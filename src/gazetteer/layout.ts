import type { PlaceKind } from "./place.ts";

/**
 * The file of places, little-endian throughout. Everything is read where it lies; opening it reads the head alone.
 *
 *     magic, 12 bytes; number of bytes of the head, 4 bytes; head: JSON, see `Head`; then, each beginning at a multiple of four,
 *     records   one of `recordBytes` a place: countries, then first, then second divisions, then the others
 *     names     the main names one after the other, packed by `Head.pieces`
 *     lengths   a byte a place: bytes of its packed name
 *     blocks    4 bytes a block of `blockSize` places: where in `names` the block begins
 *     boxes     8 bytes each of `Head.boxes` places: west, south, east, north, in units of `boxUnit` degrees, signed
 *     shelves   4 bytes for every `shelfSize` buckets: number of the first entry
 *     buckets   2 bytes a bucket, one more than there are: its first entry, counted from its shelf's
 *     entries   5 bytes each: 18 bits place, 1 bit main name, 13 bits of the sound's hash, 8 bits of the letters' hash
 *
 * An entry says that a place has a name with this sound and these letters, by their hashes: of two million sounds that name
 * nothing about 1,000 find a place all the same, of so many spellings about 5.
 */
export const magic = "rapp-places1";

export interface Head {
  readonly places: number;
  readonly entries: number;
  readonly bucketBits: number;
  /** Codes of features and the kind each is of; a record holds the position. */
  readonly features: readonly (readonly [code: string, kind: PlaceKind])[];
  /** What a byte of a packed name stands for. Byte 0: the next three bytes are a character. */
  readonly pieces: readonly string[];
  /** Numbers of the places that have a box, ascending. */
  readonly boxes: readonly number[];
  /** ISO codes of the countries, by record. */
  readonly countries: readonly string[];
  /** Bytes of each part, in the order above. */
  readonly sizes: readonly number[];
  /** Sources and their licences. */
  readonly sources: string;
}

/** Id 3 bytes, latitude and longitude 5 bytes, holder 2 bytes (0xffff: none), feature 6 bits and population 10 bits. */
export const recordBytes = 12;
export const entryBytes = 5;
export const blockSize = 16;
export const shelfSize = 256;
export const boxUnit = 0.01;
export const nobody = 0xffff;

/** Populations are kept as steps of 2.1%: 0 none, n = 1.021^(n-1). */
const step = Math.log(1.021);
export const populationStep = (people: number): number =>
  people < 1 ? 0 : Math.min(1023, Math.round(Math.log(people) / step) + 1);

/** Three digits are known of a number rebuilt from its step. */
export function populationOf(steps: number): number {
  if (steps === 0) return 0;
  const people = Math.exp((steps - 1) * step);
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(people)) - 2);
  return Math.round(people / unit) * unit;
}

/** Degrees to and from 20 bits: steps of 0.0002 and 0.0004 degrees, at most 20 m off. */
const twentyBits = 2 ** 20 - 1;
export const latStep = (lat: number): number => Math.round(((lat + 90) / 180) * twentyBits);
export const lonStep = (lon: number): number => Math.round(((lon + 180) / 360) * twentyBits);
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
export const latOf = (steps: number): number => rounded((steps / twentyBits) * 180 - 90);
export const lonOf = (steps: number): number => rounded((steps / twentyBits) * 360 - 180);

/** Seed of the hash of letters, so that it says something beside the hash of the sound. */
export const lettersSeed = 0x3c6ef372;
