/** Present, past and future without a date: "now", "currently", "recently", "in the past", "the near future". */
import { type Found, type Moment, type Rule, low } from "./grammar.ts";
import { wordSet } from "./words.ts";

type Ref = "PRESENT_REF" | "PAST_REF" | "FUTURE_REF";

const vague = (to: number, value: Ref): Found => ({
  to,
  rule: "vague",
  read: (moment: Moment) => {
    const reference = moment.history ? null : moment.reference;
    const days = value === "PRESENT_REF" ? ([reference, reference] as const) : ([null, null] as const);
    return { type: "date", value, days, from: "words" };
  },
});

const single: Readonly<Record<string, Ref>> = {
  now: "PRESENT_REF",
  currently: "PRESENT_REF",
  nowadays: "PRESENT_REF",
  recently: "PAST_REF",
  recent: "PAST_REF",
  formerly: "PAST_REF",
  current: "PRESENT_REF",
};

/** Longer ones first. */
const phrases: readonly (readonly [words: readonly string[], ref: Ref])[] = (
  [
    ["the foreseeable future", "FUTURE_REF"],
    ["the immediate future", "FUTURE_REF"],
    ["the not too distant future", "FUTURE_REF"],
    ["the near future", "FUTURE_REF"],
    ["the near term", "FUTURE_REF"],
    ["the recent past", "PAST_REF"],
    ["the future", "FUTURE_REF"],
    ["the past", "PAST_REF"],
    ["the present day", "PRESENT_REF"],
    ["the present", "PRESENT_REF"],
    ["the time being", "PRESENT_REF"],
    ["the moment", "PRESENT_REF"],
    ["this time", "PRESENT_REF"],
    ["this moment", "PRESENT_REF"],
    ["present day", "PRESENT_REF"],
    ["present - day", "PRESENT_REF"],
    ["modern day", "PRESENT_REF"],
    ["modern - day", "PRESENT_REF"],
    ["these days", "PRESENT_REF"],
    ["right now", "PRESENT_REF"],
    ["as soon as possible", "FUTURE_REF"],
  ] as const
).map(([words, ref]) => [words.split(" "), ref]);

/** "at the moment", "by this time", "for the present": only so are these times. */
const pausing = wordSet("moment present time");
const lasting = wordSet("at for by until");
/** Words after which "future" is a noun: "the future of the town". */
const closed = wordSet("of is was for and in as to with by on at will would that");

const phrasesBy = Map.groupBy(phrases, ([words]) => words[0]!);

/** After these "the past", "the present" and "the moment" are times: "in the past", "for the moment". */
const placing = wordSet("in of from at for until about to than into on");

export const vagueTimes: Rule = (tokens, at) => {
  for (const [words, ref] of phrasesBy.get(low(tokens, at)) ?? []) {
    if (!words.every((word, index) => low(tokens, at + index) === word)) continue;
    const noun = words.at(-1)!;
    const before = low(tokens, at - 1);
    if (pausing.has(noun) && !lasting.has(before)) continue;
    if (noun === "past" && !placing.has(before)) continue;
    return vague(at + words.length, ref);
  }
  const word = low(tokens, at);
  const ref = single[word];
  if (ref) {
    if (tokens[at]!.capital && tokens[at + 1]?.capital && !tokens[at]!.shouting) return null;
    return vague(at + 1, ref);
  }
  const next = tokens[at + 1];
  const attribute = next?.kind === "word" && !next.capital && !closed.has(next.low);
  if (word === "future" && (low(tokens, at - 1) === "in" || low(tokens, at - 1) === "near" || attribute))
    return vague(at + 1, "FUTURE_REF");
  // Chronicles mark what has been: "the former province"; in the news it is a title, "former president".
  if (word === "former" && next?.kind === "word")
    return {
      to: at + 1,
      rule: "former",
      read: (moment) =>
        moment.history ? { type: "date", value: "PAST_REF", days: [null, null], from: "words" } : null,
    };
  return null;
};
