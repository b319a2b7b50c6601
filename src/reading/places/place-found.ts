import type { Name } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import type { Place } from "../../gazetteer/index.ts";

/**
 * How exactly the words say where: a `point`, a `place` (town, village), a `district`, `province` or `country`, a `region` with a name of its own
 * ("the Sahel", a sea), or an `area` that the words describe by a place ("near Kunduz", "northern Mali"). Only the first two are pins.
 */
export type Precision = "point" | "place" | "district" | "province" | "country" | "region" | "area";

/** Why a place was chosen: the signs that spoke, the strongest first. */
export interface Reason {
  /** Name of the sign. */
  readonly sign: string;
  /** What it weighed: natural logarithm of how much likelier it makes the place. */
  readonly weight: number;
  /** A sentence for people. */
  readonly says: string;
}

/** What the name of a place in a report stands for. */
export interface PlaceFound extends Span {
  readonly words: string;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly name: Name;
  /** `place`: where; `actor`: those who rule there ("Kabul denied it"); `people`: a people or nationality ("Afghan officials"). */
  readonly sense: "place" | "actor" | "people";
  /** The rule that made an actor of it, or null. */
  readonly senseRule: string | null;
  /** Where it lies; null when the gazetteer has nothing that fits. */
  readonly place: Place | null;
  readonly precision: Precision | null;
  /** The rule by which it is an area, or null. */
  readonly areaRule: string | null;
  /** How likely the place is among the candidates, 0 to 1; 0 without one. */
  readonly share: number;
  readonly reason: readonly Reason[];
}

/** How exact a place is when the words name it and no more. */
export function precisionOf({ kind, feature }: Place): Precision {
  if (kind === "water" || kind === "mountain" || kind === "island") return "region";
  return kind === "region" && feature === "own" ? "area" : kind;
}
