/** Classes of UTF-16 code units, as a tokenizer needs them. Units of surrogate pairs outside the emoji blocks are letters. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;

const table = new Uint8Array(0x10000).fill(LETTER);

const set = (kind: number, ranges: readonly (readonly [number, number])[]): void => {
  for (const [from, to] of ranges) table.fill(kind, from, to + 1);
};

set(MARK, [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa1, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbb],
  [0xbf, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x060c, 0x060c],
  [0x061b, 0x061b],
  [0x061f, 0x061f],
  [0x06d4, 0x06d4],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20cf],
  [0x2100, 0x2101],
  [0x2190, 0x2bff],
  [0x3001, 0x3020],
  [0x3030, 0x3030],
  [0xd83c, 0xd83e],
  [0xfe10, 0xfe1f],
  [0xff01, 0xff0f],
  [0xff1a, 0xff20],
]);
set(DIGIT, [
  [0x30, 0x39],
  [0x0660, 0x0669],
  [0xff10, 0xff19],
]);
// Exactly what /\s/ matches: all other units belong to words.
set(SPACE, [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]);

/** The class of one UTF-16 code unit. */
export const kindOf = (unit: number): number => table[unit]!;

export const isAlnum = (unit: number): boolean => {
  const kind = table[unit]!;
  return kind === LETTER || kind === DIGIT;
};

export const isAsciiUpper = (unit: number): boolean => unit >= 65 && unit <= 90;
export const isAsciiLower = (unit: number): boolean => unit >= 97 && unit <= 122;
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Straight, curly and modifier apostrophes, and the backtick used for one. */
export const isApostrophe = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x60 || unit === 0x2bc;
