import { parentPort, workerData } from "node:worker_threads";
import { type Input, reasonOf } from "./inputs.ts";
import { type Orders, type Outcome, readInput } from "./work.ts";

/** What a worker is sent: an input to read, or word that so many of its outcomes were used. */
export type Order = { readonly input: Input } | { readonly used: number };

/** What a worker says of the input it was given. */
export type Answer = { readonly outcome: Outcome } | { readonly done: true } | { readonly failed: string };

/** Outcomes that may wait to be used, so that a large archive does not pile up in memory. */
const mostWaiting = 32;

const waits = { outcomes: 0, wake: (): void => {} };

const say = (answer: Answer): void => parentPort!.postMessage(answer);

async function read(input: Input): Promise<void> {
  try {
    for await (const outcome of readInput(input, workerData as Orders)) {
      say({ outcome });
      waits.outcomes++;
      while (waits.outcomes >= mostWaiting) await new Promise<void>((resolve) => (waits.wake = resolve));
    }
    say({ done: true });
  } catch (error) {
    say({ failed: reasonOf(error) });
  }
}

parentPort!.on("message", (order: Order) => {
  if ("input" in order) return void read(order.input);
  waits.outcomes -= order.used;
  waits.wake();
});
