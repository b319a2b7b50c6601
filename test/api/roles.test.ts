import { afterAll, beforeAll, expect, test } from "vitest";
import { allRoutes, keepBearer, mayAs, roles } from "../../src/api/index.ts";
import type { Route } from "../../src/api/route.ts";
import type { Role } from "../../src/ledger/index.ts";
import { outcome, quickHash, servedTeam } from "./serving.ts";

let team: Awaited<ReturnType<typeof servedTeam>>;
beforeAll(async () => (team = await servedTeam()));
afterAll(() => team.close());

/** A path with something in the place of each parameter. */
const filled = (path: string): string =>
  `/api${path
    .replace("{kind}", "type")
    .replace("{format}", "claims-csv")
    .replace(/\{\w+\}/g, "nothing")}`;
const called = ({ method, path }: Route, role: Role | null): Promise<Response> =>
  team.as(role, method.toUpperCase(), filled(path), method === "get" ? undefined : {});

const guarded = allRoutes.filter(({ role }) => role !== "anyone");

test.each(guarded.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s lets nobody in without a sign-in, and no role below its own",
  async (_, route) => {
    expect(await outcome(await called(route, null))).toBe("not-signed-in");
    for (const role of roles) {
      const answer = await called(route, role);
      if (mayAs(role, route.role as Role)) expect([401, 403]).not.toContain(answer.status);
      else expect(await outcome(answer)).toBe("role-too-low");
      await (answer.bodyUsed ? null : answer.body?.cancel());
    }
  },
);

const writing = guarded.filter(({ method, asks }) => method !== "get" && asks !== true);

test.each(writing.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s is refused to a token that only reads, whatever its coder's role",
  async (_, route) => {
    const { token } = await (await team.as("admin", "POST", "/api/tokens", {})).json();
    const answer = await team.as(
      null,
      route.method.toUpperCase(),
      filled(route.path),
      {},
      { authorization: `Bearer ${token}` },
    );
    expect(await outcome(answer)).toBe("read-only-token");
  },
);

test("what readers may not do is everything that changes the ledger", () => {
  const forReaders = allRoutes.filter(
    ({ role, method, asks }) => role === "reader" && method !== "get" && asks !== true,
  );
  expect(forReaders.map(({ method, path }) => `${method} ${path}`)).toEqual(["post /tokens", "delete /tokens/{id}"]);
});

test("a coder who is shut out is out at once, tokens and all", async () => {
  await team.ledger.accounts.save({ name: "Lina", role: "coder", disabled: false, passwordHash: "none" }, "test");
  const { token } = await keepBearer(team.ledger.accounts, "Lina", {
    write: true,
    days: 1,
    now: new Date(),
    by: "the admin",
  });
  const ask = (): Promise<Response> =>
    team.as(null, "GET", "/api/overview", undefined, { authorization: `Bearer ${token}` });
  expect(await outcome(await ask())).toBe(200);
  await team.as("admin", "PATCH", "/api/coders/Lina", { disabled: true });
  expect(await outcome(await ask())).toBe("not-signed-in");
  // What was lost meanwhile stays lost.
  await team.as("admin", "PATCH", "/api/coders/Lina", { disabled: false });
  expect(await outcome(await ask())).toBe("not-signed-in");
});

test("a new password ends every session and token that the old one could have got", async () => {
  await team.ledger.accounts.save(
    { name: "Omar", role: "coder", disabled: false, passwordHash: quickHash("old") },
    "test",
  );
  const signIn = async (password: string): Promise<Record<string, string>> => {
    const answer = await team.as(null, "POST", "/api/session", { name: "Omar", password });
    return { cookie: answer.headers.get("set-cookie")!.split(";")[0]! };
  };
  const thief = await signIn("old");
  const ask = async (headers: Record<string, string>): Promise<string | number> =>
    outcome(await team.as(null, "GET", "/api/overview", undefined, headers));
  expect(await ask(thief)).toBe(200);
  await team.as("admin", "PATCH", "/api/coders/Omar", { role: "reader" });
  expect(await ask(thief)).toBe(200);
  await team.ledger.accounts.save(
    { name: "Omar", role: "reader", disabled: false, passwordHash: quickHash("new") },
    "test",
  );
  expect(await ask(thief)).toBe("not-signed-in");
  expect(await ask(await signIn("new"))).toBe(200);
});

test("a stolen token cannot make itself a longer life", async () => {
  const { token, expiresAt } = await (
    await team.as("reviewer", "POST", "/api/tokens", { write: true, days: 1 })
  ).json();
  const made = await team.as(null, "POST", "/api/tokens", { days: 366 }, { authorization: `Bearer ${token}` });
  expect((await made.json()).expiresAt).toBe(expiresAt);
});

test("a role that was taken away no longer counts", async () => {
  await team.as("admin", "PATCH", "/api/coders/the reviewer", { role: "reader" });
  expect(await outcome(await team.as("reviewer", "GET", "/api/review/adjudication"))).toBe("role-too-low");
  await team.as("admin", "PATCH", "/api/coders/the reviewer", { role: "reviewer" });
  expect(await outcome(await team.as("reviewer", "GET", "/api/review/adjudication"))).toBe(200);
});

test("the last admin can neither be shut out nor made less", async () => {
  const change = (body: unknown): Promise<Response> => team.as("admin", "PATCH", "/api/coders/the admin", body);
  expect(await outcome(await change({ disabled: true }))).toBe("not-valid");
  expect(await outcome(await change({ role: "coder" }))).toBe("not-valid");
  expect(await outcome(await change({ role: "admin" }))).toBe(200);
});

test("names that could pass for something else are refused, ordinary ones are not", async () => {
  const add = (name: string): Promise<Response> =>
    team.as("admin", "POST", "/api/coders", { name, role: "reader", password: "short" });
  for (const name of ["", " Tom", "To\nm", "<b>Tom</b>", "Tom\u202e", "a".repeat(81)])
    expect(await (await add(name)).json(), name).toMatchObject({ error: { what: expect.stringContaining("name") } });
  for (const name of ["Tom", "María-José", "O'Neill", "محمد"])
    expect(await (await add(name)).json(), name).toMatchObject({ error: { what: "body.password" } });
  expect(await outcome(await add("the coder"))).toBe("is-taken");
});

test("one's own token can be taken back, another's only by an admin", async () => {
  const { id } = await (await team.as("coder", "POST", "/api/tokens", {})).json();
  expect(await outcome(await team.as("reviewer", "DELETE", `/api/tokens/${id}`))).toBe("not-there");
  expect(await outcome(await team.as("coder", "DELETE", `/api/tokens/${id}`))).toBe(204);
  expect(await outcome(await team.as("coder", "DELETE", `/api/tokens/${id}`))).toBe("not-there");
  const other = await (await team.as("coder", "POST", "/api/tokens", {})).json();
  expect(await outcome(await team.as("admin", "DELETE", `/api/tokens/${other.id}`))).toBe(204);
});

test("a token that is given out or taken back stands in the ledger, without anything to know it by", async () => {
  const before = (await team.ledger.changes(0)).length;
  const { id, token } = await (await team.as("coder", "POST", "/api/tokens", {})).json();
  await team.as("admin", "DELETE", `/api/tokens/${id}`);
  const entries = (await team.ledger.changes(0)).slice(before);
  expect(entries.map(({ kind, by, subject }) => [kind, by, subject])).toEqual([
    ["token", "the coder", "the coder"],
    ["token", "the admin", "the coder"],
  ]);
  expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${id}|${token}`));
  expect((await team.ledger.verify()).faults).toEqual([]);
});

test("every change of an account stands in the ledger with who made it", async () => {
  const before = (await team.ledger.changes(0)).length;
  await team.as("admin", "PATCH", "/api/coders/the reader", { role: "coder" });
  await team.as("admin", "PATCH", "/api/coders/the reader", { role: "reader" });
  const entries = (await team.ledger.changes(0)).slice(before);
  expect(entries.map(({ kind, by, subject }) => [kind, by, subject])).toEqual([
    ["coder", "the admin", "the reader"],
    ["coder", "the admin", "the reader"],
  ]);
});
