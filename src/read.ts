import type { Codebook } from "./codebook/index.ts";
import { readCodebookFolder } from "./codebook-folder.ts";
import { type Given, receive, type Received, receiveText } from "./intake/index.ts";
import { gazetteerWith } from "./places-file.ts";
import { createReader, type Reader, type Reading } from "./reading/index.ts";
import { shippedEnglish, shippedGazetteer } from "./shipped.ts";

export interface ReadOptions extends Given {
  /** A codebook, the path of its folder, or the name of a shipped one. The shipped "conflict" unless said. */
  readonly codebook?: Codebook | string;
  /** File of a project's own places, CSV or GeoJSON (see `rapporteur places --help`). */
  readonly places?: string;
}

/**
 * Reads one report, given as text or as the bytes of a text or HTML file, with the shipped models.
 *
 *     read("Sixty-two fighters surrendered on Tuesday.", { date: "2019-11-21" }).claims
 *
 * Throws `IntakeError` when bytes are no text or the date is no day, `CodebookError` when the codebook has slips, `OwnPlacesError` when the
 * own places have.
 */
export function read(
  report: string | Uint8Array,
  { codebook = "conflict", places, ...given }: ReadOptions = {},
): Reading {
  const received = typeof report === "string" ? receiveText(report, given) : receive(report, "", given)[0]!;
  return readReceived(received, readerFor(codebook, places ?? null));
}

const readers = new Map<Codebook | string, Map<string | null, Reader>>();

/** A reader with the shipped models, made once for each codebook and file of a project's own places. */
export function readerFor(codebook: Codebook | string, places: string | null = null): Reader {
  const made = readers.get(codebook)?.get(places);
  if (made) return made;
  const loaded = typeof codebook === "string" ? readCodebookFolder(codebook) : codebook;
  const gazetteer = places === null ? shippedGazetteer : once(() => gazetteerWith(places));
  const reader = createReader({ english: shippedEnglish(), codebook: loaded, gazetteer });
  const own = readers.get(codebook) ?? new Map<string | null, Reader>();
  readers.set(codebook, own.set(places, reader));
  return reader;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The reading of a received report, with what intake noted. A report in another language is not read: its reading is empty and says so. */
export function readReceived({ report, english, notes }: Received, reader: Reader): Reading {
  const reading = english === false ? { ...reader.read({ ...report, text: "" }), report } : reader.read(report);
  return { ...reading, notes: [...notes, ...reading.notes] };
}
