import { Worker } from "node:worker_threads";
import { type Input, reasonOf } from "./inputs.ts";
import { WebInputs } from "./web-inputs.ts";
import { type Orders, type Outcome, readInput } from "./work.ts";
import type { Answer, Order } from "./worker.ts";

/** What a run yields, in the order of its inputs: what became of their reports, and after the last of an input how that went. */
export type Event =
  | ({ readonly kind: "outcome" } & { readonly outcome: Outcome })
  | { readonly kind: "finished"; readonly input: Input; readonly failed: string | null };

/** Reads all inputs, on `jobs` threads. A few reports a thread are held in memory, whatever the size of the inputs. */
export async function* readings(inputs: readonly Input[], orders: Orders, jobs: number): AsyncGenerator<Event> {
  const web = new WebInputs(inputs, orders.web ?? {});
  if (jobs > 1 && inputs.length > 1) yield* readingsOfThreads(inputs, orders, Math.min(jobs, inputs.length), web);
  else yield* readingsHere(inputs, orders, web);
}

async function* readingsHere(inputs: readonly Input[], orders: Orders, web: WebInputs): AsyncGenerator<Event> {
  for (const input of inputs) {
    let failed: string | null = null;
    try {
      for await (const outcome of readInput(await web.inHand(input), orders)) yield { kind: "outcome", outcome };
    } catch (error) {
      failed = reasonOf(error);
    }
    yield { kind: "finished", input, failed };
  }
}

/** Results of one input that a thread reads. */
interface Slot {
  readonly events: Event[];
  finished: boolean;
  /** Tells the thread that an outcome was used. */
  used: () => void;
}

const workerFile = new URL(`./worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`, import.meta.url);
const aheadPerThread = 4;

async function* readingsOfThreads(
  inputs: readonly Input[],
  orders: Orders,
  jobs: number,
  web: WebInputs,
): AsyncGenerator<Event> {
  const slots = inputs.map((): Slot => ({ events: [], finished: false, used: () => {} }));
  const workers = new Set<Worker>();
  let next = 0;
  let shown = 0;
  let wake = (): void => {};
  const idle: (() => void)[] = [];

  const hire = (): void => {
    const worker = new Worker(workerFile, { workerData: orders });
    const send = (order: Order): void => worker.postMessage(order);
    workers.add(worker);
    let at = -1;
    const finish = (failed: string | null): void => {
      slots[at]!.events.push({ kind: "finished", input: inputs[at]!, failed });
      slots[at]!.finished = true;
      at = -1;
    };
    const take = (): void => {
      if (next >= inputs.length) return;
      if (next > shown + jobs * aheadPerThread) return void idle.push(take);
      at = next++;
      slots[at]!.used = () => send({ used: 1 });
      web.inHand(inputs[at]!).then(
        (input) => send({ input }),
        (error: unknown) => {
          finish(reasonOf(error));
          take();
          wake();
        },
      );
    };
    worker.on("message", (answer: Answer) => {
      if ("outcome" in answer) slots[at]!.events.push({ kind: "outcome", outcome: answer.outcome });
      else {
        finish("failed" in answer ? answer.failed : null);
        take();
      }
      wake();
    });
    // A thread that dies (out of memory) fails its input only; another takes its place.
    worker.on("error", (error) => {
      workers.delete(worker);
      if (at >= 0) finish(`could not be read: ${error.message}`);
      if (next < inputs.length) hire();
      wake();
    });
    take();
  };

  try {
    for (let i = 0; i < jobs; i++) hire();
    for (; shown < slots.length; shown++) {
      const slot = slots[shown]!;
      for (;;) {
        while (slot.events.length > 0) {
          const event = slot.events.shift()!;
          if (event.kind === "outcome") slot.used();
          yield event;
        }
        if (slot.finished) break;
        await new Promise<void>((resolve) => (wake = resolve));
      }
      for (const take of idle.splice(0)) take();
    }
  } finally {
    await Promise.all([...workers].map((worker) => worker.terminate()));
  }
}
