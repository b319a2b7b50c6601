import type { Codebook } from "../src/codebook/index.ts";
import { readCodebookFolder } from "../src/codebook-folder.ts";
import type { English } from "../src/english/index.ts";
import type { Reader } from "../src/reading/index.ts";
import { shippedEnglish } from "../src/shipped.ts";

/** What a task may use; each is made when first asked for. */
export interface Tools {
  readonly english: English;
  readonly codebook: Codebook;
  readonly reader: Reader;
}

// Until every room is there: tasks that do without the reader run without it.
const reading = await import("../src/reading/index.ts").catch((error: unknown) => error);

let codebook: Codebook | undefined;
let reader: Reader | undefined;

/** The engine as shipped: shipped models, shipped codebook. */
export const shippedTools: Tools = {
  get english() {
    return shippedEnglish();
  },
  get codebook() {
    return (codebook ??= readCodebookFolder("conflict"));
  },
  get reader() {
    if (reading instanceof Error) throw reading;
    return (reader ??= (reading as typeof import("../src/reading/index.ts")).createReader({
      english: this.english,
      codebook: this.codebook,
    }));
  },
};
