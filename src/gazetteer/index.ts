export { emptyGazetteer, openGazetteer } from "./open.ts";
export { holdersOf, kilometres } from "./place.ts";
export type { Box, Gazetteer, Match, Place, PlaceKind, Spelling } from "./place.ts";
