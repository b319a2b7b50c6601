import type { Entity, Reading, ReadingMention } from "../../reading/index.ts";

/** The entities of a reading, by id and by mention. */
export interface Cast {
  readonly byId: ReadonlyMap<string, Entity>;
  readonly byMention: ReadonlyMap<string, Entity>;
  /** Mentions in the order of the text. */
  readonly mentions: readonly ReadingMention[];
  /** Armed groups where they are named, in the order of the text. */
  readonly groups: readonly { readonly start: number; readonly identity: string }[];
}

/** Index of a reading's entities; made once for a reading. */
export function castOf({ entities, mentions }: Reading): Cast {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const byMention = new Map<string, Entity>();
  for (const { id, entity } of mentions) {
    const named = entity === undefined ? undefined : byId.get(entity);
    if (named) byMention.set(id, named);
  }
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  const groups = inOrder.flatMap(({ id, start }) => {
    const identity = groupOf(byMention.get(id)?.actor);
    return identity === null ? [] : [{ start, identity }];
  });
  return { byId, byMention, mentions: inOrder, groups };
}

/** The armed group that an actor is or belongs to. */
function groupOf(actor: Entity["actor"]): string | null {
  if (actor?.kind !== "armed group") return null;
  return actor.identity ?? actor.partOf.find(({ identity }) => identity !== null)?.identity ?? null;
}

/** Index of the first, in the order of the text, that begins at a place or after it. */
export function firstFrom(mentions: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
