import type { PolicyName } from "../../total.ts";
import { conservative } from "./conservative.ts";
import { lowBestHigh } from "./low-best-high.ts";
import { lowest } from "./lowest.ts";
import { minMax } from "./min-max.ts";
import type { Policy } from "./policy.ts";
import { twoOrigins } from "./two-origins.ts";

export type { Policy, Ruling } from "./policy.ts";

/** All policies by name. */
export const policies: Readonly<Record<PolicyName, Policy>> = {
  conservative,
  lowest,
  "min-max": minMax,
  "low-best-high": lowBestHigh,
  "two-origins": twoOrigins,
};
