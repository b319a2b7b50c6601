import { kindIn } from "../../crosswalk.ts";
import { daysAfter, monthOf } from "../days.ts";
import { intervalOf } from "../cells.ts";
import { listOf, type Shape } from "../shape.ts";
import { ofAcled } from "../precision.ts";
import type { Day } from "../../../reading/index.ts";

export const acled: Shape = {
  name: "acled",
  dataSet: "ACLED",
  knownBy: [["event_id_cnty"], ["event_date", "sub_event_type", "actor1"]],
  required: [["event_date"], ["sub_event_type", "event_type"], ["country"], ["fatalities"]],
  days: ["event_date"],
  mapping: () => [
    ["kind", "sub_event_type, event_type"],
    ["days", "event_date widened by time_precision"],
    ["place", "location, admin1, country, latitude, longitude, geo_precision"],
    ["who", "actor1 and assoc_actor_1, actor2 and assoc_actor_2"],
    ["killed", "fatalities, one figure for all sides"],
    ["notes and sources", "notes, source"],
  ],
  incidentOf(cells) {
    const date = cells.day("event_date");
    if (date === null) return `has "${cells.text("event_date")}" as event_date, which is no day`;
    const precision = cells.text("time_precision") || "1";
    const [from, to] = period(date, precision);
    const kind = cells.text("sub_event_type") || cells.text("event_type");
    const row = kindIn("acled", kind) ?? kindIn("acled", cells.text("event_type"));
    const killed = intervalOf(cells.count("fatalities"), null);
    const place = cells.text("location");
    const geo = cells.text("geo_precision") || "2";
    return {
      id: cells.maybe("event_id_cnty", "data_id"),
      kind: kind || null,
      type: row?.type ?? null,
      lemma: row?.lemma ?? "",
      from,
      to,
      agents: [cells.text("actor1"), ...listOf(cells.text("assoc_actor_1", "assoc_actor1"))].filter(Boolean),
      affected: [cells.text("actor2"), ...listOf(cells.text("assoc_actor_2", "assoc_actor2"))].filter(Boolean),
      place:
        place === ""
          ? null
          : {
              name: place,
              admin1: cells.maybe("admin1"),
              country: cells.maybe("country"),
              lat: cells.degrees(90, "latitude"),
              lon: cells.degrees(180, "longitude"),
              precision: ofAcled(geo),
              says: `geo_precision ${geo}`,
            },
      counts: killed === null ? [] : [{ type: "kill", count: killed, unit: "people", parts: [] }],
      notes: cells.maybe("notes"),
      sources: cells.maybe("source"),
      url: null,
    };
  },
};

/** time_precision: 1 the day, 2 the week, 3 the month. */
function period(date: Day, precision: string): readonly [Day, Day] {
  if (precision === "3") return monthOf(date);
  return precision === "2" ? [daysAfter(date, -6), daysAfter(date, 6)] : [date, date];
}
