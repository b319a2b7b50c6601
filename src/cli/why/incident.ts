import type { Judgement } from "../../comparing/index.ts";
import { start } from "../../comparing/signs/weights.ts";
import type { IncidentDetail, LedgerClaim } from "../../ledger/index.ts";
import { countAndParts, periodWords } from "../../reading/wording.ts";
import { cut, indented, plain, wrap } from "../layout.ts";
import type { Screen } from "../screen.ts";
import { heading } from "../show/fields.ts";
import { many, reportIn, shortId } from "../words.ts";
import { bondsOf, pointsOf } from "./bonds.ts";
import { outweighing } from "./outweighs.ts";

export interface IncidentToExplain {
  readonly incident: IncidentDetail;
  readonly short: ReadonlyMap<string, string>;
  /** Pairs of each kind shown with their signs, at most. */
  readonly most: number;
}

/** Why claims are one incident: the pairs that hold it together with every sign, its weight and sentence, what is against, and which decision outweighs. */
export function whyIncident({ incident, short, most }: IncidentToExplain, screen: Screen): string[] {
  const { paint, width } = screen;
  const { claims, claimsInFull, judgements, decisions } = incident;
  const bonds = bondsOf(claims, judgements, decisions);
  const byId = new Map(claimsInFull.map((claim) => [claim.id, claim]));
  const head = [incident.types.slice(0, 2).join(", "), incident.place?.name, periodWords(incident) ?? "no day"];
  const each = (title: string, pairs: readonly Judgement[]): string[] =>
    pairs.length === 0
      ? []
      : [
          ...heading(`${title} (${pairs.length})`, screen),
          ...pairs.slice(0, most).flatMap((pair) => pairSigns(pair, byId, short, screen)),
          ...(pairs.length > most ? [paint.dim(`  and ${pairs.length - most} more: --all shows them`)] : []),
        ];
  return [
    ...wrap(head.filter(Boolean).join(" · "), width).map(paint.bold),
    paint.dim(`incident ${shortId(incident.id, short)}, ${many(claims.length, "claim")}`),
    ...(claims.length === 1 ? ["", "One claim alone: no other was judged to be about the same happening."] : []),
    ...(bonds.decided.length === 0
      ? []
      : [
          ...heading(`Held together by decision (${bonds.decided.length})`, screen),
          ...bonds.decided.map(([a, b]) => `  ${paint.cyan(shortId(a, short))} with ${paint.cyan(shortId(b, short))}`),
        ]),
    ...each("Held together by, the weakest first", bonds.holding.toReversed()),
    ...each("Against it", bonds.against),
    ...each("Further pairs that speak for it", bonds.besides),
    ...(claims.length > 1 ? ["", ...note(bonds.unsaid, screen)] : []),
    ...(decisions.length === 0
      ? heading("No decisions: the signs alone made it", screen)
      : [
          ...heading("Decisions", screen),
          ...decisions.flatMap((decision, index) =>
            indented(outweighing(decision, judgements, decisions.slice(index + 1)), width, 2),
          ),
        ]),
  ];
}

const note = (unsaid: number, { paint, width }: Screen): string[] =>
  wrap(
    `Points add up to a score: 0 is 50 %, +2 about 88 %, −2 about 12 %. Groups are joined while the mean between them is over 0.${
      unsaid > 0 ? ` Of ${many(unsaid, "pair")} nothing was said.` : ""
    }`,
    width,
  ).map(paint.dim);

/** Two claims, their score, and each sign with its points and its sentence; what lighter signs add stands in the last line. */
function pairSigns(
  { a, b, score, signs }: Judgement,
  claims: ReadonlyMap<string, LedgerClaim>,
  short: ReadonlyMap<string, string>,
  screen: Screen,
): string[] {
  const { paint, width } = screen;
  const begins = start[reportIn(a) === reportIn(b) ? "within" : "across"];
  const rest = pointsOf(score) - begins - signs.reduce((sum, { points }) => sum + points, 0);
  const line = (points: number, words: string): string[] => {
    const [first = "", ...more] = indented(words, width, 12);
    const amount = signed(points).padStart(8);
    return [`  ${(points < 0 ? paint.red : paint.green)(amount)}  ${first.trimStart()}`, ...more];
  };
  return [
    ...[a, b].map(
      (id) =>
        `  ${paint.cyan(shortId(id, short))}  ${cut(claimWords(claims.get(id)), width - 4 - shortId(id, short).length)}`,
    ),
    `    ${paint.bold(`${Math.round(score * 100)} %`)} one happening`,
    ...signs.flatMap(({ sign, points, says }) => line(points, `${plain(says)} (${sign})`)),
    ...line(
      begins,
      "before any sign, as for any two claims of " + (reportIn(a) === reportIn(b) ? "one report" : "two reports"),
    ),
    ...(Math.abs(rest) < 0.05 || score < 0.002 || score > 0.998 ? [] : line(rest, "lighter signs together")),
    "",
  ];
}

const signed = (points: number): string => `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(2)}`;

const claimWords = (claim: LedgerClaim | undefined): string =>
  claim === undefined
    ? ""
    : [countAndParts({ ...claim, parts: [] }), claim.report.outlet, `“${plain(claim.evidence.words)}”`]
        .filter(Boolean)
        .join(", ");
