import type { SentenceSight } from "./features.ts";
import { Writing } from "./letters.ts";
import type { Lexicon } from "./lexicon.ts";
import { looksNamed, listedPhrases, type WordSight } from "./sight.ts";

/** Sentences with fewer words of letters than this do not tell whether capitals mean something. */
const FEW_WORDS = 4;

/** The looks of all sentences of a document, capitals judged by the whole of it. */
export function documentSight(
  sentences: readonly (readonly string[])[],
  sightOf: (text: string) => WordSight,
  lexicon: Lexicon,
): SentenceSight[] {
  const written = sentences.map((words) => words.map(sightOf));
  const noCapitals = !written.some((words) =>
    words.some((word) => word.writing >= Writing.capital && word.writing <= Writing.mixed),
  );
  const capital = new Set<number>();
  const lower = new Set<number>();
  const caseless = written.map((words) => noCapitals || allCapitals(words));
  written.forEach((words, sentence) => {
    if (caseless[sentence]! || mostlyCapitalised(words)) return;
    words.forEach((word, at) => {
      if (word.writing === Writing.lower) lower.add(word.low);
      else if (at > 0 && looksNamed(word) && words[at - 1]!.writing !== Writing.mark) capital.add(word.low);
    });
  });
  return written.map((words, sentence) => {
    const flat = caseless[sentence]!;
    const seen = flat ? words.map((word) => word.lower) : words;
    return {
      words: seen,
      listed: listedPhrases(seen, lexicon, flat),
      elsewhere: Uint8Array.from(seen, (word) => (capital.has(word.low) ? 1 : 0) + (lower.has(word.low) ? 2 : 0)),
      caseless: flat,
      titled: !flat && mostlyCapitalised(words),
    };
  });
}

/** A sentence as if it had no capitals, in a document that has none. */
export function caselessSight(capitals: SentenceSight, lexicon: Lexicon): SentenceSight {
  const words = capitals.words.map((word) => word.lower);
  return {
    words,
    listed: listedPhrases(words, lexicon, true),
    elsewhere: new Uint8Array(words.length),
    caseless: true,
    titled: false,
  };
}

/** "SIXTY FIGHTERS GAVE UP IN NANGARHAR ON TUESDAY." */
function allCapitals(words: readonly WordSight[]): boolean {
  let upper = 0;
  let others = 0;
  for (const { writing } of words) {
    if (writing === Writing.upper) upper++;
    else if (writing === Writing.lower || writing === Writing.capital || writing === Writing.mixed) others++;
  }
  return upper >= FEW_WORDS && others <= upper * 0.15;
}

/** "Fighters Give Up in Nangarhar, Ministry Says": short words aside, nearly every word has a capital. */
function mostlyCapitalised(words: readonly WordSight[]): boolean {
  let capital = 0;
  let lower = 0;
  for (const { writing, folded } of words) {
    if (writing >= Writing.capital) capital++;
    else if (writing === Writing.lower && folded.length > 3) lower++;
  }
  return capital >= FEW_WORDS && lower <= capital * 0.2;
}
