import type { ClaimEdit, DescribedClaim, Party, Where } from "../comparing/index.ts";
import { folded } from "./fold.ts";

/** Later edits go over earlier ones, value by value. */
export const mergedEdits = (edits: readonly ClaimEdit[]): ClaimEdit | null =>
  edits.length === 0 ? null : Object.assign({}, ...edits);

/** The claim with what coders set instead of what was read. */
export function edited(claim: DescribedClaim, edits: ClaimEdit | null): DescribedClaim {
  if (edits === null) return claim;
  const { agent, affected, recipient, instrument, place, source, evidence, from, to, ...plain } = edits;
  const known = [...claim.agent, ...claim.affected, ...claim.recipient, ...claim.instrument, claim.source].filter(
    (party) => party !== null,
  );
  const party = (name: string): Party => known.find((one) => isCalled(one, name)) ?? named(name);
  const parties = (names: readonly string[] | undefined, read: readonly Party[]): readonly Party[] =>
    names === undefined ? read : names.map(party);
  const dated = from !== undefined || to !== undefined;
  return {
    ...claim,
    ...plain,
    agent: parties(agent, claim.agent),
    affected: parties(affected, claim.affected),
    recipient: parties(recipient, claim.recipient),
    instrument: parties(instrument, claim.instrument),
    ...(place === undefined ? {} : { places: place.map((name) => where(name, claim)), placeBasis: "stated" as const }),
    ...(source === undefined ? {} : { source: source === null ? null : party(source) }),
    ...(evidence === undefined ? {} : { evidence: evidence.words }),
    ...(dated
      ? {
          from: from === undefined ? claim.from : from,
          to: to === undefined ? claim.to : to,
          periodBasis: "stated" as const,
        }
      : {}),
  };
}

const isCalled = ({ words, name, identity }: Party, given: string): boolean =>
  [words, name, identity ?? ""].some((one) => folded(one) === folded(given));

const named = (name: string): Party => ({
  words: name,
  name,
  identity: null,
  wholes: [],
  kind: null,
  country: null,
  named: true,
});

const where = (name: string, { places }: DescribedClaim): Where =>
  places.find((place) => folded(place.name) === folded(name) || folded(place.words) === folded(name)) ?? {
    words: name,
    name,
    geonameId: null,
    lat: null,
    lon: null,
    country: null,
    admin1: null,
    precision: null,
  };
