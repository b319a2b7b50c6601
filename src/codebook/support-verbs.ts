import type { RoleName } from "./frame.ts";
import { part } from "./part.ts";
import { list, made, oneOf, optional, record, required, type Shape, table, text } from "./shape.ts";
import { roleNames } from "./triggers.ts";

/**
 * A verb that says little itself and lends its subject to the event its object (or subject) names:
 * "[The group] carried out an attack": agent; "[The town] came under attack": affected.
 */
export interface SupportVerb {
  /** Lemmas, the verb first: ["carry", "out"]. */
  readonly lemmas: readonly string[];
  /** What the verb's subject is in the event that its object names; null: nothing. */
  readonly subject: RoleName | null;
  /** Status that the verb gives to the event: "plan" makes it planned. */
  readonly status: "happened" | "ongoing" | "planned" | "possible" | "denied" | null;
  /** Where the event noun stands: `object`, `subject` ("Fighting broke out"), or a preposition ("under" attack). */
  readonly event: string;
}

const statuses = ["happened", "ongoing", "planned", "possible", "denied"] as const;

const group = record({
  means: required(text),
  subject: optional(oneOf("role", [...roleNames, "nothing"] as const), "nothing"),
  event: optional(text, "object"),
  status: optional(oneOf("status", statuses), null),
  verbs: required(list(text)),
});

const read: Shape<readonly SupportVerb[]> = made(table(group), (groups) =>
  [...groups.values()].flatMap(({ subject, event, status, verbs }) =>
    verbs.map((verb) => ({
      lemmas: verb.split(/\s+/),
      subject: subject === "nothing" ? null : subject,
      status,
      event,
    })),
  ),
);

export const supportVerbs = part<readonly SupportVerb[]>({
  file: "support-verbs.yaml",
  means: "verbs that lend their subject to an event noun",
  empty: [],
  shape: read,
  extend: (base, own) => [...own, ...base],
});
