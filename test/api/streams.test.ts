import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { eventStream, Streams } from "../../src/api/events.ts";
import { keepBearer } from "../../src/api/index.ts";
import { outcome, servedTeam } from "./serving.ts";

let team: Awaited<ReturnType<typeof servedTeam>>;
beforeAll(async () => (team = await servedTeam()));
afterAll(() => team.close());

let open: Response[] = [];
afterEach(() => Promise.all(open.splice(0).map((answer) => answer.body!.cancel())));

async function listen(role: "reader" | "coder"): Promise<string | number> {
  const answer = await team.as(role, "GET", "/api/events");
  if (answer.ok) open.push(answer);
  return outcome(answer);
}

test("a coder who opens page after page is told to close some, and nobody else notices", async () => {
  for (let i = 0; i < 24; i++) expect(await listen("reader")).toBe(200);
  expect(await listen("reader")).toBe("too-many-open");
  expect(await listen("coder")).toBe(200);
  await open.shift()!.body!.cancel();
  expect(await listen("reader")).toBe(200);
});

test("asking for the headers of a stream opens none", async () => {
  for (let i = 0; i < 30; i++) expect((await team.as("reader", "HEAD", "/api/events")).status).toBe(200);
  expect(await listen("reader")).toBe(200);
});

test("all coders together do not take every connection there is", () => {
  const streams = new Streams();
  const ends = Array.from({ length: 240 }, (_, i) => streams.begin(`coder ${i % 20}`));
  expect(() => streams.begin("one more")).toThrow(/Too many/);
  ends[0]!();
  ends[0]!();
  streams.begin("one more");
  expect(() => streams.begin("another")).toThrow(/Too many/);
});

test("who is shut out hears nothing more", async () => {
  let signedIn = true;
  let ended = 0;
  const { body } = eventStream(
    async function* (gone) {
      yield { event: "ledger", data: { seq: 1 } };
      await new Promise((resolve) => gone.addEventListener("abort", resolve));
    },
    { goesOn: async () => signedIn, closed: () => ended++, beat: 5 },
  );
  const heard = body!.getReader();
  const decoder = new TextDecoder();
  const first = async (words: string): Promise<void> => {
    for (let text = ""; !text.includes(words);) text += decoder.decode((await heard.read()).value);
  };
  await first("event: ledger");
  await first(": still here");
  signedIn = false;
  for (;;) if ((await heard.read()).done) break;
  expect(ended).toBeGreaterThan(0);
});

test("a stream is still its coder's while the ledger cannot be asked", async () => {
  const { body } = eventStream(
    async function* (gone) {
      await new Promise((resolve) => gone.addEventListener("abort", resolve));
      yield* [];
    },
    { goesOn: () => Promise.reject(new Error("the ledger is locked")), closed: () => {}, beat: 5 },
  );
  const heard = body!.getReader();
  const decoder = new TextDecoder();
  for (let text = ""; !text.includes(": still here");) text += decoder.decode((await heard.read()).value);
  await heard.cancel();
});

test("a token that was taken back no longer opens a stream", async () => {
  const { id, token } = await keepBearer(team.ledger.accounts, "the coder", {
    write: false,
    days: 1,
    now: new Date(),
    by: "the coder",
  });
  const ask = async (): Promise<Response> =>
    team.as(null, "GET", "/api/events", undefined, { authorization: `Bearer ${token}` });
  const answer = await ask();
  expect(answer.status).toBe(200);
  open.push(answer);
  await team.ledger.accounts.revokeToken(id);
  expect(await outcome(await ask())).toBe("not-signed-in");
});
