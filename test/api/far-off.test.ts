import { EventEmitter } from "node:events";
import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, codebookShelf, createApi, deskHere, teamAccess } from "../../src/api/index.ts";
import { boundEach } from "../../src/api/serve.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { shippedGazetteer } from "../../src/shipped.ts";
import { origin, outcome, servedTeam } from "./serving.ts";

/** Where a connection comes from, and whether it was cut off. */
class Connection extends EventEmitter {
  readonly remoteAddress: string;
  cutOff = false;
  constructor(remoteAddress: string) {
    super();
    this.remoteAddress = remoteAddress;
  }
  destroy(): this {
    this.cutOff = true;
    return this;
  }
}

function server(): (address: string) => Connection {
  const events = new EventEmitter();
  boundEach(events as unknown as Pick<Server, "on">);
  return (address) => {
    const connection = new Connection(address);
    events.emit("connection", connection);
    return connection;
  };
}

test("one machine of a team's network cannot take every connection from the others", () => {
  const connect = server();
  const own = Array.from({ length: 128 }, () => connect("192.0.2.7"));
  expect(own.filter(({ cutOff }) => cutOff)).toEqual([]);
  expect(connect("192.0.2.7").cutOff).toBe(true);
  expect(connect("::ffff:192.0.2.7").cutOff).toBe(true);
  expect(connect("192.0.2.8").cutOff).toBe(false);
  own[0]!.emit("close");
  expect(connect("192.0.2.7").cutOff).toBe(false);
});

test("a proxy on this machine may bring as many as come", () => {
  const connect = server();
  for (const address of ["127.0.0.1", "::1"])
    expect(Array.from({ length: 300 }, () => connect(address)).filter(({ cutOff }) => cutOff)).toEqual([]);
});

let team: Awaited<ReturnType<typeof servedTeam>>;
let behindProxy: Api;
beforeAll(async () => {
  team = await servedTeam();
  behindProxy = api(team.ledger);
});
afterAll(async () => {
  await behindProxy.close();
  await team.close();
});

function api(ledger: Ledger): Api {
  const shelf = codebookShelf("conflict", null);
  return createApi({
    ledger,
    reader: deskHere(() => shelf.current().folder),
    codebook: shelf,
    gazetteer: shippedGazetteer,
    auth: teamAccess({ accounts: ledger.accounts, now: () => new Date() }),
    webFolder: null,
    hosts: () => new Set(["127.0.0.1:4747"]),
    proxied: true,
  });
}

/** A wrong password from a peer that says in whose name it forwards. */
async function guess(name: string, peer: string, forwardedFor: string): Promise<string | number> {
  await team.ledger.accounts.save({ name, role: "coder", disabled: false, passwordHash: "none" }, "test");
  const request = new Request(`${origin}/api/session`, {
    method: "POST",
    body: JSON.stringify({ name, password: "wrong" }),
    headers: { "content-type": "application/json", "x-forwarded-for": forwardedFor },
  });
  return outcome(await behindProxy.app.fetch(request, { incoming: { socket: { remoteAddress: peer } } }));
}

test("a guesser behind the proxy is told from the coders beside them", async () => {
  for (let i = 0; i < 5; i++) expect(await guess("Lina", "10.0.0.1", "203.0.113.5")).toBe("wrong-password");
  expect(await guess("Lina", "10.0.0.1", "203.0.113.5")).toBe("too-often");
  expect(await guess("Lina", "10.0.0.1", "203.0.113.6")).toBe("wrong-password");
});

test("a guesser who comes past the proxy gets no new name for each guess", async () => {
  for (let i = 0; i < 5; i++) expect(await guess("Omar", "8.8.4.4", `203.0.113.${10 + i}`)).toBe("wrong-password");
  expect(await guess("Omar", "8.8.4.4", "203.0.113.20")).toBe("too-often");
});
