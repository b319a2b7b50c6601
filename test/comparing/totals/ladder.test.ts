import { describe, expect, test } from "vitest";
import { boundOrigins, type Decision, gradeOf, grades } from "../../../src/comparing/index.ts";
import { actor, type Card, claimOf, contradicts, decided, type Made, reprint, some } from "./made.ts";

/** The grade of one incident, and the reason given for it. */
function gradeOfCards(cards: readonly Card[], made: Made & { readonly decisions?: readonly Decision[] } = {}) {
  const claims = cards.map(claimOf);
  const reports = cards.map((card) => ({ id: card.report ?? card.in, outlet: card.in, wires: [], cites: [] }));
  const origins = boundOrigins(
    [...new Map(reports.map((report) => [report.id, report])).values()],
    claims,
    made.kinships ?? [],
  );
  return gradeOf({ claims, judgements: made.judgements ?? [], origins, decisions: made.decisions ?? [] });
}

const colonel: Card = { in: "Courier", by: "Colonel Rahmat", count: "9" };
const doctor: Card = { in: "Mail", by: "Doctor Haddad", count: "11" };
const bare: Card = { in: "Courier", count: "9" };

describe("provisional: one origin that names nobody", () => {
  test("one report in its own voice", () => {
    expect(gradeOfCards([bare])).toEqual({
      grade: "provisional",
      reason:
        "one origin, which names nobody who says so. Iraq Body Count, provisional: fewer than two independent data sources",
    });
  });
  test("told twice in it", () => {
    expect(gradeOfCards([bare, { ...bare, count: "10" }]).grade).toBe("provisional");
  });
});

describe("weak: a single source", () => {
  test("one report that names who says so", () => {
    const { grade, reason } = gradeOfCards([colonel]);
    expect(grade).toBe("weak");
    expect(reason).toContain("Airwars, weak: “Single source claim");
  });
  test("the same colonel in two papers", () => {
    expect(gradeOfCards([colonel, { ...colonel, in: "Mail" }]).grade).toBe("weak");
  });
  test("a second paper that names nobody: it may rest on the first", () => {
    expect(gradeOfCards([colonel, { ...bare, in: "Mail" }]).grade).toBe("weak");
  });
  test("a reprint", () => {
    const copy: Card = { ...colonel, in: "Herald" };
    expect(gradeOfCards([colonel, copy], { kinships: [reprint("Courier", "Herald")] }).grade).toBe("weak");
  });
});

describe("fair: two independent origins", () => {
  test("a colonel in one paper, a doctor in another, whatever their figures", () => {
    const { grade, reason } = gradeOfCards([colonel, doctor], { judgements: [contradicts(colonel, doctor)] });
    expect(grade).toBe("fair");
    expect(reason).toBe(
      "at least 2 independent origins stand behind it. Airwars, fair: “Reported by two or more credible sources…”; Iraq Body Count: a minimum of two independent data sources",
    );
  });
});

describe("contested: competing claims", () => {
  const [army, rebels] = [actor("iraqi-army"), actor("rebels")];
  test("each side blames the other", () => {
    const [one, other]: readonly [Card, Card] = [
      { ...colonel, doneBy: [rebels] },
      { ...doctor, doneBy: [army] },
    ];
    expect(gradeOfCards([one, other], { judgements: [contradicts(one, other)] }).grade).toBe("contested");
  });
  test("one denies what the other says", () => {
    const denial: Card = { ...colonel, status: "denied", count: null };
    expect(gradeOfCards([doctor, denial], { judgements: [contradicts(doctor, denial)] }).grade).toBe("contested");
  });
  test("not because two blame a group and its branch", () => {
    const [one, other]: readonly [Card, Card] = [
      { ...colonel, doneBy: [actor("islamic-state")] },
      { ...doctor, doneBy: [actor("islamic-state-khorasan", ["islamic-state"])] },
    ];
    expect(gradeOfCards([one, other], { judgements: [contradicts(one, other)] }).grade).toBe("fair");
  });
});

describe("confirmed: a party owns up to its act", () => {
  const army = { ...some("The Army"), named: true };
  const civilians = some("villagers", { kind: "civilians" });
  test("it says that civilians came to harm by it", () => {
    const { grade, reason } = gradeOfCards([
      { in: "Courier", by: "The Army", count: "4", doneBy: [army], doneTo: [civilians] },
    ]);
    expect(grade).toBe("confirmed");
    expect(reason).toContain(
      "The Army says so of its own act. Airwars, confirmed: “A specific belligerent has accepted",
    );
  });
  test("not that it killed enemies", () => {
    const fighters = some("militants", { kind: "fighters" });
    expect(
      gradeOfCards([{ in: "Courier", by: "The Army", count: "4", doneBy: [army], doneTo: [fighters] }]).grade,
    ).toBe("weak");
  });
  test("not that others say so of it, or that it says so of others", () => {
    expect(
      gradeOfCards([{ in: "Courier", by: "Doctor Haddad", count: "4", doneBy: [army], doneTo: [civilians] }]).grade,
    ).toBe("weak");
    expect(
      gradeOfCards([{ in: "Courier", by: "The Army", count: "4", doneBy: [actor("rebels")], doneTo: [civilians] }])
        .grade,
    ).toBe("weak");
  });
});

describe("a coder's grade", () => {
  const grade = (name: string, made: Record<string, unknown> = {}) =>
    decided({ about: "grade", claim: claimOf(colonel).id, grade: name, reason: "heard both", ...made });
  test.each(grades)("%s outweighs the rules", (name) => {
    expect(gradeOfCards([colonel], { decisions: [grade(name)] })).toEqual({
      grade: name,
      reason: "decided by mariam on 2024-01-01: heard both",
    });
  });
  test("the latest counts, a blind one and one that is no grade do not", () => {
    const decisions = [
      grade("fair", { id: "d2", at: "2024-02-01T00:00:00Z" }),
      grade("contested"),
      grade("confirmed", { id: "d3", at: "2024-03-01T00:00:00Z", blind: true }),
      grade("proven", { id: "d4", at: "2024-03-01T00:00:00Z" }),
    ];
    expect(gradeOfCards([colonel], { decisions }).grade).toBe("fair");
  });
  test("on a claim of another incident says nothing here", () => {
    expect(gradeOfCards([colonel], { decisions: [grade("confirmed", { claim: "another" })] }).grade).toBe("weak");
  });
});
