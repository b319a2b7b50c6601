import type { IncidentDetail } from "../../ledger/ledger.ts";

/** Id of the latest decision on the grouping or the grade of an incident as it is shown, or "none". */
export function latestSeen({ decisions }: Pick<IncidentDetail, "decisions">, about: "incident" | "grade"): string {
  const own = decisions.filter((one) => one.about === about && !one.blind);
  return own.reduce((last, one) => (last === null || one.at >= last.at ? one : last), own[0] ?? null)?.id ?? "none";
}
