/** Commonest characters that get a byte of their own. */
const singles = 84;

/**
 * What the bytes 1 to 255 stand for: the commonest characters, then pieces of two or more, each joined from two that stand
 * side by side most often. Byte 0 is kept for characters that got none.
 */
export function choosePieces(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) for (const letter of name) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const pieces = [
    "",
    ...[...counts]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, singles)
      .map(([letter]) => letter),
  ];
  const byteOf = new Map(pieces.map((piece, byte) => [piece, byte]));
  // -1 stands between names and for rare characters: nothing joins with it.
  let text = Int16Array.from(names.flatMap((name) => [...Array.from(name, (letter) => byteOf.get(letter) ?? -1), -1]));
  while (pieces.length < 256) {
    const pairs = new Uint32Array(256 * 256);
    for (let at = 1; at < text.length; at++)
      if (text[at]! >= 0 && text[at - 1]! >= 0) pairs[text[at - 1]! * 256 + text[at]!]!++;
    let best = 0;
    for (let pair = 1; pair < pairs.length; pair++) if (pairs[pair]! > pairs[best]!) best = pair;
    const [left, right] = [best >> 8, best & 255];
    let end = 0;
    for (let at = 0; at < text.length; at++) {
      if (text[at] === left && text[at + 1] === right) {
        text[end++] = pieces.length;
        at++;
      } else text[end++] = text[at]!;
    }
    text = text.subarray(0, end);
    pieces.push(pieces[left]! + pieces[right]!);
  }
  return pieces;
}

/** A name in pieces, by the shortest way. */
export function packName(name: string, pieces: readonly string[]): Uint8Array {
  const byteOf = bytesOf(pieces);
  const letters = Array.from(name);
  const cost = Array.from({ length: letters.length + 1 }, () => Number.POSITIVE_INFINITY);
  const from = Array.from({ length: letters.length + 1 }, () => 0);
  cost[0] = 0;
  for (let at = 0; at < letters.length; at++) {
    for (let to = at + 1; to <= Math.min(letters.length, at + 12); to++) {
      const price = byteOf.has(letters.slice(at, to).join("")) ? 1 : to === at + 1 ? 4 : Number.POSITIVE_INFINITY;
      if (cost[at]! + price < cost[to]!) [cost[to], from[to]] = [cost[at]! + price, at];
    }
  }
  const bytes: number[][] = [];
  for (let to = letters.length; to > 0; to = from[to]!) {
    const piece = letters.slice(from[to], to).join("");
    const byte = byteOf.get(piece);
    const code = piece.codePointAt(0)!;
    bytes.push(byte === undefined ? [0, code & 255, (code >> 8) & 255, code >> 16] : [byte]);
  }
  return Uint8Array.from(bytes.toReversed().flat());
}

let lastPieces: readonly string[] | undefined;
let lastBytes = new Map<string, number>();

function bytesOf(pieces: readonly string[]): ReadonlyMap<string, number> {
  if (pieces !== lastPieces) {
    lastPieces = pieces;
    lastBytes = new Map(pieces.map((piece, byte) => [piece, byte]));
    lastBytes.delete("");
  }
  return lastBytes;
}
