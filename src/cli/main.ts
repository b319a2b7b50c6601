#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { CommanderError } from "commander";
import { createProgram } from "./program.ts";
import { complain } from "./voice.ts";

/** Exit codes: everything went well, some input failed, the command was not understood. */
const ok = 0;
const someFailed = 1;
const misused = 2;

/** What was compiled once need not be again: commands are loaded when they run, a third sooner from the second time on. */
enableCompileCache();

/** A reader that stops early ("| head") is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? ok : someFailed);
});

try {
  await createProgram((exitCode) => (process.exitCode = exitCode)).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? ok : misused;
  else if (error instanceof Error && error.name === "CodebookError") {
    complain(`the codebook has slips:\n${error.message}`);
    process.exitCode = misused;
  } else {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = someFailed;
  }
}
