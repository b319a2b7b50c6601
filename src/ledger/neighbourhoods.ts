import { Groups } from "./groups.ts";

/** Scores from which two claims are near, step by step nearer; the first is that from which they may be of one happening. */
const steps = [0.5, 0.75, 0.9, 0.97] as const;
const last = steps.length - 1;
/**
 * Most claims of a neighbourhood. In a dense war chains of weak likeness run through everything ("a strike in the city, early in the
 * month"), and grouping all of it anew with every report would take ever longer.
 */
const most = 64;

/** A claim, with the step at which its neighbourhood is small enough. */
export interface Near {
  readonly id: string;
  /** Place in `steps`; only ever rises as claims come in. */
  readonly closeness: number;
}

export interface Link {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** The last step at which a link counts, -1 for none. */
const reach = (score: number): number => steps.findLastIndex((step) => score >= step);

/** Whether a link to a claim reaches its neighbourhood. */
export const reaches = ({ score }: Pick<Link, "score">, closeness: number): boolean => reach(score) >= closeness;

/** The least closeness of a claim linked to another: where that one's surroundings were too many, so are its own. */
export const closenessBy = ({ score }: Pick<Link, "score">, other: number): number => Math.min(other, reach(score) + 1);

/** Claims that are grouped together, and how near they must be to count. */
export interface Neighbourhood<T extends Near> {
  readonly members: readonly T[];
  readonly closeness: ReadonlyMap<string, number>;
}

/**
 * Splits claims into neighbourhoods: those that chains of links connect, or, where these are more than 64 claims, chains of closer links.
 * At the closest they may be as many as they are: one happening that everybody tells of. What people `tie` together is together at any
 * distance. Depends on the links alone, not on their order.
 */
export function neighbourhoods<T extends Near>(
  claims: readonly T[],
  links: readonly Link[],
  ties: readonly (readonly string[])[],
): Neighbourhood<T>[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const closeness = new Map<string, number>();
  const joined = new Groups(byId.keys());
  const split = (ids: readonly string[], within: readonly Link[], step: number): void => {
    const groups = new Groups(ids);
    for (const { a, b, score } of within) if (score >= steps[step]!) groups.join(a, b);
    const inside = Map.groupBy(within, ({ a }) => groups.of(a));
    for (const group of groups.all()) {
      const tooMany = group.length > most || group.some((id) => byId.get(id)!.closeness > step);
      if (tooMany && step < last) {
        const root = groups.of(group[0]!);
        const own = (inside.get(root) ?? []).filter(({ b }) => groups.of(b) === root);
        split(group, own, step + 1);
        continue;
      }
      for (const id of group) {
        closeness.set(id, step);
        joined.join(group[0]!, id);
      }
    }
  };
  const among = links.filter(({ a, b, score }) => score >= steps[0] && byId.has(a) && byId.has(b));
  split([...byId.keys()], among, 0);
  for (const tied of ties) {
    const [first, ...others] = tied.filter((id) => byId.has(id));
    for (const other of others) joined.join(first!, other);
  }
  return joined.all().map((ids) => ({ members: ids.map((id) => byId.get(id)!), closeness }));
}
