/** How a name is compared with another spelling of it. */

/** Names longer than this (UTF-16 units) are no names; they are cut. */
const longest = 80;

const specialLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  æ: "ae",
  œ: "oe",
  ə: "a",
  ħ: "h",
  ŋ: "ng",
  "&": " and ",
};

const special = new RegExp(`[${Object.keys(specialLetters).join("")}]`, "gu");

/** Short forms at the head of a name: "St. Louis", "Mt. Hermon". */
const written: Readonly<Record<string, string>> = { st: "saint", mt: "mount", ft: "fort", ste: "sainte" };

/**
 * The words of a name in lower case without accents, apostrophes and points: "Ra's al-‘Ayn" → "ras al ayn",
 * "St. Louis" → "saint louis". Empty for a name without Latin letters or digits.
 */
export function plainWords(name: string): string {
  let plain = (name.length > longest ? name.slice(0, longest) : name).toLowerCase();
  if (!/^[a-z ]*$/.test(plain)) {
    plain = plain
      .normalize("NFD")
      .replace(/[\p{M}'’‘`´ʻʼʽʾʿ.]/gu, "")
      .replace(special, (letter) => specialLetters[letter]!)
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  }
  const head = /^(?:st|mt|ft|ste) (?=.)/.exec(plain);
  return head ? written[head[0].trimEnd()]! + plain.slice(head[0].length - 1) : plain;
}

/** The letters and digits of `plainWords`: names equal in this are the same name written with other marks. */
export const lettersOf = (plain: string): string => plain.replaceAll(" ", "");

const article = /(?:^| )(?:al|el|ul) (?=.)|^the (?=.)/g;
/** "ash Shadadi", "an Nasiriyah": the article takes the sound that follows it. */
const soundedArticle = /(?:^| )[aeu](?:(?:[dnrstz]) (?=[dnrstz])|sh (?=sh)|th (?=th)|dh (?=dh))/g;

/**
 * What the transliterations of a name have in common: articles dropped; kh, q and c as k; gh as g; dh, th, ph, sh as d, t,
 * f, s; o, u, w and v as one, e, i and y as one; double letters single; a vowel or h at the end dropped.
 * "Nangharhar" and "Nangarhār" → "nangarhar"; "Al-Ḥasakah", "Hasakeh" → "hasak".
 */
export function soundOf(plain: string): string {
  const bare = plain.includes(" ")
    ? plain.replace(article, " ").replace(soundedArticle, " ").replaceAll(" ", "")
    : plain;
  let sound = "";
  let last = "";
  for (let at = 0; at < bare.length; at++) {
    const letter = bare[at]!;
    const next = bare[at + 1];
    let heard = letter;
    switch (letter) {
      case "k":
      case "g":
      case "d":
      case "t":
      case "r":
        if (next === "h") at++;
        else if ((letter === "d" || letter === "t") && (next === "j" || (next === "c" && bare[at + 2] === "h")))
          continue;
        break;
      case "q":
        heard = "k";
        break;
      case "c":
        if (next === "h") {
          heard = "c";
          at++;
        } else heard = next === "e" || next === "i" || next === "y" ? "s" : "k";
        break;
      case "p":
        if (next === "h") {
          heard = "f";
          at++;
        }
        break;
      case "s":
        if (next === "h") at++;
        else if (next === "c" && bare[at + 2] === "h") at += 2;
        break;
      case "z":
        if (next === "h") {
          heard = "j";
          at++;
        }
        break;
      case "o":
      case "w":
      case "v":
        heard = "u";
        break;
      case "e":
      case "y":
        heard = "i";
        break;
      case "a":
        if (next === "i" || next === "y") {
          heard = "i";
          at++;
        }
        break;
    }
    if (heard === last && (heard < "0" || heard > "9")) continue;
    // "ou", "ow": one vowel.
    sound += heard;
    last = heard;
  }
  let end = sound.length;
  while (end > 3 && /[aiuh]/.test(sound[end - 1]!)) end--;
  return sound.slice(0, end);
}

/** A 32-bit hash (FNV-1a with a last mix); the file of places depends on it. */
export function hashOf(letters: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
