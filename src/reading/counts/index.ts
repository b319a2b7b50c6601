export type { Count } from "./count.ts";
export { findCounts } from "./find.ts";
export { countOfPhrase } from "./phrase-count.ts";
