import { readFileSync } from "node:fs";
import { toConllu } from "../english/conllu.ts";
import { filesAt, receive } from "../intake/index.ts";
import { shippedEnglish } from "../shipped.ts";
import { standardOutput } from "./output.ts";
import { complain } from "./voice.ts";
import { reasonOf } from "./work.ts";

/** Prints the sentences of reports as CoNLL-U, a `# newdoc` each. The exit code: 0, or 1 when some could not be read. */
export async function parseCommand(paths: readonly string[]): Promise<number> {
  const english = shippedEnglish();
  let failures = 0;
  for (const path of paths) {
    try {
      for (const file of path === "-" ? [path] : filesAt(path)) {
        const bytes = readFileSync(file === "-" ? 0 : file);
        for (const { report } of receive(bytes, file))
          await standardOutput.write(toConllu(english.analyse(report.text), report.id));
      }
    } catch (error) {
      failures++;
      complain(`${path} ${reasonOf(error)}`);
    }
  }
  return failures > 0 ? 1 : 0;
}
