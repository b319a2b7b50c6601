import type { Interval } from "../../reading/index.ts";

const small: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  both: 2,
  pair: 2,
  couple: 2,
  trio: 3,
};

/** The words for small numbers, as a pattern. */
export const numberWords = `${Object.keys(small)
  .filter((word) => !/both|pair|couple|trio/.test(word))
  .join("|")}|both`;

const sizes: Readonly<Record<string, number>> = {
  double: 2,
  triple: 3,
  quadruple: 4,
  quintuple: 5,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
};

/** "three" 3, "12" 12, "double" 2, "third" 3; null for another word. */
export function numberOf(word: string): number | null {
  const plain = word.toLowerCase();
  return small[plain] ?? sizes[plain] ?? (/^\d{1,3}$/.test(plain) ? Number(plain) : null);
}

/** What stands before a number without changing whom it counts: "the other two", "all three". */
const before = /^(?:the|these|those|all|other|another|also|some|his|her|their|an?)\s+/i;
/** "17-year-old boys", "17, of Memphis": an age. */
const age = /^\d{1,3}(?:-|\s)(?:years?|months?|weeks?|days?)(?:-|\s)olds?\b[\s,-]*|^\d{1,3}\b(?=\s*,|\s*$)/i;

/** Plural nouns that are not made with -s, and words in -s that are no plural. */
const plural =
  /^(?:men|women|children|people|persons|victims|teens|kids|boys|girls|policemen|gunmen|brothers|sisters|others|officers|deputies|students|teenagers|adults|individuals|residents|males|females|youths|friends|relatives|soldiers|civilians|fighters|militants)$/i;

/**
 * How many people words stand for: "three others" 3, "a man and his son" 2, "Jacob Lara" 1, "residents" two or more. Null for words that
 * stand for nobody countable ("it").
 */
export function headCount(words: string): Interval | null {
  const conjuncts = words
    .slice(0, 300)
    .split(/\s*(?:,\s*and\s|\band\b|;|,(?=\s*(?:an?|his|her|two|three|four|five|one)\b))\s*/i)
    .map((one) => one.trim())
    .filter((one) => one !== "" && !/^\d{1,3}$/.test(one));
  let [min, max]: [number, number | null] = [0, 0];
  for (const [at, conjunct] of conjuncts.entries()) {
    const count = ofOne(conjunct, at === 0);
    if (count === null) continue;
    min += count[0];
    max = max === null || count[1] === null ? null : max + count[1];
  }
  return min === 0 ? null : [min, max];
}

function ofOne(words: string, first: boolean): Interval | null {
  let rest = words;
  for (let more = before.exec(rest); more; more = before.exec(rest)) rest = rest.slice(more[0].length);
  if (/^(?:it|this|that|what|which|shooting|incident)\b/i.test(rest)) return null;
  // "602 East Street", "12 Officer Smith": an address, a list.
  const number = /^\d+\s+(?:[\p{Lu}\d]|block\b)/u.test(rest)
    ? undefined
    : /^(\d{1,3}|[a-z]+)\b(?!-|\s+(?:years?|months?|weeks?|days?|percent)\b)/i.exec(rest)?.[1]?.toLowerCase();
  const value =
    number === undefined || age.test(rest)
      ? undefined
      : (small[number] ?? (/^\d+$/.test(number) ? Number(number) : undefined));
  if (value !== undefined && value > 0) return [value, value];
  const head =
    (
      rest.split(/[,(]|\s(?:of|in|at|from|with|who|whom|which|that|on|for|by|near|to|dead|while|as|were|was)\s/i)[0] ??
      ""
    )
      .trim()
      .split(/\s+/)
      .at(-1) ?? "";
  if (plural.test(head) && !/^\p{Lu}/u.test(rest)) return [2, null];
  if (/^(?:an?|one|another|his|her|their|the)\s/i.test(words) || /^\p{Lu}/u.test(rest) || age.test(rest) || first)
    return [1, 1];
  return null;
}
