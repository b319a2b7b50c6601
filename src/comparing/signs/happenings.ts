/**
 * Types of events that can be of one happening: an attack with its killed and injured, a surrender with the rifles handed over. Types
 * that no line names (those of a codebook of one's own too) are only ever of one happening with themselves.
 */
export const happenings: Readonly<Record<string, readonly string[]>> = {
  // "A car bomb killed nine and wounded twenty"; "the group claimed responsibility"; "shells destroyed two houses".
  violence: ["attack", "bomb", "strike", "clash", "kill", "injure", "destroy", "responsibility"],
  // "Sixty-two gave themselves up", "the army detained 62 fighters", "they handed over rifles".
  custody: ["capture", "surrender", "abduct", "seize"],
  // "Gunmen freed 300 prisoners", "300 prisoners escaped", "the hostages were handed over and set free".
  freeing: ["release", "escape", "transfer"],
  // "The siege was lifted when the army took the town."
  ground: ["take", "besiege"],
  // "They met in Doha on Monday and signed a truce."
  diplomacy: ["agree", "negotiate"],
};

const byType: ReadonlyMap<string, string> = new Map(
  Object.entries(happenings).flatMap(([name, types]) => types.map((type) => [type, name] as const)),
);

/** The happening that a type can be of; the type itself when it stands alone. */
export const happeningOf = (type: string): string => byType.get(type) ?? type;
