import type { Span } from "../../english/span.ts";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import { statuses } from "../words/status.ts";

/** Names of the highlights, as report.css draws them; later ones lie on top. */
export const lightNames = [
  "rejected",
  ...statuses,
  "pointed",
  "chosen",
  "chosen-trigger",
  "chosen-source",
  "chosen-place",
  "chosen-period",
] as const;
export type LightName = (typeof lightNames)[number];

export interface Light {
  readonly name: LightName;
  readonly span: Span;
}

/** What is lit in a text: every claim by its status, the one pointed at, and the parts of the chosen one. */
export function lightsOf(claims: readonly LedgerClaim[], chosen: string | null, pointed: string | null): Light[] {
  const lights: Light[] = [];
  const light = (name: LightName, span: Span | null | undefined): void => {
    if (span && span.end > span.start) lights.push({ name, span });
  };
  for (const claim of claims) {
    const rejected = claim.decision?.about === "claim" && claim.decision.verdict === "reject";
    light(rejected ? "rejected" : claim.status, claim.trigger);
    if (!rejected) light(claim.status, claim.countWords);
    if (claim.id === pointed && claim.id !== chosen) light("pointed", claim.evidence);
    if (claim.id !== chosen) continue;
    light("chosen", claim.evidence);
    light("chosen-trigger", claim.trigger);
    light("chosen-trigger", claim.countWords);
    light("chosen-source", claim.source);
    light("chosen-period", claim.periodWords);
    for (const place of claim.place) light("chosen-place", place);
  }
  return lights;
}
