import type { Decision } from "../../comparing/index.ts";
import type { Decided } from "./unsent.ts";

/** Two decisions on one thing: the one that was there first, and the one whose coder had not seen it. */
export interface Clash {
  readonly mine: Decided;
  readonly theirs: Decision;
}

let open: readonly Clash[] = [];
const listeners = new Set<() => void>();

function set(list: readonly Clash[]): void {
  open = list;
  for (const tell of listeners) tell();
}

export const clashes = (): readonly Clash[] => open;
export const raise = (clash: Clash): void => set([...open, clash]);
export const settle = (clash: Clash): void => set(open.filter((one) => one !== clash));

export function onClash(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
