import type { DescribedClaim, Party } from "../described.ts";

/** Words for some of those who came to harm or gave up. */
const some =
  /^(?:child|children|boys?|girls?|bab(?:y|ies)|infants?|toddlers?|minors?|teenagers?|wom[ae]n|foreigners?|elderly|relatives|leaders?|commanders?|officers?|others?)$/i;
/** Words that count no one in particular. */
const all =
  /^(?:people|persons?|victims?|civilians?|dead|bodies|casualties|villagers?|residents?|fighters?|militants?|terrorists?|insurgents?|members?|men|soldiers?|troops|suspects?)$/i;

/**
 * True when the first tells of some of those whom the second counts, by the words of both: "two children" beside "nine people", "about a
 * dozen Indian fighters" in Afghanistan beside "62 fighters". The smaller figure is then no other opinion on how many.
 */
export function isNarrower(part: DescribedClaim, whole: DescribedClaim): boolean {
  if (part.count === null || whole.count === null || part.count[0] > whole.count[0]) return false;
  const [unit, wholeUnit] = [lastWord(part.unit), lastWord(whole.unit)];
  if (some.test(unit) && (wholeUnit === "" || all.test(wholeUnit)) && unit !== wholeUnit) return true;
  return isForeign(part) && !isForeign(whole);
}

const lastWord = (unit: string | null): string => /\S+(?=\s*$)/.exec(unit ?? "")?.[0] ?? "";

/** Those counted are named by a country that none of the claim's places lies in. */
function isForeign({ agent, affected, places }: DescribedClaim): boolean {
  const counted = affected.length > 0 ? affected : agent;
  const isElsewhere = ({ country }: Party): boolean =>
    country !== null && !places.some((place) => place.country === country);
  return counted.length > 0 && counted.every(isElsewhere) && places.some(({ country }) => country !== null);
}
