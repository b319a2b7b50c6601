import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOfPassword } from "../../src/api/index.ts";
import { Attempts, bounds, networkOf } from "../../src/api/access/attempts.ts";
import { hashOfSecret, passwordFault, passwordFits } from "../../src/api/access/secrets.ts";
import { Clock, origin, outcome, quickHash, served, type Served, servedTeam } from "./serving.ts";

const quarterHour = 15 * 60 * 1000;
const clock = new Clock();
let alone: Served;
let team: Awaited<ReturnType<typeof servedTeam>>;
beforeAll(async () => {
  [alone, team] = await Promise.all([served({ clock }), servedTeam(clock)]);
  const passwordHash = quickHash("plain words that fit");
  await team.ledger.accounts.save({ name: "Mariam", role: "coder", disabled: false, passwordHash }, "test");
});
afterAll(() => Promise.all([alone.close(), team.close()]));

const withToken = (token: string): Promise<Response> =>
  alone.knock("/api/session", {
    method: "POST",
    body: JSON.stringify({ token }),
    headers: { "content-type": "application/json", origin },
  });

test("a printed token lets in once", async () => {
  const token = alone.newToken();
  const first = await withToken(token);
  expect(first.status).toBe(201);
  expect(first.headers.get("set-cookie")).toMatch(
    /^rapporteur-4747=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  expect(await outcome(await withToken(token))).toBe("wrong-token");
});

test("a token that nobody used for a quarter of an hour is void, and a fresh one voids the one before", async () => {
  const old = alone.newToken();
  clock.ahead += quarterHour + 1000;
  expect(await outcome(await withToken(old))).toBe("wrong-token");
  const [one, two] = [alone.newToken(), alone.newToken()];
  expect(await outcome(await withToken(one))).toBe("wrong-token");
  expect(await outcome(await withToken(two))).toBe(201);
});

test("guessing tokens does not use the real one up", async () => {
  const token = alone.newToken();
  for (const guess of ["x", token.slice(1), `${token}x`, ""])
    expect((await withToken(guess)).status).toBeGreaterThan(399);
  expect(await outcome(await withToken(token))).toBe(201);
});

test("a session ends when it is ended, and a cookie that was made up never begins", async () => {
  const cookie = (await withToken(alone.newToken())).headers.get("set-cookie")!.split(";")[0]!;
  const ask = (method = "GET", path = "/api/overview"): Promise<Response> =>
    alone.knock(path, { method, headers: { cookie, origin } });
  expect(await outcome(await ask())).toBe(200);
  expect((await ask("DELETE", "/api/session")).headers.get("set-cookie")).toContain("Max-Age=0");
  expect(await outcome(await ask())).toBe("not-signed-in");
  const made = await alone.knock("/api/overview", { headers: { cookie: `rapporteur-4747=${"a".repeat(43)}` } });
  expect(await outcome(made)).toBe("not-signed-in");
});

const signIn = (name: string, password: string): Promise<Response> =>
  team.as(null, "POST", "/api/session", { name, password }, { origin });

test("a wrong password, a name nobody has and a coder who is shut out get the same answer", async () => {
  const answers = await Promise.all([signIn("Mariam", "not her password"), signIn("Nobody", "not her password")]);
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  expect(bodies[0]).toBe(bodies[1]);
  expect(bodies[0]).not.toContain("Mariam");
});

test("the right password lets in, and the ledger keeps neither it nor the cookie's secret", async () => {
  const answer = await signIn("Mariam", "plain words that fit");
  expect(await answer.json()).toMatchObject({ mode: "team", coder: { name: "Mariam", role: "coder" }, mayWrite: true });
  const secret = answer.headers.get("set-cookie")!.split(";")[0]!.split("=")[1]!;
  expect(await team.ledger.accounts.findToken(secret, new Date().toISOString())).toBeNull();
  expect(await team.ledger.accounts.findToken(hashOfSecret(secret), new Date().toISOString())).not.toBeNull();
  expect((await team.ledger.accounts.find("Mariam"))!.passwordHash).not.toContain("plain");
  const cookie = `rapporteur-4747=${secret}`;
  expect(await outcome(await team.as(null, "GET", "/api/overview", undefined, { cookie }))).toBe(200);
  // A page's session is no program's token.
  expect(
    await outcome(await team.as(null, "GET", "/api/overview", undefined, { authorization: `Bearer ${secret}` })),
  ).toBe("not-signed-in");
});

test("a cookie is worth nothing after a week", async () => {
  const cookie = (await signIn("Mariam", "plain words that fit")).headers.get("set-cookie")!.split(";")[0]!;
  clock.ahead += 8 * 24 * 3600 * 1000;
  expect(await outcome(await team.as(null, "GET", "/api/overview", undefined, { cookie }))).toBe("not-signed-in");
});

test("after five wrong passwords even the right one must wait, by name and address", () => {
  let now = 0;
  const attempts = new Attempts(() => now);
  for (let i = 0; i < bounds.both.attempts; i++) {
    expect(attempts.wait("Mariam", "10.0.0.1")).toBe(0);
    attempts.begin("Mariam", "10.0.0.1");
  }
  expect(attempts.wait("Mariam", "10.0.0.1")).toBe(quarterHour / 1000);
  expect(attempts.wait("MARIAM", "10.0.0.1")).toBe(quarterHour / 1000);
  expect(attempts.wait("Mariam", "10.0.0.2")).toBe(0);
  expect(attempts.wait("Tom", "10.0.0.1")).toBe(0);
  now = quarterHour + 1;
  expect(attempts.wait("Mariam", "10.0.0.1")).toBe(0);
});

test("who tries many names from one address must wait, and so must many addresses that try one name", () => {
  const attempts = new Attempts(() => 0);
  for (let i = 0; i < bounds.address.attempts; i++) attempts.begin(`name ${i}`, "10.0.0.1");
  expect(attempts.wait("yet another", "10.0.0.1")).toBeGreaterThan(0);
  for (let i = 0; i < bounds.name.attempts; i++) attempts.begin("Ines", `10.1.0.${i}`);
  expect(attempts.wait("Ines", "10.2.0.1")).toBeGreaterThan(0);
});

test("the right password forgives the wrong ones before it", () => {
  const attempts = new Attempts(() => 0);
  for (let i = 0; i < 4; i++) attempts.begin("Mariam", "10.0.0.1");
  attempts.forgive("Mariam", "10.0.0.1");
  attempts.begin("Mariam", "10.0.0.1");
  expect(attempts.wait("Mariam", "10.0.0.1")).toBe(0);
});

test("who has a name of their own does not get to guess others' for ever by signing in between", () => {
  const attempts = new Attempts(() => 0);
  for (let i = 0; i < bounds.address.attempts; i++) {
    attempts.begin(`victim ${i}`, "10.0.0.1");
    attempts.begin("Tom", "10.0.0.1");
    attempts.forgive("Tom", "10.0.0.1");
  }
  expect(attempts.wait("yet another", "10.0.0.1")).toBeGreaterThan(0);
});

test("an office whose coders all sign in rightly is never made to wait", () => {
  const attempts = new Attempts(() => 0);
  for (let i = 0; i < 200; i++) {
    expect(attempts.wait(`coder ${i}`, "10.0.0.1")).toBe(0);
    attempts.begin(`coder ${i}`, "10.0.0.1");
    attempts.forgive(`coder ${i}`, "10.0.0.1");
  }
});

test.each([
  ["2001:db8:1:2::1", "2001:db8:1:2:ffff:1:2:3", true],
  ["2001:db8:1:2::1", "2001:0DB8:0001:0002::", true],
  ["2001:db8:1:2::1", "2001:db8:1:3::1", false],
  ["fe80::1%eth0", "fe80::2%eth1", true],
  ["::ffff:192.0.2.1", "192.0.2.1", true],
  ["::ffff:192.0.2.1", "::ffff:192.0.2.2", false],
  ["192.0.2.1", "192.0.2.2", false],
])("%s and %s are one guesser: %s", (one, other, same) => {
  expect(networkOf(one) === networkOf(other)).toBe(same);
});

test.each(["", "not an address", "[::1]", "::1::2", "a:b"])("an odd address (%j) is taken as it is", (address) =>
  expect(networkOf(address)).toEqual(expect.any(String)),
);

test("the sixth attempt is answered with when to try again", async () => {
  await team.ledger.accounts.save(
    { name: "Tom", role: "coder", disabled: false, passwordHash: quickHash("right") },
    "test",
  );
  for (let i = 0; i < 5; i++) expect(await outcome(await signIn("Tom", "wrong"))).toBe("wrong-password");
  const answer = await signIn("Tom", "right");
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(800);
});

test("a password is stretched with salt: two hashes of one differ, both fit, others do not", async () => {
  const [one, two] = await Promise.all([
    hashOfPassword("plain words that fit"),
    hashOfPassword("plain words that fit"),
  ]);
  expect(one).not.toBe(two);
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$/);
  expect(await passwordFits("plain words that fit", one)).toBe(true);
  const quick = quickHash("plain words that fit");
  expect(await passwordFits("plain words that fit", quick)).toBe(true);
  expect(await passwordFits("plain words that fat", quick)).toBe(false);
  for (const broken of ["", "none", "scrypt$1$1$1", quick.slice(0, -4), one.replace("32768", "1073741824")])
    expect(await passwordFits("plain words that fit", broken), broken).toBe(false);
});

test("short and empty-headed passwords are refused", () => {
  expect(passwordFault("eleven char", "Tom")).toContain("12");
  expect(passwordFault("aaaaaaaaaaaaaa", "Tom")).toContain("over and over");
  expect(passwordFault("Mariam Haidar", "mariam haidar")).toContain("name");
  expect(passwordFault("river lamp dust", "Tom")).toBeNull();
});
