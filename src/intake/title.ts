/** A headline: short, alone on its line, not ended like a sentence. */
const longestTitle = 160;

/** The first line of a text when it looks like a headline, else null. */
export function headlineOf(text: string): string | null {
  const first = /^\s*([^\n]{1,400})(?:\n|$)/.exec(text);
  if (!first) return null;
  const line = first[1]!.trim();
  const rest = text.slice(first[0].length).trim();
  const headline =
    line.length > 0 && line.length <= longestTitle && rest.length > line.length && !/[.!:;,]["”’)]?$/.test(line);
  return headline ? line : null;
}
