import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { allOf, faults, page } from "./all-of.ts";

interface Capture {
  readonly url: string;
  readonly body: Uint8Array | string;
  readonly type?: "response" | "resource" | "revisit";
  readonly status?: string;
  readonly headers?: Record<string, string>;
}

/** A record as warcio, the tool of web archivists, writes it. */
async function record({ url, body, type = "response", status = "200 OK", headers = {} }: Capture, gzip: boolean) {
  const made = WARCRecord.create(
    {
      url,
      date: "2021-11-12T08:00:00Z",
      type,
      statusline: `HTTP/1.1 ${status}`,
      httpHeaders: { "Content-Type": "text/html; charset=utf-8", ...headers },
      warcHeaders: type === "resource" ? { "Content-Type": "text/html" } : {},
    },
    [Buffer.from(body)],
  );
  return Buffer.from(await WARCSerializer.serialize(made, { gzip }));
}

const archive = async (captures: readonly Capture[], gzip = true): Promise<Buffer[]> =>
  Promise.all(captures.map((capture) => record(capture, gzip)));

const a = { url: "https://courier.example/a", body: page("Ten die in ambush") };
const b = { url: "https://courier.example/b", body: page("Convoy attacked in the north") };
const c = { url: "https://courier.example/c", body: page("Police name the dead") };

describe.each([
  ["packed", true],
  ["not packed", false],
])("a web archive, %s", (_name, gzip) => {
  const name = gzip ? "crawl.warc.gz" : "crawl.warc";

  test("gives its pages with their addresses, the time of their capture and their bytes", async () => {
    const { reports, refused } = await allOf(name, Buffer.concat(await archive([a, b], gzip)));
    expect(refused).toEqual([]);
    expect(reports.map(({ report }) => [report.title, report.url, report.published])).toEqual([
      ["Ten die in ambush", a.url, "2021-11-10"],
      ["Convoy attacked in the north", b.url, "2021-11-10"],
    ]);
    const { original, report } = reports[0]!;
    expect(original).toMatchObject({ capturedAt: "2021-11-12T08:00:00.000Z", from: a.url });
    expect(original.headers?.["content-type"]).toBe("text/html; charset=utf-8");
    expect(Buffer.from(original.bytes).toString()).toBe(a.body);
    expect(report.cleaner).toMatch(/^page\/\d/);
  });

  test("passes over what is no report, and calls none of it a fault", async () => {
    const { reports, refused } = await allOf(
      name,
      Buffer.concat(
        await archive(
          [
            { ...a, body: "gone", status: "404 Not Found" },
            { ...b, body: "\u0001\u0002", headers: { "Content-Type": "image/jpeg" } },
            { ...c, body: "", type: "revisit" },
          ],
          gzip,
        ),
      ),
    );
    expect(reports).toEqual([]);
    expect(faults(refused)).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      "was answered with status 404",
      "is image/jpeg, no report",
      "is the same as an earlier capture",
    ]);
  });

  test("goes on behind a record that is broken, and names it", async () => {
    const [first, second, third] = await archive([a, b, c], gzip);
    const broken = Buffer.from(second!);
    if (gzip) broken.fill(0xff, 40, 80);
    else broken.write("Content-Lengthy:", broken.indexOf("Content-Length:"));
    const { reports, refused } = await allOf(name, Buffer.concat([first!, broken, third!]));
    expect(reports.map(({ report }) => report.url)).toEqual([a.url, c.url]);
    expect(faults(refused)).toHaveLength(1);
    expect(faults(refused)[0]).toMatch(new RegExp(`^${name}, record 2 `));
  });

  test("that is cut off gives all before the cut, and says so", async () => {
    const whole = Buffer.concat(await archive([a, b], gzip));
    const { reports, refused } = await allOf(name, whole.subarray(0, whole.length - 60));
    expect(reports[0]!.report.url).toBe(a.url);
    expect(faults(refused).join()).toContain("cut off");
  });

  test("cut off anywhere or changed anywhere never throws and never hangs", async () => {
    const whole = Buffer.concat(await archive([a, b], gzip));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) bytes[at] = byte;
        const { reports } = await allOf(name, bytes);
        expect(reports.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a page in a web archive", () => {
  test.each([
    ["gzip", gzipSync(a.body)],
    ["br", brotliCompressSync(a.body)],
  ])("is unpacked from %s", async (coding, body) => {
    const { reports } = await allOf(
      "c.warc.gz",
      await record({ ...a, body, headers: { "Content-Encoding": coding } }, true),
    );
    expect(reports[0]!.report.text).toContain("Ten soldiers were killed");
  });

  test("is put together from its chunks, and left alone where the crawler did so", async () => {
    const headers = { "Transfer-Encoding": "chunked" };
    const size = Buffer.byteLength(a.body).toString(16);
    for (const body of [`${size}\r\n${a.body}\r\n0\r\n\r\n`, a.body]) {
      const { reports } = await allOf("c.warc.gz", await record({ ...a, body, headers }, true));
      expect(reports[0]!.report.title).toBe("Ten die in ambush");
      expect(reports[0]!.report.text).not.toContain(size);
    }
  });

  test("that unpacks without end is refused by name", async () => {
    const body = brotliCompressSync(Buffer.alloc(150_000_000, 32), { params: { 1: 1 } });
    const { refused } = await allOf(
      "c.warc",
      await record({ ...a, body, headers: { "Content-Encoding": "br" } }, false),
    );
    expect(faults(refused).join()).toContain("unpacks to over");
  });
});

test("headers that never end are given up, in little memory", async () => {
  const { refused } = await allOf("c.warc", `WARC/1.0\r\nX: ${"x".repeat(5_000_000)}`);
  expect(faults(refused)).toEqual(["c.warc, record 1 has headers that do not end"]);
});

describe("a WACZ", () => {
  const wacz = async (hash: (warc: Uint8Array) => string | null): Promise<Uint8Array> => {
    const warc = Buffer.concat(await archive([a, b]));
    const digest = hash(warc);
    const resources = digest === null ? [] : [{ name: "data.warc.gz", path: "archive/data.warc.gz", hash: digest }];
    return zipSync({
      "archive/data.warc.gz": [warc, { level: 0 }],
      "datapackage.json": strToU8(JSON.stringify({ profile: "data-package", resources })),
    });
  };
  const sha256 = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

  test("whose digest holds gives its pages", async () => {
    const { reports, refused } = await allOf("web.wacz", await wacz(sha256));
    expect(reports.map(({ report }) => report.url)).toEqual([a.url, b.url]);
    expect(reports[0]!.notes).toEqual([]);
    expect(refused).toEqual([]);
  });

  test.each([
    ["does not match its digest", () => sha256(Buffer.from("other"))],
    ["has no digest", () => null],
  ])("that %s is named, and its reports say so", async (words, hash) => {
    const { reports, refused } = await allOf("web.wacz", await wacz(hash));
    expect(faults(refused)[0]).toContain(`web.wacz, archive/data.warc.gz ${words}`);
    expect(reports).toHaveLength(2);
    expect(reports[0]!.notes.join()).toContain(words);
  });
});
