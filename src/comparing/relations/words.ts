import type { DescribedClaim, Party } from "../described.ts";

/** Who says it: "Khalil Hamraz"; "a village elder", in the report's words; "the report" where it names nobody. */
export const sourceOf = ({ source }: DescribedClaim): string =>
  source === null ? "the report" : source.named ? source.name : source.words;

/** "the Taliban denies what the governor says", for two claims of which one is a denial. */
export function denialInWords(a: DescribedClaim, b: DescribedClaim): string {
  const [denial, assertion] = a.status === "denied" ? [a, b] : [b, a];
  return `${sourceOf(denial)} denies what ${sourceOf(assertion)} says`;
}

/** "the army blames rebels, the rebels the army", for two claims that each name who did it. */
export const blameInWords = (a: DescribedClaim, b: DescribedClaim): string =>
  `${sourceOf(a)} blames ${nameOf(a.agent[0]!)}, ${sourceOf(b)} ${nameOf(b.agent[0]!)}`;

const nameOf = ({ named, name, words }: Party): string => (named ? name : words);
