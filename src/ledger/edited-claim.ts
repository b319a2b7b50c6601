import type { ClaimEdit } from "../comparing/index.ts";
import type { Claim, Filler } from "../reading/index.ts";

const roles = ["agent", "affected", "recipient", "instrument", "place"] as const;

/**
 * The claim with what coders set instead of what was read. Names that the claim already has keep their place in the text; others stand
 * nowhere in it, which an empty span at the trigger shows.
 */
export function editedClaim(claim: Claim, edits: ClaimEdit | null): Claim {
  if (edits === null) return claim;
  const { source, ...rest } = edits;
  const filler = (words: string, read: readonly Filler[]): Filler =>
    read.find((one) => one.words === words) ?? { words, start: claim.trigger.start, end: claim.trigger.start };
  const fillers = Object.fromEntries(
    roles.flatMap((role) => {
      const names = edits[role];
      return names === undefined ? [] : [[role, names.map((words) => filler(words, claim[role]))]];
    }),
  );
  const dated = edits.from !== undefined || edits.to !== undefined;
  return {
    ...claim,
    ...rest,
    ...fillers,
    ...(source === undefined
      ? {}
      : { source: source === null ? null : filler(source, claim.source ? [claim.source] : []) }),
    ...(dated ? { periodBasis: "stated" as const } : {}),
  } as Claim;
}
