import type { Word } from "../../english/document.ts";
import { children, isRelation } from "../../english/tree.ts";
import { reachAt, type Site } from "./site.ts";

/** Last word of a clause and of what trails it: trees often hang "on Friday" or half of the clause on the cue. */
export function clauseEnd(site: Site, clause: number): number {
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
export function beforeNextCue(site: Site, from: number, last: number): number {
  const { words, quotations } = site;
  for (let i = from + 1; i < Math.min(last, site.to); i++) {
    const mark = (words[i] as Word).text.toLowerCase();
    const comma = mark === ",";
    if (!comma && mark !== "and" && mark !== "but") continue;
    let next = i + 1;
    if (comma && /^(?:and|but)$/i.test(words[next]?.text ?? "")) next++;
    while (next < last && (words[next] as Word).upos === "ADV") next++;
    const word = words[next];
    if (!word) return last;
    const follows = comma && next === i + 1 ? word.xpos === "VBG" : /^VB[DZP]$/.test(word.xpos);
    if (!follows || !site.isCue(word) || quotations.around(word.start)) continue;
    return i - 1;
  }
  return last;
}

/** Where a clause begins: trees sometimes hang its subject on the cue. */
export function clauseStart(site: Site, clause: number): number {
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
