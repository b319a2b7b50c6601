/**
 * Fits the weights of the signs of one happening: node training/signs.ts GOLD > src/comparing/signs/weights.ts
 *
 * GOLD is the folder with `crossdoc/ecb/train.jsonl` (ECB+, annotations CC BY 3.0) and `crossdoc/gvc/train.jsonl` (Gun Violence Corpus,
 * CC BY 4.0). Pairs of given mentions of one kind are told to be one event or two by a logistic regression whose weights start from the
 * values set by hand below and are drawn back to them; both corpora weigh the same, and each has a start of its own, of which the mean is
 * taken. Crime and general news say little of what tells wars' events apart (their days and places are seldom said, and mentions that are
 * given have them only roughly), so the signs in `kept` take part with the values set by hand. No chance is involved: the same data give
 * the same weights.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeMentions } from "../bench/crossdoc/describe-mentions.ts";
import type { MentionsInput } from "../bench/task.ts";
import { shippedTools } from "../bench/tools.ts";
import type { DescribedReport } from "../src/comparing/index.ts";
import { type Pair, type SignName, signs } from "../src/comparing/signs/index.ts";
import { pairOf } from "../src/comparing/signs/pair.ts";
import { reportLikeness } from "../src/comparing/words/telling.ts";

type Points = readonly [within: number, across: number];

/** Natural logarithms of odds, as one would guess them; a sign in the wrong direction is cut to nothing. */
const byHand: Readonly<Record<SignName, Points>> = {
  typesDiffer: [-2, -2],
  oneClause: [4, 0],
  sameWord: [1.5, 1],
  sameDay: [1, 2],
  periodsMeet: [0.3, 0.6],
  daysApart: [-6, -7],
  afterTheReport: [-5, -5],
  heardTogether: [0, 0.8],
  heardFarApart: [0, -3.5],
  samePlace: [0.8, 1.8],
  sameArea: [0.3, 0.8],
  placeInside: [0.3, 0.6],
  nearBy: [0, 0.5],
  farApart: [-4, -7],
  placesNamedApart: [-1, -2.5],
  countriesDiffer: [-4, -6],
  sameAgent: [0.2, 0.5],
  agentsDiffer: [-1.5, -1],
  sameAffected: [0.2, 0.6],
  affectedDiffer: [-3, -5],
  sameRecipient: [0.2, 0.4],
  recipientsDiffer: [-1.5, -2],
  sameInstrument: [0.1, 0.5],
  samePerson: [0.5, 1],
  countsEqual: [1.5, 2],
  countsMeet: [0.6, 0.6],
  countsExclude: [-2.5, -2],
  unitsDiffer: [-2, -1.5],
  scopesDiffer: [-4, -4],
  sentencesAlike: [1, 2],
  reportsAlike: [0, 3.5],
  tellsAgain: [0.5, 0],
  oneSentence: [-1.5, 0],
  bothAtTheTop: [0.8, 0.5],
  planAndDone: [-1, -1],
  onlyPossible: [-4, -4],
  lasting: [-2, -2],
};
const startByHand: Points = [-1, -2.7];

const kept: ReadonlySet<string> = new Set<SignName>([
  "typesDiffer",
  "oneClause",
  "sameWord",
  "sameDay",
  "daysApart",
  "afterTheReport",
  "heardTogether",
  "farApart",
  "placesNamedApart",
  "countriesDiffer",
  "sameAgent",
  "sameAffected",
  "sameRecipient",
  "sameInstrument",
  "affectedDiffer",
  "recipientsDiffer",
  "samePerson",
  "countsExclude",
  "unitsDiffer",
  "scopesDiffer",
  "tellsAgain",
  "planAndDone",
  "onlyPossible",
  "lasting",
  "reportsAlike",
  "heardFarApart",
]);

/** Reports with less in common are seldom compared. */
const LEAST_ALIKE = 0.08;
/** How far the data may draw a weight from the value set by hand. */
const SPREAD = 0.7;
/** What the pairs of one corpus weigh together. */
const MASS = 4000;
/**
 * What the fitted start is moved by. Within a report two mentions are also taken for one at two chances in five: both corpora score higher.
 * Across reports they are held apart a little more than the corpora would have it: those tell each happening in a handful of reports, while
 * reports of one war tell of a hundred like it in the same words.
 */
const easeBySide: Points = [0.4, -0.9];
const ROUNDS = 300;

interface Example {
  /** Places in `names` of the signs that show, and how strongly. */
  readonly which: Uint8Array;
  readonly scores: Float64Array;
  readonly one: number;
  readonly weight: number;
  readonly corpus: number;
}

const [gold = ""] = process.argv.slice(2);
const names = Object.keys(signs) as SignName[];

function shows(pair: Pair): Pick<Example, "which" | "scores"> {
  const found = names.flatMap((name, i) => {
    const score = signs[name](pair)?.score ?? 0;
    return score > 0 ? [[i, score] as const] : [];
  });
  return { which: Uint8Array.from(found, ([i]) => i), scores: Float64Array.from(found, ([, score]) => score) };
}

interface Told {
  readonly report: DescribedReport;
  readonly clusters: readonly (string | null)[];
}

interface Clustered {
  readonly mentions: readonly { readonly cluster: string | null }[];
}

function reports(set: string): Told[] {
  return readFileSync(join(gold, "crossdoc", set, "train.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const row = JSON.parse(line) as MentionsInput & Clustered;
      return {
        report: describeMentions(row, shippedTools),
        clusters: (row as Clustered).mentions.map(({ cluster }) => cluster),
      };
    });
}

/** Pairs of mentions of one kind in one report, or in two. */
function examples(all: readonly Told[], corpus: number): readonly [within: Example[], across: Example[]] {
  const found: [Omit<Example, "weight">[], Omit<Example, "weight">[]] = [[], []];
  all.forEach((one, i) => {
    for (const other of all.slice(0, i + 1)) {
      const sameReport = one === other;
      const alike = sameReport ? 1 : reportLikeness(one.report.telling, other.report.telling);
      if (alike < LEAST_ALIKE) continue;
      one.report.claims.forEach((a, m) =>
        other.report.claims.forEach((b, n) => {
          const [x, y] = [one.clusters[m], other.clusters[n]];
          if ((sameReport && m >= n) || x == null || y == null || (a.type !== b.type && a.lemma !== b.lemma)) return;
          found[sameReport ? 0 : 1].push({
            ...shows(pairOf(a, one.report, b, other.report)),
            one: x === y ? 1 : 0,
            corpus,
          });
        }),
      );
    }
  });
  const weighed = (list: readonly Omit<Example, "weight">[]): Example[] =>
    list.map((example) => ({ ...example, weight: MASS / list.length }));
  return [weighed(found[0]), weighed(found[1])];
}

/** Weights, the start first, by gradient descent (Adam), each drawn back to the value set by hand. */
function fit(side: 0 | 1, rows: readonly Example[]): number[] {
  const prior = [startByHand[side], ...names.map((name) => byHand[name][side])];
  const weights = [...prior];
  /** The second corpus starts this much from the first. */
  let offset = 0;
  const [mean, square] = [prior.map(() => 0), prior.map(() => 0)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight, i) => (weight - prior[i]!) / (SPREAD * SPREAD * (i === 0 ? 9 : 1)));
    let drift = 0;
    for (const { which, scores, one, weight, corpus } of rows) {
      let points = weights[0]! + corpus * offset;
      for (let i = 0; i < which.length; i++) points += weights[which[i]! + 1]! * scores[i]!;
      const error = (1 / (1 + Math.exp(-points)) - one) * weight;
      slope[0]! += error;
      drift += error * corpus;
      for (let i = 0; i < which.length; i++) slope[which[i]! + 1]! += error * scores[i]!;
    }
    offset -= (drift / MASS) * 2;
    weights.forEach((weight, i) => {
      mean[i] = 0.9 * mean[i]! + 0.1 * slope[i]!;
      square[i] = 0.999 * square[i]! + 0.001 * slope[i]! ** 2;
      const step = (0.05 * mean[i]) / (1 - 0.9 ** round) / (Math.sqrt(square[i] / (1 - 0.999 ** round)) + 1e-8);
      if (i > 0 && (prior[i] === 0 || kept.has(names[i - 1]!))) return;
      weights[i] = i > 0 && Math.sign(weight - step) !== Math.sign(prior[i]!) ? 0 : weight - step;
    });
  }
  weights[0]! += offset / 2 + easeBySide[side];
  return weights;
}

const sets = ["ecb", "gvc"].map((set, corpus) => examples(reports(set), corpus));
const [within, across] = ([0, 1] as const).map((side) =>
  fit(
    side,
    sets.flatMap((set) => set[side]),
  ),
);
const round = (weight: number): number => Math.round(weight * 100) / 100 || 0;
const lines = names.map(
  (name, i) => `  ${name}: { within: ${round(within![i + 1]!)}, across: ${round(across![i + 1]!)} },`,
);
process.stdout
  .write(`/** Points of a sign that shows in full, for two claims of one report and of two reports: natural logarithms of odds. */
export interface Points {
  readonly within: number;
  readonly across: number;
}

/** Points before any sign speaks. */
export const start: Points = { within: ${round(within![0]!)}, across: ${round(across![0]!)} };

/** Written by training/signs.ts, which says what is set by hand and what is fitted on the training parts of ECB+ and the Gun Violence Corpus. */
export const weights = {
${lines.join("\n")}
} as const satisfies Readonly<Record<string, Points>>;
`);
