import { remembered } from "../remembered.ts";

const marks = /[\p{M}'’‘`´ʻʼ.]/gu;

/**
 * The words of a text as copies of it keep them: lower case, accents and apostrophes gone, everything else a border.
 * "The Ministry’s 62 — “all of them”" → the, ministrys, 62, all, of, them.
 */
export const foldedWords = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(marks, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A name as names are compared: "The New York Times" → "new york times". */
export const foldedName = (name: string): string => nameOnce(name.slice(0, 200));

const nameOnce = remembered((name) =>
  foldedWords(name)
    .join(" ")
    .replace(/^the (?=.)/, ""),
);
