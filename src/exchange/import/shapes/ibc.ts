import { intervalOf } from "../cells.ts";
import { kindByWords } from "../kind-words.ts";
import { type Shape, listOf } from "../shape.ts";

export const ibc: Shape = {
  name: "ibc",
  dataSet: "Iraq Body Count",
  knownBy: [["ibc code"], ["start date", "reported minimum", "reported maximum"]],
  required: [
    ["start date", "date"],
    ["reported minimum", "minimum", "min"],
    ["reported maximum", "maximum", "max"],
  ],
  days: ["start date", "end date", "date"],
  mapping: () => [
    ["kind", "weapons, by their words"],
    ["days", "start date to end date"],
    ["place", "location or place, in Iraq"],
    ["who", "killers, target"],
    ["killed, injured", "minimum to maximum of civilians"],
    ["notes and sources", "sources or media sources"],
  ],
  incidentOf(cells) {
    const from = cells.day("start date", "date");
    if (from === null) return `has "${cells.text("start date", "date")}" as its date, which is no day`;
    const weapons = cells.text("weapons", "weapon");
    const killed = intervalOf(
      cells.count("reported minimum", "minimum", "min deaths", "min"),
      cells.count("reported maximum", "maximum", "max deaths", "max"),
    );
    const injured = intervalOf(
      cells.count("min injuries", "injuries min"),
      cells.count("max injuries", "injuries max"),
    );
    const place = cells.text("location", "place");
    const kind = kindByWords(weapons);
    return {
      id: cells.maybe("ibc code", "code"),
      kind: weapons || null,
      type: kind?.type ?? null,
      lemma: kind?.lemma ?? "",
      from,
      to: cells.day("end date") ?? from,
      agents: listOf(cells.text("killers", "killer", "perpetrators")),
      affected: listOf(cells.text("target", "targeted")),
      place:
        place === ""
          ? null
          : {
              name: place,
              admin1: cells.maybe("province", "governorate"),
              country: "Iraq",
              lat: null,
              lon: null,
              precision: "area",
              says: "a place without coordinates",
            },
      counts: [
        ...(killed === null ? [] : [{ type: "kill" as const, count: killed, unit: "civilians", parts: [] }]),
        ...(injured === null ? [] : [{ type: "injure" as const, count: injured, unit: "civilians", parts: [] }]),
      ],
      notes: null,
      sources: cells.maybe("sources", "media sources", "source"),
      url: null,
    };
  },
};
