import { toConllu } from "../english/conllu.ts";
import { receive } from "../intake/index.ts";
import { shippedEnglish } from "../shipped.ts";
import { bytesOf, inputsOf, reasonOf } from "./inputs.ts";
import { standardOutput } from "./output.ts";
import { complain } from "./voice.ts";

/** Prints the sentences of reports as CoNLL-U, a `# newdoc` each. The exit code: 0, or 1 when some could not be read. */
export async function parseCommand(paths: readonly string[]): Promise<number> {
  const english = shippedEnglish();
  const { inputs, failed } = await inputsOf(paths);
  let failures = failed;
  for (const input of inputs) {
    try {
      for (const { report } of receive(bytesOf(input), input.name))
        await standardOutput.write(toConllu(english.analyse(report.text), report.id));
    } catch (error) {
      failures++;
      complain(`${input.name} ${reasonOf(error)}`);
    }
  }
  return failures > 0 ? 1 : 0;
}
