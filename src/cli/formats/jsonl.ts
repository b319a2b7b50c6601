import type { Format } from "./format.ts";

/** One reading a line, all of it. */
export const jsonl: Format = () => ({
  head: "",
  add: (reading) => `${JSON.stringify(reading)}\n`,
  foot: () => "",
});
