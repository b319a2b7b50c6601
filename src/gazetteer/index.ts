export { emptyGazetteer, openGazetteer } from "./open.ts";
export { type OwnPlace, OwnPlacesError, readOwnPlaces, withOwnPlaces } from "./own-places.ts";
export { holdersOf, kilometres } from "./place.ts";
export type { Box, Gazetteer, Match, Place, PlaceKind, Spelling } from "./place.ts";
