import type { Decision, Judgement } from "../../comparing/index.ts";
import type { LedgerClaim } from "../../ledger/index.ts";
import { countAndParts, sourceWords } from "../../reading/wording.ts";
import { beside, cut, plain, wrap } from "../layout.ts";
import type { Screen } from "../screen.ts";
import { shortId } from "../words.ts";

/** Sentences are cut after so many lines of a column. */
const mostLines = 5;

/** Two claims side by side with their words, why they stand so to each other, and what a person said of it. */
export function pairLines(
  judgement: Judgement,
  claims: ReadonlyMap<string, LedgerClaim>,
  short: ReadonlyMap<string, string>,
  decisions: readonly Decision[],
  screen: Screen,
): string[] {
  const { paint, width } = screen;
  const { a, b, relation, signs } = judgement;
  const column = Math.floor((width - 5) / 2);
  const side = (id: string): string[] => sideLines(id, claims.get(id), short, column);
  const says = signs[0]?.says;
  const decided = decisions.findLast(
    (one) => one.about === "relation" && !one.blind && one.relation === relation && sameTwo([one.a, one.b], [a, b]),
  );
  return [
    ...beside(side(a), side(b), column, "│").map((line) => `  ${line}`),
    ...(says === undefined ? [] : wrap(plain(says), width - 6).map((line) => paint.dim(`    ${line}`))),
    ...(decided?.about === "relation"
      ? [`    ${paint.bold(decided.verdict === "yes" ? "It is so" : "It is not")}, says ${decided.coder}`]
      : []),
    "",
  ];
}

const sameTwo = ([a, b]: readonly [string, string], [c, d]: readonly [string, string]): boolean =>
  (a === c && b === d) || (a === d && b === c);

function sideLines(
  id: string,
  claim: LedgerClaim | undefined,
  short: ReadonlyMap<string, string>,
  width: number,
): string[] {
  if (claim === undefined) return [cut(shortId(id, short), width), "a claim of another reading"];
  const sentence = wrap(`“${plain(claim.evidence.words)}”`, width);
  const kept = sentence.length > mostLines ? [...sentence.slice(0, mostLines - 1), "…"] : sentence;
  return [
    cut([countAndParts({ ...claim, parts: [] }) ?? claim.type, claim.status].join(", "), width),
    cut(`${sourceWords(claim)}, in ${claim.report.outlet ?? "an unnamed outlet"}`, width),
    cut(shortId(claim.id, short), width),
    ...kept,
  ];
}
