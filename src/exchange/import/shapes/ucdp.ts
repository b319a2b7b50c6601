import { kindIn } from "../../crosswalk.ts";
import { intervalOf } from "../cells.ts";
import type { PastCount } from "../past-incident.ts";
import { ofUcdp } from "../precision.ts";
import { orNull, type Shape } from "../shape.ts";

/** type_of_violence. */
const kinds = ["", "State-based conflict", "Non-state conflict", "One-sided violence"];

/** The columns of UCDP GED in their order; candidate files come without a header. */
export const ucdpColumns: readonly string[] =
  `id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name
  side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date
  source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country
  country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob`.split(
    /\s+/,
  );

export const ucdp: Shape = {
  name: "ucdp",
  dataSet: "UCDP GED",
  knownBy: [["type_of_violence", "date_start", "side_a"]],
  required: [["type_of_violence"], ["date_start"], ["date_end"], ["best", "best_est"], ["country"]],
  days: ["date_start", "date_end"],
  mapping: () => [
    ["kind", "type_of_violence"],
    ["days", "date_start to date_end"],
    ["place", "where_coordinates, adm_1, country, latitude, longitude, where_prec"],
    ["who", "side_a, side_b"],
    ["killed", "low to high with best; deaths_a, deaths_b, deaths_civilians, deaths_unknown as parts"],
    ["notes and sources", "source_headline, source_article, source_original"],
  ],
  incidentOf(cells) {
    const from = cells.day("date_start");
    const to = cells.day("date_end") ?? from;
    if (from === null || to === null) return `has "${cells.text("date_start")}" as date_start, which is no day`;
    if (to < from) return `ends (${to}) before it begins (${from})`;
    const kind = kinds[Number(cells.text("type_of_violence"))] ?? "";
    const row = kindIn("ucdp", kind);
    const [a, b] = [cells.text("side_a"), cells.text("side_b")];
    const best = cells.count("best", "best_est");
    const killed = intervalOf(cells.count("low", "low_est"), cells.count("high", "high_est"), best);
    const part = (column: string, unit: string): PastCount["parts"] => {
      const count = cells.count(column);
      return count === null || count === 0 ? [] : [{ count: [count, count], unit }];
    };
    const parts = [
      ...part("deaths_a", a || "side A"),
      ...part("deaths_b", b || "side B"),
      ...part("deaths_civilians", "civilians"),
      ...part("deaths_unknown", "people of unknown side"),
    ];
    const place = cells.text("where_coordinates", "where_description");
    const precision = cells.text("where_prec") || "5";
    return {
      id: cells.maybe("id", "relid"),
      kind: kind || null,
      type: row?.type ?? null,
      lemma: row?.lemma ?? "",
      from,
      to,
      agents: a === "" ? [] : [a],
      affected: b === "" ? [] : [b],
      place:
        place === ""
          ? null
          : {
              name: place,
              admin1: cells.maybe("adm_1"),
              country: cells.maybe("country"),
              lat: cells.degrees(90, "latitude"),
              lon: cells.degrees(180, "longitude"),
              precision: ofUcdp(precision),
              says: `where_prec ${precision}`,
            },
      counts:
        killed === null
          ? []
          : [{ type: "kill", count: killed, unit: "people", ...(best === null ? {} : { best }), parts }],
      notes: orNull([cells.text("source_headline"), cells.text("where_description")]),
      sources: orNull([cells.text("source_original"), cells.text("source_article", "source_office")]),
      url: null,
    };
  },
};
