import { noticeOf } from "./page/index.ts";

/** Lines at the head of a text among which a caption may stand. */
const headLines = 8;
/** A line of the page's foot: short, and not ended like a sentence. */
const longestFoot = 70;

/** The last word of a line that a site cut off after so many letters: "villagers in Ahmad Aba district on t". */
const cutOff =
  /\s(?:[b-hj-z]|(?:of|in|on|at|to|by|the|an|and|or|with|from|for|as|near|his|her|their)(?:\s\p{Ll}{1,2})?)$/u;

const ends = (line: string): boolean => /[.!?…:;,"”’»)\]]$/.test(line);

/** One long paragraph, or several sentences each on its line: lists and notes to oneself are left alone. */
const isProse = (lines: readonly string[]): boolean =>
  lines.some((line) => line.length > 200) || lines.filter((line) => line.length > 80 && ends(line.trim())).length >= 3;

/**
 * Text copied or saved from a page, without the notices that came along: forms for comments, share bars, a caption cut off in the middle of a
 * word under the headline, and short lines about the outlet before a form at the foot. Paragraphs stay as they are, letter for letter.
 */
export function withoutLeftovers(text: string): string {
  const lines = text.split("\n");
  const notices = lines.map((line) => noticeOf(line) !== null);
  if (!isProse(lines.filter((_, index) => !notices[index]))) return text;
  const dropped = new Set<number>();
  notices.forEach((notice, index) => notice && index > 0 && dropped.add(index));
  const said = lines.flatMap((line, index) => (line.trim() === "" ? [] : [index]));
  for (const index of said.slice(1, headLines)) {
    const line = lines[index]!.trim();
    if (line.length >= 50 && !ends(line) && cutOff.test(line)) dropped.add(index);
  }
  let beforeNotice = false;
  for (const index of said.slice(1).toReversed()) {
    const line = lines[index]!.trim();
    if (!dropped.has(index)) {
      if (!beforeNotice || line.length > longestFoot || ends(line)) break;
      dropped.add(index);
    }
    beforeNotice = true;
  }
  if (dropped.size === 0) return text;
  return lines
    .filter((_, index) => !dropped.has(index))
    .join("\n")
    .replace(/\n{4,}/g, "\n\n\n")
    .replace(/\n+$/, "\n");
}
