import { namesIn } from "./page/index.ts";

/** Lines at the head of a text among which a byline may stand. */
const linesLooked = 6;

/** Who a line at the head of a text says wrote it: "By Ayaz Gul" alone on its line. Null when none does. */
export function printedByline(text: string): string | null {
  const lines = text
    .slice(0, 3000)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  for (const line of lines.slice(0, linesLooked)) {
    if (line.length > 80 || !/^by \p{Lu}/iu.test(line) || /[.!?:;]$/.test(line)) continue;
    const names = namesIn(line);
    if (names.length > 0 && names.every((name) => / /.test(name))) return names.join(", ");
  }
  return null;
}
