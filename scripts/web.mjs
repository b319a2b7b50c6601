// Builds the web app into dist/web when what it is made of is newer than what is there: node scripts/web.mjs [--force]
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, "dist", "web");

/** What the pages are made of: their own room, the rooms whose words and areas they use, and the tools. */
const sources = [
  "src/web",
  "src/reading",
  "src/comparing",
  "gazetteer/areas.json",
  "vite.config.ts",
  "package-lock.json",
];

/** Time of the newest file at or under a path, in milliseconds. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const index = join(built, "index.html");

/** True when nothing the pages are made of has changed since they were built. */
const fresh = () => existsSync(index) && sources.every((path) => newest(join(root, path)) < statSync(index).mtimeMs);

/** Text shrinks to a quarter: the server sends these bytes to whoever takes gzip. */
function pack(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (/\.(?:js|css|html|json|svg)$/.test(name))
      writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}

if (process.argv.includes("--force") || !fresh()) {
  console.error("web: building the pages ...");
  // Under a test runner NODE_ENV is "test", and React would bring its slow half.
  process.env.NODE_ENV = "production";
  const { build } = await import("vite");
  // They change all at once: a server that starts meanwhile finds one whole set.
  const apart = `${built}.${process.pid}`;
  try {
    await build({ configFile: join(root, "vite.config.ts"), logLevel: "error", build: { outDir: apart } });
    pack(apart);
    rmSync(built, { recursive: true, force: true });
    renameSync(apart, built);
  } finally {
    rmSync(apart, { recursive: true, force: true });
  }
}
