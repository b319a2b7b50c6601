import { decisionWords } from "../../comparing/decision-words.ts";
import { hull } from "../../comparing/totals/interval.ts";
import { type Measure, measureName, measuresOf } from "../../comparing/totals/measures.ts";
import type { Figure, Judgement } from "../../comparing/index.ts";
import type { IncidentDetail, LedgerClaim } from "../../ledger/index.ts";
import { countAndParts, countWords, periodWords } from "../../reading/wording.ts";
import { gradePaint } from "../lists/paint.ts";
import { cell, cellRight, plain, wrap } from "../layout.ts";
import type { Screen } from "../screen.ts";
import { many, originsWords, partiesWords, shortId, spanWords } from "../words.ts";
import { heading } from "./fields.ts";
import { pairLines } from "./pair.ts";
import { byWeight } from "./relations.ts";

/** An incident with what is wanted beside it. */
export interface IncidentInView {
  readonly incident: IncidentDetail;
  /** Open questions with claims of other incidents: the 62 may lie inside the over 600. */
  readonly across: readonly Judgement[];
  /** Those claims, by id. */
  readonly others: ReadonlyMap<string, LedgerClaim>;
  readonly short: ReadonlyMap<string, string>;
  /** Pairs of a kind shown at most. */
  readonly most: number;
}

/** An incident: who gives which figure, each origin's range, claims that agree and contradict side by side, the grade, decisions so far. */
export function incidentInFull(view: IncidentInView, screen: Screen): string[] {
  const { incident, short } = view;
  const { paint, width } = screen;
  const head = [incident.types.slice(0, 2).join(", "), incident.place?.name, periodWords(incident) ?? "no day"];
  return [
    ...wrap(head.filter(Boolean).join(" · "), width).map(paint.bold),
    paint.dim(`incident ${shortId(incident.id, short)}`),
    ...wrap(partiesWords(incident), width),
    `${many(incident.claims.length, "claim")} in ${many(incident.reports.length, "report")}, ${originsWords(incident.origins)}`,
    ...grade(incident, screen),
    ...measuresOf(incident.figures).flatMap((measure) => figureTable(incident, measure, screen)),
    ...origins(incident, screen),
    ...pairs(view, screen),
    ...claims(view, screen),
    ...decisions(incident, screen),
  ];
}

function grade({ grade: rung, gradeReason }: IncidentDetail, screen: Screen): string[] {
  const { paint, width } = screen;
  return [
    "",
    `${gradePaint(paint, rung)(rung)}${paint.dim(gradeReason.startsWith("decided by") ? "" : " (suggested)")}`,
    ...wrap(plain(gradeReason), width - 2).map((line) => `  ${line}`),
  ];
}

/** One measure: a row a source, the range of each origin, and from the least to the most of all. */
function figureTable(incident: IncidentDetail, measure: Measure, screen: Screen): string[] {
  const { paint, width } = screen;
  const count = 16;
  const source = Math.floor((width - count - 12) / 2);
  const outlet = width - count - 12 - source;
  const row = (who: string, where: string, origin: string, figure: string): string =>
    `  ${cell(who, source)} ${cell(where, outlet)} ${cell(origin, 6)} ${cellRight(figure, count)}`;
  const ranges = incident.origins.groups.flatMap(({ reports }, index) => {
    const own = measure.figures.filter(({ report }) => reports.includes(report));
    return own.length === 0 ? [] : [`${index + 1} says ${countWords(hull(own.map(({ count: one }) => one)))}`];
  });
  return [
    ...heading(`How many: ${measureName(measure)}`, screen),
    paint.dim(row("who says so", "printed by", "origin", "figure")),
    ...measure.figures.map((figure) =>
      row(
        figure.source ?? "the report itself",
        outletOf(incident, figure.report),
        originOf(incident, figure),
        figureWords(figure),
      ),
    ),
    paint.bold(row("least to most said", "", "", spanWords(measure))),
    ...(ranges.length > 1 ? wrap(`by origin: ${ranges.join(", ")}`, width - 2).map((line) => `  ${line}`) : []),
  ];
}

const figureWords = ({ count, unit }: Figure): string => [countWords(count), unit].filter(Boolean).join(" ");

const outletOf = ({ claimsInFull }: IncidentDetail, report: string): string =>
  claimsInFull.find((claim) => claim.report.id === report)?.report.outlet ?? "not named";

/** "2": which root of information a report leads back to, at the upper bound. */
function originOf({ origins: { groups } }: IncidentDetail, { report }: Figure): string {
  const at = groups.findIndex(({ reports }) => reports.includes(report));
  return at < 0 ? "?" : String(at + 1);
}

function origins({ origins: { groups, reasons } }: IncidentDetail, screen: Screen): string[] {
  return [
    ...heading("Origins", screen),
    ...groups.flatMap(({ says }, index) => {
      const [first = "", ...rest] = wrap(plain(says), screen.width - 5);
      return [`  ${String(index + 1).padEnd(3)}${first}`, ...rest.map((line) => `     ${line}`)];
    }),
    ...reasons.flatMap((reason) => wrap(plain(reason), screen.width - 2).map((line) => screen.paint.dim(`  ${line}`))),
  ];
}

const kinds: readonly (readonly [heading: string, holds: (judgement: Judgement) => boolean])[] = [
  ["Contradict each other", ({ relation }) => relation === "contradicts"],
  ["Open: only a person can tell", ({ open }) => open],
  ["Revised later by the same source", ({ relation }) => relation === "revises"],
  ["Agree, from another origin", ({ relation }) => relation === "supports"],
  ["The same origin again: no corroboration", ({ relation }) => relation === "repeats"],
];

/** Claims side by side by what a reader looks for first. That they are one happening is what `why` tells. */
function pairs({ incident, across, others, short, most }: IncidentInView, screen: Screen): string[] {
  const byId = new Map([...others, ...incident.claimsInFull.map((claim) => [claim.id, claim] as const)]);
  const all = [...incident.judgements, ...across].sort(byWeight);
  const left = new Set(all);
  return kinds.flatMap(([words, holds]) => {
    const own = [...left].filter(holds);
    for (const one of own) left.delete(one);
    if (own.length === 0) return [];
    const more = own.length - most;
    return [
      ...heading(`${words} (${own.length})`, screen),
      ...own.slice(0, most).flatMap((judgement) => pairLines(judgement, byId, short, incident.decisions, screen)),
      ...(more > 0 ? [screen.paint.dim(`  and ${more} more: --all shows them`)] : []),
    ];
  });
}

/** All its claims, a line each, so that none is lost among the pairs. */
function claims({ incident, short }: IncidentInView, screen: Screen): string[] {
  const { width, paint } = screen;
  return [
    ...heading("Claims", screen),
    ...incident.claimsInFull.map((claim) => {
      const id = shortId(claim.id, short);
      const outlet = Math.floor(width / 4);
      const told = [countAndParts(claim), claim.status === "happened" ? null : claim.status].filter(Boolean).join(", ");
      return `  ${paint.cyan(cell(id, 26))} ${cell(claim.report.outlet ?? "not named", outlet)} ${cell(told, width - 30 - outlet).trimEnd()}`;
    }),
  ];
}

function decisions({ decisions: made }: IncidentDetail, screen: Screen): string[] {
  if (made.length === 0) return heading("No decisions yet", screen);
  return [
    ...heading("Decisions", screen),
    ...made.flatMap((decision) => {
      const { coder, at, reason, blind } = decision;
      const words = `${at.slice(0, 10)} ${coder} ${decisionWords(decision)}${reason === null ? "" : `: ${reason}`}${blind ? " (blind: waits to be adjudicated)" : ""}`;
      return wrap(plain(words), screen.width - 2).map((line) => `  ${line}`);
    }),
  ];
}
