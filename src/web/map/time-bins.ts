import type { LedgerClaim } from "../../ledger/ledger.ts";

const day = 86_400_000;
const stamp = (words: string): number => Date.parse(`${words}T00:00:00Z`) / day;
const words = (stamp: number): string => new Date(stamp * day).toISOString().slice(0, 10);

/** A stretch of the time line and how many claims fall into it. */
export interface Bin {
  readonly from: string;
  readonly to: string;
  /** Claims whose whole period lies in it. */
  readonly certain: number;
  /** Claims that may lie in it or elsewhere. */
  readonly maybe: number;
}

type Dated = Pick<LedgerClaim, "from" | "to">;

/** The first and last day that any claim may lie on, whole days; null when none is dated. An end that nobody knows is its beginning. */
export function reachOf(claims: readonly Dated[]): { readonly from: number; readonly to: number } | null {
  const dated = claims.flatMap(({ from, to }) =>
    from === null && to === null ? [] : [[stamp(from ?? to!), stamp(to ?? from!)] as const],
  );
  if (dated.length === 0) return null;
  // A claim of a whole century would leave no room for the others.
  const starts = dated.map(([from]) => from).sort((a, b) => a - b);
  const ends = dated.map(([, to]) => to).sort((a, b) => a - b);
  return { from: starts[Math.floor(starts.length * 0.02)]!, to: ends[Math.ceil(ends.length * 0.98) - 1]! };
}

/** Claims in at most `most` stretches of equal length. */
export function binsOf(claims: readonly Dated[], most = 60): Bin[] {
  const reach = reachOf(claims);
  if (reach === null) return [];
  const days = reach.to - reach.from + 1;
  const length = Math.max(1, Math.ceil(days / most));
  const bins = Array.from({ length: Math.ceil(days / length) }, (_, at) => ({
    first: reach.from + at * length,
    last: Math.min(reach.to, reach.from + (at + 1) * length - 1),
    certain: 0,
    maybe: 0,
  }));
  for (const { from, to } of claims) {
    if (from === null && to === null) continue;
    const [start, end] = [stamp(from ?? to!), stamp(to ?? from!)];
    const known = from !== null && to !== null;
    for (const bin of bins) {
      if (end < bin.first || start > bin.last) continue;
      if (known && start >= bin.first && end <= bin.last) bin.certain++;
      else bin.maybe++;
    }
  }
  return bins.map(({ first, last, certain, maybe }) => ({ from: words(first), to: words(last), certain, maybe }));
}

/** An incident on the time line: the days that some of its claims allow, and those that all allow. */
export interface IncidentBar {
  readonly incident: string;
  readonly label: string;
  readonly claims: number;
  readonly from: number;
  readonly to: number;
  readonly core: { readonly from: number; readonly to: number } | null;
  /** Which ends nobody says. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export function barsOf(claims: readonly LedgerClaim[]): IncidentBar[] {
  const groups = new Map<string, LedgerClaim[]>();
  for (const claim of claims) {
    if (claim.from === null && claim.to === null) continue;
    const group = groups.get(claim.incident) ?? [];
    group.push(claim);
    groups.set(claim.incident, group);
  }
  return [...groups]
    .map(([incident, own]): IncidentBar => {
      const starts = own.map(({ from, to }) => stamp(from ?? to!));
      const ends = own.map(({ from, to }) => stamp(to ?? from!));
      const [latest, earliest] = [Math.max(...starts), Math.min(...ends)];
      const first = own[0]!;
      return {
        incident,
        label: [first.type, first.where?.name].filter(Boolean).join(", "),
        claims: own.length,
        from: Math.min(...starts),
        to: Math.max(...ends),
        core: latest <= earliest ? { from: latest, to: earliest } : null,
        openStart: own.every(({ from }) => from === null),
        openEnd: own.every(({ to }) => to === null),
      };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.incident < b.incident ? -1 : 1));
}
