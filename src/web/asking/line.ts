/** Whether the server answers, for the notice at the top of every page. */
let up = true;
const listeners = new Set<() => void>();

function set(now: boolean): void {
  if (up === now) return;
  up = now;
  for (const tell of listeners) tell();
}

export const lost = (): void => set(false);
export const reached = (): void => set(true);
export const isUp = (): boolean => up;

export function onLine(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
