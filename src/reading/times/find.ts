import type { Sentence } from "../../english/document.ts";
import type { Day } from "../reading.ts";
import { anchorOf, prepositionBefore, sinceBefore, spanBetween } from "./anchors.ts";
import { type Stretch, dayNumber, dayOf, daysOf, parseDay, valueOf, weekdayName } from "./calendar.ts";
import { type Candidate, type Place, candidatesIn, signsOf } from "./candidates.ts";
import type { Moment, Reading, Tense, Tokens } from "./grammar.ts";
import { type Told, isFar, movesStory } from "./story.ts";
import { tellsHistory } from "./telling.ts";
import { tenseAt } from "./tense.ts";
import type { Anchor, Time } from "./time.ts";
import { tenseInTree } from "./verbTense.ts";

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

/** By the tree where there is one, else by the words around. */
const tenseOf = ({ tokens, first, found, sentence }: Candidate, start: number, end: number): Tense => {
  const words = tenseAt(tokens, first, found.to);
  const tree = sentence.words ? tenseInTree(sentence as Sentence, start, end) : undefined;
  return tree === undefined ? words : tree;
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
        const far = history && story !== null && isFar(told.stretch.year, story.stretch.year);
        const again = aside !== null && !isFar(told.stretch.year, aside);
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
