import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { origin, served, type Served } from "./serving.ts";

const inline = "document.documentElement.dataset.theme = 'dark';";
const script = "export const page = 1;".repeat(50);
const home = mkdtempSync(join(tmpdir(), "rapporteur-web-"));
const folder = join(home, "web");
let api: Served;
beforeAll(async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(home, "secret.json"), "{}");
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><title>Rapporteur</title><script>${inline}</script><script type="module" src="/assets/index-a1b2c3d4.js"></script>`,
  );
  writeFileSync(join(folder, "assets", "index-a1b2c3d4.js"), script);
  writeFileSync(join(folder, "assets", "index-a1b2c3d4.js.gz"), gzipSync(script));
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  writeFileSync(join(folder, "notes.exe"), "MZ");
  symlinkSync(join(home, "secret.json"), join(folder, "link.json"));
  api = await served({ webFolder: folder });
});
afterAll(async () => {
  await api.close();
  rmSync(home, { recursive: true, force: true });
});

test.each(["/", "/reports", "/incidents/i-3f0a91c27be41d05-kill-120", "/a/b/c"])(
  "%s is a page of the app, to anybody",
  async (path) => {
    const answer = await api.knock(path);
    expect(await answer.text()).toContain("<title>Rapporteur</title>");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
  },
);

test("the page's policy lets in nothing from elsewhere, and inline script only by its hash", async () => {
  const policy = (await api.knock("/")).headers.get("content-security-policy")!;
  const hash = createHash("sha256").update(inline).digest("base64");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test("a name with a hash is kept for good; others are asked for again", async () => {
  const answer = await api.knock("/assets/index-a1b2c3d4.js");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  const icon = await api.knock("/icon.svg");
  expect(icon.headers.get("cache-control")).toBe("no-cache");
  const again = await api.knock("/icon.svg", { headers: { "if-none-match": icon.headers.get("etag")! } });
  expect(again.status).toBe(304);
});

test("who takes gzip gets the packed bytes that the build left", async () => {
  const answer = await api.knock("/assets/index-a1b2c3d4.js", { headers: { "accept-encoding": "br, gzip" } });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(script);
  expect(await (await api.knock("/assets/index-a1b2c3d4.js")).text()).toBe(script);
});

test.each([
  "/../secret.json",
  "/..%2fsecret.json",
  "/%2e%2e/secret.json",
  "/assets/..%5c..%5csecret.json",
  "/assets/%2e%2e%2f%2e%2e%2fsecret.json",
  "//secret.json",
  "/secret.json%00.js",
  "/notes.exe",
  "/assets/gone.js",
  "/link.json",
])("%s leads nowhere", async (path) => {
  const answer = await api.app.request(new Request(`${origin}${path}`));
  expect(answer.status).toBe(404);
  expect((await answer.json()).error.code).toBe("not-there");
});

test("pages are only read", async () => {
  for (const method of ["POST", "PUT", "DELETE"])
    expect((await api.knock("/reports", { method, headers: { origin } })).status).toBe(404);
  expect((await api.knock("/reports", { method: "HEAD" })).status).toBe(200);
});
