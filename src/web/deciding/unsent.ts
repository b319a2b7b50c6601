import type { DecisionMade } from "../../comparing/index.ts";
import { Refused, Unreachable } from "../asking/ask.ts";
import { lost } from "../asking/line.ts";
import { send } from "./send.ts";

/** A decision as it goes to the server, with what its coder had seen. */
export interface Decided {
  readonly made: DecisionMade;
  readonly reason: string | null;
  readonly blind: boolean;
  /** Id of the decision that stood when this one was made, or "none". */
  readonly seen: string;
}

const key = "rapporteur.unsent";
const listeners = new Set<() => void>();
let waiting: readonly Decided[] = stored();

function stored(): readonly Decided[] {
  try {
    const words = globalThis.localStorage?.getItem(key) ?? "[]";
    const list = JSON.parse(words) as unknown;
    return Array.isArray(list) ? (list as Decided[]) : [];
  } catch {
    return [];
  }
}

function set(list: readonly Decided[]): void {
  waiting = list;
  localStorage.setItem(key, JSON.stringify(list));
  for (const tell of listeners) tell();
}

/** Decisions that were made while nobody answered. They outlive the tab. */
export const kept = (): readonly Decided[] => waiting;

export function onKept(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const keep = (decided: Decided): void => set([...waiting, decided]);

let sending = false;
let refusal: unknown = null;

/** Why the first of the kept decisions cannot be saved, as the server says it; null when none was refused. */
export const keptRefusal = (): unknown => refusal;

/** Gives up the decision that was refused. */
export function dropRefused(): void {
  refusal = null;
  set(waiting.slice(1));
  void sendKept();
}

/** Sends what was kept, in its order; stops at the first that nobody answers to, or that is refused. */
export async function sendKept(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      const sent: Decided = first;
      await send(sent);
      refusal = null;
      set(waiting.filter((one) => one !== sent));
    }
  } catch (fault) {
    if (fault instanceof Unreachable) lost();
    // Signed out meanwhile: it waits until somebody is signed in again.
    else if (!(fault instanceof Refused && fault.status === 401)) refusal = fault;
    set(waiting);
  } finally {
    sending = false;
  }
}
