/**
 * One form for the spellings of a name: small letters without accents, hyphens, full stops, apostrophes and spaces between
 * the words. "al-Qa'ida" and "Al Qaida" are one; so are "the Taliban" and "Taliban".
 */
export const spelled = (name: string): string =>
  folded(name)
    .replace(/^(?:the|so-called|self-styled) /, "")
    .replaceAll(/[^\p{L}\p{N}&]/gu, "");

/** Small letters without accents; words stay apart. */
export const folded = (name: string): string =>
  name.slice(0, longestName).normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** No name is longer; what is, is cut. In UTF-16 units. */
const longestName = 200;
