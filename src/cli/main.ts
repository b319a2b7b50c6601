#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { run } from "./run.ts";

/** What was compiled once need not be again: commands are loaded when they run, a third sooner from the second time on. */
enableCompileCache();

/** A reader that stops early ("| head") is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2));
