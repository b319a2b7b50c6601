import type { Sentence } from "../../english/document.ts";
import { wordAt } from "../../english/tree.ts";
import { isIndividual, type Nouns } from "../classes.ts";
import type { Count } from "../counts/count.ts";
import { isCasualtyNoun } from "../counts/casualty-nouns.ts";
import { countOfPhrase, type PhraseCount } from "../counts/phrase-count.ts";
import type { Roles, RoleWord } from "../events/roles.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import { nounPhrase } from "../phrase.ts";

/** The figure of an event by what its frame counts: people or things in a role, or the occurrences themselves. */
export function countedOf(
  { frame, sentence, trigger, word }: FoundTrigger,
  roles: Roles,
  counts: readonly Count[],
  nouns: Nouns,
): PhraseCount | null {
  if (frame.counts === "nothing") return null;
  if (frame.counts === "occurrences")
    return trigger.pos === "noun" ? figureOnly(countOfPhrase(sentence, word, counts)) : null;
  // "The army suffered nine dead": those who died are counted, not who lost them
  const own =
    trigger.pos === "noun" && isCasualtyNoun(sentence.words[word]!) ? countOfPhrase(sentence, word, counts) : null;
  if (own?.words) return own;
  const role = frame.counted ? roles[frame.counted][0] : undefined;
  // "no casualties", "19 deaths": the figure may stand before the event itself.
  if (!role) return trigger.pos === "noun" ? figureOnly(countOfPhrase(sentence, word, counts)) : null;
  const isGroup = (at: Sentence, index: number): boolean => !isIndividual(at, index, nouns);
  const counted = countOfPhrase(role.sentence, role.head, counts, isGroup) ?? leadingFigure(role, counts);
  return frame.counts === "things" ? figureOnly(counted) : counted;
}

/** Events and things count only where a number stands: "a raid" is no count. */
const figureOnly = (count: PhraseCount | null): PhraseCount | null => (count?.words ? count : null);

/** "‹almost 600› Islamic State suspects": the figure that opens the phrase, where the tree hangs it on a word inside. */
function leadingFigure({ sentence, head }: RoleWord, counts: readonly Count[]): PhraseCount | null {
  const phrase = nounPhrase(sentence, head);
  const figure = counts.find(
    (count) =>
      count.kind === "count" && count.sentence === sentence.index && count.start === phrase.start && count.last < head,
  );
  if (!figure) return null;
  const { min, max, start, end, rules } = figure;
  return {
    interval: [min, max],
    words: { start, end },
    unit: wordAt(sentence, head).text,
    parts: [],
    rules: [...rules, "count:leadingFigure"],
  };
}
