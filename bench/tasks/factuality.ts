import type { Sentence } from "../../src/english/index.ts";
import type { Status } from "../../src/reading/reading.ts";
import { statusOf } from "../../src/reading/status/index.ts";
import type { EventsInput } from "../task.ts";
import type { Tools } from "../tools.ts";

const meantime: Readonly<Record<Status, string>> = {
  happened: "actual",
  ongoing: "actual",
  planned: "future",
  denied: "denied",
  possible: "possible",
  unconfirmed: "possible",
};

/** "meantime" leaves open how certain wishes, duties and conditions are, where the codebook calls them possible. */
const wished =
  /^status:(?:obligation|haveTo|marker:(?:if|unless)|under:(?:want|need|require|ask|prefer|wish|hope|demand|urge|request))$/;

/**
 * The sets ask different things: "uw" whether it did or will happen by the author's word; "uds" whether it did happen,
 * with a no for the future and for most of what is only possible; "casie" whether it is told as a fact.
 */
const labels: Readonly<Record<string, Readonly<Record<Status, string>>>> = {
  meantime,
  uw: { happened: "yes", ongoing: "yes", planned: "yes", denied: "no", possible: "open", unconfirmed: "open" },
  uds: { happened: "yes", ongoing: "yes", planned: "no", denied: "no", possible: "no", unconfirmed: "yes" },
  casie: {
    happened: "actual",
    ongoing: "actual",
    planned: "other",
    denied: "other",
    possible: "other",
    unconfirmed: "actual",
  },
};

/** One document of a factuality set: how each of its given events is told. */
export function predict(document: EventsInput, { english, codebook }: Tools): object {
  const { sentences } = english.analyse(document.text);
  const events = document.events.map(({ span }) => {
    const place = headWord(sentences, span);
    const { status, rules } = place
      ? statusOf(place.sentence, place.word, codebook.status)
      : { status: "happened" as const, rules: [] };
    const open = document.set === "meantime" && status === "possible" && rules.some((rule) => wished.test(rule));
    return { span, label: open ? "other" : (labels[document.set] ?? meantime)[status] };
  });
  return { events };
}

/** The word of the span that depends on nothing else in it. */
function headWord(
  sentences: readonly Sentence[],
  [start, end]: readonly [number, number],
): { sentence: Sentence; word: number } | null {
  for (const sentence of sentences) {
    if (sentence.end <= start || sentence.start >= end) continue;
    const inside = sentence.words.flatMap((w, i) => (w.start < end && w.end > start ? [i] : []));
    const word = inside.find((i) => !inside.includes(sentence.words[i]?.head ?? -1));
    if (word !== undefined) return { sentence, word };
  }
  return null;
}
