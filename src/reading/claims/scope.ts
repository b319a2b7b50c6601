import type { Word } from "../../english/document.ts";
import type { Interval, Scope, Status } from "../reading.ts";
import { isCasualtyNoun } from "../counts/casualty-nouns.ts";
import type { Frame } from "../../codebook/frame.ts";

/** One occurrence, or a total over a time or an area? Each rule answers or stays silent; the first answer holds. */

export interface ScopeSigns {
  readonly frame: Frame;
  readonly trigger: Word;
  /** The trigger is a noun that names events: "attacks". */
  readonly eventNoun: boolean;
  readonly count: Interval | null;
  readonly status: Status;
  /** Head words of the instrument: "bombings" in "the bombings killed ten". */
  readonly instruments: readonly Word[];
  /** First and last day of the period. */
  readonly from: string | null;
  readonly to: string | null;
  /** All words of the sentence. */
  readonly words: readonly Word[];
  /** Preposition or class that makes the time an interval: "since", "between". */
  readonly timeAnchor: string | null;
}

type ScopeRule = (signs: ScopeSigns) => Scope | "none" | null;

const plural = (word: Word): boolean => word.xpos === "NNS" || word.xpos === "NNPS";

/** "attacks across the country", "the detentions": several events in one word. */
const pluralEvents: ScopeRule = ({ eventNoun, trigger }) =>
  eventNoun && plural(trigger) && !isCasualtyNoun(trigger) ? "cumulative" : null;

/** "the bombings killed 258": one figure over several events. */
const pluralInstrument: ScopeRule = ({ instruments, count }) =>
  count &&
  instruments.some((word) => plural(word) && /ings$|attacks$|strikes$|raids$|clashes$|operations$/i.test(word.text))
    ? "cumulative"
    : null;

/** "600 since late October": a figure over a time. */
const countOverTime: ScopeRule = ({ count, timeAnchor, from, to }) => {
  if (!count || (count[1] ?? Infinity) <= 1) return null;
  if (timeAnchor === "since" || timeAnchor === "until" || timeAnchor === "between" || timeAnchor === "over")
    return "cumulative";
  return from && to && (Date.parse(to) - Date.parse(from)) / 86_400_000 > 45 ? "cumulative" : null;
};

/** "the number of fighters who have surrendered has risen to 670": a count that is kept over a time. */
const keptCount: ScopeRule = ({ trigger, count, words }) => {
  if (!count || !trigger.relation.startsWith("acl")) return null;
  if (!words.some(({ head, lemma, relation }) => words[head] === trigger && lemma === "have" && relation === "aux"))
    return null;
  const people = words[trigger.head];
  return people?.relation === "nmod" && /^(?:number|total|tally|count)$/.test(words[people.head]?.lemma ?? "")
    ? "cumulative"
    : null;
};

/** "bringing the total to 32,623": a sum that is carried on. */
const carriedTotal: ScopeRule = ({ trigger, count, words }) =>
  count &&
  /^(?:bring|raise|push|take)$/.test(trigger.lemma) &&
  words.some(
    ({ head, lemma, relation }) =>
      words[head] === trigger && relation === "obj" && /^(?:total|tally|number)$/.test(lemma),
  )
    ? "cumulative"
    : null;

/** "has killed hundreds": a figure of that size, and so vague, sums up more than one event. */
const vagueHundreds: ScopeRule = ({ count, instruments }) =>
  count &&
  count[0] >= 200 &&
  (count[1] ?? Infinity) >= 4 * count[0] &&
  !instruments.some((word) => /^(?:bomb|blast|explosion|attack|strike|raid)/i.test(word.lemma))
    ? "cumulative"
    : null;

/** "the freed prisoners", "fighters who surrendered": said in passing of people, not as an event of its own. */
const passingMentions: ScopeRule = ({ trigger, count }) => (trigger.relation === "amod" && !count ? "none" : null);

/** Fighting, control of a place, aid: neither one occurrence nor a total, unless it happened on one day. */
const statesHaveNone: ScopeRule = ({ frame, status, from, to }) =>
  frame.single === "none" && !(status === "happened" && from !== null && from === to) ? "none" : null;

/** "could kill civilians": nothing yet to be one or many. */
const openEventsHaveNone: ScopeRule = ({ status, count }) =>
  !count && (status === "possible" || status === "ongoing") ? "none" : null;

const rules: readonly ScopeRule[] = [
  pluralEvents,
  pluralInstrument,
  countOverTime,
  keptCount,
  carriedTotal,
  vagueHundreds,
  statesHaveNone,
  passingMentions,
  openEventsHaveNone,
];

export function scopeOf(signs: ScopeSigns): Scope | null {
  for (const rule of rules) {
    const answer = rule(signs);
    if (answer !== null) return answer === "none" ? null : answer;
  }
  return "incident";
}
