import { parseDay } from "./day.ts";

/** What the lines at the head of a text file can say of it. */
export interface Header {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly url?: string;
  readonly published?: string;
}

const names: Readonly<Record<string, keyof Header>> = {
  title: "title",
  headline: "title",
  outlet: "outlet",
  author: "author",
  url: "url",
  date: "published",
  published: "published",
};

const line = /^([A-Za-z]{3,9}):[ \t]{0,9}(\S[^\n]{0,500}|)$/;

/**
 * Takes `Title: ...`, `Outlet: ...`, `Date: ...`, `Author: ...`, `Url: ...` lines off the head of a text; a blank line ends them
 * (or `---` before and after). Anything else among these lines means that the text has no header and is left whole.
 */
export function takeHeader(text: string): { readonly header: Header; readonly body: string } {
  const none = { header: {}, body: text };
  const fenced = text.startsWith("---\n");
  const start = fenced ? 4 : 0;
  const end = text.indexOf(fenced ? "\n---" : "\n\n", start);
  if (end < 0 || end - start > 4000) return none;
  const header: Record<string, string> = {};
  for (const words of text.slice(start, end).split("\n")) {
    const [, label, value] = line.exec(words.trimEnd()) ?? [];
    const name = names[label?.toLowerCase() ?? ""];
    if (name === undefined || name in header) return none;
    const said = name === "published" ? parseDay(value!) : value!.trim();
    if (said) header[name] = said;
  }
  const after = text.indexOf("\n", end + 1);
  return { header, body: after < 0 ? "" : text.slice(after).replace(/^\n+/, "") };
}
