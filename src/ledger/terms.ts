import type { DescribedClaim, DescribedReport, Party, Where } from "../comparing/index.ts";
import { folded } from "./fold.ts";

/** What claims are looked up by. `month` finds a period without walking over all days, `unknown` claims without one ("period") or without a place. */
export type TermKind = "type" | "actor" | "source" | "place" | "country" | "outlet" | "month" | "unknown";

/** A name of a claim: `value` is folded and looked up, `label` is shown. */
export interface Term {
  readonly kind: TermKind;
  readonly value: string;
  readonly label: string;
}

/** Periods longer than this many months are found under one name, `long`. */
export const mostNamed = 3;
export const longPeriod = "long";

/** The names of a claim, each once. */
export function termsOf(claim: DescribedClaim, { outlet }: Pick<DescribedReport, "outlet">): Term[] {
  const terms: Term[] = [
    { kind: "type", value: claim.type, label: claim.type },
    ...[...claim.agent, ...claim.affected, ...claim.recipient].flatMap((party) => namesOf(party, "actor")),
    ...(claim.source === null ? [] : namesOf(claim.source, "source")),
    ...claim.places.flatMap(placeTerms),
    ...(outlet === null ? [] : [{ kind: "outlet", value: termValue(outlet), label: outlet } as const]),
    ...(claim.from === null ? [unknown("period")] : []),
    ...(claim.places.length === 0 ? [unknown("place")] : []),
    ...monthsOf(claim.from, claim.to).map(
      (month) => ({ kind: "month", value: termValue(month), label: month }) as const,
    ),
  ];
  const once = new Map(terms.map((term) => [`${term.kind} ${term.value}`, term]));
  return [...once.values()].filter(({ value }) => value !== "");
}

const unknown = (value: "period" | "place"): Term => ({ kind: "unknown", value, label: value });

/** As names are looked up: "islamic-state", "Islamic State" and "Islamic State." are one. */
export const termValue = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim() || folded(name);

const countries = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** "AF" → "Afghanistan"; nothing for what is no country's code. */
const countryName = (code: string): string[] => {
  const name = /^[A-Z]{2}$/.test(code) ? countries.of(code) : undefined;
  return name === undefined ? [] : [name];
};

/** By who it is, by what it belongs to, and by name: whoever looks for a government finds its ministry. */
const namesOf = ({ name, identity, wholes }: Party, kind: "actor" | "source"): Term[] =>
  [name, ...(identity === null ? [] : [identity]), ...wholes].map((label) => ({
    kind,
    value: termValue(label),
    label,
  }));

function placeTerms({ name, geonameId, country, admin1 }: Where): Term[] {
  const known = [
    name,
    ...(geonameId === null ? [] : [String(geonameId)]),
    ...(admin1 === null ? [] : [admin1]),
    ...(country === null ? [] : countryName(country)),
  ];
  return [
    ...known.map((label) => ({ kind: "place", value: termValue(label), label }) as const),
    ...(country === null ? [] : [{ kind: "country", value: termValue(country), label: country } as const]),
  ];
}

/** The months that a period touches, "2019-11". */
export function monthsOf(from: string | null, to: string | null): string[] {
  if (from === null) return [];
  const first = monthNumber(from);
  const last = monthNumber(to ?? from);
  if (last - first >= mostNamed || to === null) return [longPeriod];
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => monthName(first + i));
}

export const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
export const monthName = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

/** The words that a claim is found by: its evidence and role fillers, and the title of its report. */
export const searchOf = (claim: DescribedClaim, { title }: Pick<DescribedReport, "title">): string =>
  folded(
    [
      claim.evidence,
      ...[...claim.agent, ...claim.affected, ...claim.recipient, ...claim.instrument].flatMap(({ words, name }) => [
        words,
        name,
      ]),
      ...(claim.source === null ? [] : [claim.source.words, claim.source.name]),
      ...claim.places.flatMap(({ words, name }) => [words, name]),
      title ?? "",
    ]
      .filter((words, i, all) => all.indexOf(words) === i)
      .join(" | "),
  );
