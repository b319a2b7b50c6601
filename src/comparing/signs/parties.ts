import type { DescribedClaim, Party } from "../described.ts";
import { foldedName } from "../origins/folded-words.ts";
import { shown, type Sign } from "./sign.ts";

type Role = "agent" | "affected" | "recipient" | "instrument";

const folded = ({ name }: Party): string => foldedName(name);

/** How far two parties are one: 1 the same, 0.6 part of the other, 0.35 described alike ("farmers"), 0 no sign of it. */
export function sameness(a: Party, b: Party): number {
  if (a.identity !== null && a.identity === b.identity) return 1;
  const [one, other] = [folded(a), folded(b)];
  if (one === "" || other === "") return 0;
  if (a.named && b.named && (one === other || lastNameOf(one, other))) return 1;
  const [wholesA, wholesB] = [partsOf(a), partsOf(b)];
  if (wholesA.some((whole) => wholesB.includes(whole))) return 0.6;
  if (!a.named && !b.named && one === other && !saysLittle.has(one)) return 0.35;
  return 0;
}

/** A party and what it belongs to; a state's bodies ("AF:forces", "AF:government") belong to the state. */
const partsOf = ({ identity, wholes }: Party): readonly string[] => {
  if (identity === null) return wholes;
  const state = identity.indexOf(":");
  return state > 0 ? [identity, identity.slice(0, state), ...wholes] : [identity, ...wholes];
};

/** "rahmat" and "ajmal rahmat": one gives the family name alone. */
const lastNameOf = (one: string, other: string): boolean =>
  (one.length > 3 && other.endsWith(` ${one}`)) || (other.length > 3 && one.endsWith(` ${other}`));

/** Heads that any report has. */
const saysLittle: ReadonlySet<string> = new Set([
  "person",
  "man",
  "other",
  "they",
  "he",
  "she",
  "who",
  "one",
  "victim",
  "that",
  "it",
]);

/** True when the two cannot be one: two known actors of which neither belongs to the other, or two full names of persons. */
export function conflict(a: Party, b: Party): boolean {
  if (sameness(a, b) > 0) return false;
  const [partsA, partsB] = [partsOf(a), partsOf(b)];
  if (partsA.length > 0 && partsB.length > 0)
    return (
      a.country === null ||
      b.country === null ||
      a.country !== b.country ||
      (a.identity !== null && b.identity !== null)
    );
  return a.kind === null && b.kind === null && isFullName(a) && isFullName(b);
}

const isFullName = (party: Party): boolean => party.named && party.identity === null && folded(party).includes(" ");

function best(a: readonly Party[], b: readonly Party[]): readonly [number, Party, Party] | null {
  let found: readonly [number, Party, Party] | null = null;
  for (const one of a)
    for (const other of b) {
      const score = sameness(one, other);
      if (score > (found?.[0] ?? 0)) found = [score, one, other];
    }
  return found;
}

const same =
  (role: Role, does: string): Sign =>
  ({ a, b }) => {
    const found = best(a[role], b[role]);
    if (!found) return null;
    const [score, one, other] = found;
    return shown(score, () =>
      score === 1
        ? `${does} ${one.name} in both`
        : score >= 0.6
          ? `${does} ${one.name} in one and ${other.name} in the other, which belong together`
          : `${does} “${one.words}” and “${other.words}”, described alike`,
    );
  };

const differ =
  (role: Role, does: string): Sign =>
  ({ a, b }) => {
    if (a[role].length === 0 || b[role].length === 0 || best(a[role], b[role])) return null;
    const apart = a[role].every((one) => b[role].every((other) => conflict(one, other)));
    return apart ? shown(1, () => `${does} ${a[role][0]!.name} in one and ${b[role][0]!.name} in the other`) : null;
  };

/** "Taliban fighters attacked", "the Taliban killed". */
export const sameAgent = same("agent", "done by");
export const agentsDiffer = differ("agent", "done by");
/** "killed Ahmad Shah", "the death of Shah". */
export const sameAffected = same("affected", "done to");
export const affectedDiffer = differ("affected", "done to");
/** "surrendered to the Afghan government", "gave themselves up to the army". */
export const sameRecipient = same("recipient", "to");
export const recipientsDiffer = differ("recipient", "to");
/** "a car bomb" twice. */
export const sameInstrument = same("instrument", "by");

/** A person who has a part in both, in whatever role: who "was shot" in one "died" in the other. Known actors say less, and are signs of their own. */
export const samePerson: Sign = ({ a, b }) => {
  for (const one of peopleOf(a))
    for (const other of peopleOf(b)) {
      if (sameness(one, other) === 1) return shown(1, () => `${one.name} has a part in both`);
    }
  return null;
};

const peopleLists = new WeakMap<DescribedClaim, readonly Party[]>();
/** Named people in any role who are no known actors. */
export function peopleOf(claim: DescribedClaim): readonly Party[] {
  let people = peopleLists.get(claim);
  if (!people) {
    people = [...claim.affected, ...claim.agent, ...claim.recipient].filter(
      (party) => party.named && party.identity === null && (party.kind === null || folded(party).includes(" ")),
    );
    peopleLists.set(claim, people);
  }
  return people;
}
