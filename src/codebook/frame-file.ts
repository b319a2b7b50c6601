import type { Frame, Trigger } from "./frame.ts";
import { list, made, oneOf, optional, record, required, type RecordOf, type Shape, text, truth } from "./shape.ts";
import { position, roleNames, sameWords, triggersOf } from "./triggers.ts";

/** `frames/<type>.yaml`: one type of event. Its keys and what they mean stand in `docs/codebook.md`. */

const role = record({
  means: required(text),
  verb: optional(list(position), []),
  noun: optional(list(position), []),
});
const roles = record(
  {
    agent: optional(role, undefined),
    affected: optional(role, undefined),
    recipient: optional(role, undefined),
    instrument: optional(role, undefined),
    place: optional(role, undefined),
  },
  "role",
);

/** "people in affected": what is counted, and the role whose people or things they are. */
const countings = new Map<string, Pick<Frame, "counts" | "counted">>([
  ["occurrences", { counts: "occurrences", counted: null }],
  ["nothing", { counts: "nothing", counted: null }],
  ...roleNames.map((role) => [`people in ${role}`, { counts: "people", counted: role }] as const),
  ...roleNames.map((role) => [`things in ${role}`, { counts: "things", counted: role }] as const),
]);
const counts = made(oneOf("way of counting", [...countings.keys()]), (words) => countings.get(words));

const words = {
  verbs: optional(list(triggersOf("verb")), []),
  nouns: optional(list(triggersOf("noun")), []),
  adjectives: optional(list(triggersOf("adjective")), []),
};

const fields = {
  means: optional(text, undefined),
  not: optional(text, undefined),
  counts: optional(counts, undefined),
  single: optional(oneOf("scope", ["incident", "none"] as const), undefined),
  roles: optional(roles, undefined),
  ...words,
  finds: optional(list(text), []),
  ignores: optional(list(text), []),
  /** Only where a codebook extends another: triggers of the other that do not count here, and the whole type. */
  remove: optional(record(words), undefined),
  off: optional(truth, false),
};

export type FrameFile = RecordOf<typeof fields>;
export const frameFile: Shape<FrameFile> = record(fields);

const triggersIn = (file: { [K in "verbs" | "nouns" | "adjectives"]: readonly (readonly Trigger[])[] }): Trigger[] =>
  [file.verbs, file.nouns, file.adjectives].flat(2);

/** What a frame is once its file has spoken, alone or on top of the frame it extends. `null`: switched off. */
export function frameFrom(
  type: string,
  file: FrameFile,
  base: Frame | undefined,
): Frame | null | { missing: string[] } {
  if (file.off) return null;
  const own = triggersIn(file);
  const removed = file.remove ? triggersIn(file.remove) : [];
  const kept = (base?.triggers ?? []).filter((old) => ![...own, ...removed].some((trigger) => sameWords(old, trigger)));
  const means = file.means ?? base?.means;
  const counting = file.counts ?? base;
  const given = file.roles ?? base?.roles;
  if (means === undefined || counting === undefined || given === undefined) {
    const keys = { means, counts: counting, roles: given };
    return { missing: Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [key] : [])) };
  }
  const single = file.single ?? base?.single;
  return {
    type,
    means,
    not: file.not ?? base?.not ?? "",
    counts: counting.counts,
    counted: counting.counted,
    ...(single === undefined ? {} : { single }),
    roles: { ...base?.roles, ...Object.fromEntries(Object.entries(given).filter(([, role]) => role !== undefined)) },
    triggers: [...kept, ...own],
    finds: [...(base?.finds ?? []), ...file.finds],
    ignores: [...(base?.ignores ?? []), ...file.ignores],
  };
}
