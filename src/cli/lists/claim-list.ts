import { claimColumns } from "../../exchange/claim-columns.ts";
import type { ClaimFilter, Ledger, LedgerClaim } from "../../ledger/index.ts";
import { countAndParts, sourceWords } from "../../reading/wording.ts";
import { cell, cut, indented, plain } from "../layout.ts";
import type { Listing } from "../list.ts";
import type { Screen } from "../screen.ts";
import { shortId, whenWords } from "../words.ts";
import { statusPaint } from "./paint.ts";

/** Columns of a table of so many: when, what, how many, where, status. */
function widths(width: number): readonly [number, number, number, number, number] {
  const spare = Math.max(0, width - 80);
  const half = Math.floor(spare / 2);
  return [width < 80 ? 17 : 22, 14, 17 + spare - half, 12 + half, 11];
}

/** Claims of a ledger, three lines each: what, who says so, and the words. */
export const claimList = (ledger: Pick<Ledger, "claims" | "shortIds">, filter: ClaimFilter): Listing<LedgerClaim> => ({
  one: "claim",
  columns: claimColumns,
  page: (paging) => ledger.claims({ ...filter, ...paging }),
  head({ width, paint }) {
    const [when, what, count, where] = widths(width);
    return paint.dim(
      `${"when".padEnd(when)} ${"what".padEnd(what)} ${"how many".padEnd(count)} ${"where".padEnd(where)} status`,
    );
  },
  async lines(rows, screen) {
    const short = await ledger.shortIds(rows.map(({ report }) => report.id));
    return rows.flatMap((claim) => claimLines(claim, short, screen));
  },
});

/** A claim on three lines: when, what, how many, where, status; id, source, outlet; the words. */
export function claimLines(claim: LedgerClaim, short: ReadonlyMap<string, string>, screen: Screen): string[] {
  const { width, paint } = screen;
  const [when, what, count, where, status] = widths(width);
  const id = shortId(claim.id, short);
  const decided = claim.decision?.about === "claim" ? `, ${claim.decision.verdict}ed by ${claim.decision.coder}` : "";
  const told = `${sourceWords(claim)}, in ${claim.report.outlet ?? "an unnamed outlet"}${decided}`;
  return [
    [
      cell(whenWords(claim), when),
      paint.bold(cell(claim.type, what)),
      cell(countAndParts(claim) ?? "", count),
      cell(claim.where?.name ?? "", where),
      statusPaint(paint, claim.status)(cut(claim.status, status)),
    ].join(" "),
    `  ${paint.cyan(id)}  ${cut(told, width - 4 - id.length)}`,
    ...indented(`“${cut(plain(claim.evidence.words), 2 * width - 12)}”`, width, 4).map(paint.dim),
  ];
}
