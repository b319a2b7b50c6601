import type { Derivation, Question, Total } from "../../comparing/index.ts";
import type { Interval } from "../../reading/index.ts";
import { cell, indented, plain, wrap } from "../layout.ts";
import type { Screen } from "../screen.ts";
import { many, originsWords } from "../words.ts";

/** A total for people: the range under its policy, how it comes about as a tree, by whom, and what was left out. */
export function totalLines(total: Total, screen: Screen): string[] {
  const { width, paint } = screen;
  const { range, unit, best, policy, practice, incidents, origins, derivation } = total;
  const answer = range === null ? "nothing was counted" : `${rangeWords(range)}${unit === null ? "" : ` ${unit}`}`;
  const bestWords = best === null || range === null ? "" : `, best ${best}`;
  return [
    questionWords(total.question),
    "",
    `${paint.bold(`${answer}${bestWords}`)}   under the policy ${policy}`,
    ...(range === null ? [] : [`${many(incidents, "incident")}, ${originsWords(origins)}`]),
    ...wrap(practice, width).map((line) => paint.dim(line)),
    ...(derivation.steps.length === 0 ? [] : section("How it comes about", tree(derivation, screen), screen)),
    ...shares(
      "By source",
      total.bySource.map(({ source, range: own }) => [source, own] as const),
      screen,
    ),
    ...shares(
      "By who did it",
      total.byParty.map(({ party, range: own }) => [party, own] as const),
      screen,
    ),
    ...leftOutLines(total, screen),
    ...section(
      "To know",
      total.caveats.flatMap((words) => indented(words, width, 2, "·")),
      screen,
    ),
  ];
}

/** Totals of one question under several policies, a row each. */
export function sideBySide(totals: readonly Total[], { width, paint }: Screen): string[] {
  const [first] = totals;
  const row = (...cells: readonly string[]): string =>
    cells
      .map((words, i) => cell(words, [16, 28, 8, 11, 9][i]!))
      .join("")
      .trimEnd();
  return [
    questionWords(first!.question),
    "",
    paint.dim(row("policy", "how many", "best", "incidents", "origins")),
    ...totals.map(({ policy, range, unit, best, incidents, origins }) =>
      row(
        policy,
        range === null ? "none counted" : [rangeWords(range), unit].filter((part) => part !== null).join(" "),
        best === null ? "" : String(best),
        String(incidents),
        origins.min === origins.max ? String(origins.min) : `${origins.min}–${origins.max}`,
      ),
    ),
    "",
    ...totals.flatMap(({ policy, practice }) => indented(practice, width, 16, policy)),
    "",
    ...wrap(
      "Named alone, a policy shows how its range comes about, down to the sentences, and what was left out.",
      width,
    ),
  ];
}

const section = (title: string, lines: readonly string[], { paint }: Screen): string[] =>
  lines.length === 0 ? [] : ["", paint.bold(title), ...lines];

/** "surrender · IS-K · Afghanistan · 2019-10-01 to 2019-12-31". */
function questionWords({ type, actor, place, from, to, unit }: Question): string {
  const days =
    from === undefined
      ? to === undefined
        ? undefined
        : `until ${to}`
      : to === undefined
        ? `from ${from}`
        : `${from} to ${to}`;
  return [type, unit, actor, place, days].flatMap((part) => (part === undefined ? [] : plain(part))).join(" · ");
}

const rangeWords = ([min, max]: Interval): string =>
  max === null ? `${min} or more` : max === min ? String(min) : `${min} to ${max}`;

/** The steps of a derivation under each other, down to the words of claims. */
function tree(derivation: Derivation, screen: Screen, stem = ""): string[] {
  const { width, paint } = screen;
  return derivation.steps.flatMap((step, at) => {
    const last = at === derivation.steps.length - 1;
    const [branch, trunk] = last ? ["└ ", "  "] : ["├ ", "│ "];
    const room = Math.max(24, width - stem.length - 2);
    const said = wrap(plain(step.says), room);
    const quoted =
      step.words === undefined ? [] : wrap(`“${plain(step.words)}”`, room).map((line) => paint.italic(line));
    const lines = step.words === undefined ? said : [...quoted, ...said.map((line) => paint.dim(line))];
    return [
      ...lines.map((line, i) => `${stem}${i === 0 ? branch : trunk}${line}`),
      ...tree(step, screen, `${stem}${trunk}`),
    ];
  });
}

function shares(title: string, rows: readonly (readonly [string, Interval])[], screen: Screen): string[] {
  const column = Math.max(0, ...rows.map(([, range]) => rangeWords(range).length)) + 4;
  return section(
    title,
    rows.flatMap(([name, range]) => indented(name, screen.width, column, `  ${rangeWords(range)}`)),
    screen,
  );
}

/** What was left out, by reason, each with its words. */
function leftOutLines({ leftOut }: Total, screen: Screen): string[] {
  const { width, paint } = screen;
  const reasons = [...Map.groupBy(leftOut, ({ reason }) => reason)].sort(
    ([a, those], [b, others]) => others.length - those.length || (a < b ? -1 : 1),
  );
  const lines = reasons.flatMap(([reason, those]) => [
    `  ${paint.bold(reason)}${those.length === 1 ? "" : ` (${those.length})`}`,
    ...those.flatMap(({ claim, says, words }) => [
      ...indented(`“${plain(words)}”`, width, 4).map((line) => paint.italic(line)),
      ...indented(`${says}; claim ${claim}`, width, 6).map((line) => paint.dim(line)),
    ]),
  ]);
  return section(`Left out (${leftOut.length})`, lines, screen);
}
