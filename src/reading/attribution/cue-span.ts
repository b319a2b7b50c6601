import type { Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { children, isRelation } from "../../english/tree.ts";
import type { Site } from "./site.ts";

/** A cue with its auxiliaries, negation and adverbs where they touch it: "has not yet confirmed". */
export function cueStretch(site: Site): { first: number; last: number } {
  const { sentence, words, at, end } = site;
  const own = new Set<number>();
  for (const child of children(sentence, at)) {
    const { relation } = words[child] as Word;
    if (["aux", "advmod", "cop"].some((name) => isRelation(relation, name)) || relation === "compound:prt")
      own.add(child);
  }
  let first = at;
  while (first > 0 && own.has(first - 1)) first--;
  let last = end;
  while (
    last + 1 < words.length &&
    (words[last + 1] as Word).relation === "compound:prt" &&
    (words[last + 1] as Word).head === at
  )
    last++;
  return { first, last };
}

export function cueSpan(site: Site): Span {
  const { first, last } = cueStretch(site);
  return { start: (site.words[first] as Word).start, end: (site.words[last] as Word).end };
}
