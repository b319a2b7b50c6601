import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { listCoders, makeToken, setCoder } from "../../src/cli/coders-command.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { folderWith, rapporteur } from "./run.ts";

const main = resolve(import.meta.dirname, "../../src/cli/main.ts");

test("serve prints an address that lets in once, and stops when told to", async () => {
  const folder = folderWith({});
  const child = spawn(process.execPath, [
    main,
    "serve",
    "--ledger",
    join(folder, "war.sqlite"),
    "--port",
    "0",
    "--coder",
    "Mariam",
    "--threads",
    "1",
  ]);
  const address = new URL(
    await new Promise<string>((done) => child.stdout.once("data", (data: Buffer) => done(data.toString().trim()))),
  );
  expect(address.hostname).toBe("127.0.0.1");
  const token = new URLSearchParams(address.hash.slice(1)).get("token");
  const signIn = (): Promise<Response> =>
    fetch(new URL("/api/session", address), {
      method: "POST",
      body: JSON.stringify({ token }),
      headers: { "content-type": "application/json" },
    });
  expect(await (await signIn()).json()).toMatchObject({ coder: { name: "Mariam", role: "admin" } });
  expect((await signIn()).status).toBe(401);
  const code = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  expect(await code).toBe(0);
  expect(existsSync(join(folder, "war.sqlite"))).toBe(true);
});

test("a taken port is said, with what to do", async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const { port } = other.address() as { port: number };
  const { code, err } = await rapporteur([
    "serve",
    "--ledger",
    join(folderWith({}), "a.sqlite"),
    "--port",
    String(port),
  ]);
  other.close();
  expect(code).toBe(1);
  expect(err).toMatch(/port \d+ is taken.*--port/);
});

test("others are let in only as a team, and a team needs an admin", async () => {
  const ledger = join(folderWith({}), "a.sqlite");
  const open = await rapporteur(["serve", "--ledger", ledger, "--host", "0.0.0.0"]);
  expect([open.code, open.err]).toEqual([1, expect.stringContaining("--team")]);
  const team = await rapporteur(["serve", "--ledger", ledger, "--team", "--port", "0"]);
  expect([team.code, team.err]).toEqual([1, expect.stringContaining("rapporteur coders add")]);
});

test("a coder is added with a password from standard input, and not with a short one", async () => {
  const ledger = join(folderWith({}), "a.sqlite");
  const add = (name: string, password: string): ReturnType<typeof rapporteur> =>
    rapporteur(["coders", "add", name, "--role", "admin", "--ledger", ledger], `${password}\n`);
  expect(await add("Mariam", "plain words that fit")).toMatchObject({
    code: 0,
    out: "",
    err: expect.stringContaining("Mariam is admin"),
  });
  const short = await add("Tom", "short");
  expect([short.code, short.err]).toEqual([1, expect.stringContaining("12 are the least")]);
});

test("coders are listed, changed, and given tokens that are shown once", async () => {
  const url = join(folderWith({}), "a.sqlite");
  const ledger = await openLedger(url);
  await ledger.accounts.save({ name: "Mariam", role: "admin", disabled: false, passwordHash: "none" }, "test");
  await ledger.close();
  const said: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(line));
  vi.spyOn(process.stderr, "write").mockImplementation((line) => said.push(String(line)) > 0);
  const heard = async (run: Promise<number>): Promise<readonly [number, string]> => [
    await run,
    said.splice(0).join("\n"),
  ];
  expect(
    await heard(setCoder({ ledger: url, name: "Mariam", role: "reviewer", password: false, disabled: true })),
  ).toEqual([0, expect.stringContaining("Mariam is shut out now")]);
  expect(await heard(listCoders(url))).toEqual([0, "Mariam\treviewer\tshut out"]);
  const [code, words] = await heard(makeToken({ ledger: url, name: "Mariam", write: false, days: 3 }));
  expect([code, words]).toEqual([0, expect.stringMatching(/^[\w-]{43}\n.*only reads as Mariam/)]);
  expect(await heard(makeToken({ ledger: url, name: "Mary", write: false, days: 3 }))).toEqual([
    1,
    expect.stringContaining("there are Mariam"),
  ]);
  vi.restoreAllMocks();
});
