const blocks = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY
  TD TH TR UL`.split(/\s+/),
);

/** One blank at a time, at most one blank line at a time, none at the ends. */
const tidy = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim().replace(/ {2,}/g, " "))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

function entity(all: string, name: string): string {
  if (!name.startsWith("#")) return entities[name] ?? all;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
}

/** Text from tags alone, in one pass, for pages that no parser should be given: huge or absurdly nested. */
export function stripTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    parts.push(html.slice(at, open));
    if (html.startsWith("<!--", open)) {
      const end = html.indexOf("-->", open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const close = html.indexOf(">", open);
    if (close < 0) {
      at = html.length;
      break;
    }
    const name = /^\/?([a-z0-9]{1,12})/i.exec(html.slice(open + 1, open + 16))?.[1]?.toUpperCase() ?? "";
    if (blocks.has(name) || name === "BR") parts.push("\n\n");
    at = close + 1;
    if ((name === "SCRIPT" || name === "STYLE") && html[open + 1] !== "/") {
      const end = new RegExp(`</${name}`, "gi");
      end.lastIndex = at;
      at = end.exec(html)?.index ?? html.length;
    }
  }
  parts.push(html.slice(at));
  return tidy(parts.join("").replace(/&(#?\w{1,8});/g, entity));
}
