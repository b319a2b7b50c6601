import type { Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { childBy, children, isRelation } from "../../english/tree.ts";
import { clauseEnd } from "./clause-edges.ts";
import { takes, listOf } from "./content-shape.ts";
import { casesOf, reachAt, spanOf, wordAt, type Site } from "./site.ts";

/** ‹He› is believed ‹to have fled›. ‹They› seem ‹to agree›. */
export function raised(site: Site): readonly Span[] | null {
  const { sentence, words, subject, at } = site;
  if (!site.passive && !takes(site, "raised")) return null;
  if (!takes(site, "to", "clause", "raised", "object-to") || subject < 0) return null;
  const complement = childBy(sentence, at, "xcomp", "ccomp");
  if (complement < at) return null;
  if (/^(?:it|there)$/i.test((words[subject] as Word).text))
    return listOf(spanOf(words, reachAt(site, complement).first, clauseEnd(site, complement)));
  const { first, last } = reachAt(site, subject);
  return listOf(
    spanOf(words, first, Math.min(last, at - 1)),
    spanOf(words, Math.max(at + 1, reachAt(site, complement).first), reachAt(site, complement).last),
  );
}

/** They vowed ‹to fight on›. They urged ‹both sides to stop›. */
export function infinitive(site: Site): readonly Span[] | null {
  if (!takes(site, "to", "object-to") || site.passive) return null;
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
  return null;
}

/** He denied ‹firing first›. */
export function doing(site: Site): readonly Span[] | null {
  if (!takes(site, "doing")) return null;
  const { sentence, words, at, end } = site;
  const child = childBy(sentence, at, "xcomp", "ccomp", "obj");
  if (child <= end || (words[child] as Word).xpos !== "VBG") return null;
  const { first, last } = reachAt(site, child);
  return listOf(spanOf(words, Math.max(first, end + 1), last));
}

/** They called ‹the raid a massacre›. ‹The raid› was called ‹a massacre›. */
export function named(site: Site): readonly Span[] | null {
  if (!takes(site, "named")) return null;
  const { sentence, words, at, end, subject, passive, quotations } = site;
  const complement = childBy(sentence, at, "xcomp");
  if (complement > end && children(sentence, complement).some((c) => (words[c] as Word).text.toLowerCase() === "to"))
    return null;
  if (passive && subject >= 0 && complement > end) {
    const { first, last } = reachAt(site, subject);
    return listOf(
      spanOf(words, first, Math.min(last, at - 1)),
      spanOf(words, reachAt(site, complement).first, reachAt(site, complement).last),
    );
  }
  const object = childBy(sentence, at, "obj", "iobj");
  if (passive || object < 0) return null;
  const last = Math.max(reachAt(site, object).last, complement > end ? reachAt(site, complement).last : -1);
  const first = object > end ? reachAt(site, object).first : complement > end ? reachAt(site, complement).first : -1;
  if (first < 0) return null;
  const quoted =
    quotations.touching({ start: (words[first] as Word).start, end: (words[last] as Word).end }).length > 0;
  const predicate = complement > end || secondObject(site, object) >= 0;
  if (!quoted && !predicate) return null;
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
export function object(site: Site): readonly Span[] | null {
  const { sentence, words, at, end, subject, passive, phraseObject } = site;
  if (!takes(site, "object") && !(passive && takes(site, "theme"))) return null;
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
    if (theme < 0 || /^(?:it|there)$/i.test((words[theme] as Word).text)) return null;
    const { first, last } = reachAt(site, theme);
    const more = extension(end);
    return listOf(
      spanOf(words, first, theme < at ? Math.min(last, at - 1 - precedingAuxiliaries(site)) : last),
      more ? spanOf(words, more.first, more.last) : null,
    );
  }
  const found = childBy(sentence, at, "obj");
  if (found < 0 || (found < at && !(words[found] as Word).xpos.startsWith("W"))) return null;
  const word = words[found] as Word;
  if (
    found > end &&
    (word.upos === "PRON" || word.upos === "DET") &&
    prepositions.length === 0 &&
    !/^(?:that|this|it|them)$/i.test(word.text)
  )
    return null;
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
export function prepositional(site: Site): readonly Span[] | null {
  const prepositions = prepositionsOf(site);
  if (prepositions.length === 0 || takes(site, "object")) return null;
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
  return null;
}
