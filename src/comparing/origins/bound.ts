import type { ClaimId, DescribedClaim, DescribedReport, ReportId } from "../described.ts";
import type { Kinship } from "../judgement.ts";
import type { OriginBound } from "../total.ts";
import { outletId } from "./outlet-names.ts";
import { type Ground, groundsOf } from "./grounds.ts";
import { Union } from "./union.ts";

/** What of a report its origin is told from. */
export type ReportOrigin = Pick<DescribedReport, "id" | "outlet" | "wires" | "cites">;

/** Reports that are one origin at the upper bound, and what they rest on. */
interface Group {
  readonly reports: readonly ReportOrigin[];
  readonly grounds: readonly Ground[];
}

/**
 * How many independent origins stand behind claims, as a bound; the only function that counts sources. Reports without one of the
 * claims do not count, however many are given.
 *
 * At the upper bound only what is sure is folded: copies of one text, and reports that have all of it from one outlet. At the
 * lower bound two reports on one matter count as different only when nothing can tie them: they name different sources, no
 * common agency, no common outlet, and share no part of their texts. A report that names nobody may rest on whoever the others
 * rest on.
 *
 * `matterOf` tells claims of different happenings apart (one matter unless given): the same police force quoted on two
 * shootings is no tie.
 */
export function boundOrigins(
  reports: readonly ReportOrigin[],
  claims: readonly DescribedClaim[],
  kinships: readonly Kinship[],
  matterOf: (claim: ClaimId) => string = () => "",
): OriginBound {
  const told = Map.groupBy(claims, ({ report }) => report);
  const telling = new Map(reports.filter(({ id }) => told.has(id)).map((report) => [report.id, report]));
  const ties = kinships.filter(({ a, b }) => telling.has(a) && telling.has(b));
  const copies = ties.filter(({ kind }) => kind === "reprint");
  const union = new Union();
  for (const { a, b } of copies) union.join(a, b);
  for (const secondHand of hadFromOneOutlet([...telling.values()], told))
    for (const id of secondHand) union.join(secondHand[0]!, id);

  const groups = [...Map.groupBy([...telling.values()].sort(byId), ({ id }) => union.groupOf(id)).values()].map(
    (members): Group => ({
      reports: members,
      grounds: groundsOf(
        members,
        members.flatMap(({ id }) => told.get(id)!),
        matterOf,
      ),
    }),
  );
  const { shown, reasons } = shownDifferent(groups, ties, union);
  return {
    min: shown,
    max: groups.length,
    groups: groups.map(({ reports: members, grounds }) => ({
      reports: members.map(({ id }) => id),
      says: groupSays(members, grounds, copies),
    })),
    reasons,
  };
}

const byId = (a: ReportOrigin, b: ReportOrigin): number => (a.id < b.id ? -1 : 1);

/** Reports all of whose claims have one and the same outlet as their source, with the reports of that outlet. */
function hadFromOneOutlet(
  reports: readonly ReportOrigin[],
  told: ReadonlyMap<ReportId, readonly DescribedClaim[]>,
): ReportId[][] {
  const from = new Map<string, ReportId[]>();
  const had = new Set<string>();
  const put = (outlet: string, id: ReportId): void => void from.set(outlet, [...(from.get(outlet) ?? []), id]);
  for (const { id, outlet, cites } of reports) {
    const sources = new Set(told.get(id)!.map(({ source }) => (source === null ? null : outletId(source.name))));
    const [only] = sources;
    if (sources.size === 1 && only && cites.includes(only)) {
      had.add(only);
      put(only, id);
    } else if (outlet !== null) put(outletId(outlet), id);
  }
  return [...from].filter(([outlet, ids]) => had.has(outlet) && ids.length > 1).map(([, ids]) => ids);
}

/** How many groups nothing can tie to each other, taken greedily from those that rest on the fewest; and the ties that were found. */
function shownDifferent(
  groups: readonly Group[],
  ties: readonly Kinship[],
  union: Union,
): { readonly shown: number; readonly reasons: readonly string[] } {
  const tied = new Map<string, Map<string, string>>();
  for (const { a, b, says } of ties) {
    const [first, second] = [union.groupOf(a), union.groupOf(b)];
    if (first === second) continue;
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const)
      tied.set(one, (tied.get(one) ?? new Map<string, string>()).set(other, says));
  }
  const taken = new Map<string, Group>();
  const takenMatters = new Map<string, Group>();
  const chosen = new Set<string>();
  const reasons = new Set<string>();
  const order = groups
    .map((group) => ({ group, rank: rankOf(group.grounds) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  for (const { group } of order) {
    const name = union.groupOf(group.reports[0]!.id);
    const tie = tieTo(group, taken, takenMatters) ?? kinTo(group, tied.get(name), chosen);
    if (tie !== null) {
      reasons.add(tie);
      continue;
    }
    chosen.add(name);
    for (const { matter, key } of group.grounds) {
      takenMatters.set(matter, group);
      taken.set(`${matter}|${key ?? ""}`, group);
    }
  }
  return { shown: chosen.size, reasons: [...reasons] };
}

/** Groups that rest on little come first, those that name nobody last; the same whatever masthead a copy stands under. */
function rankOf(grounds: readonly Ground[]): string {
  const keys = grounds.filter(({ kind }) => kind !== "outlet").map(({ matter, key }) => `${matter}|${key ?? ""}`);
  const nameless = grounds.some(({ key }) => key === null) ? 1 : 0;
  return `${nameless}${String(keys.length).padStart(6, "0")}${keys.sort().join(" ")}`;
}

function tieTo(
  { reports, grounds }: Group,
  taken: ReadonlyMap<string, Group>,
  takenMatters: ReadonlyMap<string, Group>,
): string | null {
  for (const { matter, key, says } of grounds) {
    const other = key === null ? takenMatters.get(matter) : taken.get(`${matter}|${key}`);
    if (other)
      return key === null
        ? `${nameOf(reports[0]!)} names no source: it may rest on what ${nameOf(other.reports[0]!)} rests on`
        : `${nameOf(reports[0]!)} and ${nameOf(other.reports[0]!)} both ${says}: they may be one origin`;
    const nameless = taken.get(`${matter}|`);
    if (nameless)
      return `${nameOf(nameless.reports[0]!)} names no source: it may rest on what ${nameOf(reports[0]!)} rests on`;
  }
  return null;
}

function kinTo(
  { reports }: Group,
  tied: ReadonlyMap<string, string> | undefined,
  chosen: ReadonlySet<string>,
): string | null {
  for (const [other, says] of tied ?? []) if (chosen.has(other)) return `${nameOf(reports[0]!)} and another: ${says}`;
  return null;
}

const nameOf = ({ outlet, id }: ReportOrigin): string => outlet ?? `report ${id}`;

function groupSays(members: readonly ReportOrigin[], grounds: readonly Ground[], copies: readonly Kinship[]): string {
  const names = [...new Set(members.map(nameOf))].join(", ");
  const rests = [
    ...new Set(grounds.filter(({ kind }) => kind === "speaker" || kind === "credit").map(({ says }) => says)),
  ];
  const on =
    rests.length === 0 ? "names no source" : `${members.length > 1 ? "they " : ""}${rests.slice(0, 4).join(", ")}`;
  if (members.length === 1) return `${names}: ${on}`;
  const ids = new Set(members.map(({ id }) => id));
  const why = copies.some(({ a, b }) => ids.has(a) && ids.has(b)) ? "one text" : "all had from one outlet";
  return `${names}: ${why} in ${members.length} reports; ${on}`;
}
