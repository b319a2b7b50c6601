/** Lines of at most `width` characters; a longer word stands alone. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

/** Signs that would move the cursor, recolour the terminal or turn the direction of writing. */
// eslint-disable-next-line no-control-regex
const commanding = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The same text, as long, harmless to a terminal. */
export const harmless = (text: string): string => text.replace(commanding, " ");

/** Words of a report on one line, harmless to a terminal. */
export const plain = (words: string): string => harmless(words).replace(/\s+/g, " ").trim();

/** At most `width` characters; "…" stands for what was cut off. */
export function cut(words: string, width: number): string {
  const short = plain(words);
  return short.length <= width ? short : `${short.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}

/** Cut and filled up to a column. */
export const cell = (words: string, width: number): string => cut(words, width).padEnd(width);

/** The same, set to the right. */
export const cellRight = (words: string, width: number): string => cut(words, width).padStart(width);

/** A block of lines, wrapped and indented; `first` stands before the first line in place of as many blanks. */
export function indented(words: string, width: number, indent: number, first = ""): string[] {
  const lead = " ".repeat(indent);
  return wrap(plain(words), Math.max(20, width - indent)).map(
    (line, index) => `${index === 0 ? first.padEnd(indent) : lead}${line}`,
  );
}

/** Two blocks of lines side by side, each made for `(width - 3) / 2` columns. */
export function beside(left: readonly string[], right: readonly string[], column: number, line: string): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${(left[index] ?? "").padEnd(column)} ${line} ${right[index] ?? ""}`.trimEnd(),
  );
}
