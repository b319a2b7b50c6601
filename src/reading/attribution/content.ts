import type { Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { childBy, children, isRelation } from "../../english/tree.ts";
import { casesOf, isFinite, isVerb, reachAt, spanOf, wordAt, type Site } from "./site.ts";

/** What the rules know once the source is found: the cue's own words and the source's, as one cluster of characters. */
export interface Cluster {
  readonly start: number;
  readonly end: number;
}

/** A way in which content is expressed. Gives its pieces, or null where it is not there. */
type ContentRule = (site: Site, cluster: Cluster) => readonly Span[] | null;

const none = null;
const takes = (site: Site, ...forms: readonly string[]): boolean => forms.some((form) => site.cue.takes.includes(form));
const takesClause = (site: Site): boolean => takes(site, "clause", "question");

const listOf = (...spans: readonly (Span | null)[]): readonly Span[] | null => {
  const found = spans.filter((span) => span !== null);
  return found.length > 0 ? found : null;
};

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

/** “‹Ten died›,” said a doctor. “‹Ten died›,” he said, “‹and two were hurt›.” */
function quotedBefore(site: Site, cluster: Cluster): readonly Span[] | null {
  if (!takes(site, "quote") || site.passive) return none;
  const { document, sentence, quotations } = site;
  const at = beforeCluster(site, cluster);
  const from = at < 0 ? sentence.start : at;
  const quotation = quotations.endingBy(from + 1);
  if (!quotation || quotation.end > cluster.start) return none;
  // “Ten died!” ¦ said a doctor: the sentence may have been cut behind the quotation.
  const acrossSentences = quotation.end <= sentence.start;
  if (!touches(document.text, quotation.end, from) && quotation.end !== from) return none;
  if (acrossSentences) {
    if (document.text.slice(quotation.end, sentence.start).includes("\n\n")) return none;
    if (at >= 0 || hasContentAfter(site, cluster)) return none;
  }
  if (!quotation.whole && !acrossSentences) return none;
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
function quotedAfter(site: Site, cluster: Cluster): readonly Span[] | null {
  if (!takes(site, "quote")) return none;
  const { document, sentence, quotations, words, at } = site;
  const { text } = document;
  const end = Math.max(cluster.end, (words[site.end] as Word).end);
  const next = quotations.startingFrom(end);
  if (!next || next.start - end > LONGEST_LEAD_IN) return none;
  const between = text.slice(end, next.start);
  if (next.start >= sentence.end) {
    // The quotation makes a sentence of its own: the colon, or an empty hand, leads to it.
    const rest = text.slice(end, sentence.end);
    if (!/[:,]\s*$/.test(rest) || hasClauseAfter(site)) return none;
    return touches(text, sentence.end, next.start) ? listOf(next) : none;
  }
  if (/^[\s,:–—-]*$/.test(between)) return next.whole || /[,:]/.test(between) ? listOf(next) : none;
  if (!/[,:]\s*$/.test(between) || !next.whole) return none;
  // Another verb of its own in between takes the quotation.
  const last = firstFrom(words, next.start);
  for (let i = site.end + 1; i < last; i++) if (isFinite(words[i] as Word) && i !== at) return none;
  return listOf(next);
}

const hasClauseAfter = ({ sentence, at, words }: Site): boolean =>
  children(sentence, at).some((child) => child > at && isRelation((words[child] as Word).relation, "ccomp"));

/** Last word of a clause and of what trails it: trees often hang "on Friday" or half of the clause on the cue. */
function clauseEnd(site: Site, clause: number): number {
  const { sentence, words, at } = site;
  let { last } = reachAt(site, clause);
  for (const child of children(sentence, at)) {
    if (child <= clause) continue;
    const word = words[child] as Word;
    const part = reachAt(site, child);
    if (part.last <= last || word.upos === "PUNCT") continue;
    const comma = /^[,;–—]$/.test(words[part.first - 1]?.text ?? "");
    if (isRelation(word.relation, "conj") && (site.isCue(word) || comma)) break;
    if (isRelation(word.relation, "parataxis") || isRelation(word.relation, "discourse")) break;
    last = part.last;
  }
  return beforeNextCue(site, clause, last);
}

/** He said it was over[, adding that ...]; he said it was over [and denied ...]: where another cue of the same speaker takes over. */
function beforeNextCue(site: Site, from: number, last: number): number {
  const { words, quotations } = site;
  for (let i = from + 1; i < Math.min(last, site.to); i++) {
    const mark = (words[i] as Word).text.toLowerCase();
    const comma = mark === ",";
    if (!comma && mark !== "and" && mark !== "but") continue;
    let next = i + 1;
    if (comma && /^(?:and|but)$/i.test((words[next] as Word).text)) next++;
    while (next < last && (words[next] as Word).upos === "ADV") next++;
    const word = words[next] as Word;
    const follows = comma && next === i + 1 ? word.xpos === "VBG" : /^VB[DZP]$/.test(word.xpos);
    if (!follows || !site.isCue(word) || quotations.around(word.start)) continue;
    return i - 1;
  }
  return last;
}

/** Where a clause begins: trees sometimes hang its subject on the cue. */
function clauseStart(site: Site, clause: number): number {
  const { sentence, words, at, end, cue } = site;
  let first = Math.max(reachAt(site, clause).first, end + 1);
  for (const child of children(sentence, at).toReversed()) {
    if (child >= first || child <= end) continue;
    const { relation } = words[child] as Word;
    const part = reachAt(site, child);
    if (part.last !== first - 1) break;
    const subject =
      isRelation(relation, "nsubj") ||
      (isRelation(relation, "obj") && !cue.hearer) ||
      isRelation(relation, "det") ||
      isRelation(relation, "nummod") ||
      isRelation(relation, "xcomp") ||
      isRelation(relation, "csubj");
    if (!subject || child === site.subject) break;
    first = Math.max(part.first, end + 1);
  }
  return first;
}

/** He said ‹(that) ten had died›. They asked ‹whether it was over›. */
function clauseAfter(site: Site): readonly Span[] | null {
  if (!takesClause(site)) return none;
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
  return none;
}

/** ‹Ten died›, officials said. ‹Ten›, a doctor told reporters, ‹had died›: around a cue between commas. */
function aroundInsertion(site: Site): readonly Span[] | null {
  const { inserted, words, end, passive } = site;
  if (!inserted || passive) return none;
  const left = spanOf(words, site.from, inserted.first - 2);
  let next = end + 1;
  while (next < words.length && !/^[,;–—]$/.test((words[next] as Word).text)) next++;
  const right = next < words.length - 2 ? spanOf(words, next + 1, site.to) : null;
  const rest = words.slice(next + 1, site.to + 1);
  // "On Friday, officials said.": a clause must stand on one side.
  const clause = words.slice(site.from, inserted.first - 1).some((word) => isVerb(word) && word.xpos !== "VBG");
  const clauseRight = rest.some((word) => isFinite(word));
  if (!clause && !clauseRight) return none;
  const trails = rest[0]?.xpos === "VBG" || /^(?:which|who|but|and|according)$/i.test(rest[0]?.text ?? "");
  return listOf(left, right && (clauseRight || !clause) && !(clause && trails) ? right : null);
}

/** He said in a statement ‹that ten had died›: "that" with no verb before it, wherever the tree hangs it. */
function thatAfter(site: Site): readonly Span[] | null {
  if (!takes(site, "clause") || site.subject > site.end) return none;
  const { words, end, sentence, at, cue } = site;
  if (!cue.hearer && childBy(sentence, at, "obj") > end) return none;
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
    if (isFinite(word) || /^[,;:“"]$/.test(word.text)) return none;
  }
  return none;
}

/** How far behind a cue its "that" may stand, in words. */
const FARTHEST_THAT = 14;

/** rebels which they believe ‹would kill them›: the clause has lent its subject to the relative pronoun. */
function clauseOfRelative(site: Site): readonly Span[] | null {
  if (!takes(site, "clause") || site.passive || site.subject < 1) return none;
  const { words, end } = site;
  const { first } = reachAt(site, site.subject);
  const before = words[first - 1] ?? words[first];
  if (!before || !before.xpos.startsWith("W") || before.start >= (words[site.at] as Word).start) return none;
  const last = Math.min(site.to, end + 30);
  for (let i = end + 1; i <= last; i++) {
    if (isFinite(words[i] as Word)) return listOf(spanOf(words, end + 1, beforeNextCue(site, i, site.to)));
    if (!/^(?:ADV|PUNCT|PART|ADP|ADJ|AUX)$/.test((words[i] as Word).upos)) return none;
  }
  return none;
}

/** They believe ‹two dozen men travelled south›, where the tree takes the clause for a noun phrase. */
function misreadClause(site: Site): readonly Span[] | null {
  if (!takes(site, "clause") || takes(site, "object", "named", "theme") || site.passive || site.cue.hearer) return none;
  if (site.cue.kind !== "speech" && site.cue.stance !== "believe") return none;
  const { sentence, words, at, end } = site;
  const noun = childBy(sentence, at, "obj");
  if (noun <= end || !words.slice(noun + 1, site.to + 1).some((word) => /^VB[DNZP]$/.test(word.xpos))) return none;
  return listOf(spanOf(words, reachAt(site, noun).first, beforeNextCue(site, noun, site.to)));
}

/** ‹Ten died›, he said. ‹Ten›, he said, ‹had died›. */
function clauseBefore(site: Site, cluster: Cluster): readonly Span[] | null {
  if (!takesClause(site) || site.passive) return none;
  const { sentence, words, at, document } = site;
  const word = wordAt(site, at);
  if (isRelation(word.relation, "acl") || isRelation(word.relation, "advcl") || isRelation(word.relation, "xcomp"))
    return none;
  const first = firstFrom(words, cluster.start);
  const before = words[first - 1];
  if (!before || first < 2) return none;
  const comma = /^[,–—-]$/.test(before.text) || /^[”"]$/.test(before.text);
  const leftClause = children(sentence, at).some(
    (child) =>
      child < first && ["ccomp", "parataxis"].some((name) => isRelation((words[child] as Word).relation, name)),
  );
  const inserted = isRelation(word.relation, "parataxis") && word.head >= 0 && (word.head < first || comma);
  if (!comma && !leftClause) return none;
  if (!leftClause && !inserted && hasObjectAfter(site)) return none;
  // "On Friday, he said" + nothing else: a mere adverbial before the cue is no content.
  let { from } = site;
  if (isRelation(word.relation, "conj") || isRelation(word.relation, "ccomp"))
    from = Math.max(from, reachAt(site, at).first);
  if (from >= first - 1) ({ from } = site);
  const left = spanOf(words, from, first - 1);
  if (!left) return none;
  const right = afterInsertion(site, cluster);
  const hasVerb = words.slice(from, first).some((w) => isVerb(w) && w.xpos !== "VBG");
  if (!hasVerb && !right) return none;
  if (document.text.slice(left.start, left.end).length < 4 && !right) return none;
  return listOf(left, right);
}

/** Words behind "he said" in the middle of a sentence: ‹Ten›, he said, ‹had died›. */
function afterInsertion(site: Site, cluster: Cluster): Span | null {
  const { words, at } = site;
  const own = wordAt(site, at);
  let next = firstFrom(words, cluster.end);
  // Adjuncts of the cue itself: "he said [on Friday], had died".
  if (isRelation(own.relation, "parataxis")) next = Math.max(next, reachAt(site, at).last + 1);
  while (next < words.length && !/^[,–—-]$/.test((words[next] as Word).text)) next++;
  if (next >= words.length - 2) return null;
  return spanOf(words, next + 1, site.to);
}

/** A noun phrase or clause that the cue governs stands behind it. */
function hasObjectAfter({ sentence, words, at, end, cue, subject }: Site): boolean {
  return children(sentence, at).some((child) => {
    if (child <= end || child === subject) return false;
    const { relation } = words[child] as Word;
    if (isRelation(relation, "ccomp") || isRelation(relation, "xcomp")) return true;
    return isRelation(relation, "obj") && !cue.hearer;
  });
}

/** ‹He› is believed ‹to have fled›. ‹They› seem ‹to agree›. */
function raised(site: Site): readonly Span[] | null {
  const { sentence, words, subject, at } = site;
  if (!site.passive && !takes(site, "raised")) return none;
  if (!takes(site, "to", "clause", "raised", "object-to") || subject < 0) return none;
  const complement = childBy(sentence, at, "xcomp", "ccomp");
  if (complement < at) return none;
  if (/^(?:it|there)$/i.test((words[subject] as Word).text))
    return listOf(spanOf(words, reachAt(site, complement).first, clauseEnd(site, complement)));
  const { first, last } = reachAt(site, subject);
  return listOf(
    spanOf(words, first, Math.min(last, at - 1)),
    spanOf(words, Math.max(at + 1, reachAt(site, complement).first), reachAt(site, complement).last),
  );
}

/** They vowed ‹to fight on›. They urged ‹both sides to stop›. */
function infinitive(site: Site): readonly Span[] | null {
  if (!takes(site, "to", "object-to") || site.passive) return none;
  const { sentence, words, at, end, cue } = site;
  for (const child of children(sentence, at)) {
    if (child <= end) continue;
    const word = words[child] as Word;
    if (!["xcomp", "ccomp", "advcl"].some((name) => isRelation(word.relation, name))) continue;
    const { first, last } = reachAt(site, child);
    const marked = children(sentence, child).some((c) => (words[c] as Word).text.toLowerCase() === "to" && c < child);
    if (!marked) continue;
    const object = childBy(sentence, at, "obj", "iobj");
    const from = object > end && object < child && !cue.hearer ? reachAt(site, object).first : first;
    if (takes(site, "object-to") && !takes(site, "to") && from === first) continue;
    return listOf(spanOf(words, Math.max(from, end + 1), last));
  }
  return none;
}

/** He denied ‹firing first›. */
function doing(site: Site): readonly Span[] | null {
  if (!takes(site, "doing")) return none;
  const { sentence, words, at, end } = site;
  const child = childBy(sentence, at, "xcomp", "ccomp", "obj");
  if (child <= end || (words[child] as Word).xpos !== "VBG") return none;
  const { first, last } = reachAt(site, child);
  return listOf(spanOf(words, Math.max(first, end + 1), last));
}

/** They called ‹the raid a massacre›. ‹The raid› was called ‹a massacre›. */
function named(site: Site): readonly Span[] | null {
  if (!takes(site, "named")) return none;
  const { sentence, words, at, end, subject, passive, quotations } = site;
  const complement = childBy(sentence, at, "xcomp");
  if (complement > end && children(sentence, complement).some((c) => (words[c] as Word).text.toLowerCase() === "to"))
    return none;
  if (passive && subject >= 0 && complement > end) {
    const { first, last } = reachAt(site, subject);
    return listOf(
      spanOf(words, first, Math.min(last, at - 1)),
      spanOf(words, reachAt(site, complement).first, reachAt(site, complement).last),
    );
  }
  const object = childBy(sentence, at, "obj", "iobj");
  if (passive || object < 0) return none;
  const last = Math.max(reachAt(site, object).last, complement > end ? reachAt(site, complement).last : -1);
  const first = object > end ? reachAt(site, object).first : complement > end ? reachAt(site, complement).first : -1;
  if (first < 0) return none;
  const quoted =
    quotations.touching({ start: (words[first] as Word).start, end: (words[last] as Word).end }).length > 0;
  const predicate = complement > end || secondObject(site, object) >= 0;
  if (!quoted && !predicate) return none;
  const second = secondObject(site, object);
  return listOf(
    spanOf(words, Math.max(first, end + 1), second >= 0 ? Math.max(last, reachAt(site, second).last) : last),
  );
}

/** "called [him] [a liar]", where the tree has two objects. */
function secondObject({ sentence, words, at }: Site, object: number): number {
  for (const child of children(sentence, at))
    if (
      child > at &&
      child !== object &&
      ["obj", "iobj", "xcomp"].some((name) => isRelation((words[child] as Word).relation, name))
    )
      return child;
  return -1;
}

/** Prepositions among the forms a cue takes. */
const notPrepositions = new Set([
  "quote",
  "clause",
  "question",
  "to",
  "doing",
  "object",
  "named",
  "raised",
  "object-to",
  "theme",
]);
const prepositionsOf = (site: Site): string[] =>
  site.cue.takes.filter((form) => !notPrepositions.has(form)).map((form) => (form === "to-noun" ? "to" : form));

/** They announced ‹a ceasefire›. They accused ‹the army of shelling a market›. ‹The attack› was claimed by the group. */
function object(site: Site): readonly Span[] | null {
  const { sentence, words, at, end, subject, passive, phraseObject } = site;
  if (!takes(site, "object") && !(passive && takes(site, "theme"))) return none;
  const prepositions = prepositionsOf(site);
  const extension = (after: number): { first: number; last: number } | null => {
    if (prepositions.length === 0) return null;
    for (const child of children(sentence, at)) {
      if (
        child <= after ||
        !["obl", "advcl", "xcomp", "ccomp", "nmod"].some((name) => isRelation((words[child] as Word).relation, name))
      )
        continue;
      if (casesOf(sentence, child).some((one) => prepositions.includes(one)))
        return { first: reachAt(site, child).first, last: clauseEnd(site, child) };
    }
    return null;
  };
  if (phraseObject >= 0) {
    const { last } = reachAt(site, phraseObject);
    const more = extension(phraseObject);
    return listOf(spanOf(words, end + 1, Math.max(last, more?.last ?? last)));
  }
  if (passive) {
    const theme =
      subject >= 0
        ? subject
        : isRelation(wordAt(site, at).relation, "acl")
          ? wordAt(site, at).head
          : nounBeforeParticiple(site);
    if (theme < 0 || /^(?:it|there)$/i.test((words[theme] as Word).text)) return none;
    const { first, last } = reachAt(site, theme);
    const more = extension(end);
    return listOf(
      spanOf(words, first, theme < at ? Math.min(last, at - 1 - precedingAuxiliaries(site)) : last),
      more ? spanOf(words, more.first, more.last) : null,
    );
  }
  const found = childBy(sentence, at, "obj");
  if (found < 0 || (found < at && !(words[found] as Word).xpos.startsWith("W"))) return none;
  const word = words[found] as Word;
  if (
    found > end &&
    (word.upos === "PRON" || word.upos === "DET") &&
    prepositions.length === 0 &&
    !/^(?:that|this|it|them)$/i.test(word.text)
  )
    return none;
  const { first, last } = reachAt(site, found);
  const more = found > end ? extension(found) : extension(end);
  if (found < end) return listOf(spanOf(words, first, found), more ? spanOf(words, more.first, more.last) : null);
  // What follows the object to the end of the clause: trees often hang it on the verb.
  const through = prepositions.length > 0 ? clauseEnd(site, found) : last;
  return listOf(spanOf(words, Math.max(first, end + 1), Math.max(last, through, more?.last ?? last)));
}

/** [attacks], also ‹claimed› by the group: the noun that a participle behind a comma belongs to. */
function nounBeforeParticiple({ words, at }: Site): number {
  let i = at - 1;
  while (i > 0 && /^(?:ADV|PUNCT)$/.test((words[i] as Word).upos) && at - i < 4) i--;
  return i >= 0 && /^(?:NOUN|PROPN)$/.test((words[i] as Word).upos) ? i : -1;
}

/** How many auxiliaries stand right before the verb: "attacks [were] claimed". */
function precedingAuxiliaries({ words, at }: Site): number {
  let n = 0;
  while (
    at - n - 1 >= 0 &&
    (words[at - n - 1] as Word).head === at &&
    /^(?:aux|advmod|punct)/.test((words[at - n - 1] as Word).relation)
  )
    n++;
  return n;
}

/** He warned of ‹more raids›. */
function prepositional(site: Site): readonly Span[] | null {
  const prepositions = prepositionsOf(site);
  if (prepositions.length === 0 || takes(site, "object")) return none;
  const { sentence, words, at, end } = site;
  for (const child of children(sentence, at)) {
    if (
      child <= end ||
      !["obl", "advcl", "nmod", "ccomp", "xcomp"].some((name) => isRelation((words[child] as Word).relation, name))
    )
      continue;
    const lead = children(sentence, child).find(
      (c) => prepositions.includes((words[c] as Word).text.toLowerCase()) && c < child,
    );
    if (lead === undefined) continue;
    return listOf(spanOf(words, lead + 1, reachAt(site, child).last));
  }
  return none;
}

/** He said ‹ten had died›, where the tree lost the clause: a finite verb follows the cue. */
function restOfSentence(site: Site, cluster: Cluster): readonly Span[] | null {
  if (!takes(site, "clause") || site.passive || !(site.cue.kind === "speech" || site.cue.stance === "believe"))
    return none;
  if (site.phraseObject >= 0) return none;
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
  if (verb < 0 || verb === from || !next) return none;
  if (/^(?:[,;.]|and|or|but|as|when|while|after|before|in|on|at|during|by|for|with|to|of)$/i.test(next.text))
    return none;
  if (takes(site, "object", "theme") && childBy(sentence, site.at, "obj") >= 0) return none;
  if (site.subject > end) return none;
  return listOf(spanOf(words, from, beforeNextCue(site, verb, site.to)));
}

/** In the order in which they are tried. */
export const contentRules: readonly (readonly [name: string, rule: ContentRule])[] = [
  ["quotedBefore", quotedBefore],
  ["quotedAfter", quotedAfter],
  ["raised", raised],
  ["aroundInsertion", aroundInsertion],
  ["thatAfter", thatAfter],
  ["clauseAfter", clauseAfter],
  ["clauseBefore", clauseBefore],
  ["infinitive", infinitive],
  ["doing", doing],
  ["named", named],
  ["object", object],
  ["prepositional", prepositional],
  ["clauseOfRelative", clauseOfRelative],
  ["misreadClause", misreadClause],
  ["restOfSentence", restOfSentence],
];

export function findContent(site: Site, cluster: Cluster): { pieces: readonly Span[]; rule: string } | null {
  for (const [rule, find] of contentRules) {
    const pieces = find(site, cluster);
    if (pieces) return { pieces, rule };
  }
  return null;
}
