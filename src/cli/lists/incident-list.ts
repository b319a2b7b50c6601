import { incidentColumns } from "../../api/csv.ts";
import type { Incident } from "../../comparing/index.ts";
import type { IncidentFilter, Ledger } from "../../ledger/index.ts";
import { periodWords } from "../../reading/wording.ts";
import { cell, cut } from "../layout.ts";
import type { Listing } from "../list.ts";
import type { Screen } from "../screen.ts";
import { figuresWords, many, partiesWords, reportIn, shortId } from "../words.ts";
import { gradePaint } from "./paint.ts";

/** Columns of a table of so many: when, what, counts, where, grade. */
function widths(width: number): readonly [number, number, number, number, number] {
  const spare = Math.max(0, width - 80);
  const third = Math.floor(spare / 3);
  return [width < 80 ? 15 : 20, 15 + third, 17 + spare - 2 * third, 13 + third, 11];
}

/** Incidents of a ledger, two lines each: what is counted where, and whose doing; with a short id to ask for more. */
export const incidentList = (
  ledger: Pick<Ledger, "incidents" | "shortIds">,
  filter: IncidentFilter,
): Listing<Incident> => ({
  one: "incident",
  columns: incidentColumns,
  page: (paging) => ledger.incidents({ ...filter, ...paging }),
  head({ width, paint }) {
    const [when, what, counts, where] = widths(width);
    return paint.dim(
      `${"when".padEnd(when)} ${"what".padEnd(what)} ${"how many".padEnd(counts)} ${"where".padEnd(where)} grade`,
    );
  },
  async lines(rows, screen) {
    const short = await ledger.shortIds(rows.map(({ id }) => reportIn(id)));
    return rows.flatMap((incident) => incidentLines(incident, shortId(incident.id, short), screen));
  },
});

function incidentLines(incident: Incident, id: string, { width, paint }: Screen): string[] {
  const [when, what, counts, where, grade] = widths(width);
  const { origins, claims, types, place } = incident;
  const bound = origins.min === origins.max ? `${origins.max}` : `${origins.min}–${origins.max}`;
  const stand = `${bound} ${origins.max === 1 ? "origin" : "origins"}, ${many(claims.length, "claim")}`;
  const room = width - 4 - id.length - stand.length - 2;
  return [
    [
      cell(periodWords(incident) ?? "no day", when),
      paint.bold(cell(types.join(", "), what)),
      cell(figuresWords(incident), counts),
      cell(place?.name ?? "", where),
      gradePaint(paint, incident.grade)(cut(incident.grade, grade)),
    ].join(" "),
    `  ${paint.cyan(id)}  ${cell(partiesWords(incident), room)}  ${paint.dim(stand)}`,
  ];
}
