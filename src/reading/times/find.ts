import type { Sentence } from "../../english/document.ts";
import type { Day } from "../reading.ts";
import { anchorOf, prepositionBefore, sinceBefore, spanBetween } from "./anchors.ts";
import { type Stretch, dayNumber, dayOf, daysOf, parseDay, valueOf, weekdayName } from "./calendar.ts";
import type { Found, Moment, Reading, Tense, Tokens } from "./grammar.ts";
import { anyTime } from "./rules.ts";
import { type Signs, tellsHistory } from "./telling.ts";
import { tenseAt } from "./tense.ts";
import { tenseInTree } from "./verbTense.ts";
import type { Anchor, Time } from "./time.ts";
import { tokenize } from "./tokens.ts";
import { MONTHS, SHORT_MONTHS, WEEKDAYS, wordSet } from "./words.ts";

/** What a rule took for a time, with the tokens of its sentence. */
interface Candidate {
  readonly tokens: Tokens;
  readonly first: number;
  readonly found: Found;
  readonly sentence: Place;
}

/** A span whose sentences `findTimes` needs: where it lies, and nothing else. */
type Place = Pick<Sentence, "start" | "end" | "index"> & Partial<Sentence>;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The last run of letters before an offset, in lower case; "" when it is longer than any month. */
const lettersBefore = (text: string, end: number): string => {
  let start = end;
  while (start > end - 10 && /[a-z]/i.test(text.charAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
};

/** True when a sentence can hardly end here, whatever its splitter says: "on 30 | October", "since Nov. | 21", "12 JAN | 90", "9 a.m. | Tuesday". */
const runsOn = (text: string, left: Place, right: Place): boolean => {
  if (right.start - left.end > 1 || text.startsWith("\n", left.end)) return false;
  if (isDigit(text.charCodeAt(left.end - 1))) return true;
  if (!isDigit(text.charCodeAt(right.start))) {
    const next = /^[A-Z][a-z]{2,8}/.exec(text.slice(right.start, right.start + 10))?.[0].toLowerCase() ?? "";
    return /[ap]\.m\.$/i.test(text.slice(left.end - 4, left.end)) && (WEEKDAYS.has(next) || MONTHS.has(next));
  }
  const stop = text.charCodeAt(left.end - 1) === 46 ? left.end - 1 : left.end;
  const word = lettersBefore(text, stop);
  return SHORT_MONTHS.has(word) || (stop === left.end && MONTHS.has(word));
};

/** "800" in "1,800": no time begins within a number. */
const insideNumber = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at]!;
  const mark = tokens[at - 1];
  if (token.kind !== "number" || !token.glued || !mark?.glued || (mark.low !== "," && mark.low !== ".")) return false;
  return tokens[at - 2]?.kind === "number";
};

const candidatesIn = (text: string, sentences: readonly Place[]): Candidate[] => {
  const candidates: Candidate[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const start = index;
    while (index + 1 < sentences.length && index - start < 8 && runsOn(text, sentences[index]!, sentences[index + 1]!))
      index++;
    const tokens = tokenize(text, sentences[start]!.start, sentences[index]!.end);
    let place = start;
    for (let at = 0; at < tokens.length;) {
      const found = tokens[at]!.opens && !insideNumber(tokens, at) ? anyTime(tokens, at) : null;
      while (tokens[at]!.start >= sentences[place]!.end) place++;
      if (found) candidates.push({ tokens, first: at, found, sentence: sentences[place]! });
      at = found ? found.to : at + 1;
    }
  }
  return candidates;
};

const nowhere: Moment = {
  reference: null,
  told: null,
  story: null,
  quarter: null,
  history: false,
  tense: null,
  preposition: "",
  yearAhead: null,
};
const nearRules = wordSet("weekday yesterday tomorrow today lastNight tonight");

const signsOf = (candidates: readonly Candidate[]): Signs => {
  const years: number[] = [];
  let near = 0;
  for (const { found } of candidates) {
    const reading = found.read(nowhere);
    if (reading?.stretch && reading.from === "words") years.push(reading.stretch.year);
    else if (found.rule.split(" ").some((rule) => nearRules.has(rule))) near++;
  }
  return { years, near };
};

/** Coarse stretches are no point to count from: "in the 1990s ... two years later". */
const tellable = (reading: Reading): boolean =>
  reading.stretch !== undefined &&
  reading.stretch !== null &&
  reading.type !== "duration" &&
  reading.stretch.grain !== "decade" &&
  reading.stretch.grain !== "century";

const usingOf = (reading: Reading, moment: Moment): string | null => {
  if (reading.from === "story") return moment.story?.words ?? null;
  if (reading.from === "told") return moment.told?.words ?? null;
  if (reading.from !== "report" || moment.reference === null) return null;
  return `report dated ${weekdayName(moment.reference)} ${dayOf(moment.reference)}`;
};

/** A year so far from the story is an aside, "as in 1614", unless the story stays there. */
const ASIDE = 15;

/** Before a year these point away from the story: "a plan for 1919", "allied since 1882", "until 1976". */
const ASIDES = wordSet("since from until till by for to before after between through than as");

/** By the tree where there is one, else by the words around. */
const tenseOf = ({ tokens, first, found, sentence }: Candidate, start: number, end: number): Tense => {
  const words = tenseAt(tokens, first, found.to);
  const tree = sentence.words ? tenseInTree(sentence as Sentence, start, end) : undefined;
  return tree === undefined ? words : tree;
};

type Told = NonNullable<Moment["told"]>;

/** True when later dates without a year may count from this one. Token `first` is its place in the sentence. */
const movesStory = (
  reading: Reading,
  found: Found,
  preposition: string,
  first: number,
  story: Told | null,
): boolean => {
  const { grain, year } = reading.stretch!;
  if (found.rule.includes("ago")) return grain === "day" || grain === "month" || grain === "week";
  if (grain === "season" && reading.from !== "words") return false;
  if (story === null || reading.from !== "words") return true;
  if (preposition === "until" || preposition === "till") return false;
  // The year the story stands in anyway says less than its month.
  return grain !== "year" || (year !== story.stretch.year && (first <= 2 || !ASIDES.has(preposition)));
};

const isOver = (stretch: Stretch, report: number | null): boolean => {
  const days = stretch.grain === "quarter" ? daysOf(stretch) : null;
  return report !== null && days !== null && days[1] < report && report - days[1] < 200;
};

type Days = readonly [number | null, number | null];

/** First and last day of the event, by the preposition before its time. */
const periodOf = (reading: Reading, anchor: Anchor, reference: number | null): Days => {
  const days: Days =
    reading.days !== undefined
      ? (reading.days ?? [null, null])
      : reading.stretch
        ? (daysOf(reading.stretch) ?? [null, null])
        : [null, null];
  const [from, to] = days;
  switch (anchor) {
    case "since":
      return [from, reference !== null && from !== null && reference >= from ? reference : null];
    case "until":
    case "by":
      return [null, to];
    case "before":
      return [null, from];
    case "after":
      return [from, null];
    default:
      return days;
  }
};

/** What has gone on since a dated thing: "since the death of their leader in late October". */
const since = (tokens: Tokens, first: number, [from]: Days, report: number | null): Pick<Time, "since"> => {
  const at = sinceBefore(tokens, first);
  if (at < 0 || from === null || report === null || from > report) return {};
  return { since: { start: tokens[at]!.start, from: dayOf(from), to: dayOf(report) } };
};

/** Reports are dated between the years 1000 and 9000; any other day is a slip. */
const [EARLIEST, LATEST] = [dayNumber(1000, 1, 1), dayNumber(9000, 1, 1)];

const dayOrNull = (number: number | null): Day | null =>
  number === null || number < -719_162 || number > 2_932_896 ? null : dayOf(number);

/**
 * The time expressions of a text, in its order, none overlapping another. A date without a year takes it from the
 * report's day (`reference`), from the tense around it, or, in a text that tells a history, from the last date told; with none of
 * them it stays open. Linear in the length of the text; never throws.
 */
export const findTimes = (text: string, sentences: readonly Place[], reference: Day | null): Time[] => {
  const candidates = candidatesIn(text, sentences);
  const given = parseDay(reference);
  const report = given !== null && given > EARLIEST && given < LATEST ? given : null;
  const history = tellsHistory(signsOf(candidates), report);
  let aside: number | null = null;
  const times: Time[] = [];
  const periods: Days[] = [];
  let told: Told | null = null;
  let story: Told | null = null;
  let quarter: Stretch | null = null;
  let before: { candidate: Candidate; at: number; reading: Reading } | null = null;
  for (const candidate of candidates) {
    const { tokens, first, found } = candidate;
    const start = tokens[first]!.start;
    const { end } = tokens[found.to - 1]!;
    const preposition = prepositionBefore(tokens, first);
    let tense: Tense | undefined;
    const moment: Moment = {
      reference: report,
      told,
      story,
      quarter,
      history,
      get tense() {
        return (tense ??= tenseOf(candidate, start, end));
      },
      preposition,
      yearAhead: null,
    };
    const reading = found.read(moment);
    if (!reading) continue;
    const words = text.slice(start, end);
    const anchor = reading.type === "duration" || reading.type === "set" ? "plain" : anchorOf(preposition);
    const period = periodOf(reading, anchor, history ? null : report);
    times.push({
      start,
      end,
      words,
      type: reading.type,
      value: reading.value ?? (reading.stretch ? valueOf(reading.stretch) : null),
      mod: reading.mod ?? null,
      ...(reading.quant === undefined ? {} : { quant: reading.quant }),
      ...(reading.freq === undefined ? {} : { freq: reading.freq }),
      from: dayOrNull(period[0]),
      to: dayOrNull(period[1]),
      basis: reading.from === "words" ? "stated" : "inferred",
      using: usingOf(reading, moment),
      sentence: candidate.sentence.index,
      anchor,
      ...(anchor === "plain" && reading.stretch ? since(tokens, first, period, history ? null : report) : {}),
      rules: found.rule.split(" "),
    });
    periods.push(period);
    const at = times.length - 1;
    if (
      before &&
      before.candidate.tokens === tokens &&
      spanBetween(tokens, before.candidate.first, before.candidate.found.to, first)
    )
      joinSpan(times, periods, before.at, at);
    before = { candidate, at, reading };
    if (tellable(reading)) {
      told = { stretch: reading.stretch!, words };
      if (found.rule === "partOfYear" && isOver(told.stretch, report)) quarter = told.stretch;
      if (movesStory(reading, found, preposition, first, story)) {
        const far = history && story !== null && Math.abs(told.stretch.year - story.stretch.year) > ASIDE;
        const again = aside !== null && Math.abs(told.stretch.year - aside) <= ASIDE;
        aside = far ? told.stretch.year : null;
        if (!far || again) story = told;
      }
    }
  }
  return times;
};

/** Gives both ends of a span the whole period, "from May to July": 1 May to 31 July. */
const joinSpan = (times: Time[], periods: Days[], left: number, right: number): void => {
  const [a, b] = [times[left]!, times[right]!];
  if (a.type === "set" || b.type === "set" || a.type === "duration" || b.type === "duration") return;
  const from = periods[left]![0];
  const to = periods[right]![1];
  if (from !== null && to !== null && from > to) return;
  const period = { from: dayOrNull(from), to: dayOrNull(to) };
  times[left] = { ...a, ...period, anchor: "from", rules: [...a.rules, "span"] };
  times[right] = { ...b, ...period, anchor: "to", rules: [...b.rules, "span"] };
};
