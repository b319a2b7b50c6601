import type { Actors } from "../codebook/actors.ts";
import type { Document, Name, Sentence } from "../english/document.ts";

/** The actors of the codebook in a text: names that the English layer, which knows no wars, may have missed or cut. */

/** Names of actors as runs of words, by their first word; the longest first. All in small letters. */
export type ActorIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Words as the English layer cuts them: hyphens stand alone. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}.&]+(?:'\p{L}+)*|[^\s]/gu) ?? [];

export function indexActors(actors: Actors): ActorIndex {
  const index = new Map<string, string[][]>();
  for (const { name, aliases, contested } of actors.values()) {
    for (const words of [name, ...aliases, ...contested].map(wordsOf)) {
      const first = words[0];
      if (first === undefined) continue;
      const runs = index.get(first);
      if (runs) runs.push(words);
      else index.set(first, [words]);
    }
  }
  for (const runs of index.values()) runs.sort((a, b) => b.length - a.length);
  return index;
}

const small = (text: string): string => text.toLowerCase().replaceAll("’", "'");

/** The document with a name of kind organization over every name of an actor, in place of the pieces of it found so far. */
export function withActors(document: Document, index: ActorIndex): Document {
  let changed = false;
  const sentences = document.sentences.map((sentence) => {
    const actors = actorsIn(sentence, index);
    if (actors.length === 0) return sentence;
    changed = true;
    const others = sentence.names.filter(
      (name) => !actors.some((actor) => actor.first <= name.last && name.first <= actor.last),
    );
    return { ...sentence, names: [...others, ...actors].sort((a, b) => a.first - b.first) };
  });
  return changed ? { ...document, sentences } : document;
}

function actorsIn({ words, names }: Sentence, index: ActorIndex): Name[] {
  const found: Name[] = [];
  for (let first = 0; first < words.length; first++) {
    const word = words[first]!;
    // Names are written with a capital somewhere; "base" and "shining path" in small letters are words.
    if (!/\p{Lu}/u.test(word.text) && !/^(?:al|ash|an|the)$/.test(word.text)) continue;
    const run = index
      .get(small(word.text))
      ?.find((run) => run.every((part, i) => small(words[first + i]?.text ?? "") === part));
    if (!run) continue;
    const last = first + run.length - 1;
    const inCapitals = words.slice(first, last + 1).some((w) => /^\p{Lu}/u.test(w.text));
    // "the Islamic State group's Ministry": a longer name that the actor only begins is somebody else's.
    const longer = names.some(
      (name) => name.first <= first && name.last >= last && name.last - name.first > last - first,
    );
    if (!inCapitals || longer) continue;
    found.push({ kind: "organization", start: word.start, end: words[last]!.end, first, last });
    first = last;
  }
  return found;
}
