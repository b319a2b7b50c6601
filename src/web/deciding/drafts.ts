import type { Quote } from "../../reading/reading.ts";

/** An edit on its way: every field as typed. */
export interface Draft {
  readonly fields: Readonly<Record<string, string>>;
  readonly evidence: Quote | null;
  readonly reason: string;
  /** The decision that stood when the edit began, or "none". */
  readonly seen: string;
}

const key = (claim: string): string => `rapporteur.draft.${claim}`;

/** An edit that was begun in this browser and not finished. It outlives a lost line, a closed tab and a restart. */
export function draftOf(claim: string): Draft | null {
  try {
    const words = localStorage.getItem(key(claim));
    return words === null ? null : (JSON.parse(words) as Draft);
  } catch {
    return null;
  }
}

export const keepDraft = (claim: string, draft: Draft): void => localStorage.setItem(key(claim), JSON.stringify(draft));
export const dropDraft = (claim: string): void => localStorage.removeItem(key(claim));
