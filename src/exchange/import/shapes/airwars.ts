import { type Cells, intervalOf } from "../cells.ts";
import { kindByWords } from "../kind-words.ts";
import type { PastCount } from "../past-incident.ts";
import { listOf, orNull, type Shape } from "../shape.ts";

const groups = ["children", "women", "men"];

export const airwars: Shape = {
  name: "airwars",
  dataSet: "Airwars",
  knownBy: [
    ["civilian_harm_status"],
    ["civilian_non_combatants_killed_min"],
    ["strike_status", "civilian_harm_reported"],
  ],
  required: [["date"], ["civilian_non_combatants_killed_min", "civilians_killed_min", "killed_min"]],
  days: ["date"],
  mapping: () => [
    ["kind", "strike_type or cause_of_death_injury, else a strike"],
    ["days", "date"],
    ["place", "location, country, latitude, longitude, geolocation_accuracy"],
    ["who", "belligerent, targeted_belligerent"],
    ["killed, injured", "…_min to …_max of civilians (children, women, men as parts) and of those who fought"],
    ["notes and sources", "summary, civilian_harm_status, strike_status, url"],
  ],
  incidentOf(cells) {
    const date = cells.day("date");
    if (date === null) return `has "${cells.text("date")}" as date, which is no day`;
    const kind = cells.text("strike_type", "type_of_strike", "cause_of_death_injury") || "strike";
    const found = kindByWords(kind) ?? { type: "strike", lemma: "strike" };
    const place = cells.text("location", "location_name", "place", "country_slug", "country");
    const accuracy = cells.text("geolocation_accuracy");
    return {
      id: cells.maybe("code", "incident_code", "unique_reference_code"),
      kind,
      ...found,
      from: date,
      to: date,
      agents: listOf(cells.text("belligerent", "belligerents", "suspected_belligerents", "known_belligerent")),
      affected: listOf(cells.text("targeted_belligerent", "targeted_belligerents")),
      place:
        place === ""
          ? null
          : {
              name: place,
              admin1: cells.maybe("admin1", "province", "region", "governorate"),
              country: cells.maybe("country", "country_slug"),
              lat: cells.degrees(90, "latitude", "lat"),
              lon: cells.degrees(180, "longitude", "lon"),
              precision: /exact|street|within 100/i.test(accuracy)
                ? "point"
                : /village|town|city/i.test(accuracy)
                  ? "place"
                  : "area",
              says: accuracy === "" ? "no accuracy given" : `geolocation accuracy "${accuracy}"`,
            },
      counts: [
        ...countsOf(cells, "kill", "killed"),
        ...countsOf(cells, "injure", "injured"),
        ...fighters(cells, "kill", "killed"),
      ],
      notes: orNull([
        cells.text("summary"),
        prefixed("civilian harm: ", cells.text("civilian_harm_status")),
        prefixed("strike: ", cells.text("strike_status")),
      ]),
      sources: null,
      url: /^https?:/i.test(cells.text("url", "permalink")) ? cells.text("url", "permalink") : null,
    };
  },
};

const prefixed = (prefix: string, words: string): string => (words === "" ? "" : prefix + words);

function countsOf(cells: Cells, type: PastCount["type"], done: string): PastCount[] {
  const bounds = (of: string): [string, string] => [`${of}_${done}_min`, `${of}_${done}_max`];
  const [min, max] = bounds("civilian_non_combatants");
  const count = intervalOf(
    cells.count(min, `civilians_${done}_min`, `${done}_min`),
    cells.count(max, `civilians_${done}_max`, `${done}_max`),
  );
  const parts = groups.flatMap((unit) => {
    const [low, high] = bounds(unit);
    const part = intervalOf(cells.count(low), cells.count(high));
    return part === null ? [] : [{ count: part, unit }];
  });
  return count === null ? [] : [{ type, count, unit: "civilians", parts }];
}

function fighters(cells: Cells, type: PastCount["type"], done: string): PastCount[] {
  const of = "persons_directly_participating_in_hostilities";
  const count = intervalOf(cells.count(`${of}_${done}_min`), cells.count(`${of}_${done}_max`));
  return count === null ? [] : [{ type, count, unit: "fighters", parts: [] }];
}
