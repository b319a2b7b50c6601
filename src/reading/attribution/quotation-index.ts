import type { Span } from "../../english/span.ts";
import type { Quotation } from "./quotations.ts";

/** Looks quotations up by place; all look-ups take logarithmic time. */
export class QuotationIndex {
  readonly all: readonly Quotation[];

  constructor(all: readonly Quotation[]) {
    this.all = all;
  }

  /** Place in `all` of the first quotation that ends after `at`. */
  firstEndingAfter(at: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle] as Quotation).end <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The quotation around a place, or null. */
  around(at: number): Quotation | null {
    const quotation = this.all[this.firstEndingAfter(at)];
    return quotation && quotation.start <= at ? quotation : null;
  }

  /** The first quotation that starts at or after a place, or null. */
  startingFrom(at: number): Quotation | null {
    for (let i = this.firstEndingAfter(at); i < this.all.length; i++) {
      const quotation = this.all[i] as Quotation;
      if (quotation.start >= at) return quotation;
    }
    return null;
  }

  /** The last quotation that ends at or before a place, or null. */
  endingBy(at: number): Quotation | null {
    return this.all[this.firstEndingAfter(at) - 1] ?? null;
  }

  /** Those that share a code unit with a span. */
  touching(span: Span): Quotation[] {
    const list: Quotation[] = [];
    for (let i = this.firstEndingAfter(span.start); i < this.all.length; i++) {
      const quotation = this.all[i] as Quotation;
      if (quotation.start >= span.end) break;
      list.push(quotation);
    }
    return list;
  }
}
