import type { Address, Attachment, Email } from "postal-mime";
import { allOf, bytesInMemory } from "../byte-source.ts";
import { cleanText } from "../clean.ts";
import { parseDay } from "../day.ts";
import type { Header } from "../header.ts";
import { makeReport, withHeadline } from "../make-report.ts";
import { type Intake, type Item, originalOf, type Part } from "../part.ts";
import { IntakeError, passOver } from "../refusal.ts";
import { stripTags } from "../text-of-html.ts";
import { readsFile } from "../formats.ts";
import { limits } from "../archives/limits.ts";
import { takeForwarded } from "./forwarded.ts";

const nesting = { maxNestingDepth: 30, maxRfc822NestingDepth: 3, maxHeadersSize: 500_000 } as const;

/** Reads a letter (.eml): its text, and each attachment that may be a report. Addresses are not kept, only the names people give themselves. */
export async function* readMail(part: Part, intake: Intake): AsyncGenerator<Item> {
  const bytes = part.bytes.size > limits.whole ? null : await allOf(part.bytes.stream(), limits.whole);
  if (bytes === null) throw new IntakeError(`is over ${limits.whole / 1_000_000} MB, the most for one letter`);
  const { default: PostalMime } = await import("postal-mime");
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { ...nesting, attachmentEncoding: "arraybuffer" });
  } catch (error) {
    throw new IntakeError(`is a broken letter (${(error as Error).message.slice(0, 100)})`);
  }
  const body = bodyOf(mail);
  const attachments = mail.attachments.filter(({ related }) => related !== true);
  const { text, header, notes } = letterOf(mail, body);
  if (body !== "" || attachments.length === 0)
    yield makeReport(
      { text: withHeadline(header.title, text), header, basis: "given", cleaner: "mail/1", notes },
      { ...part.known, ...intake.given },
      originalOf(part, bytes),
    );
  for (const [index, attachment] of attachments.entries()) {
    const name = attachment.filename ?? `attachment ${index + 1}`;
    const called = `${part.name}, ${name}`;
    if (!mayBeReport(attachment)) yield passOver(called, `is ${attachment.mimeType}, no report`);
    else
      yield* intake.inner({
        name: called,
        file: name,
        bytes: bytesInMemory(contentOf(attachment)),
        mediaType: attachment.mimeType,
        capturedAt: part.capturedAt,
        ...(part.notes === undefined ? {} : { notes: part.notes }),
        depth: part.depth + 1,
      });
  }
}

const reportTypes = /^(?:text\/(?:html|csv)|message\/rfc822|application\/(?:pdf|zip|gzip|vnd\.openxml\S+word\S+))/i;

const mayBeReport = ({ filename, mimeType }: Attachment): boolean =>
  filename === null ? reportTypes.test(mimeType) : readsFile(filename) || reportTypes.test(mimeType);

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);

/** The plain words of a letter. They win over its HTML unless they only say that there is some. */
function bodyOf({ text = "", html = "" }: Email): string {
  const plain = cleanText(text).trim();
  if (html === "") return plain;
  const shown = cleanText(stripTags(html)).trim();
  return plain.length * 2 >= shown.length ? plain : shown;
}

function letterOf(mail: Email, body: string): { text: string; header: Header; notes: string[] } {
  const forwarded = takeForwarded(body);
  const said = (key: string): string | undefined => mail.headers.find((header) => header.key === key)?.value;
  const isNewsletter = said("list-unsubscribe") !== undefined || said("list-id") !== undefined;
  const from = forwarded?.from ?? nameOf(mail.from);
  const published = parseDay(forwarded?.date ?? said("date") ?? "");
  const title = (forwarded?.subject ?? mail.subject ?? "").replace(/^(?:\s*(?:fwd?|re|tr|wg|aw):\s*)+/i, "").trim();
  const header: Header = {
    ...(title === "" ? {} : { title: title.slice(0, 300) }),
    ...(from === null ? {} : { [isNewsletter || forwarded !== null ? "outlet" : "author"]: from }),
    ...(published === null ? {} : { published }),
  };
  const above = forwarded !== null && forwarded.above !== "";
  return {
    text: forwarded?.text ?? body,
    header,
    notes: above ? ["what was written above the forwarded letter is left out"] : [],
  };
}

const nameOf = (from: Address | undefined): string | null => {
  if (from === undefined) return null;
  return from.name.trim() || (from.address ?? "").split("@")[1] || null;
};
