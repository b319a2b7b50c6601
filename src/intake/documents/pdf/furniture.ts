import type { Line } from "./lines.ts";

/** Rows at the top and the bottom of a page that may be its furniture. */
const most = 3;
/** Heights of type that part furniture from the text. Lines of one paragraph are 1.1 to 1.4 apart. */
const apart = 1.6;

/** "3", "- 3 -", "Page 3 of 12", "3/12", "iv". */
const pageNumber = /^(?:[-–—|\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*|[ivxl]{1,6})$/i;

/** Pages without their numbers and without the lines that come back at the edge of many pages: running heads, names of the series, addresses. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const lines of edges) for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const written = pages.filter((page) => page.length > 0).length;
  const least = Math.max(3, written * 0.4);
  return pages.map((page, index) => {
    const mayGo = new Set(edges[index]);
    const isFurniture = (line: Line): boolean =>
      mayGo.has(line) && (pageNumber.test(line.words) || (counts.get(keyOf(line)) ?? 0) >= least);
    return page.filter((line) => !isFurniture(line));
  });
}

/** The rows at the edges that stand apart from the text. */
function edgesOf(page: readonly Line[]): Line[] {
  const rows = [...Map.groupBy(page, ({ y }) => Math.round(y)).values()].sort((a, b) => b[0]!.y - a[0]!.y);
  return [...edgeOf(rows), ...edgeOf(rows.toReversed())].flat();
}

function edgeOf(rows: readonly Line[][]): Line[][] {
  for (let count = 1; count <= most && count < rows.length; count++) {
    const [inner, outer] = [rows[count]![0]!, rows[count - 1]![0]!];
    if (Math.abs(inner.y - outer.y) > Math.max(inner.size, outer.size) * apart) return rows.slice(0, count);
  }
  return [];
}

/** A line by its words and height, its numbers aside: "The Courier, page 3" is "The Courier, page 4" again. */
const keyOf = ({ words, y }: Line): string => `${Math.round(y / 8)} ${words.toLowerCase().replace(/\d+/g, "#")}`;
