import { z } from "zod";
import { done, json } from "../answer.ts";
import { clearedCookie, sessionCookie } from "../access/cookie.ts";
import { type Route, route } from "../route.ts";
import { Coder } from "../shapes/ledger.ts";

const SessionShape = z
  .object({
    mode: z
      .enum(["alone", "team"])
      .describe("alone: one person, let in by a printed token; team: names and passwords."),
    coder: Coder.nullable().describe("Who is signed in; null: nobody."),
    mayWrite: z.boolean(),
    expiresAt: z.string().nullable(),
  })
  .meta({ id: "Session", description: "Who is signed in." });

const Showing = z
  .union([
    z.strictObject({ token: z.string().min(1).max(200).describe("The one-time token of the printed address.") }),
    z.strictObject({ name: z.string().min(1).max(200), password: z.string().min(1).max(1000) }),
  ])
  .meta({ id: "SignIn", description: "A one-time token, or name and password." });

/** Signing in and out. */
export const sessionRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/session",
      role: "anyone",
      thing: "session",
      summary: "Who is signed in",
      description: "Answers 200 to anybody; `coder` is null when nobody is signed in.",
      answers: { 200: { says: "The session.", json: SessionShape } },
    },
    ({ request, signedOrNull: signed, parts }) =>
      json(request, {
        mode: parts.access.mode,
        coder: signed?.coder ?? null,
        mayWrite: signed?.mayWrite ?? false,
        expiresAt: signed?.expiresAt ?? null,
      }),
  ),
  route(
    {
      method: "post",
      path: "/session",
      role: "anyone",
      thing: "session",
      summary: "Sign in",
      description:
        "With the one-time token of the address that `rapporteur serve` prints (what stands after #token=), or with name and password in a team. Sets an HttpOnly, SameSite=Strict cookie. A token works once.",
      body: Showing,
      answers: { 201: { says: "Signed in.", json: SessionShape } },
      faults: ["wrong-token", "wrong-password", "too-often"],
    },
    async ({ request, body, parts, from, cookie }) => {
      const { secret, signed } = await parts.access.begin(body, from);
      const { coder, mayWrite, expiresAt } = signed;
      return json(
        request,
        { mode: parts.access.mode, coder, mayWrite, expiresAt },
        { status: 201, headers: { "set-cookie": sessionCookie(cookie, secret, expiresAt, parts.now()) } },
      );
    },
  ),
  route(
    {
      method: "delete",
      path: "/session",
      role: "anyone",
      thing: "session",
      summary: "Sign out",
      description: "Ends the session and takes the cookie back.",
      answers: { 204: { says: "Nobody is signed in." } },
    },
    async ({ parts, secret, cookie }) => {
      if (secret !== null) await parts.access.end(secret);
      return done({ "set-cookie": clearedCookie(cookie) });
    },
  ),
];
