import type { DescribedClaim } from "../described.ts";
import { likeness, sharedWords, tellingWords } from "../words/telling.ts";
import { shown, type Sign } from "./sign.ts";

/** "killed" against "bombed": they can be of one happening, and need more to show that they are. */
export const typesDiffer: Sign = ({ a, b }) => (a.type === b.type ? null : shown(1, () => `${a.type} and ${b.type}`));

/** "shot dead" twice. */
export const sameWord: Sign = ({ a, b }) =>
  a.lemma !== "" && a.lemma === b.lemma ? shown(1, () => `both by the word “${a.lemma}”`) : null;

const evidenceWords = new WeakMap<DescribedClaim, Record<string, number>>();
function wordsOf(claim: DescribedClaim): Record<string, number> {
  let words = evidenceWords.get(claim);
  if (!words) evidenceWords.set(claim, (words = tellingWords(claim.evidence)));
  return words;
}

/** Rare words that both sentences have. */
export const sentencesAlike: Sign = ({ a, b }) => {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return shown(likeness(one, other), () => `both say ${quoted(sharedWords(one, other))}`);
};

/** Reports on one matter seldom share more than this; daily bulletins of a war may, and are then no more alike for it. */
const ALIKE = 0.5;

/** Rare words that both reports have. */
export const reportsAlike: Sign = ({ sameReport, likeness: alike, reportOfA, reportOfB }) =>
  sameReport
    ? null
    : shown(
        Math.min(1, alike / ALIKE),
        () => `the reports share ${quoted(sharedWords(reportOfA.telling, reportOfB.telling))}`,
      );

const quoted = (words: readonly string[]): string =>
  words
    .slice(0, 4)
    .map((word) => `“${word}”`)
    .join(", ");
