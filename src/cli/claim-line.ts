import type { Claim } from "../reading/index.ts";
import { countAndParts, fillerWords, periodWords } from "../reading/wording.ts";

/** A claim on one line, for a first look: "kill, 12 people, Tue 19 Nov 2019, Khogyani". */
export const claimLine = (claim: Claim): string =>
  [
    claim.type,
    countAndParts(claim),
    periodWords(claim),
    fillerWords(claim.place),
    claim.agent.length > 0 ? `by ${fillerWords(claim.agent)}` : null,
    claim.affected.length > 0 && claim.count === null ? `against ${fillerWords(claim.affected)}` : null,
  ]
    .filter((part) => part !== null)
    .join(", ");
