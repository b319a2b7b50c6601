/** Words of a text as comparing counts them: small letters, without accents, possessive and plural endings, at least three letters or two digits. */
export function contentWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of plain(text).matchAll(/[a-z][a-z-]{2,40}|\d[\d,.]{0,12}\d/g)) {
    for (const part of word.split("-")) if (part.length > 2 || /^\d/.test(part)) words.push(singular(part));
  }
  return words;
}

/** Small letters without accents; curly apostrophes made straight. A name in this form is equal in every report that spells it so. */
export const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[‘’]/g, "'")
    .toLowerCase();

/** Without the plural's ending: only good to compare, "crise" is no word. */
const singular = (word: string): string =>
  word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
