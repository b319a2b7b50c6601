import type { Interval } from "../../reading/reading.ts";
import type { Figure } from "../incident.ts";
import { hull } from "./interval.ts";
import { measureOf } from "./units.ts";

/** What is counted in an incident: people killed, houses destroyed. */
export interface Measure {
  readonly key: string;
  readonly type: string;
  /** "people" for persons by whatever word, else the thing. */
  readonly unit: string;
  readonly figures: readonly Figure[];
  /** From the least to the most that anybody says, open above as soon as one is; not a judgement. */
  readonly span: Interval;
}

const keyOf = ({ type, unit }: Pick<Figure, "type" | "unit">): string => `${type} ${measureOf(unit)}`;

/** The figures of an incident by what they count, the most often given first. */
export function measuresOf(figures: readonly Figure[]): Measure[] {
  const keys = [...new Set(figures.map(keyOf))];
  return keys
    .map((key) => {
      const own = figures.filter((figure) => keyOf(figure) === key);
      const { type, unit } = own[0]!;
      return { key, type, unit: measureOf(unit), figures: own, span: hull(own.map(({ count }) => count)) };
    })
    .sort((a, b) => b.figures.length - a.figures.length || (a.key < b.key ? -1 : 1));
}

/** "kill, civilians". */
export const measureName = ({ type, unit }: Pick<Measure, "type" | "unit">): string => `${type}, ${unit}`;
