import type { ActorKind } from "../../codebook/actor-kinds.ts";
import type { ActorCandidate, ActorFacts, Reason, Whole } from "../reading.ts";
import { identityOfBody } from "./body.ts";
import { candidatesFor, chosenOf, type ReportSigns } from "./identity.ts";
import type { EntityKnowledge } from "./knowledge.ts";
import type { SaidOf } from "./said-of.ts";
import type { Site } from "./site.ts";

/** A group of sites that name one entity. */
export interface Group {
  readonly id: string;
  readonly sites: readonly Site[];
  readonly said: readonly SaidOf[];
  /** Why its names are one. */
  readonly reasons: readonly Reason[];
}

/** The other entities of the report, as far as facts ask for them. */
export interface Company {
  /** Groups that an entity's phrases say it belongs to. */
  ownersOf(group: Group): readonly Group[];
  /** The group that has an identity of the codebook or of a country's body. */
  withIdentity(identity: string): Group | undefined;
  identityOf(group: Group): string | null;
}

const because = (about: Reason["about"], sign: string, says: string, basis: Reason["basis"]): Reason => ({
  about,
  sign,
  basis,
  says,
});

const firstOf = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null;

interface Identity {
  readonly identity: string | null;
  readonly candidates: readonly ActorCandidate[];
  readonly reasons: readonly Reason[];
}

/** Who a group is across reports. */
export function identify({ sites, said }: Group, knowledge: EntityKnowledge, report: ReportSigns): Identity {
  const at = said.findIndex(({ actor }) => actor);
  const actor = said[at]?.actor;
  if (actor) {
    const candidates = candidatesFor(sites[at]!.words, report);
    return { identity: actor.id, candidates, reasons: candidates[0]?.reasons ?? [] };
  }
  for (const site of sites) {
    if (!site.name || site.kind !== "actor") continue;
    const candidates = candidatesFor(site.words, report);
    if (candidates.length === 0) continue;
    const chosen = chosenOf(candidates);
    const open = because(
      "identity",
      "contested",
      `The report does not say which of ${candidates.map(({ name }) => name).join(", ")} “${site.words}” is.`,
      "codebook",
    );
    return { identity: chosen?.identity ?? null, candidates, reasons: chosen ? chosen.reasons : [open] };
  }
  const country = firstOf(said.map((one) => one.country));
  if (country !== null) {
    const body = firstOf(said.map((one) => one.body));
    const name = knowledge.countries.nameOf(country);
    if (body) {
      const { id, sign } = identityOfBody(country, body, knowledge);
      const says =
        sign === "forcesOfCountry"
          ? `The codebook has the forces of ${name} as ${id}.`
          : `The ${body.id.replaceAll("-", " ")} of ${name}.`;
      return {
        identity: id,
        candidates: [],
        reasons: [because("identity", sign, says, sign === "forcesOfCountry" ? "codebook" : "report")],
      };
    }
    const state = firstOf(said.map((one) => one.state));
    if (state === "government")
      return {
        identity: `${country}:government`,
        candidates: [],
        reasons: [
          because(
            "identity",
            "capitalActs",
            `“${sites[0]!.words}” acts, and is the capital of ${name}: its government.`,
            "codebook",
          ),
        ],
      };
    if (state === "state")
      return {
        identity: country,
        candidates: [],
        reasons: [because("identity", "countryActs", `“${sites[0]!.words}” acts: ${name}.`, "report")],
      };
  }
  return { identity: null, candidates: [], reasons: [] };
}

/** Kinds that those who follow somebody take over: a Taliban spokesman is no official of a state. */
const takenOver: ReadonlySet<string> = new Set([
  "armed group",
  "crime group",
  "party",
  "coalition",
  "peacekeepers",
  "mercenaries",
  "state force",
  "media",
  "organization",
]);

/** Everything else that is known of a group. `found` is who it is. */
export function factsOf(group: Group, found: Identity, knowledge: EntityKnowledge, company: Company): ActorFacts {
  const { said } = group;
  const { actors, countries } = knowledge;
  const actor = found.identity === null ? undefined : actors.all.get(found.identity);
  const reasons: Reason[] = [...group.reasons, ...found.reasons];
  const partOf: Whole[] = company
    .ownersOf(group)
    .map((owner) => ({ entity: owner.id, identity: company.identityOf(owner), basis: "report" as const }));
  for (const identity of actor?.partOf ?? []) {
    if (partOf.some((whole) => whole.identity === identity)) continue;
    partOf.push({ entity: company.withIdentity(identity)?.id ?? null, identity, basis: "codebook" });
    reasons.push(
      because(
        "partOf",
        "partOfCodebook",
        `The codebook has ${actor?.name} as part of ${actors.all.get(identity)?.name ?? identity}.`,
        "codebook",
      ),
    );
  }

  let country = firstOf(said.map((one) => one.country));
  const own = firstOf(said.map((one) => one.reasons.find(({ about }) => about === "country") ?? null));
  if (own) reasons.push(own);
  const [home, ...others] = actor?.country ?? [];
  if (country === null && home !== undefined && others.length === 0) {
    country = countries.codeOfName(home);
    if (country !== null)
      reasons.push(because("country", "countryOfActor", `The codebook has ${actor?.name} in ${home}.`, "codebook"));
  }
  if (country !== null) {
    const whole = bodyAbove(found.identity, country);
    const body = said.find((one) => one.body?.kind === "government")?.body;
    if (whole !== null && (body || found.identity === `${country}:government`))
      partOf.push({ entity: company.withIdentity(whole)?.id ?? null, identity: whole, basis: "codebook" });
  }

  const { kind, reason } = kindOf(group, found, actor?.kind ?? null, knowledge, company);
  if (reason) reasons.push(reason);
  const office = firstOf(said.map((one) => one.office));
  const officeReason = said.find((one) => one.office !== null)?.reasons.find(({ about }) => about === "office");
  if (officeReason) reasons.push(officeReason);
  return { kind, office, country, partOf, identity: found.identity, candidates: found.candidates, reasons };
}

/** "AF:defense-ministry" is inside "AF:government", and that inside "AF". */
function bodyAbove(identity: string | null, country: string): string | null {
  if (identity === null || !identity.startsWith(`${country}:`)) return null;
  return identity === `${country}:government` ? country : `${country}:government`;
}

function kindOf(
  group: Group,
  found: Identity,
  ofActor: ActorKind | null,
  { actors }: EntityKnowledge,
  company: Company,
): { kind: ActorKind | null; reason: Reason | null } {
  const { said } = group;
  if (ofActor !== null)
    return { kind: ofActor, reason: because("kind", "kindOfActor", `The codebook has it as ${ofActor}.`, "codebook") };
  // All that a contested name may stand for are of one kind: that much is sure.
  const kinds = new Set(found.candidates.map(({ identity }) => actors.all.get(identity)?.kind));
  const [common] = kinds;
  if (kinds.size === 1 && common !== undefined)
    return {
      kind: common,
      reason: because("kind", "kindOfCandidates", `All it may stand for are ${common}.`, "codebook"),
    };
  if (said.some(({ follows }) => follows))
    for (const owner of company.ownersOf(group)) {
      const identity = company.identityOf(owner);
      const kind =
        (identity === null ? undefined : actors.all.get(identity)?.kind) ?? firstOf(owner.said.map((one) => one.kind));
      if (kind && takenOver.has(kind))
        return { kind, reason: because("kind", "kindOfOwner", `They belong to “${owner.sites[0]!.words}”.`, "report") };
    }
  const at = said.find((one) => one.kind !== null);
  if (at) return { kind: at.kind, reason: at.reasons.find(({ about }) => about === "kind") ?? null };
  const state = firstOf(said.map((one) => one.state));
  return {
    kind: state,
    reason:
      state === null ? null : because("kind", "countryActs", "It is a country, or the government of one.", "report"),
  };
}
