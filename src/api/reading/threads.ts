import { Worker } from "node:worker_threads";
import { CannotBeRead, type CodebookEffect, type Handed, type Outcome, type ReadingDesk } from "./desk.ts";
import type { Answer, Order } from "./thread.ts";

const threadFile = new URL(`./thread.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`, import.meta.url);

export interface ThreadSettings {
  /** How many files are read at once. */
  readonly threads: number;
  /** Folder of the codebook in use, asked for at each order. */
  readonly codebook: () => string;
  /** Milliseconds in which a thread must come to something: a report, or the end. Five minutes unless said. */
  readonly patience?: number;
}

/** An order that waits or is being carried out. */
interface Task {
  readonly order: Order;
  /** The outcomes that nobody took yet. */
  readonly outcomes: Outcome[];
  effect: CodebookEffect | undefined;
  ended: boolean;
  failure: Error | null;
  /** True: nobody takes its outcomes any more. */
  left: boolean;
  /** Called whenever something of this changes. */
  changed: () => void;
  /** Tells the thread that outcomes were taken. */
  used: (count: number) => void;
}

/** Reads one short report on each thread, so that models are in memory before somebody waits for them. */
const warming = "Sixty-two fighters surrendered in Nangarhar on Tuesday, officials said.";

/**
 * A desk of threads that stay. A thread that dies (out of memory), or comes to nothing for too long, fails the order it was on, and another
 * takes its place.
 */
export function threadDesk({ threads, codebook, patience = 300_000 }: ThreadSettings): ReadingDesk {
  const waiting = { now: [] as Task[], later: [] as Task[] };
  const idle: Worker[] = [];
  const hired = new Set<Worker>();
  const busy = new Map<Worker, Task>();
  let closing = false;

  const end = (task: Task, failure: Error | null): void => {
    task.ended = true;
    task.failure = failure;
    task.changed();
  };
  const watches = new Map<Worker, NodeJS.Timeout>();
  /** Begins to count anew. A thread whose outcomes wait to be taken is not slow. */
  const watch = (worker: Worker): void => {
    clearTimeout(watches.get(worker));
    const task = busy.get(worker);
    if (task === undefined) watches.delete(worker);
    else
      watches.set(
        worker,
        setTimeout(() => {
          if (task.outcomes.length > 0) return watch(worker);
          replace(worker, `was given up: nothing came of it in ${Math.round(patience / 1000)} seconds`);
          void worker.terminate();
        }, patience).unref(),
      );
  };
  const next = (): void => {
    while (idle.length > 0) {
      const task = waiting.now.shift() ?? waiting.later.shift();
      if (task === undefined) return;
      const worker = idle.pop()!;
      busy.set(worker, task);
      task.used = (used) => worker.postMessage({ used } satisfies Order);
      worker.ref();
      worker.postMessage(task.order);
      watch(worker);
    }
  };
  const free = (worker: Worker): Task => {
    const task = busy.get(worker)!;
    busy.delete(worker);
    watch(worker);
    task.used = () => {};
    idle.push(worker);
    worker.unref();
    return task;
  };
  const hire = (): void => {
    const worker = new Worker(threadFile);
    worker.unref();
    hired.add(worker);
    idle.push(worker);
    worker.on("message", (answer: Answer) => {
      if ("outcome" in answer) {
        const task = busy.get(worker);
        if (task === undefined) return;
        watch(worker);
        if (task.left) return task.used(1);
        task.outcomes.push(answer.outcome);
        return task.changed();
      }
      if (!busy.has(worker)) return;
      const task = free(worker);
      if ("failed" in answer) end(task, answer.refused ? new CannotBeRead(answer.failed) : new Error(answer.failed));
      else {
        task.effect = answer.effect;
        end(task, null);
      }
      next();
    });
    worker.on("error", (error) => replace(worker, `could not be read: ${error.message}`));
  };
  const replace = (worker: Worker, why: string): void => {
    if (!hired.delete(worker)) return;
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    const task = busy.get(worker);
    busy.delete(worker);
    watch(worker);
    if (task !== undefined) end(task, new CannotBeRead(why));
    if (!closing) hire();
    next();
  };
  const take = (order: Order, urgency: "now" | "later"): Task => {
    const task: Task = {
      order,
      outcomes: [],
      effect: undefined,
      ended: false,
      failure: null,
      left: false,
      changed: () => {},
      used: () => {},
    };
    if (closing) end(task, shuttingDown());
    else waiting[urgency].push(task);
    next();
    return task;
  };
  async function* read(handed: Handed, urgency: "now" | "later"): AsyncGenerator<Outcome> {
    const task = take({ read: { handed, codebook: codebook() } }, urgency);
    try {
      for (;;) {
        while (task.outcomes.length > 0) {
          yield task.outcomes.shift()!;
          task.used(1);
        }
        if (task.ended) break;
        await new Promise<void>((resolve) => (task.changed = resolve));
      }
    } finally {
      // Whoever leaves early would leave the thread waiting for ever.
      task.left = true;
      task.used(task.outcomes.splice(0).length + 1);
    }
    if (task.failure !== null) throw task.failure;
  }

  for (let i = 0; i < threads; i++) hire();
  for (let i = 0; i < threads; i++)
    take({ read: { handed: { text: warming, given: {} }, codebook: codebook() } }, "later");
  return {
    read,
    async try(trial) {
      const task = take({ try: trial, codebook: codebook() }, "now");
      while (!task.ended) await new Promise<void>((resolve) => (task.changed = resolve));
      if (task.failure !== null) throw task.failure;
      return task.effect!;
    },
    async close() {
      closing = true;
      for (const task of [...waiting.now.splice(0), ...waiting.later.splice(0)]) end(task, shuttingDown());
      await Promise.all([...hired].map((worker) => worker.terminate()));
      for (const task of busy.values()) end(task, shuttingDown());
    },
  };
}

const shuttingDown = (): Error => new CannotBeRead("was not read: the program is shutting down");
