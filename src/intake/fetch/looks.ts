/** How bytes of a kind begin, what to call it, and the content types that tell the truth of it. */
const looks: readonly (readonly [begins: readonly string[], says: string, types: RegExp])[] = [
  [["%PDF-"], "a PDF document", /pdf/],
  [["PK\u0003\u0004"], "a ZIP archive or an office document", /zip|officedocument|epub|octet-stream|wacz/],
  [["\u001f\u008b"], "a gzip archive", /gzip|octet-stream|warc/],
  [["\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8"], "an image", /^image/],
  [["\u007fELF", "MZ"], "a program", /octet-stream|executable/],
  [["<!doctype html", "<html"], "a web page", /html/],
  [["<rss", "<feed", "<rdf:rdf"], "a feed", /xml|rss|atom/],
];

/** What to say of a page whose server calls it another thing than it looks like, or null. The bytes count, not the name. */
export function typeNoteOf(bytes: Uint8Array, mediaType: string | null): string | null {
  if (mediaType === null) return null;
  const raw = Buffer.from(bytes.subarray(0, 600)).toString("latin1");
  const start = raw
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart()
    .toLowerCase();
  const found = looks.find(([begins]) => begins.some((sign) => raw.startsWith(sign) || start.startsWith(sign)));
  if (!found || found[2].test(mediaType.toLowerCase())) return null;
  return `its server calls it "${mediaType.slice(0, 60)}", but it is ${found[1]}`;
}
