import type { Judgement } from "../../comparing/index.ts";
import { decisionWords } from "../../comparing/decision-words.ts";
import type { LedgerClaim, LedgerReport } from "../../ledger/index.ts";
import type { Span } from "../../english/index.ts";
import type { Claim, Filler, Reading } from "../../reading/index.ts";
import { sourceChain } from "../../reading/source-chain.ts";
import { countAndParts, dayWords, entityOf, fillerWords, periodWords, placeWords } from "../../reading/wording.ts";
import { cut, plain, wrap } from "../layout.ts";
import type { Screen } from "../screen.ts";
import { shortId } from "../words.ts";
import { drawn, type Mark } from "./drawn.ts";
import { field, heading } from "./fields.ts";
import { relationWords } from "./relations.ts";

/** A claim with all that a reader of it wants beside it. */
export interface ClaimInView {
  readonly claim: LedgerClaim;
  /** Its report; null when that was removed. */
  readonly report: LedgerReport | null;
  /** What the engine holds of it and others, and those others, by id. */
  readonly judgements: readonly Judgement[];
  readonly others: ReadonlyMap<string, LedgerClaim>;
  readonly short: ReadonlyMap<string, string>;
  /** Relations shown at most. */
  readonly most: number;
}

/** A claim: its sentence with the words marked, every field with what it rests on, the chain of its sources, its relations. */
export function claimInFull(view: ClaimInView, screen: Screen): string[] {
  const { claim, report, short } = view;
  const { paint } = screen;
  const head = [paint.bold(claim.type), countAndParts(claim), periodWords(claim), claim.where?.name];
  const outlet = [claim.report.outlet, claim.report.published && dayWords(claim.report.published)];
  return [
    ...wrap(head.filter(Boolean).join(" · "), screen.width),
    paint.dim(`claim ${shortId(claim.id, short)} of incident ${shortId(claim.incident, short)}`),
    ...wrap(
      plain([...outlet, claim.report.title && `“${claim.report.title}”`].filter(Boolean).join(" · ")),
      screen.width,
    ),
    "",
    ...sentence(claim, report?.reading ?? null, screen),
    "",
    ...fields(claim, report, screen),
    ...relations(view, screen),
  ];
}

/** The sentences in which the claim and its source stand, its words drawn under them. */
function sentence(claim: LedgerClaim, reading: Reading | null, screen: Screen): string[] {
  if (reading === null) return wrap(`“${plain(claim.evidence.words)}”`, screen.width);
  const near = ({ start, end }: Span): boolean =>
    reading.sentences.some((one) => start >= one.start && end <= one.end && overlaps(one, claim.evidence));
  const marks = marksOf(claim).filter((mark) => near(mark) || overlaps(mark, claim.evidence));
  const spans = [claim.evidence, ...marks];
  const stretch = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  return drawn(reading.report.text, stretch, marks, screen, 2);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function marksOf(claim: Claim): Mark[] {
  const { agent, affected, recipient, instrument, place, source, trigger, countWords, periodWords: period } = claim;
  const each = (fillers: readonly Filler[], label: string): Mark[] =>
    fillers.map(({ via, start, end }) => ({ start: via?.start ?? start, end: via?.end ?? end, label }));
  return [
    { start: trigger.start, end: trigger.end, label: claim.type },
    ...each(agent, "who"),
    ...each(affected, "to whom"),
    ...each(recipient, "receives"),
    ...each(instrument, "with"),
    ...each(place, "where"),
    ...(period === null ? [] : [{ ...period, label: "when" }]),
    ...(countWords === null ? [] : [{ ...countWords, label: "how many" }]),
    ...each(source === null ? [] : [source], "says so"),
  ];
}

function fields(claim: LedgerClaim, report: LedgerReport | null, screen: Screen): string[] {
  const reading = report?.reading ?? null;
  const set = (name: string, else_: string | null): string | null =>
    claim.edited.includes(name) ? "set by a coder" : else_;
  const role = (label: string, name: "agent" | "affected" | "recipient" | "instrument"): string[] =>
    field(label, fillerWords(claim[name]), set(name, roleBasis(claim[name], reading)), screen);
  const { decision } = claim;
  return [
    ...role("who", "agent"),
    ...role("to whom", "affected"),
    ...role("receives", "recipient"),
    ...role("with", "instrument"),
    ...field("when", periodWords(claim) ?? "not said", set("from", whenBasis(claim)), screen),
    ...field("where", whereOf(claim, reading) ?? "not said", set("place", whereBasis(claim)), screen),
    ...field(
      "how many",
      countAndParts(claim) ?? "not said",
      set("count", claim.countWords === null ? null : `stated: “${plain(claim.countWords.words)}”`),
      screen,
    ),
    ...field(
      "scope",
      claim.scope === "cumulative" ? "cumulative: a total over several" : claim.scope,
      set("scope", null),
      screen,
    ),
    ...field("status", claim.status, set("status", null), screen),
    ...field("says so", chainWords(claim, reading), set("source", null), screen),
    ...field(
      "sure",
      `${Math.round(claim.confidence * 100)} %`,
      "share of claims with such signs that were right",
      screen,
    ),
    ...field(
      "decided",
      decision === null
        ? "nothing yet"
        : `${decisionWords(decision)}, by ${decision.coder} on ${decision.at.slice(0, 10)}`,
      decision?.reason ?? null,
      screen,
    ),
  ];
}

/** Whether words of the place itself name them, or whom they stand for was inferred; and who that is across reports. */
function roleBasis(fillers: readonly Filler[], reading: Reading | null): string {
  const via = fillers.find((filler) => filler.via !== undefined)?.via;
  const known = fillers.flatMap((filler) => (reading && entityOf(filler, reading)?.actor?.identity) || []);
  const basis = via === undefined ? "stated" : `inferred: “${plain(via.words)}” stands for them`;
  return known.length === 0 ? basis : `${basis}; known as ${[...new Set(known)].join(", ")}`;
}

function whenBasis({ periodBasis, periodWords: words, report }: LedgerClaim): string | null {
  if (periodBasis === null) return null;
  const quoted = words === null ? "" : ` “${plain(words.words)}”`;
  if (periodBasis === "stated") return `stated:${quoted}`;
  const against = report.published === null ? "" : ` in a report of ${dayWords(report.published)}`;
  return words === null ? "inferred from the words around" : `inferred from${quoted}${against}`;
}

function whereOf({ place, where }: LedgerClaim, reading: Reading | null): string | null {
  const words = fillerWords(place);
  const found = place.map((filler) => (reading === null ? undefined : entityOf(filler, reading)?.place)).find(Boolean);
  if (words !== null) return found ? `${words} (${placeWords(found)})` : words;
  return where?.name ?? null;
}

function whereBasis({ placeBasis, place }: LedgerClaim): string | null {
  if (placeBasis === "stated" || place.length > 0) return "stated";
  return placeBasis === "inferred" ? "inferred from the words around it" : null;
}

/** "a doctor (say), told to The Courier": from who says it to who printed it. */
const chainWords = (claim: LedgerClaim, reading: Reading | null): string =>
  sourceChain(claim, reading?.attributions ?? [], claim.report.outlet)
    .map(({ who, how }) => (how === null ? plain(who) : `${plain(who)} (${how})`))
    .join(" → ");

function relations({ claim, judgements, others, short, most }: ClaimInView, screen: Screen): string[] {
  const { width, paint } = screen;
  if (judgements.length === 0) return [...heading("No relation to any other claim", screen)];
  const shown = judgements.slice(0, most);
  return [
    ...heading("How it stands to other claims", screen),
    ...shown.flatMap((judgement) => {
      const otherId = judgement.a === claim.id ? judgement.b : judgement.a;
      const other = others.get(otherId);
      const told = other && [countAndParts(other), other.report.outlet].filter(Boolean).join(", in ");
      const first = `${relationWords(judgement, claim.id)}  ${paint.cyan(shortId(otherId, short))}`;
      return [
        `  ${first}${told ? `  ${cut(told, Math.max(12, width - plain(first).length - 6))}` : ""}`,
        ...(judgement.signs[0] === undefined ? [] : [paint.dim(`    ${cut(judgement.signs[0].says, width - 4)}`)]),
      ];
    }),
    ...(judgements.length > most ? [paint.dim(`  and ${judgements.length - most} more: --all shows them`)] : []),
  ];
}
