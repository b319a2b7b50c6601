import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { cleanText } from "../../src/intake/clean.ts";
import { decode } from "../../src/intake/decode.ts";
import { readPage } from "../../src/intake/page/index.ts";
import type { PageInput } from "../task.ts";

/** The article of a saved page, its title, authors and day of publication, in the form the scorer of intake reads. */
export function predict({ file, url }: PageInput): object {
  const bytes = readFileSync(file);
  const html = cleanText(decode(file.endsWith(".gz") ? gunzipSync(bytes) : bytes));
  const { header, authors, text } = readPage(html, url !== null && /^https?:/i.test(url) ? url : null);
  return { text, title: header.title ?? null, authors, date: header.published ?? null };
}
