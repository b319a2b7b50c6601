import type { DescribedClaim } from "../described.ts";
import type { Figure } from "../incident.ts";
import type { Judged } from "../judgement.ts";
import { exclude } from "./interval.ts";
import { isNarrower } from "./narrower.ts";
import { victimsOf } from "./victims.ts";

/**
 * What each report and source come to for one incident, in one measure: claims of one type, one scope, each with a count or with named
 * people. Within a report a smaller number tells of some of them ("the driver was killed" beside "three were killed"), unless the
 * two are judged to contradict each other: then both stand. A figure of a narrower group ("two children") is no figure where one of the
 * whole is given. A figure that its own source revised later is not here, nor are the smaller ones beside it.
 */
export function figuresOf(
  claims: readonly DescribedClaim[],
  judgements: readonly Judged[],
): { readonly figures: readonly Figure[]; readonly superseded: ReadonlyMap<string, string> } {
  const superseded = new Map<string, string>();
  const present = new Set(claims.map(({ id }) => id));
  const rivals = new Set<string>();
  for (const { a, b, relation } of judgements) {
    if (!present.has(a) || !present.has(b)) continue;
    if (relation === "revises") superseded.set(b, [a, superseded.get(b) ?? a].sort()[0]!);
    else if (relation === "contradicts") rivals.add(a).add(b);
  }
  const ofAll = claims.filter((claim) => !claims.some((other) => isNarrower(claim, other)));
  const figures: Figure[] = [];
  for (const [report, told] of Map.groupBy(ofAll, (claim) => claim.report)) {
    const voices = [...Map.groupBy(told, ({ source }) => source?.identity ?? source?.name ?? "")]
      .map(([, those]) => ({ those, victims: victimsOf(those) }))
      .filter(({ victims }) => victims !== null)
      .sort((a, b) => b.victims!.count[0] - a.victims!.count[0] || (a.those[0]!.id < b.those[0]!.id ? -1 : 1));
    const [main, ...rest] = voices;
    if (!main) continue;
    for (const { those, victims } of [
      main,
      ...rest.filter(
        ({ those, victims }) => exclude(victims!.count, main.victims!.count) && those.some(({ id }) => rivals.has(id)),
      ),
    ]) {
      if (victims!.claims.some((id) => superseded.has(id))) continue;
      figures.push({
        type: those[0]!.type,
        unit: victims!.unit,
        source: those.find(({ source }) => source !== null)?.source?.name ?? null,
        report,
        count: victims!.count,
        claims: victims!.claims,
      });
    }
  }
  return { figures, superseded };
}
