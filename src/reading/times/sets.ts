/** Recurrences: "every day", "each Thursday", "daily", "per month", "every two weeks", "Tuesday nights". */
import { durationValue, measure } from "./durations.ts";
import { type Found, type Rule, longest, low } from "./grammar.ts";
import { DAYPARTS, SEASONS, UNITS, WEEKDAYS } from "./words.ts";

const adverbs: Readonly<Record<string, string>> = {
  hourly: "PT1H",
  daily: "P1D",
  nightly: "P1D",
  weekly: "P1W",
  biweekly: "P2W",
  monthly: "P1M",
  yearly: "P1Y",
  annually: "P1Y",
};

const set = (to: number, rule: string, value: string, quant?: string): Found => ({
  to,
  rule,
  read: () => ({ type: "set", value, days: null, from: "words", ...(quant ? { quant } : {}) }),
});

const adverb: Rule = (tokens, at) => {
  const value = adverbs[low(tokens, at)];
  // "the Daily Mail", "Weekly Standard"
  if (
    !value ||
    (tokens[at]!.capital && !tokens[at]!.shouting && (tokens[at - 1]?.kind === "word" || tokens[at + 1]?.capital))
  )
    return null;
  return set(at + 1, "adverb", value);
};

const everyUnit: Rule = (tokens, at) => {
  const word = low(tokens, at);
  if (word !== "every" && word !== "each" && word !== "per") return null;
  let i = at + 1;
  let count = 1;
  if (low(tokens, i) === "other") {
    count = 2;
    i++;
  }
  const unit = UNITS.get(low(tokens, i));
  if (unit && !unit.plural && unit.letter !== "TS")
    return set(
      i + 1,
      "everyUnit",
      durationValue(count, unit.letter === "N" ? UNITS.get("day")! : unit),
      word === "per" ? undefined : word,
    );
  if (word === "per") return null;
  const many = measure(tokens, i);
  if (many && many.count !== null && word === "every")
    return set(many.to, "everyUnit", durationValue(many.count, many.unit), word);
  const weekday = tokens[i]?.capital ? WEEKDAYS.get(low(tokens, i)) : undefined;
  if (weekday !== undefined) {
    const part = DAYPARTS.get(low(tokens, i + 1));
    return set(part ? i + 2 : i + 1, "everyWeekday", `XXXX-WXX-${weekday || 7}${part ?? ""}`, word);
  }
  const season = SEASONS.get(low(tokens, i));
  if (season !== undefined) return set(i + 1, "everySeason", `XXXX-${["SP", "SU", "FA", "WI"][season]!}`, word);
  const part = DAYPARTS.get(low(tokens, i));
  if (part && !low(tokens, i).endsWith("s")) return set(i + 1, "everyPart", `XXXX-XX-XX${part}`, word);
  return null;
};

/** "Fridays", "Tuesday nights" */
const plural: Rule = (tokens, at) => {
  const token = tokens[at];
  if (!token?.capital) return null;
  const single = WEEKDAYS.get(token.low);
  const part = DAYPARTS.get(low(tokens, at + 1));
  if (single !== undefined && part && low(tokens, at + 1).endsWith("s"))
    return set(at + 2, "weekdayParts", `XXXX-WXX-${single || 7}${part}`);
  return null;
};

export const sets: Rule = longest(adverb, everyUnit, plural);
