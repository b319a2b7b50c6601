import { countWords, dayWords } from "../reading/wording.ts";
import type { ClaimEdit, DecisionMade } from "./decision.ts";

/** "accepted", "rejected", "edited: count 60–62; place Nangarhar", "put 3 claims into one incident". */
export function decisionWords(made: DecisionMade): string {
  switch (made.about) {
    case "claim":
      if (made.verdict === "edit") return `edited: ${editWords(made.edit)}`;
      return made.verdict === "accept" ? "accepted" : "rejected";
    case "relation":
      return `${made.verdict === "yes" ? "said" : "denied"} that two claims stand as “${made.relation}”`;
    case "incident":
      return made.verdict === "merge"
        ? `put ${made.claims.length} claims into one incident`
        : `took ${made.claims.length} claims apart`;
    case "grade":
      return `graded the incident ${made.grade}`;
  }
}

const editWords = (edit: ClaimEdit): string =>
  (Object.keys(edit) as (keyof ClaimEdit)[]).map((name) => `${name} ${valueWords(edit, name)}`).join("; ");

/** One value of an edit, written out; "none" where it was taken away, "" where the edit leaves it. */
export function valueWords(edit: ClaimEdit, name: keyof ClaimEdit): string {
  if (!(name in edit)) return "";
  if (name === "count") return edit.count ? countWords(edit.count) : "none";
  if (name === "evidence") return `“${edit.evidence?.words ?? ""}”`;
  const value = edit[name];
  if (value === null || value === undefined || value.length === 0) return "none";
  if (typeof value !== "string") return value.join("; ");
  return name === "from" || name === "to" ? dayWords(value) : value;
}
