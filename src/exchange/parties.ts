import type { IncidentDetail } from "../ledger/index.ts";
import { kindTeller, type Side, sideOf } from "./actor-kinds.ts";
import { countryNameIn } from "./country-names.ts";
import type { ExportSettings } from "./format.ts";

/** Who stands on one side of an incident, as data sets of actors have it. */
export interface Party {
  /** The first actor, "Taliban"; "Civilians (Afghanistan)" where it is civilians, as ACLED calls them; null where no actor is told. */
  readonly name: string | null;
  /** Further actors, and the words for civilians. */
  readonly others: readonly string[];
  readonly side: Side | null;
}

export interface Parties {
  readonly agent: Party;
  readonly affected: Party;
}

/**
 * Tells the parties of an incident. Only who is an actor by name or by kind counts as one: "Gunmen" and "villagers" do; "ten people", "a
 * market" and somebody's name say nothing of whose side they are on, and stand in our columns `agents` and `affected`.
 */
export function partyTeller({ codebook }: ExportSettings): (incident: IncidentDetail) => Parties {
  const kindOf = kindTeller(codebook);
  const partyOf = (names: readonly string[], country: string | null): Party => {
    const actors = names.filter((name) => kindOf(name) !== null);
    const [first, ...others] = actors;
    if (first === undefined) return { name: null, others: [], side: null };
    const side = sideOf(kindOf(first));
    if (side !== "civilians") return { name: first, others, side };
    return { name: country === null ? "Civilians" : `Civilians (${country})`, others: actors, side };
  };
  return ({ agents, affected, place }) => {
    const country = countryNameIn(codebook, place?.country ?? null);
    return { agent: partyOf(agents, country), affected: partyOf(affected, country) };
  };
}
