import type { Line } from "./lines.ts";

/** Lines at the top and the bottom of a page that may be its furniture. */
const edge = 3;

/** "3", "- 3 -", "Page 3 of 12", "3/12", "iv". */
const pageNumber = /^(?:[-–—|\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*|[ivxl]{1,6})$/i;

/** Pages without their numbers and without the lines that come back at the edge of most pages: running heads, names of the series, addresses. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const written = pages.filter((page) => page.length > 0).length;
  const least = Math.max(3, written * 0.4);
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter(
      (line) => !edges.has(line) || !(pageNumber.test(line.words) || (counts.get(keyOf(line)) ?? 0) >= least),
    );
  });
}

/** The highest and the lowest lines of a page. */
function edgesOf(page: readonly Line[]): Line[] {
  const sorted = [...page].sort((a, b) => b.y - a.y);
  return [...sorted.slice(0, edge), ...sorted.slice(-edge)];
}

/** A line by its words and height, its numbers aside: "The Courier, page 3" is "The Courier, page 4" again. */
const keyOf = ({ words, y }: Line): string => `${Math.round(y / 8)} ${words.toLowerCase().replace(/\d+/g, "#")}`;
