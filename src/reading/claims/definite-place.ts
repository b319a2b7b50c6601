import type { Mention, Sentence, Word } from "../../english/document.ts";
import type { PlaceKind } from "../../gazetteer/index.ts";
import type { PlaceFound } from "../places/index.ts";

/** What a noun for a place can be, by the gazetteer: "the city" is no province, "the province" no town. */
const kindsOf: Readonly<Record<string, readonly PlaceKind[]>> = {
  city: ["place"],
  town: ["place"],
  village: ["place"],
  capital: ["place"],
  province: ["province"],
  governorate: ["province"],
  state: ["province"],
  district: ["district", "place"],
  country: ["country"],
  island: ["island"],
};

/** What the gazetteer says of "the city" and "the province" in a report. */
export interface DefinitePlaces {
  /**
   * "Clashes broke out in Homs. Ten died in [the city]": the last place before it that is of its kind. Only places that the report names as such, not
   * peoples and governments.
   */
  find(sentence: Sentence, head: number): Mention | null;
  /** False when the gazetteer knows that the mention is no such thing: "the city" is not Kunar Province. */
  suits(noun: string, mention: Mention): boolean;
}

/** So many places back is still what the report speaks of. */
const reach = 6;

export function definitePlacesIn(places: readonly PlaceFound[]): DefinitePlaces {
  const named = places.filter(({ sense, place }) => sense === "place" && place !== null);
  const byStart = new Map(named.map((found) => [found.start, found]));
  return {
    find(sentence, head) {
      const { lemma, start: before } = sentence.words[head] as Word;
      const kinds = kindsOf[lemma];
      if (!kinds) return null;
      const last = named.findLastIndex(({ start }) => start < before);
      for (let at = last; at >= 0 && at > last - reach; at--) {
        const { place, sentence: home, name, start, end } = named[at]!;
        if (kinds.includes(place!.kind))
          return {
            sentence: home,
            first: name.first,
            last: name.last,
            head: name.last,
            start,
            end,
            form: "name",
            kind: "place",
          };
      }
      return null;
    },
    suits(noun, { start, form }) {
      const kinds = kindsOf[noun];
      const found = byStart.get(start);
      return form !== "name" || !kinds || !found || kinds.includes(found.place!.kind);
    },
  };
}
