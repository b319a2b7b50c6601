import type { Sentence } from "../../english/document.ts";
import type { Day } from "../reading.ts";
import { anchorOf, prepositionBefore, sinceClause, spanBetween } from "./anchors.ts";
import { type Stretch, dayOf, daysOf, parseDay, valueOf, weekdayName } from "./calendar.ts";
import type { Found, Moment, Reading, Tense, Tokens } from "./grammar.ts";
import { anyTime } from "./rules.ts";
import { type Signs, tellsHistory } from "./telling.ts";
import { tenseAt } from "./tense.ts";
import type { Anchor, Time } from "./time.ts";
import { tokenize } from "./tokens.ts";

/** What a rule took for a time, with the tokens of its sentence. */
interface Candidate {
  readonly tokens: Tokens;
  readonly first: number;
  readonly found: Found;
  readonly sentence: number;
}

/** A span whose sentences `findTimes` needs: where it lies, and nothing else. */
type Place = Pick<Sentence, "start" | "end" | "index">;

const candidatesIn = (text: string, sentences: readonly Place[]): Candidate[] => {
  const candidates: Candidate[] = [];
  for (const sentence of sentences) {
    const tokens = tokenize(text, sentence.start, sentence.end);
    let at = 0;
    while (at < tokens.length) {
      const found = tokens[at]!.opens ? anyTime(tokens, at) : null;
      if (found) candidates.push({ tokens, first: at, found, sentence: sentence.index });
      at = found ? found.to : at + 1;
    }
  }
  return candidates;
};

const nowhere: Moment = { reference: null, told: null, history: false, tense: null, preposition: "", yearAhead: null };
const nearRules = new Set(["weekday", "yesterday", "tomorrow", "today", "pointedUnit", "lastNight", "tonight"]);

const signsOf = (candidates: readonly Candidate[]): Signs => {
  const years: number[] = [];
  let near = 0;
  for (const { found } of candidates) {
    const reading = found.read(nowhere);
    if (reading?.stretch && reading.from === "words") years.push(reading.stretch.year);
    else if (nearRules.has(found.rule)) near++;
  }
  return { years, near };
};

/** Coarse stretches are no point to count from: "in the 1990s ... two years later". */
const tellable = (reading: Reading): boolean =>
  reading.stretch !== undefined && reading.stretch !== null && reading.type !== "duration" && reading.stretch.grain !== "decade" && reading.stretch.grain !== "century";

const usingOf = (reading: Reading, moment: Moment): string | null => {
  if (reading.from === "told") return moment.told?.words ?? null;
  if (reading.from !== "report" || moment.reference === null) return null;
  return `report dated ${weekdayName(moment.reference)} ${dayOf(moment.reference)}`;
};

type Days = readonly [number | null, number | null];

/** First and last day of the event, by the preposition before its time. */
const periodOf = (reading: Reading, anchor: Anchor, reference: number | null): Days => {
  const days: Days = reading.days !== undefined ? (reading.days ?? [null, null]) : reading.stretch ? (daysOf(reading.stretch) ?? [null, null]) : [null, null];
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

const dayOrNull = (number: number | null): Day | null => (number === null || number < -719_162 || number > 2_932_896 ? null : dayOf(number));

/**
 * The time expressions of a text, in its order, none overlapping another. A date without a year takes it from the
 * report's day (`reference`), from the tense around it, or, in a text that tells a history, from the last date told; with none of
 * them it stays open. Linear in the length of the text; never throws.
 */
export const findTimes = (text: string, sentences: readonly Place[], reference: Day | null): Time[] => {
  const candidates = candidatesIn(text, sentences);
  const report = parseDay(reference);
  const history = tellsHistory(signsOf(candidates), report);
  const times: Time[] = [];
  const periods: Days[] = [];
  let told: { stretch: Stretch; words: string } | null = null;
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
      history,
      get tense() {
        return (tense ??= tenseAt(tokens, first, found.to));
      },
      preposition,
      yearAhead: null,
    };
    const reading = found.read(moment);
    if (!reading) continue;
    const words = text.slice(start, end);
    const anchor = reading.type === "duration" || reading.type === "set" ? "plain" : anchorOf(preposition);
    const period = periodOf(reading, anchor, history ? null : report);
    const sinceThis = anchor === "plain" && sinceClause(tokens, first);
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
      sentence: candidate.sentence,
      anchor: sinceThis ? "plain" : anchor,
      rules: found.rule.split(" "),
    });
    periods.push(period);
    const at = times.length - 1;
    if (before && before.candidate.tokens === tokens && spanBetween(tokens, before.candidate.first, before.candidate.found.to, first)) joinSpan(times, periods, before.at, at);
    before = { candidate, at, reading };
    if (tellable(reading)) told = { stretch: reading.stretch!, words };
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
