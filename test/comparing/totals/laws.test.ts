import fc from "fast-check";
import { expect, test } from "vitest";
import { type PolicyName, policyNames, type Total } from "../../../src/comparing/index.ts";
import { actor, type Card, claimOf, decided, reprint, totalOf } from "./made.ts";

const outlets = ["Courier", "Mail", "Post", "Herald"];
const speakers = ["police", "Doctor Haddad", "Colonel Rahmat", undefined];
const days = ["2014-03-03", "2014-03-09", "2014-04-01", "2014-03-01 to 2014-03-31", "2014-02-20 to 2014-04-10", null];
const places = ["Tikrit, Salah ad Din, IQ", "Basra, Basra, IQ", "Achin, Nangarhar, AF", "the mountains", null];

const count = fc
  .tuple(fc.nat({ max: 300 }), fc.constantFrom(0, 0, 5, 40, null))
  .map(([min, more]) => (more === null ? `${min} or more` : more === 0 ? `${min}` : `${min} to ${min + more}`));

/** A card of one of few incidents; what makes an incident (day, place, side) goes with it. */
const incidents = fc.array(
  fc.record({
    on: fc.constantFrom(...days),
    at: fc.constantFrom(...places),
    sum: fc.constantFrom(true, false, false),
    doneTo: fc.constantFrom([], [actor("taliban")], [actor("al-shabaab")]),
  }),
  { minLength: 4, maxLength: 4 },
);
const figure = fc.record({
  incident: fc.nat({ max: 3 }),
  in: fc.constantFrom(...outlets),
  by: fc.constantFrom(...speakers),
  count,
  status: fc.constantFrom(
    "happened",
    "happened",
    "happened",
    "ongoing",
    "denied",
    "planned",
    "possible",
    "unconfirmed",
  ),
});
type Made = typeof figure extends fc.Arbitrary<infer F> ? F : never;

/** A war of up to twelve cards; cards that would be the same claim stand once. */
const war = fc
  .tuple(incidents, fc.array(figure, { maxLength: 12 }))
  .map(([settings, figures]) => cardsOf(settings, figures));

type Setting = Pick<Card, "on" | "at" | "doneTo"> & { readonly sum: boolean };

function cardsOf(settings: readonly Setting[], figures: readonly Made[]): readonly Card[] {
  const cards = figures.map(({ incident, by, status, in: outlet, count: words }): Card => {
    const { sum, ...setting } = settings[incident]!;
    return {
      ...setting,
      in: outlet,
      count: words,
      of: `happening-${incident}`,
      status,
      ...(by === undefined ? {} : { by }),
      ...(sum ? { inAll: true } : {}),
    };
  });
  return [...new Map(cards.map((card) => [claimOf(card).id, card])).values()];
}

const policy = fc.constantFrom(...policyNames);
const wide: readonly PolicyName[] = ["min-max", "low-best-high"];
const isCounted = ({ status }: Card): boolean => status === "happened" || status === "ongoing";
const top = (max: number | null | undefined): number => (max === null ? Infinity : (max ?? 0));

const law = <T>(name: string, arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void =>
  test(name, () => fc.assert(fc.property(arbitrary, holds), { numRuns: 150 }));

law(
  "the order of cards changes nothing",
  fc.tuple(war, policy, fc.infiniteStream(fc.nat())),
  ([cards, name, chance]) => {
    const shuffled = [...cards]
      .map((card) => ({ card, at: chance.next().value as number }))
      .sort((a, b) => a.at - b.at)
      .map(({ card }) => card);
    expect(totalOf(shuffled, name)).toEqual(totalOf(cards, name));
  },
);

law("a range has a lower end that is no higher than its upper one", fc.tuple(war, policy), ([cards, name]) => {
  const { range } = totalOf(cards, name);
  if (range !== null) expect(range[0]).toBeLessThanOrEqual(top(range[1]));
});

law("a denied claim, a plan, a warning never count", fc.tuple(war, policy), ([cards, name]) => {
  const without = totalOf(cards.filter(isCounted), name);
  const { range, best, incidents: n } = totalOf(cards, name);
  expect([range, best, n]).toEqual([without.range, without.best, without.incidents]);
});

law("every claim is counted or left out, none both", fc.tuple(war, policy), ([cards, name]) => {
  const total = totalOf(cards, name);
  const out = total.leftOut.map(({ claim }) => claim);
  expect(new Set(out).size).toBe(out.length);
  const inside = new Set(leavesOf(total));
  for (const card of cards) {
    const { id } = claimOf(card);
    const shown = inside.has(id);
    const reason = total.leftOut.find(({ claim }) => claim === id)?.reason;
    // What a policy with single figures passes over is still shown in the derivation, as what it may lie in.
    expect([shown, reason ?? null]).toEqual(
      shown ? [true, reason === "overlap unknown" ? reason : null] : [false, expect.any(String)],
    );
  }
});

const leavesOf = ({ derivation }: Total): readonly string[] => {
  const found: string[] = [];
  const walk = ({ claim, steps }: Total["derivation"]): void => {
    if (claim !== undefined) found.push(claim);
    steps.forEach(walk);
  };
  walk(derivation);
  return found;
};

law(
  "an incident's range contains what each of its sources says",
  fc.tuple(war, fc.constantFrom(...wide)),
  ([cards, name]) => {
    for (const one of [0, 1, 2, 3]) {
      const own = cards.filter(({ of }) => of === `happening-${one}`);
      const { range, bySource } = totalOf(own, name);
      for (const { range: said } of bySource) {
        expect(said[0]).toBeGreaterThanOrEqual(range![0]);
        expect(top(said[1])).toBeLessThanOrEqual(top(range![1]));
      }
    }
  },
);

law("no source alone comes to more than all together", fc.tuple(war, fc.constantFrom(...wide)), ([cards, name]) => {
  const { range, bySource } = totalOf(cards, name);
  for (const { range: said } of bySource) expect(top(said[1])).toBeLessThanOrEqual(top(range![1]));
});

law("one more figure of an incident never narrows its range", fc.tuple(war, figure), ([cards, more]) => {
  const own = cards.filter(({ of }) => of === "happening-0");
  const [first] = own;
  if (first === undefined) return;
  const before = totalOf(own, "min-max").range;
  const another: Card = { ...first, in: "Bugle", by: "a nurse", count: more.count, status: "happened" };
  const after = totalOf([...own, another], "min-max").range!;
  if (before === null) return;
  expect(after[0]).toBeLessThanOrEqual(before[0]);
  expect(top(after[1])).toBeGreaterThanOrEqual(top(before[1]));
});

law("one more incident never makes the top lower", fc.tuple(war, policy, count), ([cards, name, words]) => {
  const another: Card = { in: "Bugle", of: "another", by: "a nurse", count: words, on: "2014-03-15", at: places[0]! };
  const [before, after] = [totalOf(cards, name), totalOf([...cards, another], name)];
  expect(top(after.range?.[1])).toBeGreaterThanOrEqual(wide.includes(name) ? top(before.range?.[1]) : 0);
  expect(after.range?.[0] ?? 0).toBeGreaterThanOrEqual(before.range?.[0] ?? 0);
});

law("a reprint under another masthead changes no range and no origins", fc.tuple(war, policy), ([cards, name]) => {
  const own = cards.filter(({ in: outlet }) => outlet === "Courier");
  const copies = own.map((card): Card => ({ ...card, in: "Reprint" }));
  const made = { kinships: [reprint("Courier", "Reprint")] };
  const [before, after] = [totalOf(cards, name), totalOf([...cards, ...copies], name, {}, made)];
  expect([after.range, after.incidents]).toEqual([before.range, before.incidents]);
  expect([after.origins.min, after.origins.max]).toEqual([before.origins.min, before.origins.max]);
});

law("two-origins counts no more incidents than min-max, each within its range", war, (cards) => {
  const [strict, all] = [totalOf(cards, "two-origins"), totalOf(cards, "min-max")];
  expect(strict.incidents).toBeLessThanOrEqual(all.incidents);
  expect(top(strict.range?.[1])).toBeLessThanOrEqual(top(all.range?.[1]));
});

law("the conservative total is the least of all policies' lower ends, the lowest begins there too", war, (cards) => {
  const [conservative, lowest, minMax, best] = (["conservative", "lowest", "min-max", "low-best-high"] as const).map(
    (name) => totalOf(cards, name),
  );
  expect(lowest!.range?.[0]).toBe(conservative!.range?.[0]);
  expect(minMax!.range?.[0]).toBe(conservative!.range?.[0]);
  if (best!.best !== null) {
    expect(best!.best).toBeGreaterThanOrEqual(best!.range![0]);
    expect(best!.best).toBeLessThanOrEqual(top(best!.range![1]));
  }
});

law(
  "deciding that one lies inside another never makes the range wider",
  fc.tuple(war, fc.boolean()),
  ([cards, yes]) => {
    const inAll = cards.find((card) => card.inAll && isCounted(card));
    const single = cards.find((card) => !card.inAll && isCounted(card) && card.of !== inAll?.of);
    if (inAll === undefined || single === undefined) return;
    const [a, b] = [claimOf(single).id, claimOf(inAll).id];
    const decision = decided({ about: "relation", a, b, relation: "part-of", verdict: yes ? "yes" : "no" });
    const [open, closed] = [totalOf(cards, "min-max"), totalOf(cards, "min-max", {}, { decisions: [decision] })];
    expect(top(closed.range?.[1])).toBeLessThanOrEqual(top(open.range?.[1]));
    if (!yes) expect(closed.range![0]).toBeGreaterThanOrEqual(open.range![0]);
  },
);

law("the parties' names change nothing but names", fc.tuple(war, policy), ([cards, name]) => {
  const other = (card: Card): Card => ({
    ...card,
    doneTo: (card.doneTo ?? []).map(({ identity }) => actor(identity === "taliban" ? "al-shabaab" : "taliban")),
  });
  const [one, swapped] = [totalOf(cards, name), totalOf(cards.map(other), name)];
  expect([swapped.range, swapped.best, swapped.origins.min]).toEqual([one.range, one.best, one.origins.min]);
});
