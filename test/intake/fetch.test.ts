import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guardedLookup } from "../../src/intake/fetch/addresses.ts";
import { Fetcher, type FetchOptions, isPublicAddress, userAgent } from "../../src/intake/fetch/index.ts";
import { retryAfter } from "../../src/intake/fetch/retry-after.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Pages of a site on this machine, by path; each test adds its own. */
const pages = new Map<string, Handler>();
const asked: { path: string; headers: IncomingMessage["headers"]; at: number }[] = [];
const server = createServer((request, response) => {
  const path = request.url ?? "/";
  asked.push({ path, headers: request.headers, at: Date.now() });
  const page = pages.get(path.split("?")[0]!);
  if (page) page(request, response);
  else response.writeHead(404).end();
});
let origin = "";

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const quick: FetchOptions = { allowPrivate: ["127.0.0.1"], pause: 0, backOff: 5, timeout: 2000 };
const fetchPage = (path: string, options: FetchOptions = {}) =>
  new Fetcher({ ...quick, ...options }).fetch(path.startsWith("http") ? path : origin + path);
const asksFor = (path: string): number => asked.filter((request) => request.path === path).length;

const html =
  (words: string): Handler =>
  (_, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", etag: '"v1"' }).end(words);

describe("a page", () => {
  test("comes with its bytes as sent, its headers and when it came", async () => {
    pages.set("/plain", html("<html>Ten people died.</html>"));
    const fetched = await fetchPage("/plain#part");
    expect(fetched).toMatchObject({ kind: "fetched", url: `${origin}/plain`, validators: { etag: '"v1"' }, notes: [] });
    if (fetched.kind !== "fetched") return;
    expect(Buffer.from(fetched.original.bytes).toString()).toBe("<html>Ten people died.</html>");
    expect(fetched.original).toMatchObject({ mediaType: "text/html; charset=utf-8", from: `${origin}/plain` });
    expect(fetched.original.headers?.["etag"]).toBe('"v1"');
    expect(Math.abs(Date.parse(fetched.original.capturedAt) - Date.now())).toBeLessThan(60_000);
  });

  test("is asked for under our own name", async () => {
    pages.set("/named", html("<html>Ten</html>"));
    await fetchPage("/named");
    expect(asked.find(({ path }) => path === "/named")?.headers["user-agent"]).toBe(userAgent);
    expect(userAgent).toMatch(/^rapporteur\/\d/);
  });

  test("that did not change is not sent again", async () => {
    pages.set("/same", (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"' }).end("Ten died.");
    });
    const fetcher = new Fetcher(quick);
    const first = await fetcher.fetch(`${origin}/same`);
    expect(first.kind).toBe("fetched");
    const second = await fetcher.fetch(`${origin}/same`, first.kind === "fetched" ? first.validators : {});
    expect(second).toMatchObject({ kind: "unchanged", url: `${origin}/same` });
  });

  test("packed with gzip comes unpacked", async () => {
    pages.set("/packed", (_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("Ten people died.")),
    );
    const fetched = await fetchPage("/packed");
    expect(fetched.kind === "fetched" && Buffer.from(fetched.original.bytes).toString()).toBe("Ten people died.");
  });

  test("that is not what its server calls it says so", async () => {
    pages.set("/lie", (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("%PDF-1.7 ..."));
    expect(await fetchPage("/lie")).toMatchObject({
      notes: ['its server calls it "text/html", but it is a PDF document'],
    });
  });
});

describe("redirects", () => {
  const leads =
    (to: string): Handler =>
    (_, response) =>
      response.writeHead(302, { location: to }).end();

  test("are followed", async () => {
    pages.set("/old", leads("/new"));
    pages.set("/new", html("<html>Ten</html>"));
    expect(await fetchPage("/old")).toMatchObject({ kind: "fetched", asked: `${origin}/old`, url: `${origin}/new` });
  });

  test("without end are given up", async () => {
    pages.set("/endless", (request, response) =>
      response.writeHead(302, { location: `/endless?${Number(request.url?.split("?")[1] ?? 0) + 1}` }).end(),
    );
    expect(await fetchPage("/endless")).toMatchObject({ kind: "failed", reason: "leads on more than 10 times" });
    expect(asked.filter(({ path }) => path.startsWith("/endless"))).toHaveLength(11);
  });

  test("in a circle are given up at once", async () => {
    pages.set("/there", leads("/back"));
    pages.set("/back", leads("/there"));
    expect(await fetchPage("/there")).toMatchObject({ reason: "leads back to itself" });
  });

  test.each([
    ["http://127.0.0.2/", "127.0.0.2"],
    ["http://169.254.169.254/latest/meta-data/", "169.254.169.254"],
    ["http://[::1]:8080/", "::1"],
    ["http://[::ffff:10.0.0.1]/", "::ffff:a00:1"],
    ["http://0x7f000002/", "127.0.0.2"],
    ["http://localhost/", "localhost"],
    ["file:///etc/passwd", "file"],
    ["ftp://example.org/x", "ftp"],
  ])("to %s are refused", async (to, named) => {
    pages.set("/trap", leads(to));
    const fetched = await fetchPage("/trap", { allowPrivate: ["127.0.0.1"], lookup: nowhereButHere });
    expect(fetched.kind).toBe("failed");
    expect(fetched.kind === "failed" && fetched.reason).toContain(named);
  });
});

/** Every name is another machine of this network. */
const nowhereButHere: LookupFunction = (_, options, callback) =>
  options.all ? callback(null, [{ address: "127.0.0.3", family: 4 }]) : callback(null, "127.0.0.3", 4);

describe("addresses of private networks", () => {
  test.each([
    "http://127.0.0.1:1/",
    "http://[::1]/",
    "http://10.1.2.3/",
    "http://2130706433/",
    "http://169.254.169.254/",
  ])("%s is not asked for", async (url) => {
    const fetched = await new Fetcher({ pause: 0 }).fetch(url);
    expect(fetched).toMatchObject({ kind: "failed" });
    expect(fetched.kind === "failed" && fetched.reason).toContain("an address of a private network");
  });

  test("are refused when a name stands for them", async () => {
    const fetched = await new Fetcher({ pause: 0, lookup: nowhereButHere }).fetch("http://news.example/a");
    expect(fetched).toMatchObject({
      reason: "may not be fetched: news.example is 127.0.0.3, an address of a private network",
    });
  });

  test("are refused when a name means them the second time it is looked up", async () => {
    let looked = 0;
    const rebinding: LookupFunction = (_, __, callback) =>
      callback(null, [{ address: looked++ === 0 ? "93.184.216.34" : "127.0.0.1", family: 4 }]);
    const guarded = guardedLookup(false, rebinding);
    const look = (): Promise<unknown> =>
      new Promise((done) => guarded("news.example", { all: true }, (error, found) => done(error?.message ?? found)));
    expect(await look()).toEqual([{ address: "93.184.216.34", family: 4 }]);
    expect(await look()).toBe("news.example is 127.0.0.1, an address of a private network");
  });

  test("are refused when they stand among public ones", async () => {
    const mixed: LookupFunction = (_, __, callback) =>
      callback(null, [
        { address: "93.184.216.34", family: 4 },
        { address: "192.168.1.1", family: 4 },
      ]);
    const fetched = await new Fetcher({ pause: 0, lookup: mixed }).fetch("http://news.example/");
    expect(fetched.kind === "failed" && fetched.reason).toContain("192.168.1.1");
  });

  test.each([
    ["93.184.216.34", true],
    ["2606:2800:220:1:248:1893:25c8:1946", true],
    ["::ffff:93.184.216.34", true],
    ["172.15.255.255", true],
    ["172.16.0.1", false],
    ["100.64.0.1", false],
    ["0.0.0.0", false],
    ["255.255.255.255", false],
    ["::", false],
    ["::1", false],
    ["::ffff:127.0.0.1", false],
    ["::ffff:7f00:1", false],
    ["64:ff9b::10.0.0.1", false],
    ["fe80::1%eth0", false],
    ["fd00:ec2::254", false],
    ["2002:7f00:1::", false],
    ["ff02::1", false],
    ["news.example", false],
  ])("%s: public %s", (address, is) => {
    expect(isPublicAddress(address)).toBe(is);
  });
});

describe("too much, too slow, broken", () => {
  test("a page larger than it may be is given up, whatever it says of its length", async () => {
    pages.set("/large", (_, response) =>
      response.writeHead(200, { "content-length": "50000" }).end("x".repeat(50_000)),
    );
    pages.set("/silent", (_, response) => {
      response.writeHead(200);
      response.write("x".repeat(30_000));
      response.end("x".repeat(30_000));
    });
    for (const path of ["/large", "/silent"])
      expect(await fetchPage(path, { largest: 20_000 })).toMatchObject({ kind: "failed" });
  });

  test("a small page that unpacks to a huge one is given up while it unpacks", async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    pages.set("/bomb", (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
    expect(await fetchPage("/bomb")).toMatchObject({ reason: "is over 10 MB, the most that is fetched" });
  });

  test("a body that never ends is given up in time", async () => {
    pages.set("/slow", (_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drip));
    });
    const started = Date.now();
    expect(await fetchPage("/slow", { timeout: 200, tries: 1 })).toMatchObject({ kind: "failed" });
    expect(Date.now() - started).toBeLessThan(2000);
  });

  test("a body shorter than its length is tried again and named", async () => {
    pages.set("/short", (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("Ten");
      setTimeout(() => response.destroy(), 5);
    });
    expect(await fetchPage("/short")).toMatchObject({ kind: "failed", reason: "broke off" });
    expect(asksFor("/short")).toBe(3);
  });

  test("what is packed wrongly is named", async () => {
    pages.set("/garbled", (_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip at all"),
    );
    expect(await fetchPage("/garbled")).toMatchObject({ reason: "is packed wrongly" });
  });

  test("a server in trouble is asked again, as late as it asks", async () => {
    let times = 0;
    pages.set("/busy", (_, response) => {
      if (++times < 3) response.writeHead(503, { "retry-after": "0" }).end();
      else response.writeHead(200).end("Ten died.");
    });
    expect(await fetchPage("/busy")).toMatchObject({ kind: "fetched" });
    expect(times).toBe(3);
  });

  test("a server that asks for too long a wait is given up", async () => {
    pages.set("/later", (_, response) => response.writeHead(429, { "retry-after": "7200" }).end());
    expect(await fetchPage("/later")).toMatchObject({
      reason: "answers with status 429 and asks to come back in 7200 seconds",
    });
    expect(asksFor("/later")).toBe(1);
  });

  test.each([["/gone", "answers with status 404"]])("%s %s", async (path, reason) => {
    expect(await fetchPage(path)).toMatchObject({ reason });
    expect(asksFor(path)).toBe(1);
  });

  test("what is no URL is named", async () => {
    expect(await new Fetcher().fetch("not a url")).toMatchObject({ kind: "failed", reason: "is no URL" });
  });
});

describe("manners", () => {
  test("robots.txt is asked for once and heeded", async () => {
    pages.set("/robots.txt", (_, response) =>
      response.writeHead(200).end("User-agent: *\nDisallow: /\n\nUser-agent: rapporteur\nDisallow: /private/\n"),
    );
    pages.set("/private/a", html("<html>Ten</html>"));
    pages.set("/open", html("<html>Ten</html>"));
    const before = asksFor("/robots.txt");
    const fetcher = new Fetcher(quick);
    expect(await fetcher.fetch(`${origin}/private/a`)).toMatchObject({ kind: "failed" });
    expect(await fetcher.fetch(`${origin}/open`)).toMatchObject({ kind: "fetched" });
    expect(asksFor("/private/a")).toBe(0);
    expect(asksFor("/robots.txt")).toBe(before + 1);
    expect(await fetchPage("/private/a", { robots: false })).toMatchObject({ kind: "fetched" });
    pages.delete("/robots.txt");
  });

  test("a robots.txt that cannot be read now allows nothing", async () => {
    pages.set("/robots.txt", (_, response) => response.writeHead(500).end());
    pages.set("/open", html("<html>Ten</html>"));
    expect(await fetchPage("/open")).toMatchObject({ kind: "failed" });
    pages.delete("/robots.txt");
  });

  test("a host is asked one thing at a time, with a pause", async () => {
    for (const path of ["/p1", "/p2", "/p3"]) pages.set(path, html("<html>Ten</html>"));
    const fetcher = new Fetcher({ ...quick, pause: 60, robots: false });
    const came: string[] = [];
    for await (const fetched of fetcher.fetchAll(["/p1", "/p2", "/p3", "/p1"].map((path) => origin + path)))
      came.push(fetched.asked.slice(origin.length));
    expect(came).toEqual(["/p1", "/p2", "/p3"]);
    const times = asked.filter(({ path }) => /^\/p\d$/.test(path)).map(({ at }) => at);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(50);
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(50);
  });

  test.each([
    ["120", 120_000],
    ["Thu, 21 Nov 2019 10:00:30 GMT", 30_000],
    ["Thu, 21 Nov 2019 09:00:00 GMT", 0],
    ["soon", null],
    [undefined, null],
  ])("Retry-After: %s", (header, wait) => {
    expect(retryAfter(header, Date.parse("2019-11-21T10:00:00Z"))).toBe(wait);
  });
});
