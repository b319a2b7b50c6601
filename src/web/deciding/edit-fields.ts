import type { ClaimEdit } from "../../comparing/index.ts";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import type { Filler, Interval, Scope, Stance, Status } from "../../reading/reading.ts";
import { onOneLine } from "../../reading/wording.ts";

/** The values of a claim that can be set by hand, as a form holds them. Several names stand apart by semicolons. */
export type Fields = Readonly<Record<FieldName, string>>;
export const fieldNames = [
  "type",
  "min",
  "max",
  "unit",
  "scope",
  "from",
  "to",
  "status",
  "source",
  "stance",
  "agent",
  "affected",
  "recipient",
  "instrument",
  "place",
] as const;
export type FieldName = (typeof fieldNames)[number];

const roles = ["agent", "affected", "recipient", "instrument", "place"] as const;

const wordsOf = (fillers: readonly Filler[]): string => fillers.map(({ words }) => onOneLine(words)).join("; ");

/** A claim as the form begins with it. */
export function fieldsOf(claim: LedgerClaim): Fields {
  const { type, count, unit, scope, from, to, status, source, stance } = claim;
  return {
    type,
    min: count === null ? "" : String(count[0]),
    max: count === null || count[1] === null ? "" : String(count[1]),
    unit: unit ?? "",
    scope: scope ?? "",
    from: from ?? "",
    to: to ?? "",
    status,
    source: source === null ? "" : wordsOf([source]),
    stance: stance ?? "",
    agent: wordsOf(claim.agent),
    affected: wordsOf(claim.affected),
    recipient: wordsOf(claim.recipient),
    instrument: wordsOf(claim.instrument),
    place: wordsOf(claim.place),
  };
}

const namesIn = (words: string): string[] =>
  words
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");

const orNull = (words: string): string | null => (words.trim() === "" ? null : words.trim());

/** The count of two fields: nothing below is no number; nothing above is no upper bound. */
export function countOf(min: string, max: string): Interval | null {
  if (min.trim() === "" && max.trim() === "") return null;
  return [min.trim() === "" ? 0 : Number(min), max.trim() === "" ? null : Number(max)];
}

/** What stands in the way of an edit, for people; null when nothing does. */
export function faultIn({ type, status, min, max, from, to }: Fields): string | null {
  if (type === "" || status === "") return "Choose a type and a status.";
  const count = countOf(min, max);
  if (count !== null && count.some((end) => end !== null && !(Number.isSafeInteger(end) && end >= 0)))
    return "A count is a whole number, 0 or more.";
  if (count !== null && count[1] !== null && count[1] < count[0])
    return `${count[0]} to ${count[1]}: the least is above the most.`;
  if (from !== "" && to !== "" && to < from) return `The period ends on ${to}, before it begins on ${from}.`;
  return null;
}

/** Every value as it stands in the form: a blind coding says all of it, so that nothing is taken over from the first. */
export const editOfAll = (fields: Fields): ClaimEdit =>
  editFrom(Object.fromEntries(fieldNames.map((name) => [name, `${fields[name]} other`])) as Fields, fields);

/** Only what differs from the claim as it stands. */
export function editFrom(before: Fields, after: Fields): ClaimEdit {
  const changed = (name: FieldName): boolean => before[name].trim() !== after[name].trim();
  return {
    ...(changed("type") ? { type: after.type } : {}),
    ...(changed("min") || changed("max") ? { count: countOf(after.min, after.max) } : {}),
    ...(changed("unit") ? { unit: orNull(after.unit) } : {}),
    ...(changed("scope") ? { scope: orNull(after.scope) as Scope | null } : {}),
    ...(changed("from") ? { from: orNull(after.from) } : {}),
    ...(changed("to") ? { to: orNull(after.to) } : {}),
    ...(changed("status") ? { status: after.status as Status } : {}),
    ...(changed("source") ? { source: orNull(after.source) } : {}),
    ...(changed("stance") ? { stance: orNull(after.stance) as Stance | null } : {}),
    ...Object.fromEntries(roles.filter(changed).map((role) => [role, namesIn(after[role])])),
  };
}
