import type { Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import type { Site } from "./site.ts";

/** What the rules know once the source is found: the cue's own words and the source's, as one cluster of characters. */
export interface Cluster {
  readonly start: number;
  readonly end: number;
}

/** A way in which content is expressed. Gives its pieces, or null where it is not there. */
export type ContentRule = (site: Site, cluster: Cluster) => readonly Span[] | null;

export const takes = (site: Site, ...forms: readonly string[]): boolean =>
  forms.some((form) => site.cue.takes.includes(form));

export const takesClause = (site: Site): boolean => takes(site, "clause", "question");

export const listOf = (...spans: readonly (Span | null)[]): readonly Span[] | null => {
  const found = spans.filter((span) => span !== null);
  return found.length > 0 ? found : null;
};

/** Index of the first word that starts at or after a place. */
export function firstFrom(words: readonly Word[], at: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
