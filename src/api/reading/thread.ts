import { parentPort } from "node:worker_threads";
import type { CodebookEffect, Outcome, Trial } from "./desk.ts";
import { readHanded, type ReadOrder, tryOut } from "./orders.ts";

/** What a thread is sent: something to do, or word that so many of its outcomes were used. */
export type Order =
  { readonly read: ReadOrder } | { readonly try: Trial; readonly codebook: string } | { readonly used: number };

/** What a thread says. `refused`: what was handed in is at fault, not the engine. */
export type Answer =
  | { readonly outcome: Outcome }
  | { readonly done: true; readonly effect?: CodebookEffect }
  | { readonly failed: string; readonly refused: boolean };

/** Outcomes that may wait to be used, so that a large archive does not pile up in memory. */
const mostWaiting = 32;

const window = { waiting: 0, wake: (): void => {} };

const say = (answer: Answer): void => parentPort!.postMessage(answer);

async function read(order: ReadOrder): Promise<void> {
  for await (const outcome of readHanded(order)) {
    say({ outcome });
    window.waiting++;
    while (window.waiting >= mostWaiting) await new Promise<void>((resolve) => (window.wake = resolve));
  }
  say({ done: true });
}

function failed(error: unknown): void {
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  say({ failed: message, refused: name === "IntakeError" });
}

parentPort!.on("message", (order: Order) => {
  if ("used" in order) {
    window.waiting -= order.used;
    window.wake();
  } else if ("read" in order) void read(order.read).catch(failed);
  else {
    try {
      say({ done: true, effect: tryOut(order.try, order.codebook) });
    } catch (error) {
      failed(error);
    }
  }
});
