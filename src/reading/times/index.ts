export { findTimes } from "./find.ts";
export type { Anchor, Mod, Time, TimeType } from "./time.ts";
