import type { Status } from "../../reading/reading.ts";

export const statuses: readonly Status[] = ["happened", "ongoing", "planned", "possible", "denied", "unconfirmed"];

/** How a status is drawn where colour does not reach; the style sheets use the same strokes. */
export const strokeOf: Readonly<Record<Status, string>> = {
  happened: "solid line",
  ongoing: "double line",
  planned: "dashed line",
  possible: "dashed line",
  denied: "wavy line",
  unconfirmed: "dotted line",
};
