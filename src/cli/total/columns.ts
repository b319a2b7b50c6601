import type { Total } from "../../comparing/index.ts";
import { type Column, integer, text } from "../../exchange/table.ts";

/** The columns of `rapporteur total --format csv`: a row a policy. Described in docs/totals.md. */
export const columns: readonly Column<Total>[] = [
  text("type", ({ question }) => question.type),
  text("actor", ({ question }) => question.actor ?? null),
  text("place", ({ question }) => question.place ?? null),
  text("from", ({ question }) => question.from ?? null),
  text("to", ({ question }) => question.to ?? null),
  text("policy", ({ policy }) => policy),
  integer("min", ({ range }) => range?.[0] ?? null),
  integer("max", ({ range }) => range?.[1] ?? null),
  integer("best", ({ best }) => best),
  text("unit", ({ unit }) => unit),
  integer("incidents", ({ incidents }) => incidents),
  integer("origins_min", ({ origins }) => origins.min),
  integer("origins_max", ({ origins }) => origins.max),
  text("derivation", ({ derivation }) => derivation.says),
  text("left_out", ({ leftOut }) => countsOf(leftOut)),
  text("by_source", ({ bySource }) => bySource.map(({ source, range }) => `${source}: ${bounds(range)}`).join("; ")),
  text("by_party", ({ byParty }) => byParty.map(({ party, range }) => `${party}: ${bounds(range)}`).join("; ")),
  text("caveats", ({ caveats }) => caveats.join(" ")),
  text("practice", ({ practice }) => practice),
];

const bounds = ([min, max]: readonly [number, number | null]): string =>
  max === min ? `${min}` : `${min}..${max ?? ""}`;

/** "denied 2; no number 5". */
const countsOf = (leftOut: Total["leftOut"]): string =>
  [...Map.groupBy(leftOut, ({ reason }) => reason)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, those]) => `${reason} ${those.length}`)
    .join("; ");
