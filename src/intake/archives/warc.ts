import { bytesInMemory } from "../byte-source.ts";
import type { Intake, Item, Part, PartReader } from "../part.ts";
import { IntakeError, passOver, type Refused, refuse } from "../refusal.ts";
import { bodyOf, responseHead } from "./http-response.ts";
import { limits } from "./limits.ts";
import { type WarcRecord, warcRecords } from "./warc-records.ts";
import { nextRecord } from "./warc-resume.ts";

/** A larger page is no page; films and disk images in an archive are not unpacked. */
const largestPage = 32_000_000;
const headSize = 65_536;

/** Media types of responses that are reports. */
const reportTypes =
  /^(?:text\/html|application\/xhtml\+xml|application\/pdf|application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document)\b/i;

/** Reads a web archive: each page that was found (status 200) is a report, with its address and the time of its capture. */
export const readWarc: PartReader = async function* (part, intake) {
  const [first] = await part.bytes.read(0, 1);
  const packed = first === 0x1f;
  let number = 0;
  let start: number | null = 0;
  for (let broken = 0; start !== null; broken++) {
    if (broken > limits.broken)
      return yield refuse(part.name, `is broken in over ${limits.broken} places; its rest is left`);
    let next: number | null = null;
    for await (const found of warcRecords(part.bytes, packed, start)) {
      number++;
      const name = `${part.name}, record ${number}`;
      if ("broken" in found) {
        yield refuse(name, found.broken);
        next = await nextRecord(part.bytes, packed, found.at);
      } else yield* readRecord(found, name, part, intake);
    }
    start = next;
  }
};

async function* readRecord(record: WarcRecord, name: string, part: Part, intake: Intake): AsyncGenerator<Item> {
  const type = record.headers.get("warc-type") ?? "";
  const url = (record.headers.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
  const called = url === "" ? name : `${name}, ${url.slice(0, 200)}`;
  if (type === "revisit") return yield passOver(called, "is the same as an earlier capture");
  if (type !== "response" && type !== "resource") return;
  if (!/^https?:/i.test(url)) return yield passOver(called, "is no web page");
  try {
    const page = await pageOf(record, type);
    if ("reason" in page) return yield { ...page, refused: called };
    const { body, mediaType, headers } = page;
    yield* intake.inner({
      ...part,
      name: called,
      file: "",
      bytes: bytesInMemory(body),
      mediaType,
      capturedAt: captureTime(record) ?? part.capturedAt,
      ...(headers === undefined ? {} : { headers }),
      known: { ...part.known, url },
      depth: part.depth + 1,
    });
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    yield refuse(called, error.message);
  }
}

interface PageFound {
  readonly body: Uint8Array;
  readonly mediaType: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The page in a record, or why there is none. Throws `IntakeError`. */
async function pageOf(record: WarcRecord, type: "response" | "resource"): Promise<PageFound | Refused> {
  const start = await record.take(headSize);
  const head = type === "response" ? responseHead(start) : null;
  if (type === "response" && head === null) return refuse("", "holds no HTTP response");
  const mediaType = (head === null ? record.headers.get("content-type") : head.headers["content-type"]) ?? null;
  if (head !== null && head.status !== 200) return passOver("", `was answered with status ${head.status}`);
  if (mediaType !== null && !reportTypes.test(mediaType))
    return passOver("", `is ${mediaType.replace(/;.*/, "").slice(0, 60)}, no report`);
  if (record.length > largestPage) return passOver("", `is over ${largestPage / 1_000_000} MB`);
  const rest = await record.take(record.length);
  const bytes = Buffer.concat([start, rest]);
  if (bytes.length < record.length) return refuse("", `is cut off: ${record.length - bytes.length} bytes are missing`);
  if (head === null) return { body: bytes, mediaType };
  const body = bodyOf(head, bytes, largestPage * 4);
  return { body, mediaType, headers: head.headers };
}

/** "2021-11-10T08:00:00Z" of a record, or null. */
function captureTime(record: WarcRecord): string | null {
  const date = new Date(record.headers.get("warc-date") ?? "");
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
