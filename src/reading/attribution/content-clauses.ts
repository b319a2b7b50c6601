import type { Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { childBy, children, isRelation } from "../../english/tree.ts";
import { clauseEnd, beforeNextCue, clauseStart } from "./clause-edges.ts";
import { type Cluster, takes, takesClause, listOf, firstFrom } from "./content-shape.ts";
import { casesOf, isFinite, reachAt, spanOf, type Site } from "./site.ts";

/** He said ‹(that) ten had died›. They asked ‹whether it was over›. */
export function clauseAfter(site: Site): readonly Span[] | null {
  if (!takesClause(site)) return null;
  const { sentence, words, at, end } = site;
  for (const child of children(sentence, at)) {
    if (child <= end) continue;
    const word = words[child] as Word;
    const complement = isRelation(word.relation, "ccomp") || (isRelation(word.relation, "csubj") && site.passive);
    const thatClause =
      !complement &&
      ["xcomp", "advcl", "acl", "parataxis", "dep", "obj", "conj"].some((name) => isRelation(word.relation, name)) &&
      casesOf(sentence, child).includes("that");
    if (!complement && !thatClause) continue;
    // “...,” said Wells[, who teaches]: what follows a speaker who follows the cue is no content.
    if (site.subject > end && child > site.subject && !thatClause && !casesOf(sentence, child).includes("that"))
      continue;
    const span = spanOf(words, clauseStart(site, child), clauseEnd(site, child));
    if (span) return [span];
  }
  return null;
}

/** He said in a statement ‹that ten had died›: "that" with no verb before it, wherever the tree hangs it. */
export function thatAfter(site: Site): readonly Span[] | null {
  if (!takes(site, "clause") || site.subject > site.end) return null;
  const { words, end, sentence, at, cue } = site;
  if (!cue.hearer && childBy(sentence, at, "obj") > end) return null;
  const clause = children(sentence, at).find(
    (child) => child > end && isRelation((words[child] as Word).relation, "ccomp"),
  );
  for (let i = end + 1; i < words.length - 2 && i < end + FARTHEST_THAT; i++) {
    const word = words[i] as Word;
    if (word.text.toLowerCase() === "that" && (word.upos === "SCONJ" || (i > end + 1 && word.upos === "PRON")))
      return listOf(
        spanOf(
          words,
          i,
          clause !== undefined && clause > i ? clauseEnd(site, clause) : beforeNextCue(site, i, site.to),
        ),
      );
    if (isFinite(word) || /^[,;:“"]$/.test(word.text)) return null;
  }
  return null;
}

/** How far behind a cue its "that" may stand, in words. */
const FARTHEST_THAT = 14;

/** rebels which they believe ‹would kill them›: the clause has lent its subject to the relative pronoun. */
export function clauseOfRelative(site: Site): readonly Span[] | null {
  if (!takes(site, "clause") || site.passive || site.subject < 1) return null;
  const { words, end } = site;
  const { first } = reachAt(site, site.subject);
  const before = words[first - 1] ?? words[first];
  if (!before || !before.xpos.startsWith("W") || before.start >= (words[site.at] as Word).start) return null;
  const last = Math.min(site.to, end + 30);
  for (let i = end + 1; i <= last; i++) {
    if (isFinite(words[i] as Word)) return listOf(spanOf(words, end + 1, beforeNextCue(site, i, site.to)));
    if (!/^(?:ADV|PUNCT|PART|ADP|ADJ|AUX)$/.test((words[i] as Word).upos)) return null;
  }
  return null;
}

/** They believe ‹two dozen men travelled south›, where the tree takes the clause for a noun phrase. */
export function misreadClause(site: Site): readonly Span[] | null {
  if (!takes(site, "clause") || takes(site, "object", "named", "theme") || site.passive || site.cue.hearer) return null;
  if (site.cue.kind !== "speech" && site.cue.stance !== "believe") return null;
  const { sentence, words, at, end } = site;
  const noun = childBy(sentence, at, "obj");
  if (noun <= end || !words.slice(noun + 1, site.to + 1).some((word) => /^VB[DNZP]$/.test(word.xpos))) return null;
  return listOf(spanOf(words, reachAt(site, noun).first, beforeNextCue(site, noun, site.to)));
}

/** He said ‹ten had died›, where the tree lost the clause: a finite verb follows the cue. */
export function restOfSentence(site: Site, cluster: Cluster): readonly Span[] | null {
  if (!takes(site, "clause") || site.passive || !(site.cue.kind === "speech" || site.cue.stance === "believe"))
    return null;
  if (site.phraseObject >= 0) return null;
  const { words, end, sentence } = site;
  const from = Math.max(end + 1, firstFrom(words, cluster.end));
  let verb = -1;
  for (let i = from; i < words.length && i < from + 25; i++) {
    if (isFinite(words[i] as Word)) {
      verb = i;
      break;
    }
  }
  const next = words[from];
  if (verb < 0 || verb === from || !next) return null;
  if (/^(?:[,;.]|and|or|but|as|when|while|after|before|in|on|at|during|by|for|with|to|of)$/i.test(next.text))
    return null;
  if (takes(site, "object", "theme") && childBy(sentence, site.at, "obj") >= 0) return null;
  if (site.subject > end) return null;
  return listOf(spanOf(words, from, beforeNextCue(site, verb, site.to)));
}
