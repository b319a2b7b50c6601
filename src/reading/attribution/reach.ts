import type { Sentence, Word } from "../../english/document.ts";

/** For each word of a sentence the first and the last word of its subtree. */
export interface Reach {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const known = new WeakMap<Sentence, Reach>();

/** How far each subtree of a sentence reaches, in one pass from the leaves up. */
export function reachOf(sentence: Sentence): Reach {
  const cached = known.get(sentence);
  if (cached) return cached;
  const { words } = sentence;
  const n = words.length;
  const first = new Int32Array(n);
  const last = new Int32Array(n);
  for (let i = 0; i < n; i++) first[i] = last[i] = i;
  const waiting = new Int32Array(n);
  for (const { head } of words) if (head >= 0 && head < n) waiting[head] = (waiting[head] as number) + 1;
  const ready: number[] = [];
  for (let i = 0; i < n; i++) if (waiting[i] === 0) ready.push(i);
  for (let word = ready.pop(); word !== undefined; word = ready.pop()) {
    const { head } = words[word] as Word;
    if (head < 0 || head >= n) continue;
    first[head] = Math.min(first[head] as number, first[word] as number);
    last[head] = Math.max(last[head] as number, last[word] as number);
    const left = (waiting[head] as number) - 1;
    waiting[head] = left;
    if (left === 0) ready.push(head);
  }
  const reach = { first, last };
  known.set(sentence, reach);
  return reach;
}
