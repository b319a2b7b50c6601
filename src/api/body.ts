import { Fault } from "./fault.ts";
import { largestBody } from "./route.ts";

const tooLarge = (bytes: number | null, most: number): Fault =>
  new Fault("too-large", `The body is larger than ${most >= 1e6 ? `${most / 1e6} MB` : `${most / 1e3} kB`}.`, {
    what: bytes === null ? "body" : `body of ${bytes} bytes`,
    allowed: [`up to ${most} bytes`],
    ...(most === largestBody.files
      ? { todo: "Hand it in in parts, or use `rapporteur add` on the machine itself." }
      : {}),
    headers: { connection: "close" },
  });

/** All bytes of a body, refused as soon as they are too many: what is said of the length is believed only when it is too much. */
export async function bytesOf(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const said = Number(request.headers.get("content-length") ?? 0);
  if (said > most) throw tooLarge(said, most);
  if (request.body === null) return new Uint8Array(0);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body) {
    length += piece.length;
    if (length > most) throw tooLarge(null, most);
    pieces.push(piece);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The value of a JSON body. Throws a `Fault` for another media type and for text that is no JSON, with the place of the slip. */
export function jsonOf(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Fault("bad-json", "The body is not UTF-8 text.", { what: "body", todo: "Send JSON as UTF-8." });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault("bad-json", "The body is no JSON.", {
      what: `body: ${(error as Error).message.slice(0, 200)}`,
      todo: "Send one JSON value, as the route's description shows.",
    });
  }
}

export const mediaTypeOf = (request: Request): string =>
  (request.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
