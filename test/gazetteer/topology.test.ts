import { expect, test } from "vitest";
import { feature } from "topojson-client";
import { type Area, type Ring, simplify, topologyOf } from "../../gazetteer/topology.ts";

/** Two provinces side by side; the border between them is jagged. */
const west: Ring = [
  [0, 0],
  [50, 0],
  [52, 25],
  [50, 50],
  [51, 75],
  [50, 100],
  [0, 100],
  [0, 0],
];
const east: Ring = [
  [50, 0],
  [100, 0],
  [100, 100],
  [50, 100],
  [51, 75],
  [50, 50],
  [52, 25],
  [50, 0],
];
const lake: Ring = [
  [10, 10],
  [10, 20],
  [20, 20],
  [20, 10],
  [10, 10],
];

const areas: Area<{ name: string }>[] = [
  { properties: { name: "West" }, polygons: [[west, lake]] },
  { properties: { name: "East" }, polygons: [[east]] },
  { properties: { name: "Lake" }, polygons: [[lake.toReversed()]] },
];
const settings = { least: 0, smallestIsland: 0, transform: { scale: [1, 1], translate: [0, 0] } } as const;

const ringsOf = (topology: ReturnType<typeof topologyOf<{ name: string }>>, name: string): number[][][] => {
  const found = feature(topology, topology.objects.areas);
  return found.features.find(({ properties }) => properties.name === name)!.geometry.coordinates.flat();
};
const corners = (ring: readonly (readonly number[])[]): string[] => [...new Set(ring.map(String))].sort();

test("a border that two provinces share is kept once", () => {
  expect(topologyOf(areas, settings).arcs).toHaveLength(4);
});

test("every area has its corners, and its hole", () => {
  const topology = topologyOf(areas, settings);
  expect(ringsOf(topology, "West").map(corners)).toEqual([corners(west), corners(lake)]);
  expect(ringsOf(topology, "East").map(corners)).toEqual([corners(east)]);
});

test("a simpler border opens no gap: both sides have the same points", () => {
  const topology = topologyOf(areas, { ...settings, least: 60 });
  const [left] = ringsOf(topology, "West");
  const [right] = ringsOf(topology, "East");
  const middle = (ring: readonly (readonly number[])[]): string[] => corners(ring).filter((at) => /^5[0-2],/.test(at));
  expect(middle(left!)).toEqual(middle(right!));
  expect(middle(left!)).not.toContain("51,75");
});

test("a small area keeps its shape beside a border made simple", () => {
  const topology = topologyOf(areas, { ...settings, least: 60 });
  expect(ringsOf(topology, "Lake").map(corners)).toEqual([corners(lake)]);
});

test("an island too small to see goes, an area's only island stays", () => {
  const islet: Ring = [
    [200, 0],
    [201, 0],
    [201, 1],
    [200, 0],
  ];
  const topology = topologyOf(
    [
      { properties: { name: "Coast" }, polygons: [[west], [islet]] },
      { properties: { name: "Atoll" }, polygons: [[islet]] },
    ],
    { ...settings, smallestIsland: 5 },
  );
  expect(ringsOf(topology, "Coast")).toHaveLength(1);
  expect(ringsOf(topology, "Atoll")).toHaveLength(1);
});

test("the flattest corner goes first, and the ends stay", () => {
  expect(
    simplify(
      [
        [0, 0],
        [10, 1],
        [20, 9],
        [30, 0],
      ],
      50,
    ),
  ).toEqual([
    [0, 0],
    [20, 9],
    [30, 0],
  ]);
});
