import type { Condition, Position, RoleName, Trigger } from "./frame.ts";
import { list, made, oneOf, optional, record, required, shorthand, type Shape, table, text } from "./shape.ts";

/**
 * How triggers are written in a frame file:
 *
 *     verbs:
 *       - surrender
 *       - lay down arm                       # dictionary forms; the verb first
 *       - fire/launch/lob rocket/missile     # six triggers in one line
 *       - rout / root out / beat back        # three: " / " parts phrases, "/" parts words
 *       - { word: die, affected: subject, unless: { of: [cancer, age] } }
 *     nouns:
 *       - air strike                         # the last word is the head ...
 *       - loss of life                       # ... or the one before the first preposition
 */

export const roleNames = [
  "agent",
  "affected",
  "recipient",
  "instrument",
  "place",
] as const satisfies readonly RoleName[];

/** Prepositions a role can stand behind. A closed class of words; two-word ones are joined by UD's `fixed` relation. */
export const prepositions: readonly string[] =
  `about above across after against along alongside amid among around as at before behind below beneath beside between
  beyond by despite down during for from in inside into like near of off on onto opposite out outside over past per since
  through throughout till to toward towards under underneath until up upon via with within without`.split(/\s+/);

export const positions: readonly Position[] = [
  "subject",
  "object",
  "possessive",
  "modifier",
  "that",
  "self",
  "any",
  ...prepositions,
];

export const position: Shape<Position> = oneOf("position", positions, [...positions.slice(0, 7), "or a preposition"]);

/** A lemma, or a class of nouns of `classes.yaml` written "+people". */
const filler: Shape<string> = (node, slips) => {
  const word = text(node, slips);
  if (word === undefined || !word.startsWith("+") || word === "+any") return word;
  const classes = slips.known["classes"];
  if (classes === undefined || classes.has(word.slice(1))) return word;
  slips.unknown(
    node.at,
    "class of nouns",
    word,
    [...classes].map((name) => `+${name}`),
  );
  return undefined;
};

/** `{ object: [+place, city], with: [government] }`: position → what may stand there. */
const conditions: Shape<readonly Condition[]> = made(table(list(filler), position), (read) =>
  [...read].map(([at, is]) => ({ at, is })),
);

const statuses = ["happened", "ongoing", "planned", "possible", "denied"] as const;

const triggerFields = {
  word: required(text),
  agent: optional(list(position), undefined),
  affected: optional(list(position), undefined),
  recipient: optional(list(position), undefined),
  instrument: optional(list(position), undefined),
  place: optional(list(position), undefined),
  needs: optional(conditions, []),
  unless: optional(conditions, []),
  status: optional(oneOf("status", statuses), undefined),
};

/** The triggers of one line of a frame file. */
export const triggersOf = (pos: Trigger["pos"]): Shape<readonly Trigger[]> =>
  made(shorthand("word", record(triggerFields)), (read, slips, at) => {
    const roles: Partial<Record<RoleName, readonly Position[]>> = {};
    for (const role of roleNames) {
      const at = read[role];
      if (at !== undefined) roles[role] = at;
    }
    const { needs, unless, status } = read;
    const phrases = alternatives(read.word);
    if (phrases.length > 200) slips.say(at, `"${read.word}" stands for ${phrases.length} phrases; write several lines`);
    return phrases
      .slice(0, 200)
      .flatMap((words) => headFirst(words, pos))
      .map((lemmas) => {
        const trigger = { pos, lemmas, roles, needs, unless };
        return status === undefined ? trigger : { ...trigger, status };
      });
  });

/** "lob rocket/missile" → [[lob, rocket], [lob, missile]]; "rout / beat back" → [[rout], [beat, back]]. */
export function alternatives(phrase: string): readonly (readonly string[])[] {
  if (!phrase.includes("/")) return [phrase.trim().split(/\s+/)];
  return phrase.split(/\s+\/\s+/).flatMap((one) => {
    let phrases: (readonly string[])[] = [[]];
    for (const slot of one.trim().split(/\s+/)) {
      const choices = slot.split("/").filter((word) => word !== "");
      phrases = phrases.slice(0, 1000).flatMap((words) => choices.map((choice) => [...words, choice]));
    }
    return phrases;
  });
}

const prepositionSet: ReadonlySet<string> = new Set(prepositions);

/**
 * The word that carries the meaning, then the others. Verbs and adjectives lead their phrase; a noun ends it, or stands
 * before the first preposition. Some hyphens part words for the tokenizer and some do not, so that a word with one is
 * looked for both ways: "counter-attack", and [attack, counter].
 */
function headFirst(words: readonly string[], pos: Trigger["pos"]): readonly (readonly string[])[] {
  let head = 0;
  if (pos === "noun") {
    const preposition = words.findIndex((word, i) => i > 0 && prepositionSet.has(word));
    head = (preposition < 0 ? words.length : preposition) - 1;
  }
  const first = words[head] ?? "";
  const others = words.length === 1 ? [] : [...words.slice(0, head), ...words.slice(head + 1)];
  const parts = first.split("-").filter((part) => part !== "");
  if (parts.length < 2) return [[first, ...others]];
  return [
    [first, ...others],
    [...parts.slice(-1), ...parts.slice(0, -1), ...others],
  ];
}

/** Two triggers name the event by the same words in the same way. */
export const sameWords = (a: Trigger, b: Trigger): boolean =>
  a.pos === b.pos && a.lemmas.join(" ") === b.lemmas.join(" ");
