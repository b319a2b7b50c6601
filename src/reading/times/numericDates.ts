/** Dates in figures: "2019-11-21", "21/11/2019", "11/21/89", "21.11.2019", "20191121". */
import { dayNumber, day as dayStretch, validDay } from "./calendar.ts";
import { type Found, type Rule, low } from "./grammar.ts";

const found = (to: number, year: number, month: number, date: number): Found | null =>
  validDay(year, month, date)
    ? {
        to,
        rule: "numericDate",
        read: () => ({ type: "date", value: null, stretch: dayStretch(dayNumber(year, month, date)), from: "words" }),
      }
    : null;

/** Three numbers with the same mark between them; two ("9/11", "24/7") are no date. */
export const numericDate: Rule = (tokens, at) => {
  const token = tokens[at];
  if (
    token?.kind !== "number" ||
    token.low.length > 4 ||
    (token.glued && !["(", "[", '"', "'", ":", "“"].includes(low(tokens, at - 1)))
  )
    return null;
  const mark = low(tokens, at + 1);
  if ((mark !== "/" && mark !== "-" && mark !== ".") || low(tokens, at + 3) !== mark) return null;
  for (let i = at + 1; i <= at + 4; i++) if (!tokens[i]?.glued) return null;
  const [a, b, c] = [token.low, low(tokens, at + 2), low(tokens, at + 4)];
  if (tokens[at + 2]!.kind !== "number" || tokens[at + 4]!.kind !== "number" || b.length > 2) return null;
  const after = tokens[at + 5];
  if (after?.glued && (after.kind === "word" ? after.low !== "t" : after.low === mark && tokens[at + 6]?.glued))
    return null;
  if (a.length === 4 && c.length <= 2) return found(at + 5, Number(a), Number(b), Number(c));
  if (a.length > 2 || (c.length !== 4 && (c.length !== 2 || mark !== "/"))) return null;
  const year = c.length === 4 ? Number(c) : Number(c) > 50 ? 1900 + Number(c) : 2000 + Number(c);
  const [first, second] = [Number(a), Number(b)];
  // American order where a slash stands and the day fits; Europeans write dots and dashes.
  const american = mark === "/" ? first <= 12 : second > 12;
  return american ? found(at + 5, year, first, second) : found(at + 5, year, second, first);
};
