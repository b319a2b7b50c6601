import { findTimes } from "../../src/reading/times/index.ts";
import type { Input } from "../task.ts";
import type { Tools } from "../tools.ts";

/** Time expressions in the form of the TempEval-3 scorer: spans, TIMEX3 types, values and mods. */
export function predict(document: Input, tools: Pick<Tools, "english">): object {
  const { sentences } = tools.english.analyse(document.text);
  const timexes = findTimes(document.text, sentences, document.date).map(
    ({ start, end, type, value, mod, quant, freq }) => ({
      start,
      end,
      type: type.toUpperCase(),
      value,
      mod,
      ...(quant === undefined ? {} : { quant }),
      ...(freq === undefined ? {} : { freq }),
    }),
  );
  return { id: document.id, timexes };
}
