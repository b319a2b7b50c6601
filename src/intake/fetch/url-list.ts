/** A list of URLs, one a line; blank lines and lines that begin with "#" are passed over. What follows a blank or a tab is the reader's own note. */
export const urlsIn = (words: string): string[] =>
  words
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(/\s/)[0]!);
