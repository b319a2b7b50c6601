import { folded, intervalOf } from "../cells.ts";
import { kindByWords } from "../kind-words.ts";
import type { PastCount } from "../past-incident.ts";
import { listOf, type Shape } from "../shape.ts";

/** Names that columns of people's own tables go by. `--columns` adds one before them. */
export const ownNames = {
  id: ["id", "code", "incident id", "incident", "case", "number", "ref", "reference"],
  date: ["date", "incident date", "event date", "day", "start date", "date start", "date from", "from"],
  until: ["end date", "date end", "date to", "until", "to"],
  kind: [
    "type",
    "event type",
    "incident type",
    "kind",
    "event",
    "weapon",
    "weapons",
    "method",
    "attack type",
    "category",
  ],
  place: ["place", "location", "town", "village", "city", "site", "where"],
  admin1: ["province", "governorate", "state", "admin1", "adm1", "region", "oblast"],
  country: ["country"],
  lat: ["latitude", "lat", "y"],
  lon: ["longitude", "lon", "lng", "long", "x"],
  agent: [
    "perpetrator",
    "perpetrators",
    "actor",
    "actor1",
    "attacker",
    "alleged perpetrator",
    "belligerent",
    "party",
    "by",
    "killers",
  ],
  affected: ["victim group", "victims", "target", "targets", "actor2", "affected", "against"],
  killed: ["killed", "deaths", "fatalities", "dead", "deaths best", "killed best", "number killed", "toll"],
  killedMin: ["killed min", "min killed", "deaths min", "min deaths", "minimum", "deaths low", "low"],
  killedMax: ["killed max", "max killed", "deaths max", "max deaths", "maximum", "deaths high", "high"],
  injured: ["injured", "wounded", "injuries", "number injured", "number wounded"],
  injuredMin: ["injured min", "min injured", "wounded min", "min wounded", "injuries min", "min injuries"],
  injuredMax: ["injured max", "max injured", "wounded max", "max wounded", "injuries max", "max injuries"],
  notes: ["notes", "note", "description", "summary", "details", "narrative", "comment", "comments"],
  source: ["source", "sources", "outlet", "publisher", "reference source"],
  url: ["url", "link", "source url"],
} as const;

export type OwnField = keyof typeof ownNames;

/** A table with columns of its own, under the name that its owner gives it. */
export function ownShape(dataSet: string, asked: Readonly<Partial<Record<OwnField, string>>>): Shape {
  const names = (field: OwnField): readonly string[] => (asked[field] === undefined ? ownNames[field] : [asked[field]]);
  return {
    name: "own",
    dataSet,
    knownBy: [],
    required: [names("date"), [...names("killed"), ...names("killedMin"), ...names("injured"), ...names("kind")]],
    days: [...names("date"), ...names("until")],
    mapping: (header) =>
      (Object.keys(ownNames) as OwnField[]).flatMap((field) => {
        const wanted = names(field).map(folded);
        const column = header.find((name) => wanted.includes(folded(name)));
        return column === undefined ? [] : [[field, column] as const];
      }),
    incidentOf(cells) {
      const cell = (field: OwnField): string => cells.text(...names(field));
      const number = (field: OwnField): number | null => cells.count(...names(field));
      const from = cells.day(...names("date"));
      if (from === null) return `has "${cell("date")}" as its date, which is no day`;
      const to = cells.day(...names("until")) ?? from;
      if (to < from) return `ends (${to}) before it begins (${from})`;
      const kind = kindByWords(cell("kind"));
      const place = cell("place") || cell("admin1");
      const [lat, lon] = [cells.degrees(90, ...names("lat")), cells.degrees(180, ...names("lon"))];
      const counts: PastCount[] = [];
      const killed = intervalOf(number("killedMin"), number("killedMax"), number("killed"));
      const injured = intervalOf(number("injuredMin"), number("injuredMax"), number("injured"));
      if (killed !== null) counts.push({ type: "kill", count: killed, unit: "people", parts: [] });
      if (injured !== null) counts.push({ type: "injure", count: injured, unit: "people", parts: [] });
      const url = cell("url");
      return {
        id: cell("id") || null,
        kind: cell("kind") || null,
        type: kind?.type ?? null,
        lemma: kind?.lemma ?? "",
        from,
        to,
        agents: listOf(cell("agent")),
        affected: listOf(cell("affected")),
        place:
          place === ""
            ? null
            : {
                name: place,
                admin1: cell("admin1") || null,
                country: cell("country") || null,
                lat,
                lon,
                precision: cell("place") === "" ? "province" : "area",
                says: "no precision given",
              },
        counts,
        notes: cell("notes") || null,
        sources: cell("source") || null,
        url: /^https?:/i.test(url) ? url : null,
      };
    },
  };
}
