import { createHash } from "node:crypto";
import type { Page } from "../ledger/index.ts";

/** A strong validator of a body: its SHA-1, short. A checksum against stale copies, not against forgers. */
const tagOf = (body: string): string => `"${createHash("sha1").update(body).digest("base64url")}"`;

/** True when a client that sends If-None-Match has these bytes already. */
export function hasAlready(request: Request, tag: string): boolean {
  const known = request.headers.get("if-none-match");
  return known !== null && known.split(",").some((one) => one.trim().replace(/^W\//, "") === tag || one.trim() === "*");
}

export interface AnswerSettings {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A value as JSON, with an ETag; 304 without a body when the client has it already. */
export function json(request: Request, value: unknown, { status = 200, headers = {} }: AnswerSettings = {}): Response {
  return tagged(request, JSON.stringify(value), "application/json; charset=utf-8", status, headers);
}

/** Text of another medium, with an ETag. */
export const medium = (request: Request, body: string, type: string, headers: Readonly<Record<string, string>> = {}) =>
  tagged(request, body, type, 200, headers);

function tagged(
  request: Request,
  body: string,
  type: string,
  status: number,
  headers: Readonly<Record<string, string>>,
): Response {
  if (request.method !== "GET" && request.method !== "HEAD")
    return new Response(body, { status, headers: { "content-type": type, "cache-control": "no-store", ...headers } });
  const tag = tagOf(body);
  // The browser keeps it but asks each time: a decision by another coder must show at the next look.
  const always = { etag: tag, "cache-control": "private, no-cache", vary: "cookie, authorization" };
  if (hasAlready(request, tag)) return new Response(null, { status: 304, headers: always });
  return new Response(body, { status, headers: { "content-type": type, ...always, ...headers } });
}

/** A page of a list, with a Link to the next one. */
export function pageOf<T>(request: Request, page: Page<T>): Response {
  const link = nextLink(request.url, page.next);
  return json(request, page, link === null ? {} : { headers: { link } });
}

/** The Link header that leads from a page to the next, or null at the end. */
export function nextLink(address: string, next: string | null): string | null {
  if (next === null) return null;
  const url = new URL(address);
  url.searchParams.set("after", next);
  return `<${url.pathname}${url.search}>; rel="next"`;
}

/** Headers of something to keep as a file. Of the name only harmless characters stay. */
export function attachment(name: string): Readonly<Record<string, string>> {
  const plain = name
    .normalize("NFKD")
    .replace(/[^\w.-]+/g, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/^[-.]+|-+$/g, "")
    .slice(0, 120);
  return { "content-disposition": `attachment; filename="${plain === "" ? "rapporteur" : plain}"` };
}

/** Nothing to say. */
export const done = (headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status: 204, headers: { "cache-control": "no-store", ...headers } });
