/** A letter that was forwarded within another one. */
export interface Forwarded {
  readonly from: string | null;
  /** As written: "Thu, 21 Nov 2019 at 10:15". */
  readonly date: string | null;
  readonly subject: string | null;
  readonly text: string;
  /** What the one who forwarded it wrote. */
  readonly above: string;
}

/** The lines that mailers put before what they forward: Gmail and Thunderbird, Apple Mail, Outlook. */
const marks =
  /^[> ]{0,4}(?:-{3,}\s*(?:forwarded message|original message)\s*-{3,}|begin forwarded message:|_{20,})[ \t]*$/im;

const line = /^[> ]{0,4}\*{0,2}(from|date|sent|subject|to|cc|reply-to)\*{0,2}:\*{0,2}[ \t]*(.*)$/i;

/** The innermost letter that a text forwards, or null. */
export function takeForwarded(text: string): Forwarded | null {
  let found = takeOne(text);
  for (let depth = 0; found !== null && depth < 5; depth++) {
    const inner = takeOne(found.text);
    if (inner === null) break;
    found = { ...inner, above: found.above || inner.above };
  }
  return found;
}

function takeOne(text: string): Forwarded | null {
  const mark = marks.exec(text);
  if (!mark) return null;
  const lines = text.slice(mark.index + mark[0].length).split("\n");
  const said: Record<string, string> = {};
  let at = 0;
  while (at < lines.length && (lines[at]!.replace(/^[> ]+/, "").trim() === "" || line.test(lines[at]!))) {
    const [, name, value] = line.exec(lines[at]!) ?? [];
    if (name === undefined && Object.keys(said).length > 0) break;
    if (name !== undefined) said[name.toLowerCase()] ??= value!.trim();
    at++;
  }
  if (said["from"] === undefined || Object.keys(said).length < 2) return null;
  return {
    from: said["from"].replace(/<[^>]{0,200}>|\[mailto:[^\]]{0,200}\]|["*]/g, "").trim() || null,
    date: said["date"] ?? said["sent"] ?? null,
    subject: said["subject"] ?? null,
    text: unquoted(lines.slice(at)).trim(),
    above: text.slice(0, mark.index).trim(),
  };
}

/** Lines without the marks of quotation, where most of them have one. */
function unquoted(lines: readonly string[]): string {
  const full = lines.filter((one) => one.trim() !== "");
  const quoted = full.filter((one) => one.startsWith(">")).length > full.length / 2;
  return (quoted ? lines.map((one) => one.replace(/^> ?/, "")) : lines).join("\n");
}
