import { nearest } from "../codebook/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Filters } from "./filters.ts";
import { many } from "./words.ts";

/** Filters whose values are names that a ledger can list. */
const named = {
  type: ["type"],
  actor: ["actor"],
  place: ["place", "country"],
  source: ["source"],
  outlet: ["outlet"],
} as const;

/**
 * Why a list is empty: nothing was added yet, a filter alone finds nothing ("--type surender: did you mean surrender?"), or no one thing
 * passes all of them.
 */
export async function whyNothing(ledger: Ledger, one: string, filters: Filters): Promise<string> {
  const { reports, claims } = await ledger.overview();
  if (reports === 0) return `the ledger holds no reports yet; "rapporteur add" reads them in`;
  if (claims === 0) return `the ledger holds ${many(reports, "report")}, which claim nothing`;
  const words: string[] = [];
  for (const [name, kinds] of Object.entries(named) as [keyof typeof named, (typeof named)[keyof typeof named]][]) {
    const asked = filters[name];
    if (asked === undefined || (await ledger.claims({ [name]: asked, limit: 1 })).items.length > 0) continue;
    const known = (await Promise.all(kinds.map((kind) => ledger.facets(kind)))).flat();
    const meant = nearest(
      asked,
      known.map(({ label }) => label),
    );
    const some = known.slice(0, 6).map(({ label }) => label);
    words.push(
      meant === undefined
        ? `no claim has the ${name} "${asked}"; the commonest: ${some.join(", ")}`
        : `no claim has the ${name} "${asked}"; did you mean "${meant}"?`,
    );
  }
  return words.length > 0 ? words.join("\n") : `no ${one} fits all that was asked for`;
}
