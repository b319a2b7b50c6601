import {
  compare,
  type Comparison,
  describeReport,
  type DescribedReport,
  groupClaims,
  type Judgement,
} from "../../src/comparing/index.ts";
import { read } from "../../src/read.ts";

/** A report as a reader of the tests sees it: its text, the day it was printed and who printed it. */
export const told = (text: string, date: string, outlet: string): DescribedReport =>
  describeReport(read(text, { date, outlet }));

/** Everything that two or more reports, and each by itself, give when compared. */
export function compared(...reports: readonly DescribedReport[]): Comparison {
  const pairs = reports.flatMap((one, i) => reports.slice(i).map((other) => compare(one, other)));
  return {
    judgements: pairs.flatMap(({ judgements }) => judgements),
    kinships: pairs.flatMap(({ kinships }) => kinships),
  };
}

export const judgementsOf = (...reports: readonly DescribedReport[]): readonly Judgement[] =>
  compared(...reports).judgements;

/** Incidents as lists of "outlet: type", the way one would write them on a card. */
export function incidentsOf(...reports: readonly DescribedReport[]): readonly (readonly string[])[] {
  const cards = new Map(
    reports.flatMap(({ outlet, claims }) => claims.map(({ id, type }) => [id, `${outlet}: ${type}`] as const)),
  );
  return groupClaims([...cards.keys()], judgementsOf(...reports)).map((ids) => ids.map((id) => cards.get(id)!).sort());
}

/** Relations between claims, each as "first evidence | relation | second evidence". */
export function relationsOf(...reports: readonly DescribedReport[]): readonly string[] {
  const words = new Map(
    reports.flatMap(({ outlet, claims }) =>
      claims.map(({ id, type, count }) => [id, `${outlet} ${type} ${count?.join("-") ?? ""}`.trim()] as const),
    ),
  );
  return judgementsOf(...reports)
    .filter(({ relation, score }) => relation !== "same" || score >= 0.5)
    .map(({ a, b, relation, open }) => `${words.get(a)} ${relation}${open ? " (open)" : ""} ${words.get(b)}`)
    .sort();
}
