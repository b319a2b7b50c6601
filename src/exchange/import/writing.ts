import type { Quote } from "../../reading/index.ts";

/** A text as it is written, with the places of its parts. */
export class Writing {
  private written = "";
  readonly sentences: { readonly start: number; readonly end: number }[] = [];

  get text(): string {
    return this.written;
  }

  get length(): number {
    return this.written.length;
  }

  /** Writes words and says where they stand. */
  add(words: string): Quote {
    const start = this.written.length;
    this.written += words;
    return { start, end: this.written.length, words };
  }

  /** What stands from a place to the end. */
  from(start: number): Quote {
    return { start, end: this.written.length, words: this.written.slice(start) };
  }

  /** Writes one sentence and keeps where it stands. */
  sentence<T>(write: () => T): { readonly quote: Quote; readonly parts: T } {
    const start = this.written.length;
    const parts = write();
    const quote = this.from(start);
    this.sentences.push({ start: quote.start, end: quote.end });
    return { quote, parts };
  }
}
