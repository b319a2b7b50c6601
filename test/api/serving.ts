import { randomBytes, scryptSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import {
  aloneAccess,
  type Api,
  type ApiSettings,
  codebookShelf,
  createApi,
  deskHere,
  keepBearer,
  roles,
  teamAccess,
} from "../../src/api/index.ts";
import { type Ledger, openLedger, type Role } from "../../src/ledger/index.ts";
import { shippedGazetteer } from "../../src/shipped.ts";

/** Where the API under test believes to be. */
export const origin = "http://127.0.0.1:4747";

export interface Served extends Api {
  readonly ledger: Ledger;
  /** A request of a page of the program itself, signed in. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** A write in JSON of such a page. */
  send(method: string, path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** A request without any sign-in. */
  knock(path: string, init?: RequestInit): Promise<Response>;
  readonly newToken: () => string;
  readonly cookie: string;
  readonly folder: string;
}

/** A stored password like the program's own, at a cost that lets tests sign in often. */
export function quickHash(password: string): string {
  const salt = randomBytes(16);
  const key = scryptSync(password.normalize("NFKC"), salt, 32, { N: 1024, r: 8, p: 1 });
  return ["scrypt", 1024, 8, 1, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Lets a test go back and forth in time. */
export class Clock {
  ahead = 0;
  readonly now = (): Date => new Date(Date.now() + this.ahead);
}

/** The API over an empty ledger of its own, with one person signed in. */
export async function served({
  coder = "Mariam",
  clock = new Clock(),
  webFolder = null as string | null,
  fetcher = undefined as ApiSettings["fetcher"],
} = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-api-"));
  const ledger = await openLedger(join(folder, "ledger.sqlite"));
  const shelf = codebookShelf("conflict", join(folder, "ledger.sqlite.codebook"));
  const access = aloneAccess({ coder, now: clock.now, accounts: ledger.accounts });
  const api = createApi({
    ledger,
    reader: deskHere(() => shelf.current().folder),
    codebook: shelf,
    gazetteer: shippedGazetteer,
    auth: access,
    webFolder,
    ...(fetcher && { fetcher }),
    hosts: () => new Set(["127.0.0.1:4747", "localhost:4747"]),
    now: clock.now,
    onBroken: (error) => console.error(error),
  });
  const knock = async (path: string, init: RequestInit = {}): Promise<Response> =>
    api.app.request(`${origin}${path}`, init);
  const signedIn = await knock("/api/session", {
    method: "POST",
    body: JSON.stringify({ token: access.newToken() }),
    headers: { "content-type": "application/json", origin },
  });
  const cookie = signedIn.headers.get("set-cookie")!.split(";")[0]!;
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    knock(path, { ...init, headers: { origin, cookie, ...(init.headers as Record<string, string> | undefined) } });
  return {
    ...api,
    ledger,
    ask,
    knock,
    send: (method, path, body, headers = {}) =>
      ask(path, { method, body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } }),
    newToken: access.newToken,
    cookie,
    folder,
    async close() {
      await api.close();
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A team's API over an empty ledger, with a token that writes for one coder of each role. */
export async function servedTeam(clock = new Clock()): Promise<{
  readonly api: Api;
  readonly ledger: Ledger;
  /** A request with a role's token, or with none. */
  as(
    role: Role | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  close(): Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-team-"));
  const ledger = await openLedger(join(folder, "ledger.sqlite"));
  const shelf = codebookShelf("conflict", join(folder, "codebook"));
  const api = createApi({
    ledger,
    reader: deskHere(() => shelf.current().folder),
    codebook: shelf,
    gazetteer: shippedGazetteer,
    auth: teamAccess({ accounts: ledger.accounts, now: clock.now }),
    webFolder: null,
    hosts: () => new Set(["127.0.0.1:4747"]),
    now: clock.now,
    onBroken: (error) => console.error(error),
  });
  const tokens = new Map<Role, string>();
  for (const role of roles) {
    await ledger.accounts.save({ name: `the ${role}`, role, disabled: false, passwordHash: "none" }, "test");
    const { token } = await keepBearer(ledger.accounts, `the ${role}`, {
      write: true,
      days: 1,
      now: clock.now(),
      by: "test",
    });
    tokens.set(role, token);
  }
  return {
    api,
    ledger,
    as: async (role, method, path, body, headers = {}) =>
      api.app.request(`${origin}${path}`, {
        method,
        headers: {
          ...(role === null ? {} : { authorization: `Bearer ${tokens.get(role)}` }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    async close() {
      await api.close();
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Code of the error that an answer carries, or its status when it carries none. */
export async function outcome(answer: Response): Promise<string | number> {
  if (answer.ok || answer.status === 304) return answer.status;
  const { error } = (await answer.json()) as { error: { code: string; message: string; what: string } };
  expect(error.message).toMatch(/\S/);
  expect(error.what).toEqual(expect.any(String));
  return error.code;
}

/** Two reports about one day that contradict each other. */
export const reports = {
  courier: {
    text: "Sixty-two fighters surrendered to Afghan forces in Nangarhar on Tuesday. Officials said that over 600 fighters have surrendered since late October. Two soldiers were killed near Jalalabad, the governor said.",
    title: "Fighters give up in the east",
    outlet: "The Highland Courier",
    date: "2019-11-21",
  },
  denial: {
    text: "The Taliban denied that any of its fighters surrendered in Nangarhar on Tuesday. At least four soldiers were killed near Jalalabad, residents said.",
    title: "Taliban deny mass surrender",
    outlet: "Border Times",
    date: "2019-11-21",
  },
} as const;
