import type { Edge, Hedge, Numbers } from "../../codebook/numbers.ts";
import type { Figure } from "./figure.ts";

/**
 * How far "about n" reaches to either side: "about 1,800" 50, "about 600" 50, "some 22" 1. Half the unit of the last
 * digit that is not 0 is the grain of a round number (Krifka); the cap keeps "about 1,000" from reaching 500.
 */
export function tolerance(n: number, numbers: Numbers): number {
  const { digit, share, least } = numbers.tolerance;
  let unit = 1;
  if (Number.isInteger(n) && n > 0) while (n % (unit * 10) === 0) unit *= 10;
  return Math.max(least, Math.floor(Math.min(digit * unit, share * n)));
}

/** "two dozen" is round by the word itself: 24, give or take a tenth. */
export const roundTolerance = (n: number, { tolerance: { share, least } }: Numbers): number =>
  Math.max(least, Math.floor(share * n));

/**
 * The figure under its hedge. A lower edge is worked out from the figure's own lower edge, an upper from its upper:
 * "at least 10 to 12" is [10, none], "up to several hundred" [0, 999].
 */
export function hedged(figure: Figure, hedge: Hedge, numbers: Numbers): Figure {
  const [low, high] = hedge.bounds;
  // "about dozens", "nearly 7,000 to 8,000": the figure's own edges are as near as the hedge would bring them.
  const edges = figure.exact === null ? { min: figure.min, max: figure.max } : { min: figure.exact, max: figure.exact };
  const nears = usesTolerance(low) || usesTolerance(high);
  if (nears && figure.exact === null) return { ...figure, approx: true, hedge: hedge.name };
  const t =
    figure.exact === null ? 0 : figure.round ? roundTolerance(figure.exact, numbers) : tolerance(figure.exact, numbers);
  // A share has no next whole number: "over 25 %" begins at 25.
  const step = figure.kind === "share" ? 0 : 1;
  const min = at(low, edges.min, t, step) ?? 0;
  const max = at(high, edges.max, t, step);
  const top = max === null && figure.kind === "share" ? 100 : max;
  return {
    ...figure,
    min: Math.max(0, min),
    max: top === null ? null : Math.max(top, min, 0),
    exact: null,
    approx: nears || (figure.approx && !(figure.round && figure.exact !== null)),
    hedge: hedge.name,
  };
}

const usesTolerance = (edge: Edge): boolean => edge === "n+t" || edge === "n-t";

function at(edge: Edge, n: number | null, t: number, step: number): number | null {
  if (edge === null || typeof edge === "number") return edge;
  if (n === null) return null;
  if (edge === "n") return n;
  if (edge === "n+1") return n + step;
  if (edge === "n-1") return n - step;
  return edge === "n+t" ? n + t : n - t;
}
