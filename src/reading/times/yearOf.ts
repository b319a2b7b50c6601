/** The year that belongs to a month, a season or a quarter: "October [1917]", "June [last year]", "July [of that year]". */
import { containing, shift, year as yearStretch } from "./calendar.ts";
import { type Source, here } from "./dating.ts";
import { type Moment, type Tokens, low } from "./grammar.ts";
import { counted, plainYear, shortYear, spokenYear, yearOfEra } from "./years.ts";

/** Such a year, and where it came from. */
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
