import { Groups } from "./groups.ts";

/** Scores from which two claims are near, step by step nearer; the first is that from which they may be of one happening. */
const scores = [0.5, 0.75, 0.9, 0.97] as const;
/** The nearest: the highest score, and the same days. */
const nearest = scores.length;
/**
 * Most claims of a neighbourhood. In a dense war chains of weak likeness run through everything ("a strike in the city, early in the
 * month"), and grouping all of it anew with every report would take ever longer.
 */
const most = 64;

/** A claim, with how near others must be to be of its neighbourhood: 0 to 4. */
export interface Near {
  readonly id: string;
  /** Only ever rises as claims come in. */
  readonly closeness: number;
}

/** Two claims and how near they are, -1 to 4. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly near: number;
}

/** When a claim's event was: its first day, "" when unknown, and its last. */
export interface Period {
  readonly day: string;
  readonly to_day: string | null;
}

/** How near two claims are by the score of their likeness, and by whether they are of the same known days. */
export function nearness(score: number, one: Period, other: Period): number {
  const near = scores.findLastIndex((least) => score >= least);
  const together = one.day !== "" && one.day === other.day && one.to_day === other.to_day;
  return near === nearest - 1 && together ? nearest : near;
}

/** The least closeness of a claim that is so near to another: where that one's surroundings were too many, so are its own. */
export const closenessBy = (near: number, other: number): number => Math.min(other, near + 1);

/** Claims that are grouped together, and how near they must be to count. */
export interface Neighbourhood<T extends Near> {
  readonly members: readonly T[];
  readonly closeness: ReadonlyMap<string, number>;
}

/**
 * Splits claims into neighbourhoods: those that chains of links connect, or, where these are more than 64 claims, chains of closer links.
 * At the closest they may be as many as they are: one happening of the same days that everybody tells of. What people `tie` together is together at any
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
    for (const { a, b, near } of within) if (near >= step) groups.join(a, b);
    const inside = Map.groupBy(within, ({ a }) => groups.of(a));
    for (const group of groups.all()) {
      const tooMany = group.length > most || group.some((id) => byId.get(id)!.closeness > step);
      if (tooMany && step < nearest) {
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
  const among = links.filter(({ a, b, near }) => near >= 0 && byId.has(a) && byId.has(b));
  split([...byId.keys()], among, 0);
  for (const tied of ties) {
    const [first, ...others] = tied.filter((id) => byId.has(id));
    for (const other of others) joined.join(first!, other);
  }
  return joined.all().map((ids) => ({ members: ids.map((id) => byId.get(id)!), closeness }));
}
