import { kindIn } from "../../crosswalk.ts";
import { type Cells, intervalOf } from "../cells.ts";
import { daysAfter, monthOf } from "../days.ts";
import type { PastCount } from "../past-incident.ts";
import { ofGtd } from "../precision.ts";
import { orNull, type Shape } from "../shape.ts";
import type { Day } from "../../../reading/index.ts";

/** attacktype1, where its words are missing. */
const kinds =
  `,Assassination,Armed Assault,Bombing/Explosion,Hijacking,Hostage Taking (Barricade Incident),Hostage Taking (Kidnapping),Facility/Infrastructure Attack,Unarmed Assault,Unknown`.split(
    ",",
  );

export const gtd: Shape = {
  name: "gtd",
  dataSet: "GTD",
  knownBy: [["eventid", "iyear", "imonth"]],
  required: [["iyear"], ["country_txt", "country"]],
  days: [],
  mapping: () => [
    ["kind", "attacktype1_txt"],
    ["days", "iyear, imonth, iday; a 0 opens the month or the year"],
    ["place", "city, provstate, country_txt, latitude, longitude, specificity"],
    ["who", "gname to gname3; corp1 or target1"],
    ["killed, injured, held", "nkill with nkillter as a part, nwound, nhostkid"],
    ["notes and sources", "summary, scite1 to scite3"],
  ],
  incidentOf(cells) {
    const period = periodOf(cells);
    if (period === null)
      return `has no date: iyear ${cells.text("iyear")}, imonth ${cells.text("imonth")}, iday ${cells.text("iday")}`;
    const kind = cells.text("attacktype1_txt") || (kinds[Number(cells.text("attacktype1"))] ?? "");
    const row = kindIn("gtd", kind);
    const place = cells.text("city", "location");
    const specificity = cells.text("specificity") || "5";
    const perpetrators = cells.count("nkillter");
    const counts: PastCount[] = [];
    const add = (type: PastCount["type"], column: string, parts: PastCount["parts"] = []): void => {
      const count = intervalOf(cells.count(column), null);
      if (count !== null) counts.push({ type, count, unit: "people", parts });
    };
    add("kill", "nkill", perpetrators ? [{ count: [perpetrators, perpetrators], unit: "perpetrators" }] : []);
    add("injure", "nwound");
    add("abduct", "nhostkid");
    return {
      id: cells.maybe("eventid"),
      kind: kind || null,
      type: row?.type ?? null,
      lemma: row?.lemma ?? "",
      from: period[0],
      to: period[1],
      agents: ["gname", "gname2", "gname3"]
        .map((name) => cells.text(name))
        .filter((name) => name !== "" && name !== "Unknown"),
      affected: [cells.text("target1") || cells.text("corp1")].filter(Boolean),
      place:
        place === "" || place === "Unknown"
          ? null
          : {
              name: place,
              admin1: cells.maybe("provstate"),
              country: cells.maybe("country_txt"),
              lat: cells.degrees(90, "latitude"),
              lon: cells.degrees(180, "longitude"),
              precision: ofGtd(specificity),
              says: `specificity ${specificity}`,
            },
      counts,
      notes: cells.maybe("summary"),
      sources: orNull([cells.text("scite1"), cells.text("scite2"), cells.text("scite3")]),
      url: null,
    };
  },
};

/** A month or a day of 0 is unknown. */
function periodOf(cells: Cells): readonly [Day, Day] | null {
  const [year, month, day] = [cells.count("iyear"), cells.count("imonth") ?? 0, cells.count("iday") ?? 0];
  if (year === null || year < 1000 || year > 9999 || month > 12 || day > 31) return null;
  if (month === 0) return [`${year}-01-01`, `${year}-12-31`];
  const [first, last] = monthOf(`${year}-${String(month).padStart(2, "0")}-01`);
  if (day === 0) return [first, last];
  const found = daysAfter(first, day - 1);
  return found > last ? null : [found, found];
}
