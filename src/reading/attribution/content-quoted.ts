import type { Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { children, isRelation } from "../../english/tree.ts";
import { type Cluster, takes, listOf, firstFrom } from "./content-shape.ts";
import { isFinite, wordAt, type Site } from "./site.ts";

/** Only white space, commas and dashes stand between two places. */
function touches(text: string, from: number, to: number): boolean {
  if (to < from || to - from > 8) return false;
  return /^[\s,;:–—-]*$/.test(text.slice(from, to));
}

/** Words before the cluster that may stand between it and a quotation: “...,” [but later] he said. */
const SMALL_WORDS = 3;

/** The end of the words before the cluster in its sentence, small adverbs and conjunctions skipped. */
function beforeCluster({ words }: Site, cluster: Cluster): number {
  let i = firstFrom(words, cluster.start) - 1;
  for (let skipped = 0; i >= 0 && skipped < SMALL_WORDS; i--, skipped++) {
    const word = words[i] as Word;
    if (!/^(?:ADV|CCONJ)$/.test(word.upos)) break;
  }
  return i < 0 ? -1 : (words[i] as Word).end;
}

/** “‹Ten died›,” said a doctor. “‹Ten died›,” he said, “‹and two were hurt›.” */
export function quotedBefore(site: Site, cluster: Cluster): readonly Span[] | null {
  if (!takes(site, "quote") || site.passive) return null;
  const { document, sentence, quotations } = site;
  const at = beforeCluster(site, cluster);
  const from = at < 0 ? sentence.start : at;
  const quotation = quotations.endingBy(from + 1);
  if (!quotation || quotation.end > cluster.start) return null;
  // “Ten died!” ¦ said a doctor: the sentence may have been cut behind the quotation.
  const acrossSentences = quotation.end <= sentence.start;
  if (!touches(document.text, quotation.end, from) && quotation.end !== from) return null;
  if (acrossSentences) {
    if (document.text.slice(quotation.end, sentence.start).includes("\n\n")) return null;
    if (at >= 0 || hasContentAfter(site, cluster)) return null;
  }
  if (!quotation.whole && !acrossSentences) return null;
  return listOf(quotation, quotationAfter(site, cluster));
}

/** Something that can be the content stands behind the cue. */
function hasContentAfter(site: Site, cluster: Cluster): boolean {
  const { sentence, at, quotations, document } = site;
  const next = quotations.startingFrom(cluster.end);
  if (next && next.start < sentence.end && touches(document.text, cluster.end, next.start)) return true;
  return children(sentence, at).some((child) => child > at && isRelation(wordAt(site, child).relation, "ccomp"));
}

/** The second half: “Ten died,” he said[ on Friday], “‹and two were hurt›.” */
function quotationAfter(site: Site, cluster: Cluster): Span | null {
  const { sentence, quotations, document } = site;
  const next = quotations.startingFrom(cluster.end);
  if (!next || next.start >= sentence.end) return null;
  const between = document.text.slice(cluster.end, next.start);
  return /,\s*$/.test(between) && between.length < 80 && next.inner.end - next.inner.start > 12 ? next : null;
}

/** Words that may stand between the cue and the quotation it leads in: He said [in a statement on Friday]: “...” */
const LONGEST_LEAD_IN = 90;

/** He said: “‹Ten died. Two were hurt.›” */
export function quotedAfter(site: Site, cluster: Cluster): readonly Span[] | null {
  if (!takes(site, "quote")) return null;
  const { document, sentence, quotations, words, at } = site;
  const { text } = document;
  const end = Math.max(cluster.end, (words[site.end] as Word).end);
  const next = quotations.startingFrom(end);
  if (!next || next.start - end > LONGEST_LEAD_IN) return null;
  const between = text.slice(end, next.start);
  if (next.start >= sentence.end) {
    // The quotation makes a sentence of its own: the colon, or an empty hand, leads to it.
    const rest = text.slice(end, sentence.end);
    if (!/[:,]\s*$/.test(rest) || hasClauseAfter(site)) return null;
    return touches(text, sentence.end, next.start) ? listOf(next) : null;
  }
  if (/^[\s,:–—-]*$/.test(between)) return next.whole || /[,:]/.test(between) ? listOf(next) : null;
  if (!/[,:]\s*$/.test(between) || !next.whole) return null;
  // Another verb of its own in between takes the quotation.
  const last = firstFrom(words, next.start);
  for (let i = site.end + 1; i < last; i++) if (isFinite(words[i] as Word) && i !== at) return null;
  return listOf(next);
}

const hasClauseAfter = ({ sentence, at, words }: Site): boolean =>
  children(sentence, at).some((child) => child > at && isRelation((words[child] as Word).relation, "ccomp"));
