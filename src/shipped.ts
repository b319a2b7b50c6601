import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { createEnglish, type English } from "./english/index.ts";
import { readShapes, type Shapes } from "./exchange/shapes.ts";
import { type Gazetteer, openGazetteer } from "./gazetteer/index.ts";

/** The folder of trained models, beside `src` in a checkout and beside `dist` in the package. */
const models = new URL("../models/", import.meta.url);

const model = (file: string): Uint8Array => brotliDecompressSync(readFileSync(new URL(file, models)));

let english: English | undefined;

/** The reader of English with the models of this package. The first call reads them (about a tenth of a second). */
export function shippedEnglish(): English {
  english ??= createEnglish({ syntax: model("syntax.br"), nouns: model("nouns.txt.br"), names: model("names.br") });
  return english;
}

let gazetteer: Gazetteer | undefined;

/** The places of this package. The first call reads their file (8 MB, some milliseconds). */
export function shippedGazetteer(): Gazetteer {
  gazetteer ??= openGazetteer(readFileSync(new URL("../gazetteer/places.bin", import.meta.url)));
  return gazetteer;
}

let shapes: Shapes | undefined;

/** Outlines of provinces of this package. The first call reads their file (2 MB). */
export function shippedShapes(): Shapes {
  shapes ??= readShapes(readFileSync(new URL("../gazetteer/areas.json", import.meta.url), "utf8"));
  return shapes;
}
