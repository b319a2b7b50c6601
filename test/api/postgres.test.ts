import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import pg from "pg";
import { codebookShelf, deskHere, hashOfPassword, serve, type Serving, teamAccess } from "../../src/api/index.ts";
import { type Ledger, type LedgerClaim, openLedger } from "../../src/ledger/index.ts";
import { shippedGazetteer } from "../../src/shipped.ts";
import { quickHash, reports } from "./serving.ts";

/** A team's two programs over one PostgreSQL ledger, as behind a balancer or beside each other in two offices. */
const server = process.env["RAPPORTEUR_TEST_POSTGRES"]!;
const name = `api_${randomUUID().replaceAll("-", "")}`;
const url = server.replace("/postgres?", `/${name}?`);
const ledgers: Ledger[] = [];
const offices: Serving[] = [];

async function office(): Promise<void> {
  const ledger = await openLedger(url);
  const shelf = codebookShelf("conflict", null);
  ledgers.push(ledger);
  offices.push(
    await serve({
      ledger,
      reader: deskHere(() => shelf.current().folder),
      codebook: shelf,
      gazetteer: shippedGazetteer,
      auth: teamAccess({ accounts: ledger.accounts, now: () => new Date() }),
      webFolder: null,
      host: "127.0.0.1",
      port: 0,
      onBroken: (error) => console.error(error),
    }),
  );
}

async function onServer(words: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(words);
  await client.end();
}

beforeAll(async () => {
  await onServer(`create database ${name}`);
  await office();
  await office();
  for (const [coder, password] of [
    ["Mariam", "four plain words here"],
    ["Tom", "other plain words here"],
  ] as const)
    await ledgers[0]!.accounts.save(
      { name: coder, role: "coder", disabled: false, passwordHash: quickHash(password) },
      "test",
    );
});
afterAll(async () => {
  for (const one of offices) await one.close();
  for (const one of ledgers) await one.close();
  await onServer(`drop database ${name} with (force)`);
});

interface Coder {
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

async function signIn(at: Serving, name: string, password: string): Promise<Coder> {
  const write = { "content-type": "application/json", origin: at.url };
  const answer = await fetch(`${at.url}/api/session`, {
    method: "POST",
    headers: write,
    body: JSON.stringify({ name, password }),
  });
  expect(answer.status).toBe(201);
  const cookie = answer.headers.get("set-cookie")!.split(";")[0]!;
  return {
    ask: (method, path, body, headers = {}) =>
      fetch(`${at.url}/api/${path}`, {
        method,
        headers: { ...write, cookie, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

describe("a team on PostgreSQL", () => {
  let mariam: Coder;
  let tom: Coder;
  let claim: LedgerClaim;

  test("both coders sign in, each at an office of their own", async () => {
    mariam = await signIn(offices[0]!, "Mariam", "four plain words here");
    tom = await signIn(offices[1]!, "Tom", "other plain words here");
    expect(await (await tom.ask("GET", "session")).json()).toMatchObject({ mode: "team", coder: { name: "Tom" } });
  });

  test("what one hands in the other finds, at once", async () => {
    expect((await (await tom.ask("GET", "claims")).json()).items).toEqual([]);
    const { report } = await (await mariam.ask("POST", "reports", reports.courier)).json();
    claim = report.claimsInFull[0];
    const { items } = await (await tom.ask("GET", "claims?type=surrender")).json();
    expect(items.map(({ id }: LedgerClaim) => id)).toContain(claim.id);
    expect((await (await tom.ask("GET", "search?q=Nangarhar")).json()).reports).toHaveLength(1);
  });

  test("of two who decide on one claim the second is shown the first's decision, and may then decide", async () => {
    const decide = (coder: Coder, verdict: string, saw: string): Promise<Response> =>
      coder.ask("POST", "decisions", { decision: { about: "claim", claim: claim.id, verdict } }, { "if-match": saw });
    const first = await (await decide(mariam, "accept", "none")).json();
    const refused = await decide(tom, "reject", "none");
    expect(refused.status).toBe(409);
    expect((await refused.json()).decision).toMatchObject({ id: first.id, coder: "Mariam", verdict: "accept" });
    expect((await decide(tom, "reject", first.id)).status).toBe(201);
    expect((await (await mariam.ask("GET", `claims/${claim.id}`)).json()).decision).toMatchObject({ coder: "Tom" });
  });

  test("when both decide at the same moment at two offices, exactly one comes first", async () => {
    const { items } = await (await tom.ask("GET", "claims?decided=no")).json();
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items as LedgerClaim[]) {
      const answers = await Promise.all(
        [mariam, tom, mariam, tom].map((coder, i) =>
          coder.ask(
            "POST",
            "decisions",
            { decision: { about: "claim", claim: id, verdict: i % 2 === 0 ? "accept" : "reject" }, reason: `try ${i}` },
            { "if-match": "none" },
          ),
        ),
      );
      // A coder's same decision sent twice is one decision; between the coders there is one winner.
      const kept = new Set<string>();
      for (const answer of answers) {
        const body = await answer.json();
        if (answer.status === 201) kept.add(body.id);
        else expect([answer.status, body.error.code]).toEqual([409, "decided-meanwhile"]);
      }
      expect(kept.size).toBe(1);
      expect((await ledgers[0]!.decisions({ claim: id })).items).toHaveLength(1);
    }
  });

  test("every list, total and page is answered, and words no database can hold are no fault of the program", async () => {
    for (const path of [
      "reports",
      "claims?text=surrendered&order=date",
      "incidents?order=reports",
      `incidents/${claim.incident}`,
      "totals?type=surrender&policy=all",
      "overview",
      "facets/actor",
      "review/queue",
      "agreement",
      "export/claims-csv",
      "facets/source",
    ])
      expect([path, (await mariam.ask("GET", path)).status]).toEqual([path, 200]);
    for (const list of [
      "reports",
      "claims",
      "claims.csv",
      "decisions",
      "incidents",
      "claims?order=confidence",
      "claims?order=date",
      "incidents?order=reports",
    ])
      for (const after of ["99999999999999999999", "0.5", "-1", "1e9", "0x10", " ", "0.5~0.5", "a~b", "~", "1~~"]) {
        const { status } = await mariam.ask(
          "GET",
          `${list}${list.includes("?") ? "&" : "?"}after=${encodeURIComponent(after)}`,
        );
        expect([list, after, [200, 400].includes(status)]).toEqual([list, after, true]);
      }
    for (const path of ["search?q=%00", "claims?actor=%00", "reports/%00", "incidents/%00", "claims/%00/why"])
      expect([path, (await mariam.ask("GET", path)).status]).toEqual([path, 400]);
    const decision = { about: "claim", claim: claim.id, verdict: "accept" };
    for (const reason of ["\u0000", "\ud800"])
      expect((await mariam.ask("POST", "decisions", { decision, reason }, { "if-match": "none" })).status).toBe(400);
    const odd = { text: "Ten\u0000 people were killed in Aden \ud800 on Monday.", title: "\u0000" };
    expect((await mariam.ask("POST", "reports", odd)).status).toBe(201);
  });

  test("the ledger says who did what, and proves itself", async () => {
    const { items } = await (await tom.ask("GET", "changes?since=0")).json();
    const done = items.map(({ kind, by }: { kind: string; by: string }) => `${kind} by ${by}`);
    expect(done).toEqual(
      expect.arrayContaining(["coder by test", "report by Mariam", "decision by Mariam", "decision by Tom"]),
    );
    expect((await ledgers[0]!.verify()).faults).toEqual([]);
  });

  test("a coder who is shut out at one office is out at the other", async () => {
    const passwordHash = await hashOfPassword("other plain words here");
    await ledgers[0]!.accounts.save({ name: "Tom", role: "coder", disabled: true, passwordHash }, "Mariam");
    expect((await tom.ask("GET", "overview")).status).toBe(401);
    expect((await mariam.ask("GET", "overview")).status).toBe(200);
  });
});
