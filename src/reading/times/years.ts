/** Years and the wholes made of them: "1990", "'89", "146 B.C.", "the 1960s", "the 4th century BC". */
import { type Stretch, containing, shift, year as yearStretch } from "./calendar.ts";
import { type Found, type Moment, type Rule, type Tokens, gluedTo, longest, low, pastHyphen } from "./grammar.ts";
import { type Source, here, storyYear } from "./dating.ts";
import { cardinal, ordinal } from "./numbers.ts";
import { CARDINALS, DECADES, UNITS } from "./words.ts";

/** What follows a number that is no year: "1800 soldiers", "2000 metres", "1500 GMT". */
export const counted = new Set(
  "men women people troops personnel police civilians children km kilometers kilometres meters metres miles feet ft yards tons tonnes kg gmt utc hrs hours percent per local casualties dead wounded killed horses cavalry infantry cattle sheep rounds pounds million billion thousand hundred dollars euros rubles guns aircraft".split(
    " ",
  ),
);
/** Before a year these leave no doubt. */
const dating = new Set(
  "in since of by until till from during before after to through around about circa year early late mid between fiscal post pre spring summer autumn fall winter".split(
    " ",
  ),
);
/** Before a number these make it an amount or a name. */
const amounting = new Set(
  "$ £ € # no number flight route unit channel highway than some over nearly almost least killing most room resolution code article section page part boeing mig up".split(
    " ",
  ),
);

/** "BC", "B.C.", "BCE", "B.C.E.": index after it, or the one given. */
const afterEra = (tokens: Tokens, at: number): number => {
  const word = low(tokens, at);
  if (word === "bc" || word === "bce") return at + 1;
  if (word !== "b" || !gluedTo(tokens, at + 1, ".") || low(tokens, at + 2) !== "c") return at;
  let to = gluedTo(tokens, at + 3, ".") ? at + 4 : at + 3;
  if (low(tokens, to) === "e" && tokens[to]?.glued) to = gluedTo(tokens, to + 1, ".") ? to + 2 : to + 1;
  return to;
};

const whole = (to: number, rule: string, stretch: Stretch): Found => ({
  to,
  rule,
  read: () => ({ type: "date", value: null, stretch, from: "words" }),
});

/** "146 BC", "149 B.C.", "AD 79" */
const yearOfEra: Rule = (tokens, at) => {
  if (low(tokens, at) === "ad" && tokens[at + 1]?.kind === "number") {
    const value = Number(low(tokens, at + 1));
    return value > 0 && value < 2100 ? whole(at + 2, "yearOfEra", yearStretch(value)) : null;
  }
  const token = tokens[at];
  if (token?.kind !== "number" || token.low.length > 4 || Number(token.low) === 0) return null;
  const to = afterEra(tokens, at + 1);
  return to > at + 1 ? whole(to, "yearOfEra", yearStretch(-Number(token.low))) : null;
};

/** "493" in "lasting from 499 to 493 BC", "in 490" where the story stands before Christ. */
const yearBeforeChrist: Rule = (tokens, at) => {
  const token = tokens[at];
  if (
    token?.kind !== "number" ||
    token.low.length > 3 ||
    token.low.length < 2 ||
    (token.glued && low(tokens, at - 1) !== "-" && low(tokens, at - 1) !== "(")
  )
    return null;
  const value = Number(token.low);
  if (value < 30) return null;
  const before = low(tokens, at - 1);
  // "499-493 BC", "from 499 to 493 BC", "between 480 and 479 BC"
  for (let i = at + 1; i <= at + 2; i++) {
    const link = low(tokens, i);
    if (
      (link === "-" || link === "to" || link === "and" || link === "or") &&
      tokens[i + 1]?.kind === "number" &&
      low(tokens, i + 1).length <= 3
    )
      if (afterEra(tokens, i + 2) > i + 2) return whole(at + 1, "yearBeforeChrist", yearStretch(-value));
  }
  if (
    ![
      "in",
      "by",
      "of",
      "from",
      "until",
      "since",
      "to",
      "-",
      "before",
      "after",
      "during",
      "early",
      "late",
      "and",
    ].includes(before) ||
    counted.has(low(tokens, at + 1))
  )
    return null;
  if (gluedTo(tokens, at + 1, ",") && tokens[at + 2]?.glued) return null;
  return {
    to: at + 1,
    rule: "yearBeforeChrist",
    read: (moment) =>
      moment.told && moment.told.stretch.year < 0 && Math.abs(moment.told.stretch.year + value) < 120
        ? { type: "date", value: null, stretch: yearStretch(-value), from: "told" }
        : null,
  };
};

/** Number of a plain four-digit year at this place, by its surroundings; null when it is likely an amount. */
export const plainYear = (tokens: Tokens, at: number): number | null => {
  const token = tokens[at];
  if (token?.kind !== "number" || token.low.length !== 4) return null;
  const value = Number(token.low);
  if (value < 1000 || value > 2199 || low(tokens, at - 1) === "at") return null;
  const before = low(tokens, at - 1);
  const next = tokens[at + 1];
  const after = next?.low ?? "";
  if (token.glued && !["-", "(", "/", "[", "'", '"', "`", "--", "“"].includes(before)) return null;
  if (
    before === "-" &&
    token.glued &&
    tokens[at - 2]?.kind === "word" &&
    tokens[at - 1]!.glued &&
    !dating.has(low(tokens, at - 2))
  )
    return null;
  if (before === "/" && tokens[at - 2]?.kind === "number" && low(tokens, at - 2).length < 4) return null;
  if (
    next?.glued &&
    (next.kind === "word" ||
      after === "%" ||
      after === "°" ||
      (after === "-" && tokens[at + 2]?.glued === true && tokens[at + 2]!.kind === "word"))
  )
    return null;
  if (
    next?.glued &&
    (after === "," || after === "." || after === ":" || after === "/") &&
    tokens[at + 2]?.kind === "number" &&
    tokens[at + 2]!.glued &&
    low(tokens, at + 2).length !== 4 &&
    after !== "/"
  )
    return null;
  if (counted.has(after) || (UNITS.has(after) && after !== "night" && after !== "second")) return null;
  const plainly =
    dating.has(before) &&
    before !== "about" &&
    before !== "around" &&
    before !== "to" &&
    before !== "of" &&
    before !== "after" &&
    before !== "by" &&
    before !== "from";
  if (plainly) return value;
  // "the 1,200 soldiers" is written with a comma; "of 1600 soldiers" has a plural after it
  const plural =
    next?.kind === "word" &&
    !next.capital &&
    after.endsWith("s") &&
    !after.endsWith("ss") &&
    after !== "was" &&
    after !== "is" &&
    after !== "as" &&
    after !== "has" &&
    after !== "its" &&
    after !== "his" &&
    after !== "this" &&
    after !== "s";
  if (dating.has(before) && value >= 1400 && !(plural && value < 1900)) return value;
  if (amounting.has(before)) return null;
  if (value < 1600 || value > 2050) return null;
  if (plural && before !== "the" && (value < 1900 || value % 100 === 0)) return null;
  if (plural && before !== "the" && value % 50 === 0) return null;
  return value;
};

const plain: Rule = (tokens, at) => {
  const value = plainYear(tokens, at);
  return value === null ? null : whole(at + 1, "year", yearStretch(value));
};

/** "'89", "the '99 boys", "1915-[16]", "1989/[90]" */
const shortYear: Rule = (tokens, at) => {
  const token = tokens[at];
  if (!token) return null;
  if (token.low === "'" || token.low === "`") {
    const number = tokens[at + 1];
    if (
      number?.kind !== "number" ||
      number.low.length !== 2 ||
      !number.glued ||
      (token.glued && tokens[at - 1]?.kind !== "mark")
    )
      return null;
    if (tokens[at + 2]?.glued && tokens[at + 2]!.kind === "word") return null;
    return {
      to: at + 2,
      rule: "shortYear",
      read: (moment) => ({
        type: "date",
        value: null,
        stretch: yearStretch(inCentury(Number(number.low), moment)),
        from: "report",
      }),
    };
  }
  if (token.kind !== "number" || token.low.length !== 2 || !token.glued) return null;
  if (
    !["-", "/"].includes(low(tokens, at - 1)) ||
    !tokens[at - 1]!.glued ||
    (tokens[at + 1]?.glued && tokens[at + 1]!.kind === "word")
  )
    return null;
  const first = plainYear(tokens, at - 2);
  const value = first === null ? 0 : Math.floor(first / 100) * 100 + Number(token.low);
  return first !== null && value > first && value - first < 60 ? whole(at + 1, "shortYear", yearStretch(value)) : null;
};

/** The year ending in these two digits that lies nearest, not more than ten years ahead. */
export const inCentury = (digits: number, moment: Moment): number => {
  const now = storyYear(moment)?.year ?? 2000;
  let year = Math.floor(now / 100) * 100 + digits;
  if (year > now + 10) year -= 100;
  return year;
};

/** "nineteen ninety-six", "the year two thousand", "two thousand and five", "the year 2000" */
const spokenYear: Rule = (tokens, at) => {
  const word = low(tokens, at);
  if (word === "the" && low(tokens, at + 1) === "year") {
    const number = plainYear(tokens, at + 2) ?? cardinal(tokens, at + 2)?.value;
    const to = tokens[at + 2]?.kind === "number" ? at + 3 : (cardinal(tokens, at + 2)?.to ?? at);
    return number && number >= 1000 && number < 2200 ? whole(to, "spokenYear", yearStretch(number)) : null;
  }
  const century = CARDINALS.get(word);
  if (century === undefined || century < 15 || century > 20 || tokens[at]!.kind !== "word") return null;
  const from = pastHyphen(tokens, at + 1);
  const rest = tokens[from]?.kind === "word" ? cardinal(tokens, from) : null;
  if (!rest || rest.value < 20 || rest.value > 99 || rest.value % 1 !== 0) return null;
  return whole(rest.to, "spokenYear", yearStretch(century * 100 + rest.value));
};

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

/** "fiscal 1989", "fiscal year 2001" */
const fiscalYear: Rule = (tokens, at) => {
  if (low(tokens, at) !== "fiscal") return null;
  const from = low(tokens, at + 1) === "year" ? at + 2 : at + 1;
  const token = tokens[from];
  return token?.kind === "number" && token.low.length === 4
    ? whole(from + 1, "fiscalYear", yearStretch(Number(token.low)))
    : null;
};

/** A year of any kind. */
export const yearRule: Rule = longest(yearOfEra, plain, spokenYear, shortYear, yearBeforeChrist, fiscalYear);
export const decades: Rule = longest(decade, century);

/** A year that belongs to the month, season or quarter before it, and where it came from. */
export interface YearOf {
  readonly to: number;
  readonly read: (moment: Moment) => { year: number; from: Source } | null;
}

const told = (moment: Moment, n: number): { year: number; from: Source } | null =>
  moment.told ? { year: shift(yearStretch(moment.told.stretch.year), n).year, from: "told" } : null;
const reported = (moment: Moment, n: number): { year: number; from: Source } | null => {
  const day = here(moment);
  return day === null ? told(moment, n) : { year: containing("year", day).year + n, from: "report" };
};

/** Right after a month four digits are a year, whatever follows: "on 5 October 1789 crowds gathered". */
const adjacentYear = (tokens: Tokens, at: number): number | null => {
  const token = tokens[at];
  if (token?.kind !== "number" || token.low.length !== 4 || token.glued || counted.has(low(tokens, at + 1)))
    return null;
  const value = Number(token.low);
  return value >= 1500 && value < 2200 ? value : null;
};

/** "[, ]1917", "of 1917", "146 BC", "of that year", "last year", "of next year", "a year earlier". */
export const yearAfter = (tokens: Tokens, at: number): YearOf | null => {
  let i = at;
  if (low(tokens, i) === ",") i++;
  else if (low(tokens, i) === "of" || low(tokens, i) === "in") i++;
  const comma = low(tokens, at) === ",";
  const era = yearOfEra(tokens, i);
  const yearValue = era ? null : (plainYear(tokens, i) ?? (i === at ? adjacentYear(tokens, i) : null));
  if (era) return { to: era.to, read: (moment) => ({ year: era.read(moment)!.stretch!.year, from: "words" }) };
  if (yearValue !== null) return { to: i + 1, read: () => ({ year: yearValue, from: "words" }) };
  const spoken = comma ? null : spokenYear(tokens, i);
  if (spoken) return { to: spoken.to, read: (moment) => ({ year: spoken.read(moment)!.stretch!.year, from: "words" }) };
  const quoted = comma ? null : shortYear(tokens, i);
  if (quoted && low(tokens, i) === "'")
    return { to: quoted.to, read: (moment) => ({ year: quoted.read(moment)!.stretch!.year, from: "words" }) };
  if (comma) return null;
  const word = low(tokens, i) === "the" ? low(tokens, i + 1) : low(tokens, i);
  const noun = low(tokens, i) === "the" ? i + 2 : i + 1;
  if (low(tokens, noun) !== "year" && !(word === "same" && low(tokens, noun) === "year")) return null;
  switch (word) {
    case "last":
      return { to: noun + 1, read: (moment) => reported(moment, -1) };
    case "next":
      return { to: noun + 1, read: (moment) => reported(moment, 1) };
    case "this":
      return { to: noun + 1, read: (moment) => reported(moment, 0) };
    case "that":
    case "same":
      return { to: noun + 1, read: (moment) => told(moment, 0) };
    case "following":
      return { to: noun + 1, read: (moment) => told(moment, 1) };
    case "previous":
      return { to: noun + 1, read: (moment) => told(moment, -1) };
    default:
      return null;
  }
};
