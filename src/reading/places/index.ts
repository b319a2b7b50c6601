import type { Document } from "../../english/document.ts";
import { quote } from "../../english/span.ts";
import type { Gazetteer, Place } from "../../gazetteer/index.ts";
import type { Candidate } from "./candidate.ts";
import { groupsOf, type Spotted } from "./group.ts";
import { holdersOfUnknown } from "./holder.ts";
import { actorRules, areaRules, firstRule } from "./manner.ts";
import { type PlaceFound, precisionOf, type Reason } from "./place-found.ts";
import { signs } from "./signs.ts";
import { weigh, type Weighed } from "./weigh.ts";

export { placeOfEntity } from "./entity-place.ts";
export type { PlaceFound, Reason } from "./place-found.ts";

export interface PlaceContext {
  /** ISO 3166-1 code of the country where the report was printed. */
  readonly published?: string;
}

/**
 * What every name of a place or people in a document stands for, in the order of the text. The same name means the same place throughout.
 * Never throws; time grows with the names and their candidates.
 */
export function placesOf(document: Document, gazetteer: Gazetteer, { published }: PlaceContext = {}): PlaceFound[] {
  const named = document.sentences.flatMap((sentence) =>
    sentence.names.flatMap((name) =>
      name.kind === "place" || name.kind === "nationality" ? [{ sentence, name, kind: name.kind }] : [],
    ),
  );
  const spotted: Spotted[] = named.map(({ name, kind }) => ({
    start: name.start,
    end: name.end,
    words: quote(document.text, name),
    kind,
  }));
  const groups = groupsOf(document.text, spotted, gazetteer);
  const best = new Map<Spotted, Weighed>();
  weigh(groups, published?.toUpperCase() ?? null).forEach(([first], number) => {
    if (first === undefined || !isLikely(first)) return;
    for (const one of groups[number]!.spotted) best.set(one, first);
  });
  const held = holdersOfUnknown(spotted, groups, best);
  return named.map(({ sentence, name, kind }, at) => {
    const one = spotted[at]!;
    const chosen = best.get(one);
    const holder = held.get(one);
    const place = chosen?.candidate.place ?? holder?.place ?? null;
    const senseRule = kind === "nationality" ? null : firstRule(actorRules, sentence, name);
    const sense = kind === "nationality" ? "people" : senseRule === null ? "place" : "actor";
    const partRule = chosen?.candidate.spelling === "part" ? "partOfName" : null;
    const areaRule =
      place === null || sense !== "place" ? null : (holder?.rule ?? firstRule(areaRules, sentence, name) ?? partRule);
    return {
      start: name.start,
      end: name.end,
      words: one.words,
      sentence: sentence.index,
      name,
      sense,
      senseRule,
      place,
      precision: place === null ? null : areaRule === null ? precisionOf(place) : "area",
      areaRule,
      share: chosen?.share ?? 0,
      reason: chosen !== undefined ? reasonOf(chosen) : holder !== undefined ? [holder.reason] : [],
    };
  });
}

/** A mere likeness of sound is not enough: something else in the report must speak for the place. */
function isLikely({ candidate, measures }: Weighed): boolean {
  if (candidate.spelling !== "transliteration" && candidate.spelling !== "swapped") return true;
  return signs.some(({ name }, at) => supporting.has(name) && measures[at]! > 0.1);
}
const supporting = new Set([
  "saidInside",
  "saidToHold",
  "countryNamed",
  "countrySaid",
  "provinceNamed",
  "provinceSaid",
  "nearOthers",
  "listed",
  "published",
]);

/** The signs that spoke for or against a candidate, the strongest first. */
export function reasonOf({ candidate, measures }: { candidate: Candidate; measures: Float64Array }): Reason[] {
  return signs
    .map(({ name, weight, says }, at) => ({
      sign: name,
      weight: Math.round(weight * measures[at]! * 100) / 100,
      says: says(candidate),
    }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** What a name alone may stand for, the likeliest first: what `rapporteur places` shows. */
export function candidatesFor(
  words: string,
  gazetteer: Gazetteer,
): {
  readonly place: Place;
  readonly spelling: Candidate["spelling"];
  readonly share: number;
  readonly reason: readonly Reason[];
}[] {
  const groups = groupsOf(words, [{ start: 0, end: words.length, words, kind: "place" }], gazetteer);
  return (weigh(groups, null)[0] ?? []).map((weighed) => ({
    place: weighed.candidate.place,
    spelling: weighed.candidate.spelling,
    share: weighed.share,
    reason: reasonOf(weighed),
  }));
}
