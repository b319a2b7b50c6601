import type { ClaimId, DescribedClaim, Party } from "../described.ts";
import { foldedName } from "./folded-words.ts";
import { outletId } from "./outlet-names.ts";
import type { ReportOrigin } from "./bound.ts";

/** What a report rests on in one matter. */
export interface Ground {
  readonly matter: string;
  readonly kind: "speaker" | "credit" | "outlet" | "nobody";
  /** Equal for reports that may have it from the same place; null where the report names nobody. */
  readonly key: string | null;
  /** As a verb phrase: "quote the police". */
  readonly says: string;
}

/** What the copies of one text rest on, matter by matter. */
export function groundsOf(
  reports: readonly ReportOrigin[],
  claims: readonly DescribedClaim[],
  matterOf: (claim: ClaimId) => string,
): Ground[] {
  const credits = new Set(reports.flatMap(({ wires, cites }) => [...wires, ...cites]));
  const outlets = new Set(reports.flatMap(({ outlet }) => (outlet === null ? [] : [outletId(outlet)])));
  const grounds = new Map<string, Ground>();
  for (const [matter, those] of Map.groupBy(claims, ({ id }) => matterOf(id))) {
    const put = (kind: Ground["kind"], key: string | null, says: string): void =>
      void grounds.set(`${matter}|${key ?? ""}`, { matter, kind, key, says });
    const before = grounds.size;
    for (const { source } of those)
      if (source) for (const key of speakers(source)) put("speaker", key, `quote ${source.name}`);
    for (const credit of credits) put("credit", credit, `credit ${credit}`);
    if (grounds.size === before) put("nobody", null, "name nobody");
    // Two reports of one newsroom are one newsroom's; and whoever cites it, cites this.
    for (const outlet of outlets) if (!credits.has(outlet)) put("outlet", outlet, `come from ${outlet}`);
  }
  return [...grounds.values()];
}

/** Who speaks, as a key: identity or name, and the body they speak for. "Police" of one matter are one police. */
function speakers({ identity, name, wholes }: Party): string[] {
  const own = identity ?? outletId(name);
  const keys = [own === "" ? foldedName(name) : own, ...wholes.slice(0, 1)];
  return [...new Set(keys)].filter((key) => key !== "");
}
