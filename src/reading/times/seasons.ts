/** "summer 1918", "the spring of 1915", "last fall", "this winter", "in autumn". */
import { type Stretch, containing, shift } from "./calendar.ts";
import { dated, here, storyYear } from "./dating.ts";
import { type Found, type Moment, type Reading, type Rule, low } from "./grammar.ts";
import { SEASONS, wordSet } from "./words.ts";
import { yearAfter } from "./yearOf.ts";

/** "fall" and "spring" are also verbs, and "the fall of Kabul" is none of the four. */
const fallOrSeason = new Set(["fall", "spring"]);
const seasonal = wordSet(
  "in during over by until since early late mid last next this each every throughout following previous through",
);

const season = (year: number, index: number): Stretch => ({ grain: "season", year, index });

/** The season the story means: of the year told, or the nearest one to the report. */
const storySeason = (index: number, moment: Moment): Reading | null => {
  const told = moment.story?.stretch;
  const story = storyYear(moment);
  if (!story) return dated(null, `XXXX-${["SP", "SU", "FA", "WI"][index]!}`);
  const reference = here(moment);
  if (reference === null && told) {
    // After December comes the winter of the year to follow: its months lie mostly there.
    const late =
      index === 3 &&
      (told.grain === "month"
        ? told.index > 8
        : told.grain === "season"
          ? told.index === 2
          : told.grain === "day" && containing("month", told.index).index > 8);
    return dated({
      stretch: season(late ? shift({ grain: "year", year: told.year, index: 0 }, 1).year : told.year, index),
      from: "told",
    });
  }
  const now = containing("season", reference!);
  const behind = index > now.index && moment.tense !== "future";
  return dated({ stretch: season(behind ? story.year - 1 : story.year, index), from: "report" });
};

const pointed: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  next: 1,
  coming: 1,
  following: 1,
  this: 0,
  that: 0,
  same: 0,
};

const story = (to: number, index: number): Found => ({
  to,
  rule: "season",
  read: (moment) => storySeason(index, moment),
});

export const seasonRule: Rule = (tokens, at) => {
  let i = low(tokens, at) === "the" ? at + 1 : at;
  let pointer: string | null = null;
  while (i < at + 3 && pointed[low(tokens, i)] !== undefined) pointer = low(tokens, i++);
  const token = tokens[i];
  const index = token ? SEASONS.get(token.low) : undefined;
  if (index === undefined || (token!.glued && low(tokens, i - 1) !== "-")) return null;
  const year = yearAfter(tokens, i + 1);
  if (year && pointer === null)
    return {
      to: year.to,
      rule: "season",
      read: (moment) => {
        const known = year.read(moment);
        return known && dated({ stretch: season(known.year, index), from: known.from });
      },
    };
  const before = low(tokens, at - 1);
  if (pointer === null) {
    if (["offensive", "campaign"].includes(low(tokens, i + 1)) && i === at) return story(i + 1, index);
    const doubtful = fallOrSeason.has(token!.low);
    if (
      doubtful &&
      (low(tokens, i + 1) === "of" ||
        !seasonal.has(before) ||
        (token!.low === "fall" && i === at && !["last", "next", "this", "early", "late"].includes(before)))
    )
      return null;
    if (
      token!.capital &&
      !token!.shouting &&
      before !== "" &&
      !seasonal.has(before) &&
      tokens[i + 1]?.kind === "word" &&
      tokens[i + 1]!.capital &&
      !["offensive", "campaign"].includes(low(tokens, i + 1))
    )
      return null;
    if (["olympics", "games", "palace", "olympic", "school"].includes(low(tokens, i + 1))) return null;
  }
  return {
    to: i + 1,
    rule: "season",
    read: (moment) => {
      const reading = storySeason(index, moment);
      if (!reading?.stretch || pointer === null || pointer === "that" || pointer === "same") return reading;
      const reference = here(moment);
      const step = pointed[pointer]!;
      if (reference === null) {
        const told = moment.story!.stretch;
        const ahead =
          told.grain === "season"
            ? index === 3
              ? told.index !== 3 || step > 0
              : told.index !== 3 && index <= told.index
            : told.grain === "month"
              ? index * 3 + 3 <= told.index
              : told.grain !== "year";
        return {
          ...reading,
          stretch: season(told.year + (step > 0 ? (ahead ? 1 : 0) : step < 0 ? (ahead ? 0 : -1) : 0), index),
        };
      }
      const now = containing("season", reference);
      const y = containing("year", reference).year;
      if (pointer === "this" || pointer === "past")
        return { ...reading, stretch: season(index > now.index && pointer === "past" ? y - 1 : y, index) };
      if (step < 0)
        return {
          ...reading,
          stretch: season(
            index >= now.index || (now.index === 3 && index === 2 && containing("month", reference).index < 3)
              ? y - 1
              : index === 3
                ? y
                : y - (now.index === 3 && containing("month", reference).index < 3 ? 1 : index < now.index ? 0 : 1),
            index,
          ),
        };
      return { ...reading, stretch: season(index <= now.index ? y + 1 : y, index) };
    },
  };
};
