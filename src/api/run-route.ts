import { z } from "zod";
import { mayAs, type Signed } from "./access/access.ts";
import { type Cookie, secretIn } from "./access/cookie.ts";
import { bytesOf, jsonOf, mediaTypeOf } from "./body.ts";
import { Fault, notValid } from "./fault.ts";
import type { Parts } from "./parts.ts";
import { mostBytes, type Route } from "./route.ts";

/** A request as it reaches a route: the sender is checked, nothing else. */
export interface Arrived {
  readonly request: Request;
  readonly url: URL;
  /** Values of the path's parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly from: string;
  readonly cookie: Cookie;
  readonly parts: Parts;
}

/** What stands in for the session where a route needs none. */
const nobody: Signed = {
  coder: { name: "", role: "reader", disabled: false },
  by: "page",
  mayWrite: false,
  expiresAt: "",
};

/** Runs routes: who asks, whether they may, what they say, in this order. Throws a `Fault`. */
export function runner(route: Route): (arrived: Arrived) => Promise<Response> {
  const params = route.params ?? null;
  const query = strict(route.query ?? z.object({}));
  return async (arrived) => {
    const { request, url, parts } = arrived;
    const secret = secretOf(request, arrived.cookie);
    const signed = secret === null ? null : await parts.access.signedBy(secret.secret, secret.by);
    if (route.role !== "anyone") checkRole(route, signed, parts);
    const run = async (request: Request): Promise<Response> => {
      const asked = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ""));
      return route.run({
        params: params === null ? {} : parsed(params, arrived.params, "path"),
        query: parsed(query, asked, "query"),
        body: await bodyOf(route, request),
        most: mostBytes(route),
        request,
        url,
        parts,
        signed: signed ?? nobody,
        signedOrNull: signed,
        secret: secret?.secret ?? null,
        from: arrived.from,
        cookie: arrived.cookie,
      });
    };
    if (route.steady !== true || request.method !== "GET") return run(request);
    const question = `${parts.codebook.current().number} ${url.pathname}${url.search}`;
    return parts.remembered.answer(request, question, run);
  };
}

/** A filter with a slip in its name would let everything through: names that are not known are refused. */
const strict = (fields: z.ZodObject): z.ZodObject => fields.strict();

function parsed(schema: z.ZodType, value: unknown, where: string): unknown {
  if (!isStorable(value))
    throw new Fault("not-valid", `The ${where} holds a character that no text has.`, {
      what: `${where}: U+0000, or half of a surrogate pair`,
      todo: "Leave it out.",
    });
  return checked(schema, value, where);
}

/** False when a text in it is one that PostgreSQL cannot hold. Not by recursion: a body may be as deep as it is long. */
function isStorable(value: unknown): boolean {
  for (const left = [value]; left.length > 0;) {
    const one = left.pop();
    if (typeof one === "string" && (one.includes("\0") || !one.isWellFormed())) return false;
    if (typeof one === "object" && one !== null) for (const part of Object.entries(one).flat()) left.push(part);
  }
  return true;
}

function checked(schema: z.ZodType, value: unknown, where: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const unknown = result.error.issues.find((issue) => issue.code === "unrecognized_keys");
  if (unknown !== undefined) {
    const names = unknown.keys.map((key) => [where, ...unknown.path.map(String), key.slice(0, 100)].join("."));
    throw new Fault("not-valid", `The ${where} has a name that is not known: “${unknown.keys[0]?.slice(0, 100)}”.`, {
      what: names.join(", "),
      ...(unknown.path.length === 0 && schema instanceof z.ZodObject ? { allowed: Object.keys(schema.shape) } : {}),
    });
  }
  throw notValid(where, result.error);
}

function secretOf(request: Request, cookie: Cookie): { readonly secret: string; readonly by: Signed["by"] } | null {
  const header = request.headers.get("authorization");
  if (header !== null) {
    const token = /^Bearer +([\w.~+/=-]{1,500})$/i.exec(header)?.[1];
    return token === undefined ? null : { secret: token, by: "token" };
  }
  const secret = secretIn(request.headers.get("cookie"), cookie);
  return secret === null ? null : { secret, by: "page" };
}

function checkRole({ role, method, asks }: Route, signed: Signed | null, { access }: Parts): void {
  if (role === "anyone") return;
  if (signed === null)
    throw new Fault("not-signed-in", "Nobody is signed in, or the session has ended.", {
      what: "no valid cookie or bearer token",
      todo:
        access.mode === "alone"
          ? "Open the address that `rapporteur serve` printed; press Enter there for a fresh one."
          : "Sign in, or send a token as “Authorization: Bearer …”.",
      headers: { "www-authenticate": 'Bearer realm="rapporteur"' },
    });
  if (!mayAs(signed.coder.role, role))
    throw new Fault("role-too-low", `This needs the role ${role}; ${signed.coder.name} is ${signed.coder.role}.`, {
      what: signed.coder.role,
      allowed: [role],
      todo: "Ask an admin.",
    });
  if (method !== "get" && asks !== true && !signed.mayWrite)
    throw new Fault("read-only-token", "This token only reads.", {
      what: "Authorization",
      todo: "Make a token with {“write”: true}.",
    });
}

/** The parsed body; undefined for files, which the route takes from the request, and where there is none. */
async function bodyOf(route: Route, request: Request): Promise<unknown> {
  const { body, files } = route;
  if (body === undefined) return undefined;
  const type = mediaTypeOf(request);
  if (files === true && type === "multipart/form-data") return undefined;
  if (type !== "application/json" && !/^application\/[\w.+-]{1,60}\+json$/.test(type))
    throw new Fault("wrong-media-type", `A body of the type “${type.slice(0, 100)}” is not taken here.`, {
      what: "the Content-Type header",
      allowed: ["application/json", ...(files === true ? ["multipart/form-data"] : [])],
    });
  const value = jsonOf(await bytesOf(request, mostBytes(route)));
  // What is in a report is its own affair: the ledger keeps it as it can.
  return route.takes === "files" ? checked(body, value, "body") : parsed(body, value, "body");
}
