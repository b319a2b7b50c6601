/** The names of a list, one a line. Blank lines and what follows a # are left out; a byte order mark too. */
export const readNameList = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, "").trim())
    .filter((line) => line !== "");
