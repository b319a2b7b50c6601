/** "the 1960s", "the sixties", "the 20th century", "the 4th century BC" */
import { type Rule, gluedTo, longest, low, pastHyphen } from "./grammar.ts";
import { ordinal } from "./numbers.ts";
import { DECADES } from "./words.ts";
import { afterEra, inCentury, whole } from "./years.ts";

/** "the 1960s", "1960s", "the '80s", "the 470s BC", "the sixties", "the nineteen-sixties" */
const decade: Rule = (tokens, at) => {
  const from = low(tokens, at) === "the" ? at + 1 : at;
  const quote = low(tokens, from) === "'" || low(tokens, from) === "`" ? from + 1 : from;
  const number = tokens[quote];
  if (number?.kind === "number" && number.low.endsWith("0")) {
    let to = quote + 1;
    if (gluedTo(tokens, to, "'")) to++;
    if (low(tokens, to) !== "s" || !tokens[to]!.glued) return null;
    const value = Number(number.low);
    const era = afterEra(tokens, to + 1);
    if (era > to + 1) return whole(era, "decade", { grain: "decade", year: -value, index: 0 });
    if (number.low.length === 4 && value >= 1000)
      return whole(to + 1, "decade", { grain: "decade", year: value, index: 0 });
    if (number.low.length !== 2 || (quote === from && from === at)) return null;
    // "in the 80s" may be a temperature or an age: only with the article or the apostrophe
    return {
      to: to + 1,
      rule: "decade",
      read: (moment) => ({
        type: "date",
        value: null,
        stretch: { grain: "decade", year: Math.floor(inCentury(value, moment) / 10) * 10, index: 0 },
        from: "report",
      }),
    };
  }
  const nineteen = low(tokens, from) === "nineteen" ? pastHyphen(tokens, from + 1) : from;
  const tens = DECADES.get(low(tokens, nineteen));
  if (tens === undefined || from === at) return null;
  return whole(nineteen + 1, "decade", { grain: "decade", year: 1900 + tens, index: 0 });
};

/** "the 20th century", "eighteenth-century", "the 4th century BC" */
const century: Rule = (tokens, at) => {
  const from = low(tokens, at) === "the" ? at + 1 : at;
  const place = ordinal(tokens, from);
  if (!place || place.value > 30) return null;
  const noun = pastHyphen(tokens, place.to);
  if (low(tokens, noun) !== "century") return null;
  const era = afterEra(tokens, noun + 1);
  const year = era > noun + 1 ? -(place.value - 1) * 100 : (place.value - 1) * 100;
  if (year === 0) return null;
  return whole(era, "century", { grain: "century", year, index: 0 });
};

export const decades: Rule = longest(decade, century);
