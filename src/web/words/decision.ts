import type { Decision } from "../../comparing/index.ts";

export { decisionWords, valueWords } from "../../comparing/decision-words.ts";

const clock = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** "mariam, 21 Nov 2026, 12:04". */
export const byAndWhen = ({ coder, at }: Pick<Decision, "coder" | "at">): string =>
  `${coder}, ${Number.isNaN(Date.parse(at)) ? at : clock.format(new Date(at))}`;
