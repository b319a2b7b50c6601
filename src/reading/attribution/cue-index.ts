import type { Cue, Cues } from "../../codebook/cues.ts";
import type { Sentence, Word } from "../../english/document.ts";
import { children, isRelation } from "../../english/tree.ts";
import { isVerb } from "./site.ts";

/** Cues by the lemma of their head word. */
export type CueIndex = ReadonlyMap<string, readonly Cue[]>;

const made = new WeakMap<Cues, CueIndex>();

/** Cues by head; longer phrases first, else in the order of the codebook. */
export function indexCues(cues: Cues): CueIndex {
  const known = made.get(cues);
  if (known) return known;
  const index = new Map<string, Cue[]>();
  for (const cue of cues) {
    const head = cue.words[0];
    if (head === undefined || cue.pos === "preposition") continue;
    const list = index.get(head);
    if (list) list.push(cue);
    else index.set(head, [cue]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  made.set(cues, index);
  return index;
}

const fits: Record<Cue["pos"], (word: Word) => boolean> = {
  verb: isVerb,
  noun: (word) => word.upos === "NOUN" || /^NNS?$/.test(word.xpos),
  adjective: (word) => word.upos === "ADJ" || word.xpos === "VBN",
  adverb: (word) => word.upos === "ADV",
  preposition: () => false,
};

/** Where the words of a phrase stand: the last one, and the object of its closing preposition if there is one. */
export interface CuePlace {
  readonly end: number;
  readonly object: number;
}

/** How many words the parts of a phrase may stand apart: "release [a brief] statement". */
const REACH_OF_PHRASE = 4;

/** Matches a cue at a word: the other words of a phrase must follow and hang together. */
export function placeOf(cue: Cue, sentence: Sentence, at: number): CuePlace | null {
  const { words } = sentence;
  if (!fits[cue.pos](words[at] as Word)) return null;
  // "self-proclaimed", "better-than-expected": part of another word.
  if (/^[-‐]$/.test(words[at - 1]?.text ?? "") && words[at - 1]?.end === words[at]?.start) return null;
  let end = at;
  let object = -1;
  for (const lemma of cue.words.slice(1)) {
    let found = -1;
    for (let i = end + 1; i <= Math.min(words.length - 1, end + REACH_OF_PHRASE); i++) {
      const word = words[i] as Word;
      if (word.upos === "PUNCT") break;
      if (word.lemma.toLowerCase() === lemma || word.text.toLowerCase() === lemma) {
        found = i;
        break;
      }
    }
    if (found < 0) return null;
    const word = words[found] as Word;
    const preposition = isRelation(word.relation, "case") || isRelation(word.relation, "mark");
    // A preposition belongs to the phrase if what it leads in depends on the phrase.
    if (preposition) {
      const lead = word.head;
      const governor = words[lead]?.head ?? -1;
      if (governor !== at && governor !== end) return null;
      object = lead;
    } else if (word.head !== at && word.head !== end) return null;
    end = found;
  }
  return { end, object };
}

/** True when a dependent of the cue says "not", "never" or "no". */
export function isNegated(sentence: Sentence, at: number): boolean {
  return children(sentence, at).some((child) =>
    /^(?:not|n't|n’t|never|no|nor|neither)$/i.test((sentence.words[child] as Word).text),
  );
}
