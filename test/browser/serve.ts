import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";

const main = resolve(import.meta.dirname, "../../src/cli/main.ts");

/** A running `rapporteur serve`, with a ledger of its own. */
export interface RunningServe {
  /** Where it answers, without a slash at the end: "http://127.0.0.1:40123". */
  readonly url: string;
  /** The printed address, whose token lets in once. */
  readonly address: string;
  readonly ledger: string;
  /** Breaks every connection at once, as a lost line or a crash would. */
  kill(): Promise<void>;
  /** Starts anew on the same port and ledger, with a new address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** A ledger to begin with, copied; none: an empty one. */
  readonly ledger?: string;
  /** Under whose name decisions stand. */
  readonly coder?: string;
  /** More words for the command line: ["--team"]. */
  readonly args?: readonly string[];
}

/** Starts the program as a person would, on any free port. */
export async function startServe({
  ledger: from,
  coder = "Mariam",
  args = [],
}: ServeOptions = {}): Promise<RunningServe> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-browser-"));
  const ledger = join(folder, "war.sqlite");
  if (from !== undefined) copyLedger(from, ledger);
  const start = (port: string): Promise<readonly [ChildProcess, string]> =>
    started(["serve", "--ledger", ledger, "--port", port, "--threads", "1", "--coder", coder, ...args]);
  let [child, address] = await start("0");
  const { origin: url, port } = new URL(address);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once("exit", done));
    child.kill(signal);
    await gone;
  };
  return {
    url,
    get address() {
      return address;
    },
    ledger,
    kill: () => end("SIGKILL"),
    async restart() {
      await end("SIGKILL");
      [child, address] = await start(port);
    },
    async stop() {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A SQLite ledger and what its journal still holds. */
function copyLedger(from: string, to: string): void {
  for (const name of readdirSync(dirname(from)))
    if (name.startsWith(basename(from)))
      copyFileSync(join(dirname(from), name), `${to}${name.slice(basename(from).length)}`);
}

function started(args: readonly string[]): Promise<readonly [ChildProcess, string]> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  child.stderr.on("data", (data: Buffer) => said.push(data.toString()));
  return new Promise((done, fail) => {
    createInterface({ input: child.stdout }).once("line", (line) => done([child, line.trim()]));
    child.once("exit", (code) => fail(new Error(`rapporteur serve ended with ${code}: ${said.join("")}`)));
  });
}
