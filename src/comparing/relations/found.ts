import type { Judged, Judgement, SignFound } from "../judgement.ts";

/** A judgement whose reasons are put into words when somebody asks: of a hundred that are kept, one is read. */
export interface Found {
  readonly judged: Judged;
  readonly reasons: () => readonly SignFound[];
}

export const inWords = ({ judged, reasons }: Found): Judgement => ({ ...judged, signs: reasons() });
