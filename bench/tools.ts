import type { Codebook } from "../src/codebook/index.ts";
import { readCodebookFolder } from "../src/codebook-folder.ts";
import type { English } from "../src/english/index.ts";
import { readerFor } from "../src/read.ts";
import type { Reader } from "../src/reading/index.ts";
import type { Gazetteer } from "../src/gazetteer/index.ts";
import { shippedEnglish, shippedGazetteer } from "../src/shipped.ts";

/** What a task may use; each is made when first asked for. */
export interface Tools {
  readonly english: English;
  readonly codebook: Codebook;
  readonly reader: Reader;
  readonly gazetteer: Gazetteer;
}

let codebook: Codebook | undefined;
let reader: Reader | undefined;

/** The engine as shipped: shipped models, shipped codebook. */
export const shippedTools: Tools = {
  get english() {
    return shippedEnglish();
  },
  get gazetteer() {
    return shippedGazetteer();
  },
  get codebook() {
    return (codebook ??= readCodebookFolder("conflict"));
  },
  get reader() {
    return (reader ??= readerFor(this.codebook));
  },
};
