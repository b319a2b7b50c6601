import type { Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { children, isRelation } from "../../english/tree.ts";
import { type Cluster, takesClause, listOf, firstFrom } from "./content-shape.ts";
import { isFinite, isVerb, reachAt, spanOf, wordAt, type Site } from "./site.ts";

const sayings = new Set(["claim", "allegation", "accusation", "charge", "assertion", "figure", "account", "version"]);

/** "Forty were killed, a claim the group ‹rejected›": what is rejected is the claim of somebody else. */
function judgesAnothersClaim(site: Site): boolean {
  const { relation, head } = wordAt(site, site.at);
  return isRelation(relation, "acl") && sayings.has(site.words[head]?.lemma ?? "");
}

/** ‹Ten died›, officials said. ‹Ten›, a doctor told reporters, ‹had died›: around a cue between commas. */
export function aroundInsertion(site: Site): readonly Span[] | null {
  const { inserted, words, end, passive } = site;
  if (!inserted || passive || judgesAnothersClaim(site)) return null;
  const opens = words[inserted.first - 1]?.text.toLowerCase() === "as" ? inserted.first - 1 : inserted.first;
  const left = opens < 2 ? null : spanOf(words, site.from, opens - 2);
  let next = end + 1;
  while (next < words.length && !/^[,;–—]$/.test((words[next] as Word).text)) next++;
  const right = next < words.length - 2 ? spanOf(words, next + 1, site.to) : null;
  const rest = words.slice(next + 1, site.to + 1);
  // "On Friday, officials said.": a clause must stand on one side.
  const clause = words.slice(site.from, inserted.first - 1).some((word) => isVerb(word) && word.xpos !== "VBG");
  const clauseRight = rest.some((word) => isFinite(word));
  if (!clause && !clauseRight) return null;
  const trails = rest[0]?.xpos === "VBG" || /^(?:which|who|but|and|according)$/i.test(rest[0]?.text ?? "");
  return listOf(left, right && (clauseRight || !clause) && !(clause && trails) ? right : null);
}

/** ‹Ten died›, as first reported by the Times[, ‹and the road was closed›]. */
export function asReported(site: Site): readonly Span[] | null {
  if (!takesClause(site) || !site.passive) return null;
  const { words, at, end } = site;
  let as = at - 1;
  while (as > 0 && (words[as] as Word).upos === "ADV" && words[as]?.text.toLowerCase() !== "as") as--;
  if (as < 0 || words[as]?.text.toLowerCase() !== "as") return null;
  let next = end + 1;
  while (next < words.length && !/^[,;–—)]$/.test((words[next] as Word).text)) next++;
  const left = as > 1 ? spanOf(words, site.from, as - 1) : null;
  return listOf(left, as <= 1 && next < words.length - 2 ? spanOf(words, next + 1, site.to) : null);
}

/** ‹Ten died›, he said. ‹Ten›, he said, ‹had died›. */
export function clauseBefore(site: Site, cluster: Cluster): readonly Span[] | null {
  if (!takesClause(site) || site.passive) return null;
  const { sentence, words, at, document } = site;
  const word = wordAt(site, at);
  if (isRelation(word.relation, "acl") || isRelation(word.relation, "advcl") || isRelation(word.relation, "xcomp"))
    return null;
  const first = firstFrom(words, cluster.start);
  const before = words[first - 1];
  if (!before || first < 2) return null;
  const comma = /^[,–—-]$/.test(before.text) || /^[”"]$/.test(before.text);
  const leftClause = children(sentence, at).some(
    (child) =>
      child < first && ["ccomp", "parataxis"].some((name) => isRelation((words[child] as Word).relation, name)),
  );
  const inserted = isRelation(word.relation, "parataxis") && word.head >= 0 && (word.head < first || comma);
  if (!comma && !leftClause) return null;
  if (!leftClause && !inserted && site.subject < at && hasObjectAfter(site)) return null;
  // "On Friday, he said" + nothing else: a mere adverbial before the cue is no content.
  let { from } = site;
  if (isRelation(word.relation, "conj") || isRelation(word.relation, "ccomp"))
    from = Math.max(from, reachAt(site, at).first);
  if (from >= first - 1) ({ from } = site);
  const left = spanOf(words, from, first - 1);
  if (!left) return null;
  const right = afterInsertion(site, cluster);
  const hasVerb = words.slice(from, first).some((w) => isVerb(w) && w.xpos !== "VBG");
  if (!hasVerb && !right) return null;
  if (document.text.slice(left.start, left.end).length < 4 && !right) return null;
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
