import type { Why } from "../../api/why.ts";
import type { LedgerClaim } from "../../ledger/index.ts";
import { ruleWords } from "../../reading/rule-words.ts";
import { actorWords, countAndParts, placeWords } from "../../reading/wording.ts";
import { indented, plain, wrap } from "../layout.ts";
import type { Screen } from "../screen.ts";
import { heading } from "../show/fields.ts";
import { shortId } from "../words.ts";

/** Why a claim was read so: each rule that spoke with what it went by, what rests on what, and whom and which place the names were taken for. */
export function whyClaim(claim: LedgerClaim, why: Why, short: ReadonlyMap<string, string>, screen: Screen): string[] {
  const { paint, width } = screen;
  const widest = Math.min(34, Math.max(...why.rules.map((rule) => rule.length), 8)) + 2;
  return [
    ...wrap([claim.type, countAndParts(claim)].filter(Boolean).join(" · "), width).map(paint.bold),
    paint.dim(`claim ${shortId(claim.id, short)}`),
    ...wrap(`“${plain(claim.evidence.words)}”`, width - 2).map((line) => `  ${line}`),
    ...heading("Rules that spoke, in their order", screen),
    ...why.rules.flatMap((rule) => {
      const words = ruleWords(rule);
      if (words === null) return [`  ${paint.cyan(rule)}`];
      const [first = "", ...rest] = indented(words, width, widest + 2);
      return [`  ${paint.cyan(rule.padEnd(widest))}${first.trimStart()}`, ...rest];
    }),
    ...heading("What rests on what", screen),
    ...why.says.flatMap((says) => indented(says, width, 2)),
    ...indented(
      `Such claims were right in ${Math.round(why.confidence * 100)} of 100 cases, on the reports that the rules were made on.`,
      width,
      2,
    ),
    ...names(why, screen),
    ...(why.engine === null ? [] : ["", paint.dim(`read by ${why.engine} with ${why.codebook}`)]),
  ];
}

function names({ entities }: Why, screen: Screen): string[] {
  const known = entities.flatMap((entity) => {
    const words = entity.place ? placeWords(entity.place) : actorWords(entity, entities);
    if (words === null) return [];
    const reasons = entity.place?.reason ?? entity.actor?.reasons ?? [];
    return [
      ...indented(`${entity.name}: ${words}`, screen.width, 2),
      ...reasons.flatMap(({ says }) => indented(says, screen.width, 4).map(screen.paint.dim)),
    ];
  });
  return known.length === 0 ? [] : [...heading("Whom and what the names were taken for", screen), ...known];
}
