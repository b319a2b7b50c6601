/** A stretch of a text. UTF-16 code units from 0, `end` not included: `text.slice(start, end)` is the quote. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span stands for. */
export const quote = (text: string, span: Span): string => text.slice(span.start, span.end);

/** True when `inner` lies within `outer` (equal spans too). */
export const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** True when the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
