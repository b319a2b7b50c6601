import { CommanderError } from "commander";
import { createProgram } from "./program.ts";
import { complain } from "./voice.ts";

/** Exit codes: everything went well, some input failed, the command was not understood. */
const ok = 0;
const someFailed = 1;
const misused = 2;

/** Runs a command, given what stands after "rapporteur", and gives its exit code. What goes wrong is said on standard error. */
export async function run(args: readonly string[]): Promise<number> {
  let code = ok;
  try {
    await createProgram((exitCode) => (code = exitCode)).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ok : misused;
    if (error instanceof Error && error.name === "CodebookError") {
      complain(`the codebook has slips:\n${error.message}`);
      return misused;
    }
    complain(error instanceof Error ? error.message : String(error));
    return someFailed;
  }
}
