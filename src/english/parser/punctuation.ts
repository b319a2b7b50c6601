/** Marks that come in pairs, opening to closing. Straight quotes open and close alike. */
const pairs: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["“", "”"],
  ["‘", "’"],
  ["«", "»"],
  ["„", "“"],
  ["``", "''"],
  ['"', '"'],
  ["<", ">"],
]);
/** Marks that belong to what stands before them. */
const closing = /^(?:[.?!]+)$/;

/**
 * Hangs punctuation by the rule of Universal Dependencies, given the tree of the other words: a pair on the head of what it
 * encloses; any other mark on the highest word to its left or right that no arc of the tree reaches over, the lower one of the two
 * if one lies below the other. A head that the parser chose on the way up to there is kept.
 *
 * Changes `heads` (-1: root) where `isMark` holds and the mark is neither root nor head of a word. Linear but for the height of the tree.
 */
export function hangPunctuation(
  forms: readonly string[],
  isMark: (word: number) => boolean,
  heads: Int32Array,
  n: number,
): void {
  const governs = new Uint8Array(n);
  for (let i = 0; i < n; i++) if ((heads[i] as number) >= 0) governs[heads[i] as number] = 1;
  // 0 a word, 1 a mark that may be moved, 2 an opening mark of a pair, 3 a closing one
  const kind = new Uint8Array(n);
  for (let i = 0; i < n; i++) if (isMark(i) && governs[i] === 0 && heads[i] !== -1) kind[i] = 1;
  hangPairs(forms, kind, heads, n);
  for (let i = 0; i < n; i++) if (kind[i] === 1) hangMark(forms[i] as string, i, kind, heads, n);
}

function hangPairs(forms: readonly string[], kind: Uint8Array, heads: Int32Array, n: number): void {
  for (let i = 0; i < n; i++) {
    if (kind[i] !== 1) continue;
    const end = pairs.get(forms[i] as string);
    if (end === undefined) continue;
    let level = 0;
    let close = -1;
    for (let k = i + 1; k < n; k++) {
      if (kind[k] !== 1) continue;
      if (forms[k] === end) {
        if (level === 0) {
          close = k;
          break;
        }
        level--;
      } else if (forms[k] === forms[i]) level++;
    }
    if (close < 0) continue;
    let head = -1;
    for (let k = i + 1; k < close; k++) {
      const up = heads[k] as number;
      if (kind[k] === 0 && (up < i || up > close)) {
        head = k;
        break;
      }
    }
    if (head < 0) continue;
    heads[i] = head;
    heads[close] = head;
    kind[i] = 2;
    kind[close] = 3;
  }
}

function hangMark(form: string, mark: number, kind: Uint8Array, heads: Int32Array, n: number): void {
  let left = mark - 1;
  while (left >= 0 && kind[left] !== 0 && kind[left] !== 2) left--;
  if (left >= 0 && kind[left] === 2) left = -1;
  let right = closing.test(form) ? n : mark + 1;
  while (right < n && kind[right] !== 0 && kind[right] !== 3) right++;
  if (right < n && kind[right] === 3) right = n;
  const own = heads[mark] as number;
  let kept = false;
  while (left >= 0) {
    if (left === own) kept = true;
    const up = heads[left] as number;
    if (up < 0 || up > mark) break;
    left = up;
  }
  while (right >= 0 && right < n) {
    if (right === own) kept = true;
    const up = heads[right] as number;
    if (up < mark) break;
    right = up;
  }
  if (kept) return;
  const hasRight = right >= 0 && right < n;
  if (left >= 0 && hasRight) heads[mark] = below(right, left, heads) ? right : left;
  else if (left >= 0) heads[mark] = left;
  else if (hasRight) heads[mark] = right;
}

/** Whether `word` is somewhere below `ancestor`. */
function below(word: number, ancestor: number, heads: Int32Array): boolean {
  for (let k = word; k >= 0; k = heads[k] as number) if (k === ancestor) return true;
  return false;
}
