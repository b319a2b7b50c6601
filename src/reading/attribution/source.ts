import type { Sentence, Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { childBy, children, isRelation } from "../../english/tree.ts";
import { casesOf, isFinite, ownSubject, reachAt, spanOf, wordAt, type Site } from "./site.ts";
import { nounsUpTo } from "./surface.ts";

/** Who is given as the source, by the head word of the phrase in the cue's sentence. */
export interface SourceFound {
  readonly head: number;
  readonly rule: string;
}

/** A way to find who says it. Each speaks or stays silent. */
type SourceRule = (site: Site) => number | null;

/** How far up a chain of verbs a shared subject is looked for. */
const HIGHEST_CLIMB = 8;

/** Words that fill the place of a subject and name nobody: "It is said ..." */
const isEmpty = (word: Word): boolean =>
  isRelation(word.relation, "expl") || (/^(?:it|there)$/i.test(word.text) && word.relation === "nsubj:pass");

/** It was confirmed by ‹the ministry›. */
function agentOfPassive({ sentence, at, passive }: Site): number | null {
  if (!passive) return null;
  for (const child of children(sentence, at)) {
    const { relation } = sentence.words[child] as Word;
    if (
      child > at &&
      (relation === "obl:agent" || isRelation(relation, "obl")) &&
      casesOf(sentence, child).includes("by")
    )
      return child;
  }
  return null;
}

/** He was quoted by AP as saying ... ; He was quoted as ‹saying›: the one who is quoted speaks. */
function quotedAsSaying(site: Site): number | null {
  const { sentence, at } = site;
  const word = wordAt(site, at);
  const head = word.head;
  if (word.xpos !== "VBG" || head < 0 || !/^(?:quote|cite)$/.test(wordAt(site, head).lemma)) return null;
  const subject = ownSubject(sentence, head);
  if (subject >= 0) return subject;
  return isRelation(wordAt(site, head).relation, "acl") ? wordAt(site, head).head : null;
}

/** ‹The ministry› said ten had died. “Ten died,” said ‹a doctor›. */
function ownSubjectSpeaks(site: Site): number | null {
  const { subject, passive, words, at } = site;
  if (subject < 0 || passive || isEmpty(words[subject] as Word)) return null;
  let { first } = reachAt(site, subject);
  while (first < subject && (words[first] as Word).upos === "PUNCT") first++;
  // ‹A spokesman for the force›, the new name of the militia, said: the noun between the commas only says more.
  if (first > 1 && subject < at && words[at - 1]?.text === "," && words[first - 1]?.text === ",") {
    const run = nounsUpTo(words, first - 2);
    if (run && (run.first === 0 || /^(?:PUNCT|CCONJ|SCONJ)$/.test((words[run.first - 1] as Word).upos)))
      return run.head;
  }
  return subject;
}

/**
 * ‹She› says few will like it, but insists ... ; ‹He› said it was over, adding ...: where the tree hangs the second cue
 * into the first one's clause, the speaker is still the first one's.
 */
function outerSpeaker(site: Site): number {
  const { sentence, words, at } = site;
  const word = words[at] as Word;
  const trailing = word.xpos === "VBG" && isRelation(word.relation, "advcl") && words[at - 1]?.text === ",";
  if (!trailing && !isRelation(word.relation, "conj")) return -1;
  let up = word.head;
  for (let climb = 0; climb < HIGHEST_CLIMB && up >= 0; climb++) {
    const { relation, head } = words[up] as Word;
    if (head < 0) break;
    const clause = isRelation(relation, "ccomp");
    const passes =
      clause ||
      (trailing && ["advcl", "acl", "xcomp", "conj", "nmod", "obl", "obj"].some((name) => isRelation(relation, name)));
    if (!passes) return -1;
    const subject = ownSubject(sentence, head);
    if (clause && head < up && subject >= 0 && subject < head && isFinite(words[head] as Word)) return subject;
    up = head;
  }
  if (!trailing || up < 0) return -1;
  const subject = ownSubject(sentence, up);
  return subject >= 0 && subject < at ? subject : -1;
}

/** [The army] issued a ‹statement› saying ...: things that carry the words of who issues them. */
const carriers = new Set([
  "statement",
  "message",
  "letter",
  "email",
  "tweet",
  "post",
  "video",
  "memo",
  "note",
  "release",
  "communique",
  "leaflet",
]);

/** ‹The army› denied the report and said ... ; ‹It› went on to say ... ; ‹He› left, saying ... */
function sharedSubject(site: Site): number | null {
  const { sentence, words } = site;
  if (site.passive || site.subject >= 0) return null;
  const outer = outerSpeaker(site);
  if (outer >= 0) return outer;
  let { at } = site;
  for (let climb = 0; climb < HIGHEST_CLIMB; climb++) {
    const word = words[at] as Word;
    const up = word.head;
    if (up < 0) return null;
    const { relation } = word;
    // "a statement saying ...": the noun is what says it.
    if (relation === "acl" && word.xpos === "VBG" && carriers.has((words[up] as Word).lemma)) {
      const verb = (words[up] as Word).head;
      const issuer = verb >= 0 ? ownSubject(sentence, verb) : -1;
      if (issuer >= 0 && issuer < up) return issuer;
    }
    if (isRelation(relation, "acl")) {
      const participle = word.xpos === "VBG" || relation === "acl:relcl";
      return participle || at !== site.at ? up : null;
    }
    const climbs = ["conj", "xcomp", "advcl", "parataxis", "cop", "aux"].some((name) => isRelation(relation, name));
    if (!climbs) return null;
    if (isRelation(relation, "parataxis") && word.xpos !== "VBG") return null;
    // An object in between is who acts: "told [him] to say".
    if (
      relation === "xcomp" &&
      at === site.at &&
      /^(?:tell|ask|urge|order|force|cause|allow|get)$/.test((words[up] as Word).lemma)
    ) {
      const object = childBy(sentence, up, "obj", "iobj");
      if (object >= 0) return object;
    }
    const subject = ownSubject(sentence, up);
    if (subject >= 0 && subject !== at) {
      if (isEmpty(words[subject] as Word)) return null;
      return subject;
    }
    at = up;
  }
  return null;
}

/** ... ‹Smith› said, where the tree lost the subject: the noun right before the verb. */
function nounBefore(site: Site): number | null {
  const { at, words, passive } = site;
  if (passive || site.subject >= 0 || !lacksSubject(site)) return null;
  let i = at - 1;
  while (i > 0 && /^(?:ADV|AUX)$/.test((words[i] as Word).upos)) i--;
  const before = words[i];
  if (!before) return null;
  // A name at the head of a sentence may pass for anything: "[Okello] added ...".
  if (i === 0 && /^(?:INTJ|X|ADJ|VERB)$/.test(before.upos) && /^\p{Lu}/u.test(before.text)) return i;
  return /^(?:PROPN|NOUN|PRON)$/.test(before.upos) ? (nounsUpTo(words, i)?.head ?? null) : null;
}

/** A finite cue of speech, evidence or belief: somebody must be its subject. */
const lacksSubject = ({ at, words, cue }: Site): boolean =>
  (isFinite(words[at] as Word) ||
    (words[at - 1]?.upos === "AUX" && !/^(?:to|be|been|being)$/i.test(words[at - 1]?.text ?? ""))) &&
  (cue.kind === "speech" || cue.kind === "evidence" || cue.kind === "mental");

/** ‹Khan›, who leads the force, said ... where the tree lost the subject: the noun before the first comma. */
function nounBeforeAside(site: Site): number | null {
  const { at, words } = site;
  if (site.passive || site.subject >= 0 || words[at - 1]?.text !== "," || !lacksSubject(site)) return null;
  for (let i = 1; i < at - 2; i++) {
    const word = words[i] as Word;
    if (isFinite(word)) return null;
    if (word.text !== ",") continue;
    const run = nounsUpTo(words, i - 1);
    return run && (run.first === 0 || /^(?:CCONJ|SCONJ|PUNCT)$/.test((words[run.first - 1] as Word).upos))
      ? run.head
      : null;
  }
  return null;
}

/** Who is given as the source, in the order in which the ways are tried. */
export const sourceRules: readonly (readonly [name: string, rule: SourceRule])[] = [
  ["agentOfPassive", agentOfPassive], // It was confirmed by [the ministry].
  ["quotedAsSaying", quotedAsSaying], // [He] was quoted by AP as saying ...
  ["ownSubjectSpeaks", ownSubjectSpeaks], // [The ministry] said ten had died.
  ["nounBeforeAside", nounBeforeAside], // [Khan], who leads the force, said ...
  ["sharedSubject", sharedSubject], // [The army] denied the report and said ...
  ["nounBefore", nounBefore], // ... [Smith] said, where the tree lost the subject
];

export function findSource(site: Site): SourceFound | null {
  for (const [rule, find] of sourceRules) {
    const head = find(site);
    if (head !== null) return { head, rule };
  }
  return null;
}

/** Longest source, in words; a longer one is a tree gone wrong. */
const LONGEST_SOURCE = 30;

/** The words of a source: its phrase without relative clauses ("Wells[, who ...]"), kept off the cue's own words. */
export function sourceStretch(sentence: Sentence, site: Site, head: number): { first: number; last: number } {
  const { words } = sentence;
  const { inserted } = site;
  if (inserted?.head === head) return { first: inserted.first, last: inserted.last };
  let { first, last } = reachAt(site, head);
  for (const child of children(sentence, head)) {
    const { relation } = sentence.words[child] as Word;
    const drops =
      relation === "acl:relcl" ||
      isRelation(relation, "parataxis") ||
      isRelation(relation, "advcl") ||
      isRelation(relation, "ccomp");
    if (!drops) continue;
    const part = reachAt(site, child);
    if (child > head) last = Math.min(last, part.first - 1);
    else first = Math.max(first, part.last + 1);
  }
  const lead = words[first];
  if (lead?.head === head && isRelation(lead.relation, "case") && first < head) first++;
  if (head < site.at) last = Math.min(last, site.at - 1);
  if (head > site.at) first = Math.max(first, site.end + 1);
  // "In January, British officers": what leads the sentence in is no part of who speaks.
  if (first < head && /^(?:ADP|ADV|SCONJ)$/.test((words[first] as Word).upos)) {
    for (let i = head - 1; i > first; i--) {
      if ((words[i] as Word).text !== ",") continue;
      first = i + 1;
      break;
    }
  }
  // "said Wells [on Thursday]": the day belongs to the saying.
  if (last > head && (words[last] as Word).text.endsWith("day") && words[last]?.upos === "PROPN") {
    last--;
    if (last > head && words[last]?.text === "on") last--;
  }
  // Names that the tree left hanging elsewhere: "[Vice Adm. Bill] Gortney".
  if (first === head || first > 0) {
    while (first > 0 && (words[first - 1] as Word).upos === "PROPN" && (words[first] as Word).upos === "PROPN") first--;
  }
  if (last - first > LONGEST_SOURCE) {
    first = Math.max(first, head - 6);
    last = Math.min(last, head + 6);
  }
  return { first, last };
}

/** The span of a source; it does not run into a quotation that stands beside it. */
export function sourceSpan(site: Site, head: number): Span | null {
  const { sentence, words, quotations } = site;
  const { first, last } = sourceStretch(sentence, site, head);
  const span = spanOf(words, first, last);
  if (!span) return null;
  const own = words[head] as Word;
  let { start, end } = span;
  for (const quotation of quotations.touching(span)) {
    if (!quotation.whole || quotation.end - quotation.start < 25) continue;
    if (quotation.start > own.start) end = Math.min(end, quotation.start);
    else if (quotation.end <= own.start) start = Math.max(start, quotation.end);
  }
  return trimEdges(site.document.text, start, end);
}

export function trimEdges(text: string, start: number, end: number): Span | null {
  while (start < end && /[\s,;:.–—-]/.test(text[start] as string)) start++;
  while (end > start && /[\s,;:–—-]/.test(text[end - 1] as string)) end--;
  return end > start ? { start, end } : null;
}
