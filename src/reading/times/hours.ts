/** Hours by the clock: "10:35 a.m.", "9 p.m.", "0735 GMT", "8 o'clock", "noon". */
import { type Tokens, gluedTo, low } from "./grammar.ts";
import { CARDINALS, DAYPARTS, wordSet } from "./words.ts";
import { counted } from "./years.ts";

/** An hour, "10:35", or the part of the day where only that is told. */
export interface Hour {
  readonly to: number;
  /** "10:35"; the part of the day where only that is told: "TMO". */
  readonly code: string;
}

const zones = wordSet("est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet");
const two = (n: number): string => String(n).padStart(2, "0");

/** "a.m.", "p.m", "am": 0 or 12 and the index after it. */
const meridiem = (tokens: Tokens, at: number): { to: number; add: number } | null => {
  const word = low(tokens, at);
  if (word === "am" || word === "pm") return { to: at + 1, add: word === "am" ? 0 : 12 };
  if (
    (word !== "a" && word !== "p") ||
    !gluedTo(tokens, at + 1, ".") ||
    low(tokens, at + 2) !== "m" ||
    !tokens[at + 2]!.glued
  )
    return null;
  return { to: gluedTo(tokens, at + 3, ".") ? at + 4 : at + 3, add: word === "a" ? 0 : 12 };
};

/** Index after a time zone at this place, or the place itself. */
export const zone = (tokens: Tokens, at: number): number => {
  const word = low(tokens, at);
  return zones.has(word) && tokens[at]!.shouting ? at + 1 : at;
};

/** Before bare figures these make them a time: "at 10:57". */
const telling = wordSet("at around about by until from to between and before after till since on than -");

/** The hour named at this place. */
export const hour = (tokens: Tokens, at: number): Hour | null => {
  const word = low(tokens, at);
  if (word === "noon" || word === "midday") return { to: at + 1, code: "T12:00" };
  if (word === "midnight") return { to: at + 1, code: "T24:00" };
  if (word === "mid" && gluedTo(tokens, at + 1, "-") && DAYPARTS.has(low(tokens, at + 2)))
    return { to: at + 3, code: DAYPARTS.get(low(tokens, at + 2))! };
  const token = tokens[at];
  const spelled = token?.kind === "word" ? CARDINALS.get(token.low) : undefined;
  if (
    !token ||
    (spelled === undefined && token.kind !== "number") ||
    (token.glued && !["(", "-", "~"].includes(low(tokens, at - 1)))
  )
    return null;
  const value = spelled ?? Number(token.low);
  if (
    gluedTo(tokens, at + 1, ":") &&
    tokens[at + 2]?.kind === "number" &&
    tokens[at + 2]!.glued &&
    low(tokens, at + 2).length === 2
  ) {
    const minute = low(tokens, at + 2);
    if (value > 24 || Number(minute) > 59 || gluedTo(tokens, at + 3, ":")) return null;
    const half = meridiem(tokens, at + 3);
    const hours = half ? (value % 12) + half.add : value;
    const to = half?.to ?? (["hrs", "hours"].includes(low(tokens, at + 3)) ? at + 4 : at + 3);
    // A score, a ratio or a verse looks the same: a bare one needs a preposition.
    if (to === at + 3 && zone(tokens, to) === to && !telling.has(low(tokens, at - 1))) return null;
    return { to, code: `T${two(hours)}:${minute}` };
  }
  if (
    token.kind === "number" &&
    token.low.length === 4 &&
    Number(token.low) < 2400 &&
    Number(token.low.slice(2)) < 60
  ) {
    const next = low(tokens, at + 1);
    const code = `T${token.low.slice(0, 2)}:${token.low.slice(2)}`;
    if (next === "hrs" || next === "hours") return { to: at + 2, code };
    // "at 2330 [0530 GMT]", "about 2115 (0515 GMT)"
    const elsewhere = (next === "[" || next === "(") && ["gmt", "utc"].includes(low(tokens, at + 3));
    return next === "gmt" || next === "utc" || elsewhere || (low(tokens, at - 1) === "at" && !counted.has(next))
      ? { to: at + 1, code }
      : null;
  }
  if (value < 1 || value > 12) return null;
  if (low(tokens, at + 1) === "o" && gluedTo(tokens, at + 2, "'") && low(tokens, at + 3) === "clock")
    return { to: at + 4, code: `T${two(value)}:00` };
  const half = meridiem(tokens, at + 1);
  return half ? { to: half.to, code: `T${two((value % 12) + half.add)}:00` } : null;
};
