import type { ClaimEdit, Decision } from "../decision.ts";
import type { ClaimId, DescribedClaim, Party, Where } from "../described.ts";

/** The decision on each claim that counts: the latest one that was not made blind. */
export function decisionsOnClaims(decisions: readonly Decision[]): Map<ClaimId, Decision & { about: "claim" }> {
  const latest = new Map<ClaimId, Decision & { about: "claim" }>();
  const inOrder = [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  for (const decision of inOrder)
    if (decision.about === "claim" && !decision.blind) latest.set(decision.claim, decision);
  return latest;
}

/** A claim with the values that a coder set in place of those that were read. */
export function edited(claim: DescribedClaim, edit: ClaimEdit): DescribedClaim {
  const { agent, affected, recipient, instrument, place, source, evidence, ...values } = edit;
  return {
    ...claim,
    ...values,
    ...(agent && { agent: agent.map((name) => partyNamed(name, claim.agent)) }),
    ...(affected && { affected: affected.map((name) => partyNamed(name, claim.affected)) }),
    ...(recipient && { recipient: recipient.map((name) => partyNamed(name, claim.recipient)) }),
    ...(instrument && { instrument: instrument.map((name) => partyNamed(name, claim.instrument)) }),
    ...(place && { places: place.map((name) => placeNamed(name, claim.places)), placeBasis: "stated" as const }),
    ...(source !== undefined && {
      source: source === null ? null : partyNamed(source, claim.source === null ? [] : [claim.source]),
    }),
    ...(evidence && { evidence: evidence.words }),
    ...((values.from !== undefined || values.to !== undefined) && { periodBasis: "stated" as const }),
  };
}

/** The party that was read under this name, else one of whom nothing more is known. */
const partyNamed = (name: string, read: readonly Party[]): Party =>
  read.find((party) => party.name === name || party.words === name || party.identity === name) ?? {
    words: name,
    name,
    identity: null,
    wholes: [],
    kind: null,
    country: null,
    named: true,
  };

const placeNamed = (name: string, read: readonly Where[]): Where =>
  read.find((place) => place.name === name || place.words === name) ?? {
    words: name,
    name,
    geonameId: null,
    lat: null,
    lon: null,
    country: null,
    admin1: null,
    precision: null,
  };
