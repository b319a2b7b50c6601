import type { Interval } from "../../../reading/index.ts";
import type { Figure } from "../../incident.ts";
import type { OriginBound, PolicyName } from "../../total.ts";

/** What a policy makes of the figures of one incident. */
export interface Ruling {
  readonly range: Interval;
  readonly best: number | null;
  /** How it was chosen, after "11 to 14: ". */
  readonly says: string;
}

/** A named rule for figures that differ. */
export interface Policy {
  readonly name: PolicyName;
  /** Whose practice it follows, and what it makes of it, in a line. */
  readonly follows: string;
  /** Whose practice it follows, in a sentence. */
  readonly practice: string;
  /** True when figures whose overlap is unknown stay out of the total rather than widen it. */
  readonly single: boolean;
  /** Rules on the figures of one incident, at least one; null when its origins are too few. Few policies ask for these. */
  rule(figures: readonly Figure[], origins: () => OriginBound): Ruling | null;
}

export const lowestOf = (figures: readonly Figure[]): Figure =>
  figures.reduce((low, figure) =>
    figure.count[0] < low.count[0] || (figure.count[0] === low.count[0] && upper(figure) < upper(low)) ? figure : low,
  );

const upper = ({ count }: Figure): number => count[1] ?? Infinity;
