import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyGazetteer, OwnPlacesError, readOwnPlaces, withOwnPlaces } from "../../src/gazetteer/index.ts";

const slips = (text: string): readonly string[] => {
  try {
    readOwnPlaces(text, "own.csv");
    return [];
  } catch (error) {
    return (error as OwnPlacesError).problems;
  }
};

test("a table of checkpoints", () => {
  const places = readOwnPlaces(
    'name,names,lat,lon,kind,country\n"Checkpoint Four, north",Gate Four|C4 gate,34.1,70.2,,AF\nOld Mill,,34.2,70.3,place,af\n',
    "own.csv",
  );
  expect(places).toEqual([
    {
      name: "Checkpoint Four, north",
      names: ["Gate Four", "C4 gate"],
      lat: 34.1,
      lon: 70.2,
      kind: "point",
      country: "AF",
      box: null,
      line: 2,
    },
    { name: "Old Mill", names: [], lat: 34.2, lon: 70.3, kind: "place", country: "AF", box: null, line: 3 },
  ]);
  const gazetteer = withOwnPlaces(emptyGazetteer, places);
  expect(gazetteer.find("gate four")).toEqual([{ index: 0, spelling: "alternate" }]);
  expect(gazetteer.place(1)).toMatchObject({ name: "Old Mill", feature: "own", lat: 34.2 });
});

test("points and outlines of GeoJSON", () => {
  const feature = (name: string, type: string, coordinates: unknown) => ({
    type: "Feature",
    properties: { name, names: ["Other " + name] },
    geometry: { type, coordinates },
  });
  const ring = [
    [
      [10, 20],
      [12, 20],
      [12, 24],
      [10, 20],
    ],
  ];
  const features = [feature("Well Nine", "Point", [10, 20]), feature("The Camp", "Polygon", ring)];
  const places = readOwnPlaces(JSON.stringify({ type: "FeatureCollection", features }), "own.geojson");
  expect(places).toMatchObject([
    { name: "Well Nine", names: ["Other Well Nine"], kind: "point", lat: 20, lon: 10, box: null },
    { name: "The Camp", kind: "region", lat: 22, lon: 11, box: [10, 20, 12, 24] },
  ]);
});

test.each([
  ["name,lat,lon\nMill,95,70\n", 'own.csv:2 latitude "95"; allowed: -90 to 90'],
  ["name,lat,lon\nMill,34,east\n", 'own.csv:2 longitude "east"; allowed: -180 to 180'],
  ["name,lat,lon,kind\nMill,34,70,hamlet\n", 'own.csv:2 unknown kind "hamlet"; allowed: point, place'],
  ["name,lat,lon,country\nMill,34,70,Afghanistan\n", "own.csv:2 country"],
  ["name,latitude,lon\nMill,34,70\n", 'own.csv:1 unknown column "latitude"; allowed: name'],
  ["name,lat\nMill,34\n", "own.csv:1 the first line must name the columns; missing: lon"],
  ["name,lat,lon\nMill,34,70\n\n Mill ,35,71\n", 'own.csv:4 "Mill" stands on line 2 already'],
  ["name,lat,lon\n,34,70\n", "own.csv:2 a name in Latin letters is needed"],
  ["{ not json", "own.csv:1 not JSON"],
  ['{"type":"FeatureCollection","features":[{"properties":{"name":"A"},"geometry":null}]}', "own.csv:1 a feature with"],
])("%j is answered with %s", (text, answer) => {
  expect(slips(text)[0]).toContain(answer);
});

test("an empty file holds no places", () => {
  expect(readOwnPlaces("", "own.csv")).toEqual([]);
});

test("whatever a file holds, places or named slips come of it", () => {
  const tables = fc.array(fc.string({ maxLength: 20 })).map((cells) => `name,lat,lon\n${cells.join(",")}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), tables), (text) => slips(text).every((slip) => slip.startsWith("own.csv:"))),
  );
});
