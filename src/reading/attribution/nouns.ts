import type { Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { childBy, children, isRelation } from "../../english/tree.ts";
import { sourceSpan } from "./source.ts";
import { casesOf, isVerb, ownSubject, reachAt, spanOf, wordAt, type Site } from "./site.ts";

/** The claim ‹that ten had died›. Allegations of ‹torture›. A promise ‹to withdraw›. */
export function contentOfNoun(site: Site): { pieces: readonly Span[]; rule: string } | null {
  const { sentence, words, at, end, cue } = site;
  for (const child of children(sentence, at)) {
    if (child <= end) continue;
    const word = words[child] as Word;
    const { first, last } = reachAt(site, child);
    const clausal = ["acl", "ccomp", "advcl", "xcomp"].some((name) => isRelation(word.relation, name));
    const leads = casesOf(sentence, child);
    const whole = (from: number): { pieces: readonly Span[]; rule: string } | null => {
      const span = spanOf(words, Math.max(from, end + 1), last);
      return span ? { pieces: [span], rule: "nounWithContent" } : null;
    };
    if (clausal && word.relation !== "acl:relcl") {
      const infinitive = children(sentence, child).some(
        (c) => c < child && (words[c] as Word).text.toLowerCase() === "to",
      );
      if (infinitive && cue.takes.includes("to")) return whole(first);
      if (
        !infinitive &&
        cue.takes.includes("clause") &&
        (leads.includes("that") || (isVerb(word) && !/^VB[GN]$/.test(word.xpos)))
      )
        return whole(first);
    }
    // "that" taken for a relative pronoun: a claim that has a subject of its own beside it is no relative clause.
    if (word.relation === "acl:relcl" && cue.takes.includes("clause")) {
      const opener = words[first];
      const subject = ownSubject(sentence, child);
      if (opener?.text.toLowerCase() === "that" && subject > first) return whole(first);
    }
    if (
      isRelation(word.relation, "nmod") ||
      isRelation(word.relation, "obl") ||
      isRelation(word.relation, "advcl") ||
      isRelation(word.relation, "acl")
    ) {
      const lead = children(sentence, child).find(
        (c) => c < child && cue.takes.includes((words[c] as Word).text.toLowerCase()),
      );
      if (lead !== undefined) return whole(lead + 1);
    }
  }
  return null;
}

/** Verbs that only carry the noun: "[The army] made the claim that ..." */
const light = new Set([
  "make",
  "issue",
  "give",
  "have",
  "release",
  "voice",
  "express",
  "repeat",
  "raise",
  "offer",
  "publish",
  "deliver",
  "level",
  "reiterate",
  "file",
  "provide",
]);

/** ‹The army›'s claim; the claim by ‹the army›; ‹the army› made the claim; ‹Israeli› claims. */
export function sourceOfNoun(site: Site): { head: number; rule: string } | null {
  const { sentence, words, at } = site;
  const owner = childBy(sentence, at, "nmod:poss");
  if (owner >= 0) return { head: owner, rule: "ownerOfNoun" };
  for (const child of children(sentence, at)) {
    if (child < at || !["nmod", "obl"].some((name) => isRelation(wordAt(site, child).relation, name))) continue;
    if (casesOf(sentence, child).some((one) => one === "by" || one === "from"))
      return { head: child, rule: "nounByAuthor" };
  }
  const { relation, head } = wordAt(site, at);
  if (head >= 0 && isRelation(relation, "obj") && light.has((words[head] as Word).lemma)) {
    const subject = ownSubject(sentence, head);
    if (subject >= 0) return { head: subject, rule: "subjectOfLightVerb" };
  }
  const modifier = children(sentence, at).find(
    (child) =>
      child < at && /^(?:amod|compound)/.test(wordAt(site, child).relation) && wordAt(site, child).upos === "PROPN",
  );
  return modifier === undefined ? null : { head: modifier, rule: "modifierOfNoun" };
}

export function sourceSpanOfNoun(site: Site, head: number): Span | null {
  const span = sourceSpan(site, head);
  if (!span) return null;
  // ‹The army›'s: the mark of possession is no part of the name.
  const text = site.document.text.slice(span.start, span.end);
  const bare = text.replace(/['’]s?$/, "");
  return { start: span.start, end: span.start + bare.length };
}
