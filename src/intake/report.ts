import type { Dateline } from "./dateline/index.ts";

/** One received text with what is known of it. */
export interface Report {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  /** Who printed it; not who says what is in it. */
  readonly outlet: string | null;
  readonly author: string | null;
  /** Day of publication, "YYYY-MM-DD". */
  readonly published: string | null;
  /** How the day of publication is known. */
  readonly publishedBasis: "given" | "page" | "text" | "unknown";
  /** ISO 639-1 code, or null when it cannot be told. */
  readonly language: string | null;
  /** SHA-256 of the bytes as received, in hexadecimal. */
  readonly sha256: string;
  /** What made the text from the bytes, with its version: "page/1". Absent where nobody said. */
  readonly cleaner?: string;
  /** The dateline that its first paragraph begins with; absent where there is none. */
  readonly dateline?: Dateline;
  /** Every offset of a reading counts in this text. */
  readonly text: string;
}
