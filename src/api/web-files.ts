import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { pagePolicy } from "./policy.ts";

/** Media types of what the web app is built of. A file of another kind is not served. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
};

/** A name with eight or more characters of hash before its ending never holds anything else. */
const hashed = /[-.][\w-]{8,}\.\w{1,12}$/;

interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly tag: string;
  readonly immutable: boolean;
  /** The same as gzip, where the build left it. */
  readonly gzip: Uint8Array<ArrayBuffer> | null;
}

/** The built web app. */
export interface WebFiles {
  /** The answer for a path, or null when the app has no such file and the path is no page. */
  answer(request: Request, pathname: string): Response | null;
}

/**
 * Reads the folder once, about 4 MB: only what was there then is served, by looking its name up, so that no path leads out and a
 * newer build leaves the pages of a running server whole. Paths without an ending are pages of the app and get its index.
 */
export function webFiles(folder: string | null): WebFiles {
  if (folder === null || !existsSync(join(folder, "index.html")))
    return {
      answer: (_, pathname) =>
        pathname === "/"
          ? new Response(placeholder, {
              headers: {
                "content-type": "text/html; charset=utf-8",
                "content-security-policy": pagePolicy(placeholder),
                "cache-control": "no-store",
              },
            })
          : null,
    };
  const files = filesOf(folder);
  const index = files.get("/index.html")!;
  const policy = pagePolicy(new TextDecoder().decode(index.bytes));
  return {
    answer(request, pathname) {
      const file = files.get(pathname) ?? (extname(pathname) === "" ? index : undefined);
      return file === undefined ? null : sent(request, file, policy);
    },
  };
}

function filesOf(folder: string): ReadonlyMap<string, WebFile> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path).isFile());
  const all = new Set(paths);
  return new Map(
    paths.flatMap((path): [string, WebFile][] => {
      const type = types[extname(path).toLowerCase()];
      if (type === undefined) return [];
      const name = `/${relative(folder, path).split(sep).join("/")}`;
      const bytes = new Uint8Array(readFileSync(path));
      const tag = `"${createHash("sha1").update(bytes).digest("base64url")}"`;
      const gzip = all.has(`${path}.gz`) ? new Uint8Array(readFileSync(`${path}.gz`)) : null;
      return [[name, { bytes, type, tag, immutable: hashed.test(name) && !name.endsWith(".html"), gzip }]];
    }),
  );
}

function sent(request: Request, { bytes, type, tag, immutable, gzip }: WebFile, policy: string): Response {
  const headers: Record<string, string> = {
    etag: tag,
    "cache-control": immutable ? "public, max-age=31536000, immutable" : "no-cache",
    ...(gzip === null ? {} : { vary: "accept-encoding" }),
    ...(type.startsWith("text/html") ? { "content-security-policy": policy } : {}),
  };
  if (request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
  const packed = gzip !== null && /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
  return new Response(packed ? gzip : bytes, {
    headers: { ...headers, "content-type": type, ...(packed ? { "content-encoding": "gzip" } : {}) },
  });
}

const placeholder = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Rapporteur</title></head>
<body><h1>Rapporteur</h1><p>The program answers, but its pages are not built. Build them with <code>npm run build:web</code>; the interface for programs is described at <a href="/api/openapi.json">/api/openapi.json</a>.</p></body></html>
`;
