import type { LeftOut } from "../total.ts";

/** A claim that does not count, and why; its words are added at the end. */
export type PassedOver = Omit<LeftOut, "words">;
