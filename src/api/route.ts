import { z } from "zod";
import type { Role } from "../ledger/index.ts";
import type { Signed } from "./access/access.ts";
import type { FaultCode } from "./fault.ts";
import type { Parts } from "./parts.ts";

/** The things the routes are about, in the order of the documents. */
export const things = [
  "reports",
  "claims",
  "incidents",
  "totals",
  "decisions",
  "names",
  "codebook",
  "review",
  "ledger",
  "session",
] as const;

/** Largest bodies that are taken, in bytes. Nobody who is not signed in gets more than a name and a password into memory. */
export const largestBody = { files: 50_000_000, codebook: 10_000_000, usual: 1_000_000, anyone: 10_000 } as const;

type Fields = z.ZodObject;
/** A schema of nothing, for routes without parameters. */
const nothing = z.object({});

/** What a route is, apart from what it does. Walked by the documents and the tests. */
export interface RouteAbout<P extends Fields = Fields, Q extends Fields = Fields, B extends z.ZodType = z.ZodType> {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Under /api, as the documents write it: "/reports/{id}.html". */
  readonly path: string;
  /** The least role; "anyone" needs no sign-in. */
  readonly role: Role | "anyone";
  readonly thing: (typeof things)[number];
  /** Up to ten words. */
  readonly summary: string;
  readonly description: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** True: the body may also be files, as multipart/form-data. */
  readonly files?: true;
  /** How large the body may be; `anyone` for routes for anyone, else `usual`, unless said. */
  readonly takes?: keyof typeof largestBody;
  /** True: the answer follows from the question, the codebook and the ledger alone, whoever asks; it may be kept until the ledger grows. */
  readonly steady?: true;
  /** True: a POST that changes nothing, which a read-only token may send too. */
  readonly asks?: true;
  readonly answers: Readonly<Record<number, Answers>>;
  /** What may go wrong beside what can go wrong everywhere. */
  readonly faults?: readonly FaultCode[];
}

/** What an answer carries: JSON by a schema, or another medium. */
export type Answers =
  | { readonly says: string; readonly json: z.ZodType }
  | { readonly says: string; readonly media: string }
  | { readonly says: string };

/** One request, checked and parsed. */
export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: Request;
  readonly url: URL;
  readonly parts: Parts;
  /** Who asks. Routes for anyone: a session that may be missing is `null` in `signedOrNull`. */
  readonly signed: Signed;
  readonly signedOrNull: Signed | null;
  /** The secret the session rests on, or null. */
  readonly secret: string | null;
  /** Bytes that the body may have. */
  readonly most: number;
  /** The address the request came from. */
  readonly from: string;
  /** Name of the cookie, and whether it may only travel encrypted. */
  readonly cookie: { readonly name: string; readonly secure: boolean };
}

export interface Route extends RouteAbout {
  readonly run: (call: Call) => Promise<Response> | Response;
}

/** How many bytes a route's body may have. */
export const mostBytes = ({ role, takes = role === "anyone" ? "anyone" : "usual" }: RouteAbout): number =>
  largestBody[takes];

/** A route with what it does. The parsed parameters and body reach it under the types of their schemas. */
export function route<
  P extends Fields = typeof nothing,
  Q extends Fields = typeof nothing,
  B extends z.ZodType = z.ZodUndefined,
>(
  about: RouteAbout<P, Q, B>,
  run: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Response> | Response,
): Route {
  return { ...(about as unknown as RouteAbout), run: run as unknown as Route["run"] };
}
