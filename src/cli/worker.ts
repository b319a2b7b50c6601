import { parentPort, workerData } from "node:worker_threads";
import { type Input, reasonOf } from "./inputs.ts";
import { type Orders, readInput } from "./work.ts";
import type { Reading } from "../reading/index.ts";

/** What a worker says of the input it was given. */
export type Answer = { readonly reading: Reading } | { readonly done: true } | { readonly failed: string };

parentPort!.on("message", (input: Input) => {
  const say = (answer: Answer): void => parentPort!.postMessage(answer);
  try {
    for (const reading of readInput(input, workerData as Orders)) say({ reading });
    say({ done: true });
  } catch (error) {
    say({ failed: reasonOf(error) });
  }
});
