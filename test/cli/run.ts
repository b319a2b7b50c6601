import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { vi } from "vitest";
import { run } from "../../src/cli/run.ts";

const main = resolve(import.meta.dirname, "../../src/cli/main.ts");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** How the command is run: by one process for all, or as a terminal of so many columns would show it. */
export interface Stage {
  /** Columns of the terminal; without them standard output is a pipe. */
  readonly columns?: number;
}

let before: Promise<unknown> = Promise.resolve();

/** Runs the command in this process, which has the models loaded already, with pipes for standard input and output; one after another. */
export function rapporteur(
  args: readonly string[],
  input: string | Uint8Array = "",
  { columns }: Stage = {},
): Promise<Ran> {
  const ran = before.then(() => onStage(args, input, columns));
  before = ran.catch(() => {});
  return ran;
}

/** What a run says of itself that takes over two seconds: on a busy machine any does. */
const progress = /^\d+ reports? read, .* a second\n/gm;

async function onStage(args: readonly string[], input: string | Uint8Array, columns?: number): Promise<Ran> {
  const { stdout, stderr, stdin } = process;
  const [terminal, width] = [stdout.isTTY, stdout.columns];
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const keep = (into: Buffer[]) =>
    ((piece: string | Uint8Array, ...rest: unknown[]) => {
      into.push(Buffer.from(piece as string));
      const told = rest.at(-1);
      if (typeof told === "function") told();
      return true;
    }) as typeof stdout.write;
  const spies = [
    vi.spyOn(stdout, "write").mockImplementation(keep(out)),
    vi.spyOn(stderr, "write").mockImplementation(keep(err)),
    vi.spyOn(console, "log").mockImplementation((...words) => void out.push(Buffer.from(`${words.join(" ")}\n`))),
  ];
  vi.stubEnv("NO_COLOR", columns === undefined ? "1" : undefined);
  Object.defineProperty(process, "stdin", { value: Readable.from([Buffer.from(input)]), configurable: true });
  if (columns !== undefined) Object.assign(stdout, { isTTY: true, columns });
  try {
    const code = await run(args);
    return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString().replace(progress, "") };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
    Object.assign(stdout, { isTTY: terminal, columns: width });
    Object.defineProperty(process, "stdin", { value: stdin, configurable: true });
  }
}

/** Runs the command as a user would, in a process of its own: slow, for what only a process can show. */
export const spawned = (args: readonly string[], input: string | Uint8Array = ""): Promise<Ran> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, NO_COLOR: "1" } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => out.push(data));
    child.stderr.on("data", (data: Buffer) => err.push(data));
    child.stdin.on("error", () => {});
    child.on("error", fail);
    child.on("close", (code) => done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
    child.stdin.end(input);
  });

/** A folder with these files, gone with the machine's temporary files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-test-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export const surrender =
  "Sixty-two fighters surrendered to Afghan forces in Nangarhar on Tuesday. Officials said that over 600 fighters have surrendered since late October.\n";
