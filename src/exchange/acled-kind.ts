import type { IncidentDetail } from "../ledger/index.ts";
import type { Side } from "./actor-kinds.ts";

/** Where an incident stands in ACLED's scheme. `sub` is null where the reports do not settle it. */
export interface AcledKind {
  readonly disorder: "Political violence" | "Demonstrations" | "Strategic developments";
  readonly event: string;
  readonly sub: string | null;
}

const violence = (event: string, sub: string | null): AcledKind => ({ disorder: "Political violence", event, sub });
const strategic = (sub: string): AcledKind => ({
  disorder: "Strategic developments",
  event: "Strategic developments",
  sub,
});

/** What an explosion was, by the words of its claims: the first that speaks wins. */
const explosions: readonly (readonly [words: RegExp, sub: string])[] = [
  [/suicide/i, "Suicide bomb"], // a suicide bomber blew himself up
  [/\b(?:air ?strikes?|air raids?|drones?|warplanes?|jets?|helicopters?|aircraft)\b/i, "Air/drone strike"],
  [/\b(?:shell|artillery|mortar|rocket|missile)/i, "Shelling/artillery/missile attack"], // shelling, mortar rounds
  [/\bgrenades?\b/i, "Grenade"],
  [/\b(?:roadside|landmines?|mines?|IEDs?|improvised|car bomb|planted)\b/i, "Remote explosive/landmine/IED"],
];

const wordsOf = ({ claimsInFull }: IncidentDetail): string =>
  claimsInFull
    .flatMap(({ trigger, instrument, evidence }) => [
      trigger.words,
      ...instrument.map(({ words }) => words),
      evidence.words,
    ])
    .join("\n");

/** One row a rule, the most telling event first; `says` is what makes an incident one. */
const rules: readonly {
  readonly type: string;
  says(incident: IncidentDetail, agent: Side | null, affected: Side | null): AcledKind | null;
}[] = [
  { type: "bomb", says: explosion },
  { type: "strike", says: explosion },
  {
    type: "take",
    says: (_, agent) =>
      violence(
        "Battles",
        agent === "state"
          ? "Government regains territory"
          : agent === "armed"
            ? "Non-state actor overtakes territory"
            : null,
      ),
  },
  { type: "clash", says: () => violence("Battles", "Armed clash") },
  { type: "abduct", says: () => violence("Violence against civilians", "Abduction/forced disappearance") },
  { type: "attack", says: attack },
  { type: "kill", says: attack },
  { type: "injure", says: attack },
  { type: "protest", says: () => ({ disorder: "Demonstrations", event: "Protests", sub: null }) },
  { type: "capture", says: () => strategic("Arrests") },
  { type: "surrender", says: () => strategic("Change to group/activity") },
  { type: "recruit", says: () => strategic("Change to group/activity") },
  { type: "destroy", says: () => strategic("Looting/property destruction") },
  { type: "agree", says: () => strategic("Agreement") },
  { type: "release", says: () => strategic("Other") },
  { type: "transfer", says: () => strategic("Other") },
];

function explosion(incident: IncidentDetail): AcledKind {
  const words = wordsOf(incident);
  return violence("Explosions/Remote violence", explosions.find(([pattern]) => pattern.test(words))?.[1] ?? null);
}

/** "Gunmen killed nine villagers" is violence against civilians; between armed sides it is a battle; else nothing settles it. */
function attack(_: IncidentDetail, agent: Side | null, affected: Side | null): AcledKind | null {
  if (affected === "civilians") return violence("Violence against civilians", "Attack");
  const armed: readonly (Side | null)[] = ["state", "armed", "external"];
  return armed.includes(agent) && armed.includes(affected) ? violence("Battles", "Armed clash") : null;
}

/** ACLED's kind of an incident, or null where the reports leave it open. */
export function acledKind(incident: IncidentDetail, agent: Side | null, affected: Side | null): AcledKind | null {
  for (const rule of rules) {
    if (!incident.types.includes(rule.type)) continue;
    const kind = rule.says(incident, agent, affected);
    if (kind !== null) return kind;
  }
  return null;
}
