// Sets the checkout up: installs what package-lock.json asks for, unless it is there already.
// Runs on whatever Node the machine has (12 and later), before anything is installed, so: no dependencies, plain JavaScript.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nodeFolder = join(root, "node_modules", "node");

/** The packages that a lock file names, or null when it cannot be read. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/** True when every package the lock file asks for is installed in that version; those for other platforms may be missing. */
function installed() {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.keys(wanted).every((path) => {
    if (path === "") return true;
    const found = present[path];
    return found ? found.version === wanted[path].version : wanted[path].optional === true;
  });
}

/** Runs npm with the machine's own Node, also on Windows, where npm is a script that only a shell can start. */
function npm(args) {
  const script = process.env.npm_execpath;
  const own = script && /\.c?js$/.test(script);
  const done = own
    ? spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  return done.status === 0;
}

const recentEnough = () => {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 13);
};

const hasNode24 = () => ["node", "node.exe"].some((name) => existsSync(join(nodeFolder, "bin", name)));

function fail(message) {
  console.error(`setup: ${message}`);
  process.exit(1);
}

if (!installed()) {
  console.error("setup: installing what package-lock.json asks for (once, about half a minute) ...");
  // No package's own script runs: one would fetch a compiler's headers and build what the package holds ready-made.
  if (!npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))
    fail("npm ci failed; its messages are above.");
}

// The package "node" fetches its binary in such a script, which is run here.
if (!hasNode24()) {
  spawnSync(process.execPath, ["installArchSpecificPackage.js"], { cwd: nodeFolder, stdio: "inherit" });
  if (!hasNode24() && !recentEnough()) {
    fail(`could not install Node 24, and this machine's Node ${process.versions.node} is older than 22.13.`);
  }
}

// Its command is linked where npm looks for commands: at installation there was nothing yet to link to.
const linked = () => ["node", "node.cmd"].some((name) => existsSync(join(root, "node_modules", ".bin", name)));
if (hasNode24() && !linked() && !npm(["rebuild", "node", "--ignore-scripts", "--loglevel=error"]))
  fail("Node 24 could not be linked into node_modules/.bin; npm's messages are above.");

// SQLite comes ready-made for the common systems; for others it is compiled.
const node = hasNode24()
  ? join(nodeFolder, "bin", process.platform === "win32" ? "node.exe" : "node")
  : process.execPath;
const opensSqlite = () =>
  spawnSync(node, ["-e", 'new (require("better-sqlite3"))(":memory:").close()'], { cwd: root }).status === 0;
if (!opensSqlite()) {
  console.error("setup: compiling SQLite for this system (once, about a minute) ...");
  if (!npm(["rebuild", "better-sqlite3", "--loglevel=error"]) || !opensSqlite())
    fail(
      "better-sqlite3 could not be compiled; ledgers in a file need it. See https://github.com/WiseLibs/better-sqlite3",
    );
}
