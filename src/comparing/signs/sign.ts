import type { DescribedClaim, DescribedReport } from "../described.ts";

/** Two claims that may be of one happening, `a.id` < `b.id`, with their reports. */
export interface Pair {
  readonly a: DescribedClaim;
  readonly b: DescribedClaim;
  readonly reportOfA: DescribedReport;
  readonly reportOfB: DescribedReport;
  readonly sameReport: boolean;
  /** Cosine of the reports' telling words; 1 within a report. */
  readonly likeness: number;
  /** Days between the days that the reports were printed; null where one is not known. */
  readonly daysBetween: number | null;
}

/** How strongly a sign shows, 0 to 1, and the sentence for it, made only when somebody will read it. */
export interface Shown {
  readonly score: number;
  readonly says: () => string;
}

/** One way in which two claims can look alike or unlike. Null: it says nothing of this pair. Symmetric in the two claims. */
export type Sign = (pair: Pair) => Shown | null;

export const shown = (score: number, says: () => string): Shown | null => (score > 0 ? { score, says } : null);
