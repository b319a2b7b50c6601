import type { Sentence } from "../../english/document.ts";
import { ancestors, children, isRelation, wordAt } from "../../english/tree.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import type { Roles } from "../events/roles.ts";
import type { Day } from "../reading.ts";
import { type Anchor, periodAt, type Time } from "../times/time.ts";

/** Which of the times in a sentence dates an event: the one in its own clause, not the day on which somebody spoke. */

/** Index of the word of the sentence at which a time starts being part of the tree: its highest word. */
export function headOfTime(sentence: Sentence, time: Time): number {
  let best = -1;
  for (let i = 0; i < sentence.words.length; i++) {
    const w = wordAt(sentence, i);
    if (w.end <= time.start || w.start >= time.end) continue;
    const above = w.head < 0 ? null : wordAt(sentence, w.head);
    if (!above || above.end <= time.start || above.start >= time.end) {
      best = i;
      if (w.relation !== "punct" && w.relation !== "case") break;
    }
  }
  return best;
}

/** "ten were killed, officials ‹said› on ‹Friday›": a word of saying between the event and the time takes the time. */
function spokenThen({ sentence, word: trigger }: FoundTrigger, time: Time, isCue: (word: number) => boolean): boolean {
  const first = sentence.words.findIndex((w) => w.end > time.start);
  if (trigger < first) {
    for (let i = trigger + 1; i < first; i++) if (isCue(i)) return true;
    return false;
  }
  // "the navy ‹said Saturday› it had captured": right behind the word of saying.
  const before = sentence.words[first - 1]?.upos === "ADP" ? first - 2 : first - 1;
  return before >= 0 && before !== trigger && isCue(before);
}

/** Steps from the event up to the word that the time hangs on, or -1 when the time belongs to something else. */
function distance(found: FoundTrigger, roles: Roles, time: Time, isCue: (word: number) => boolean): number {
  const { sentence, word: trigger } = found;
  const head = headOfTime(sentence, time);
  if (head < 0 || spokenThen(found, time, isCue)) return -1;
  const governors = [head, ...ancestors(sentence, head)];
  if (governors.includes(trigger)) return governors.indexOf(trigger) <= 4 ? 0 : 1;
  const argumentHeads = [...roles.agent, ...roles.affected, ...roles.instrument]
    .filter((r) => r.sentence === sentence)
    .map((r) => r.head);
  if (governors.slice(1, 3).some((g) => argumentHeads.includes(g))) return 1;
  const path = [trigger, ...ancestors(sentence, trigger)];
  for (let i = 1; i < path.length; i++) {
    const above = path[i] as number;
    const below = wordAt(sentence, path[i - 1] as number);
    if (isRelation(below.relation, "ccomp") || isCue(above)) return -1;
    const at = governors.indexOf(above);
    if (at > 0 && at < 5 && governors.slice(1, at).every((g) => wordAt(sentence, g).upos !== "VERB")) return i + 1;
    if (below.relation === "acl:relcl") return -1;
  }
  return -1;
}

/** "now", "recently", "in the past": a time, but no day. */
const isVague = (time: Time): boolean => time.value === null || time.value.endsWith("_REF");

/** "600 have surrendered since ‹their leader was killed in late October›": the clause that dates them begins with "since". */
function insideSince({ sentence, word: trigger }: FoundTrigger, time: Time): boolean {
  const head = headOfTime(sentence, time);
  const path = [head, ...ancestors(sentence, head)];
  const end = path.indexOf(trigger);
  return path
    .slice(0, Math.max(end, 0))
    .some((at) => children(sentence, at).some((c) => wordAt(sentence, c).text.toLowerCase() === "since"));
}

/** The days on which an event happened, and the time that says so. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly time: Time;
  readonly anchor: Anchor;
}

/**
 * The period of an event by the nearest time in the tree. `isCue` tells the words of saying, whose times say when
 * somebody spoke. In a report without a day, only times that state their year date an event.
 */
export function periodOf(
  found: FoundTrigger,
  roles: Roles,
  times: readonly Time[],
  isCue: (word: number) => boolean,
  published: Day | null,
): Period | null {
  let nearest: Time | null = null;
  let least = Infinity;
  for (const time of times) {
    if ((time.from === null && time.to === null) || isVague(time)) continue;
    if (time.basis === "inferred" && published === null) continue;
    const far = distance(found, roles, time, isCue);
    if (far >= 0 && far < least) {
      least = far;
      nearest = time;
    }
  }
  if (!nearest) return null;
  const trigger = wordAt(found.sentence, found.word);
  const { from, to } = periodAt(nearest, trigger.start);
  if (!nearest.since && nearest.anchor === "plain" && from !== null && insideSince(found, nearest)) {
    return { from, to: published, time: nearest, anchor: "since" };
  }
  const since = nearest.since && (from !== nearest.from || to !== nearest.to);
  return { from, to, time: nearest, anchor: since ? "since" : nearest.anchor };
}
