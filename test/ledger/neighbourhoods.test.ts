import fc from "fast-check";
import { expect, test } from "vitest";
import { closenessBy, type Link, nearness, neighbourhoods } from "../../src/ledger/neighbourhoods.ts";

const claims = (many: number, closeness = 0) =>
  Array.from({ length: many }, (_, i) => ({ id: `c${String(i).padStart(3, "0")}`, closeness }));
const chain = (many: number, near: number): Link[] =>
  claims(many - 1).map(({ id }, i) => ({ a: id, b: claims(many)[i + 1]!.id, near }));
const sizes = (all: readonly { readonly members: readonly unknown[] }[]): number[] =>
  all.map(({ members }) => members.length).sort((a, b) => b - a);

test("claims that a chain of likeness connects are one neighbourhood; those without any stand alone", () => {
  expect(sizes(neighbourhoods(claims(5), chain(3, 0), []))).toEqual([3, 1, 1]);
});

test("a crowd falls into parts that are nearer to each other; one happening of one day stays whole", () => {
  const near = claims(100)
    .slice(1)
    .map(({ id }, i): Link => ({ a: claims(100)[i]!.id, b: id, near: i < 40 ? 2 : 0 }));
  expect(sizes(neighbourhoods(claims(100), near, [])).slice(0, 2)).toEqual([41, 1]);
  expect(sizes(neighbourhoods(claims(100), chain(100, 4), []))).toEqual([100]);
  expect(sizes(neighbourhoods(claims(100), chain(100, 3), []))[0]).toBe(1);
});

test("a claim beside a crowd is of it as far as it is near", () => {
  const [weak, strong] = [0, 2].map((near) => closenessBy(near, 3));
  expect([weak, strong]).toEqual([1, 3]);
});

test("what people put together is together at any distance", () => {
  expect(sizes(neighbourhoods(claims(4), [], [["c000", "c003"]]))).toEqual([2, 1, 1]);
});

test("the nearest are of the same days; days that nobody knows are not the same", () => {
  const on = (day: string, to_day = day) => ({ day, to_day });
  expect(nearness(0.99, on("2019-11-19"), on("2019-11-19"))).toBe(4);
  expect(nearness(0.99, on("2019-11-19"), on("2019-11-20"))).toBe(3);
  expect(nearness(0.99, on("2019-10-01", "2019-11-19"), on("2019-10-01", "2019-11-20"))).toBe(3);
  expect(nearness(0.99, on(""), on(""))).toBe(3);
  expect(nearness(0.6, on("2019-11-19"), on("2019-11-19"))).toBe(0);
  expect(nearness(0.4, on("2019-11-19"), on("2019-11-19"))).toBe(-1);
});

test("law: the order of claims and links changes no neighbourhood", () => {
  const pair = fc.record({ a: fc.nat(89), b: fc.nat(89), near: fc.integer({ min: 0, max: 4 }) });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 300 }), fc.infiniteStream(fc.nat()), (pairs, draw) => {
      const all = claims(90);
      const links = pairs.map(({ a, b, near }) => ({ a: all[a]!.id, b: all[b]!.id, near }));
      const shuffled = <T>(of: readonly T[]): T[] =>
        of
          .map((one) => [draw.next().value ?? 0, one] as const)
          .sort(([x], [y]) => x - y)
          .map(([, one]) => one);
      const told = (found: ReturnType<typeof neighbourhoods>): string[] =>
        found
          .map(({ members }) =>
            members
              .map(({ id }) => id)
              .sort()
              .join(),
          )
          .sort();
      expect(told(neighbourhoods(shuffled(all), shuffled(links), []))).toEqual(told(neighbourhoods(all, links, [])));
    }),
    { numRuns: 50 },
  );
});
