import { toConllu } from "../english/conllu.ts";
import { receiveAll } from "../intake/index.ts";
import { shippedEnglish } from "../shipped.ts";
import { inputsOf, reasonOf } from "./inputs.ts";
import { standardOutput } from "./output.ts";
import { complain } from "./voice.ts";

/** Prints the sentences of reports as CoNLL-U, a `# newdoc` each. The exit code: 0, or 1 when some could not be read. */
export async function parseCommand(paths: readonly string[]): Promise<number> {
  const english = shippedEnglish();
  const { inputs, failed } = await inputsOf(paths);
  let failures = failed;
  for (const input of inputs) {
    try {
      for await (const item of receiveAll(input)) {
        if ("report" in item) await standardOutput.write(toConllu(english.analyse(item.report.text), item.report.id));
        else if (item.fault) {
          failures++;
          complain(`${item.refused} ${item.reason}`);
        }
      }
    } catch (error) {
      failures++;
      complain(`${input.name} ${reasonOf(error)}`);
    }
  }
  return failures > 0 ? 1 : 0;
}
