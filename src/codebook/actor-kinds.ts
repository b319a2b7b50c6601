/**
 * Kinds of those who act. Party, force or gang: the kind sorts, it does not judge.
 * `fighters` are armed people of whom no side is said, `state` is a country that acts under its own name.
 */
export const actorKinds = [
  "state force",
  "armed group",
  "coalition",
  "party",
  "crime group",
  "peacekeepers",
  "mercenaries",
  "fighters",
  "government",
  "state",
  "officials",
  "media",
  "organization",
  "civilians",
] as const;

export type ActorKind = (typeof actorKinds)[number];
