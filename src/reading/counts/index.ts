export type { Count } from "./count.ts";
export { findCounts } from "./find.ts";
export { countOfPhrase, type IsGroup, type PhraseCount } from "./phrase-count.ts";
