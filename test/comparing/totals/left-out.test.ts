import { describe, expect, test } from "vitest";
import { actor, type Card, decided, claimOf, inWords, leftOut, some, totalOf } from "./made.ts";

const blast: Card = { in: "Courier", of: "blast", by: "police", count: "9" };

describe("what never counts", () => {
  test.each([
    ["denied", "a denial"],
    ["planned", "a plan"],
    ["possible", "a warning"],
    ["unconfirmed", "what its own source cannot confirm"],
  ] as const)("%s: %s", (...[status]) => {
    const other: Card = { in: "Mail", of: "other", count: "40", status };
    const total = totalOf([blast, other], "min-max");
    expect(inWords(total)).toBe("9");
    expect(leftOut(total)).toEqual([`${status}: 40 other 2014-03-03 Tikrit, Salah ad Din, IQ ${status}`]);
  });
  test("what is going on counts: 40 are held", () => {
    expect(inWords(totalOf([{ ...blast, status: "ongoing" }], "min-max"))).toBe("9");
  });
  test("a claim without a number", () => {
    expect(
      totalOf([blast, { ...blast, in: "Mail", count: null }], "min-max").leftOut.map(({ reason }) => reason),
    ).toEqual(["no number"]);
  });
  test("what a coder rejected, and by whom", () => {
    const decisions = [decided({ about: "claim", claim: claimOf(blast).id, verdict: "reject" })];
    const total = totalOf([blast], "min-max", {}, { decisions });
    expect([inWords(total), total.leftOut[0]?.says]).toEqual(["nothing", "mariam rejected it"]);
  });
});

test("what a coder set counts in place of what was read", () => {
  const decisions = [decided({ about: "claim", claim: claimOf(blast).id, verdict: "edit", edit: { count: [7, 7] } })];
  expect(inWords(totalOf([blast], "min-max", {}, { decisions }))).toBe("7");
});

test("a denial of what is counted is told beside the number", () => {
  const denial: Card = { in: "Post", of: "blast", by: "The army", count: null, status: "denied" };
  expect(totalOf([blast, denial], "min-max").caveats).toContain("What is counted is denied too: The army denies it.");
  const elsewhere: Card = { ...denial, of: "another" };
  expect(totalOf([blast, elsewhere], "min-max").caveats.join()).not.toContain("denied too");
});

test("killed and wounded in one figure: it is said", () => {
  const together: Card = { ...blast, by: "killed and wounded hundreds" };
  const apart: Card = { ...blast, by: "killed nine and wounded 20" };
  expect(totalOf([together], "min-max").caveats.join()).toContain("count killed and wounded together");
  expect(totalOf([apart], "min-max").caveats.join()).not.toContain("killed and wounded together");
});

describe("units", () => {
  const houses: Card = { in: "Mail", of: "houses", count: "30", unit: "houses" };
  test("people and houses are never added up", () => {
    const total = totalOf([blast, { ...blast, of: "second", in: "Post" }, houses], "min-max");
    expect([inWords(total), leftOut(total)[0]]).toEqual(["18", expect.stringMatching(/^other unit: /)]);
  });
  test("fighters and men are people alike, and it is said", () => {
    const total = totalOf(
      [
        { ...blast, unit: "fighters" },
        { ...blast, of: "second", unit: "men" },
      ],
      "min-max",
    );
    expect([inWords(total), total.unit]).toEqual(["18", "people"]);
    expect(total.caveats.join()).toContain("fighters, men");
  });
  test("fighters and their families are counted together, and it is said; they are not so many fighters", () => {
    const both: Card = { ...blast, unit: "fighters", doneTo: [some("nine fighters of the group and their families")] };
    const total = totalOf([both], "min-max");
    expect([total.unit, total.caveats.join()]).toEqual([
      "people",
      expect.stringContaining("together: “nine fighters of the group and their families”"),
    ]);
    const asked = totalOf([both], "min-max", { unit: "fighters" });
    expect(asked.leftOut[0]?.says).toBe(
      "it counts “nine fighters of the group and their families” together, not fighters",
    );
  });
  test("62 fighters, among them 30 Pakistanis and two Turks, are 62 fighters", () => {
    const men: Card = {
      ...blast,
      unit: "fighters",
      doneTo: [some("62 fighters, among them 30 Pakistanis and two Turks")],
    };
    expect([totalOf([men], "min-max").unit, inWords(totalOf([men], "min-max", { unit: "fighters" }))]).toEqual([
      "fighters",
      "9",
    ]);
  });
  test("only civilians when civilians are asked for", () => {
    const civilians: Card = { in: "Mail", of: "second", count: "4", unit: "civilians" };
    expect(inWords(totalOf([blast, civilians], "min-max", { unit: "civilian" }))).toBe("4");
  });
});

describe("a headline", () => {
  const nearly: Card = { in: "Wire", of: "arrests", count: "550 to 599", inAll: true, on: "2021-08-15 to 2021-11-10" };
  const headline: Card = { in: "Wire", of: "headline", count: "600", on: null, headline: true };
  test("says again, rounded, what its report says", () => {
    const total = totalOf([nearly, headline], "min-max");
    expect([inWords(total), total.leftOut[0]?.reason]).toEqual(["550 to 599", "told again"]);
  });
  test("counts where its report gives no such number", () => {
    expect(inWords(totalOf([headline], "min-max"))).toBe("600");
    const printed = "2021-11-10";
    expect(inWords(totalOf([{ ...nearly, count: "40" }, headline], "min-max", {}, { printed }))).toBe("600 to 640");
  });
  test("of another report says nothing again", () => {
    const elsewhere: Card = { ...headline, in: "Courier" };
    expect(inWords(totalOf([nearly, elsewhere], "min-max", {}, { printed: "2021-11-10" }))).toBe("600 to 1199");
  });
});

describe("what a claim does not say", () => {
  const days = { from: "2014-03-01", to: "2014-03-31" };
  const undated: Card = { in: "Mail", of: "blast", by: "a doctor", count: "14", on: null };
  test("its incident says for it: the day", () => {
    const total = totalOf([blast, undated], "min-max", days);
    expect(inWords(total)).toBe("9 to 14");
    expect(total.caveats.join()).toContain("1 claim does not say all that was asked for");
  });
  test("nobody says: it is left out, and may belong here", () => {
    const total = totalOf([blast, { ...undated, of: "other" }], "min-max", days);
    expect([inWords(total), total.leftOut[0]?.reason]).toEqual(["9", "period unknown"]);
    expect(total.caveats.join()).toContain("1 claim with a number may belong here too");
  });
  test("its incident was at another time: it is outside the question", () => {
    expect(totalOf([{ ...blast, on: "2014-06-01" }, undated], "min-max", days)).toMatchObject({
      range: null,
      leftOut: [],
    });
  });
  test("the place", () => {
    const nowhere: Card = { ...undated, on: "2014-03-03", at: null };
    expect(inWords(totalOf([blast, nowhere], "min-max", { place: "Iraq" }))).toBe("9 to 14");
    expect(totalOf([{ ...nowhere, of: "other" }], "min-max", { place: "Iraq" }).leftOut[0]?.reason).toBe(
      "place unknown",
    );
  });
  test("a place that no gazetteer knows", () => {
    const total = totalOf([{ ...undated, at: "the eastern provinces" }], "min-max", { place: "Iraq" });
    expect(total.leftOut[0]).toMatchObject({
      reason: "place unknown",
      says: "nothing tells where “the eastern provinces” is",
    });
  });
});

describe("the place asked for", () => {
  test.each(["Tikrit", "Salah ad Din", "IQ", "iq", "Iraq"])("%s holds Tikrit", (place) => {
    expect(inWords(totalOf([blast], "min-max", { place }))).toBe("9");
  });
  test.each(["Basra", "Iran", "SY"])("%s does not", (place) => {
    expect(totalOf([blast], "min-max", { place })).toMatchObject({ range: null, leftOut: [] });
  });
});

describe("the actor asked for", () => {
  const khorasan = {
    identities: ["islamic-state-khorasan"],
    mothers: [{ identity: "islamic-state", countries: ["Afghanistan", "Pakistan"] }],
  };
  const surrender = (who: ReturnType<typeof some>, at = "Achin, Nangarhar, AF"): Card => ({
    in: "Courier",
    of: who.words,
    count: "62",
    doneBy: [who],
    doneTo: [],
    at,
  });
  const ask = (...cards: readonly Card[]) => totalOf(cards, "min-max", { actor: "IS-K" }, { actor: khorasan });

  test("by its id, whatever the reports call it", () => {
    expect(inWords(ask(surrender(actor("islamic-state-khorasan"))))).toBe("62");
  });
  test("fighters of the larger group, in the branch's country, with a word about it", () => {
    const total = ask(surrender(some("fighters", { wholes: ["islamic-state"] })));
    expect(inWords(total)).toBe("62");
    expect(total.caveats.join()).toContain("1 claim names a larger group");
  });
  test("not in Syria", () => {
    expect(ask(surrender(actor("islamic-state"), "Raqqa, Raqqa, SY"))).toMatchObject({ range: null });
  });
  test("fighters whose group the report named last before them, with a word about it", () => {
    const total = ask(surrender(some("fighters", { likely: "islamic-state" })));
    expect(inWords(total)).toBe("62");
    expect(total.caveats.join()).toContain("without saying whose");
  });
  test("gunmen who may be anybody's are left out", () => {
    expect(ask(surrender(some("gunmen"))).leftOut[0]?.reason).toBe("actor unknown");
  });
  test("gunmen of whom another claim of the incident says whose they are", () => {
    const named: Card = { ...surrender(actor("islamic-state-khorasan")), of: "one" };
    expect(inWords(ask(named, { ...surrender(some("gunmen")), in: "Mail", count: "50", of: "one" }))).toBe("50 to 62");
  });
  test("civilians whom the Taliban killed are no business of his", () => {
    const civilians: Card = {
      ...blast,
      doneBy: [actor("taliban")],
      doneTo: [some("villagers", { kind: "civilians" })],
    };
    expect(ask(civilians)).toMatchObject({ range: null, leftOut: [] });
  });
});
