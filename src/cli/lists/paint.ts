import type { Status } from "../../reading/index.ts";
import type { Screen } from "../screen.ts";

type Paint = Screen["paint"];

const same = (words: string): string => words;

/** Grades that want a second look, and those that stand. */
export const gradePaint = (paint: Paint, grade: string): ((words: string) => string) =>
  grade === "contested" ? paint.red : grade === "confirmed" || grade === "fair" ? paint.green : paint.yellow;

/** What did not happen, or may not have. */
export const statusPaint = (paint: Paint, status: Status): ((words: string) => string) =>
  status === "happened" || status === "ongoing" ? same : paint.yellow;
