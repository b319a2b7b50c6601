import type { DescribedClaim } from "../described.ts";

/** Who says it: "the Defense Ministry"; "the report" where nobody is named. */
export const sourceOf = ({ source }: DescribedClaim): string => source?.name ?? "the report";

/** "the Taliban denies what the governor says", for two claims of which one is a denial. */
export function denialInWords(a: DescribedClaim, b: DescribedClaim): string {
  const [denial, assertion] = a.status === "denied" ? [a, b] : [b, a];
  return `${sourceOf(denial)} denies what ${sourceOf(assertion)} says`;
}

/** "the army blames rebels, the rebels the army", for two claims that each name who did it. */
export const blameInWords = (a: DescribedClaim, b: DescribedClaim): string =>
  `${sourceOf(a)} blames ${a.agent[0]!.name}, ${sourceOf(b)} ${b.agent[0]!.name}`;
