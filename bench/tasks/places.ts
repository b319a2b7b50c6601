import { placesOf } from "../../src/reading/places/index.ts";
import type { Input } from "../task.ts";
import type { Tools } from "../tools.ts";

interface Toponym {
  readonly start: number;
  readonly end: number;
  readonly lat?: number;
  readonly lon?: number;
  readonly geonameid?: string;
  readonly country?: string;
}

/** The names of places and peoples of a document and where they lie, in the form the scorer of places reads. */
export function predict({ text }: Input, { english, gazetteer }: Tools): { toponyms: Toponym[] } {
  return {
    toponyms: placesOf(english.analyse(text), gazetteer).map(({ start, end, place }) => ({
      start,
      end,
      ...(place === null
        ? {}
        : {
            lat: place.lat,
            lon: place.lon,
            ...(place.geonameId === null ? {} : { geonameid: String(place.geonameId) }),
            ...(place.country === null ? {} : { country: place.country }),
          }),
    })),
  };
}
