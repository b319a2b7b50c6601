import { request } from "node:http";
import { connect } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aloneAccess,
  type AloneAccess,
  CannotListen,
  codebookShelf,
  deskHere,
  serve,
  type Serving,
} from "../../src/api/index.ts";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { shippedGazetteer } from "../../src/shipped.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-socket-"));
let ledger: Ledger;
let access: AloneAccess;
let serving: Serving;
let cookie: string;

const start = (port: number, host = "127.0.0.1"): Promise<Serving> => {
  const shelf = codebookShelf("conflict", null);
  const reader = deskHere(() => shelf.current().folder);
  return serve({
    ledger,
    reader,
    codebook: shelf,
    gazetteer: shippedGazetteer,
    auth: access,
    webFolder: null,
    host,
    port,
  });
};

beforeAll(async () => {
  ledger = await openLedger(join(folder, "ledger.sqlite"));
  access = aloneAccess({ coder: "Mariam", now: () => new Date(), accounts: ledger.accounts });
  serving = await start(0);
  const answer = await fetch(`${serving.url}/api/session`, {
    method: "POST",
    body: JSON.stringify({ token: access.newToken() }),
    headers: { "content-type": "application/json" },
  });
  cookie = answer.headers.get("set-cookie")!.split(";")[0]!;
});
afterAll(async () => {
  await serving.close();
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const headers = (): Record<string, string> => ({ cookie, origin: serving.url, "content-type": "application/json" });

/** What the program answers to bytes as they are. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(serving.port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (data) => (text += data.toString()));
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
    setTimeout(() => socket.end(), 300);
  });

test("it answers on its own port under its own names only", async () => {
  expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${serving.url}/api/session`)).status).toBe(200);
  expect(await raw(`GET /api/session HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 403 .*wrong-host/s,
  );
  expect(
    await raw(`GET /api/session HTTP/1.1\r\nHost: evil.example:${serving.port}\r\nConnection: close\r\n\r\n`),
  ).toMatch(/^HTTP\/1\.1 403/);
  expect(
    await raw(
      `GET http://evil.example/api/session HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\nConnection: close\r\n\r\n`,
    ),
  ).not.toMatch(/^HTTP\/1\.1 200/);
  expect(await raw(`GET /api/session HTTP/1.1\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400/);
});

test("a body of more than 50 MB that says so is refused before it is sent", async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const sent = request(
      `${serving.url}/api/read`,
      { method: "POST", headers: { ...headers(), "content-length": "60000000" } },
      (answer) => {
        resolve(answer.statusCode!);
        sent.destroy();
      },
    );
    sent.on("error", reject);
    sent.flushHeaders();
  });
  expect(status).toBe(413);
});

test("a paste of more than 50 MB that does not say so is refused as soon as it is too much, and the program goes on", async () => {
  const body = await new Promise<string>((resolve, reject) => {
    const sent = request(
      `${serving.url}/api/read`,
      { method: "POST", headers: { ...headers(), "transfer-encoding": "chunked" } },
      (answer) => {
        let text = "";
        answer.on("data", (data: Buffer) => (text += data.toString()));
        answer.on("end", () => resolve(`${answer.statusCode} ${text}`));
      },
    );
    sent.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "EPIPE" || error.code === "ECONNRESET" ? undefined : reject(error),
    );
    const chunk = Buffer.alloc(1_000_000, "a");
    let left = 53;
    const more = (): void => {
      if (left-- === 0) sent.end();
      else sent.write(chunk, () => more());
    };
    more();
  });
  expect(body).toMatch(/^413 .*"too-large"/);
  expect((await fetch(`${serving.url}/api/session`)).status).toBe(200);
});

test("what a client sends never becomes a header of an answer", async () => {
  const path = `/api/reports?limit=1&text=${encodeURIComponent("x\r\nSet-Cookie: a=b")}`;
  const answer = await fetch(`${serving.url}${path}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(
    await raw(`GET /%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\nConnection: close\r\n\r\n`),
  ).not.toMatch(/^set-cookie/im);
});

test("a taken port is said, with what to do", async () => {
  await expect(start(serving.port)).rejects.toThrow(CannotListen);
  await expect(start(serving.port)).rejects.toThrow(/port \d+ is taken.*--port/);
  await expect(start(0, "192.0.2.1")).rejects.toThrow(/192\.0\.2\.1 is no address of this machine/);
});

test("closing ends open streams and takes no new requests", async () => {
  const other = await start(0);
  const signedIn = await fetch(`${other.url}/api/session`, {
    method: "POST",
    body: JSON.stringify({ token: access.newToken() }),
    headers: { "content-type": "application/json" },
  });
  const stream = await fetch(`${other.url}/api/events`, {
    headers: { cookie: signedIn.headers.get("set-cookie")!.split(";")[0]! },
  });
  expect(stream.status).toBe(200);
  const ended = stream.text().catch(() => "cut off");
  await other.close();
  expect(await ended).toEqual(expect.any(String));
  await expect(fetch(`${other.url}/api/session`)).rejects.toThrow();
});
