import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Path of a ledger that holds the samples. */
    readonly samples: string;
  }
}

const root = resolve(import.meta.dirname, "../..");

/** Runs a program of the checkout to its end, and says what it said when it fails. */
function run(...words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${words.join(" ")} ended with ${status}: ${stderr}`);
}

/** vitest's globalSetup of the browser tests: pages built, and the samples read into a ledger, once for all files. */
export default function setUp(project: TestProject): () => void {
  run("scripts/web.mjs");
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-samples-"));
  const ledger = join(folder, "samples.sqlite");
  run("src/cli/main.ts", "add", "samples", "--ledger", ledger);
  project.provide("samples", ledger);
  return () => rmSync(folder, { recursive: true, force: true });
}
