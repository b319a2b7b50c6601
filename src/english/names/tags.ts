import type { NameKind } from "../document.ts";

/** The kinds the model tells apart, in the order of its tags. */
export const KINDS = ["person", "organization", "place"] as const satisfies readonly NameKind[];

/** Tags: 0 no name; then for each kind first word of several, inner, last, and alone. */
export const TAGS = 1 + 4 * KINDS.length;
export const FIRST = 0;
export const INNER = 1;
export const LAST = 2;
export const ALONE = 3;

export const tagOf = (kind: number, part: number): number => 1 + kind * 4 + part;
export const kindOf = (tag: number): number => (tag - 1) >> 2;
export const partOf = (tag: number): number => (tag - 1) & 3;

/** True when `next` may follow `tag`; -1 stands for the edge of the sentence on either side. */
export function follows(tag: number, next: number): boolean {
  const open = tag > 0 && (partOf(tag) === FIRST || partOf(tag) === INNER);
  const goesOn = next > 0 && (partOf(next) === INNER || partOf(next) === LAST);
  return open ? goesOn && kindOf(tag) === kindOf(next) : !goesOn;
}

/** A name as tags say it: first and last word, both included, and the place of its kind in `KINDS`. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly kind: number;
}

/** The names of a lawful sequence of tags. */
export function namesOf(tags: ArrayLike<number>): TaggedName[] {
  const names: TaggedName[] = [];
  let first = 0;
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at]!;
    if (tag === 0) continue;
    const part = partOf(tag);
    if (part === FIRST || part === ALONE) first = at;
    if (part === LAST || part === ALONE) names.push({ first, last: at, kind: kindOf(tag) });
  }
  return names;
}

/** The tags of names that do not overlap, for a sentence of `length` words. */
export function tagsOf(names: readonly TaggedName[], length: number): Uint8Array {
  const tags = new Uint8Array(length);
  for (const { first, last, kind } of names) {
    if (first === last) tags[first] = tagOf(kind, ALONE);
    else {
      tags[first] = tagOf(kind, FIRST);
      for (let at = first + 1; at < last; at++) tags[at] = tagOf(kind, INNER);
      tags[last] = tagOf(kind, LAST);
    }
  }
  return tags;
}
