import { type PolicyName, policyNames, type Question } from "../../comparing/total.ts";
import { periodWords } from "../../reading/wording.ts";
import type { Search } from "../shell/search.ts";

const about: Readonly<Record<PolicyName, string>> = {
  conservative: "the most conservative figure, the dispute noted (ACLED)",
  lowest: "the lowest figure (AOAV)",
  "min-max": "from the least to the most, over independent sources (IBC, Airwars)",
  "low-best-high": "low, best and high (UCDP)",
  "two-origins": "only what two origins say",
};

/** The policies, with whose practice each follows. */
export const policies = policyNames.map((name) => ({ name, about: about[name] }));

/** The policy an address names, else the range over independent sources. */
export const policyIn = (search: Search): PolicyName =>
  policyNames.find((name) => name === search["policy"]) ?? "min-max";

/** The question of an address; null until a type is chosen: a total of everything is no number. */
export function questionIn(search: Search): Question | null {
  const { type, actor, place, from, to, unit } = search;
  if (type === undefined) return null;
  return {
    type,
    ...(actor === undefined ? {} : { actor }),
    ...(place === undefined ? {} : { place }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** "surrender, Islamic State, in Nangarhar, 1 Oct – 30 Nov 2019", for headings and citations. */
export const questionWords = ({ type, actor, place, from, to, unit }: Question): string =>
  [
    unit === undefined ? type : `${type} (${unit})`,
    actor,
    place === undefined ? undefined : `in ${place}`,
    from === undefined && to === undefined
      ? undefined
      : (periodWords({ from: from ?? null, to: to ?? null }) ?? undefined),
  ]
    .filter((words) => words !== undefined)
    .join(", ");
