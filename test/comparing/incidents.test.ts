import { expect, test } from "vitest";
import {
  type Decision,
  type DecisionMade,
  type DescribedReport,
  groupClaims,
  groupIncidents,
  incidentId,
  type Judgement,
} from "../../src/comparing/index.ts";
import { compared, told } from "./reports.ts";

/** "a=b" is sure to be one happening, "a~b" likely, "a|b" sure to be two. */
const judged = (words: string): Judgement[] =>
  words.split(" ").map((pair) => ({
    a: pair[0]!,
    b: pair[2]!,
    relation: "same",
    score: { "=": 0.95, "~": 0.6, "|": 0.001 }[pair[1]!]!,
    open: false,
    signs: [],
  }));

let at = 0;
const decided = (made: DecisionMade, blind = false): Decision => ({
  ...made,
  id: `d${++at}`,
  coder: "Layla",
  at: `2024-05-01T10:${String(at).padStart(2, "0")}:00Z`,
  reason: null,
  blind,
});
const merged = (...claims: string[]): Decision => decided({ about: "incident", claims, verdict: "merge" });
const split = (...claims: string[]): Decision => decided({ about: "incident", claims, verdict: "split" });
const same = (a: string, b: string, verdict: "yes" | "no"): Decision =>
  decided({ about: "relation", a, b, relation: "same", verdict });

/** Groups as words: "ab c". */
const groups = (claims: string, judgements: readonly Judgement[], ...decisions: readonly Decision[]): string =>
  groupClaims(claims.split(""), judgements, decisions)
    .map((group) => group.join(""))
    .join(" ");

test("claims that nobody compared stay by themselves", () => {
  expect(groups("abc", [])).toBe("a b c");
});

test("what is one with one of a group is one with the group", () => {
  expect(groups("abc", judged("a=b b=c"))).toBe("abc");
});

test("a vague report does not draw two towns together", () => {
  // a: nine dead in Tikrit. c: nine dead in Basra. b: nine dead.
  expect(groups("abc", judged("a=b b~c a|c"))).toBe("ab c");
});

test("groups are the same in whatever order claims and judgements come", () => {
  const judgements = judged("a=b c=d b~c a|d e=a");
  const there = groups("abcde", judgements);
  expect(groups("edcba", judgements.toReversed())).toBe(there);
});

test("a person merges what the engine held apart", () => {
  expect(groups("abcd", judged("a=b c=d a|c b|d"), merged("a", "b", "c", "d"))).toBe("abcd");
});

test("a person splits what the engine put together, and the rest follows the engine", () => {
  expect(groups("abcd", judged("a=b a=c b=c c=d"), split("a", "c"))).toMatch(/^(ab cd|a bcd)$/);
});

test("two that a person held apart stay apart, whatever claims join them later", () => {
  const apart = same("a", "b", "no");
  expect(groups("ab", judged("a=b"), apart)).toBe("a b");
  const grown = groups("abcde", judged("a=b a=c b=c c=d d=e a=d b=e"), apart).split(" ");
  expect(grown.filter((group) => group.includes("a") && group.includes("b"))).toEqual([]);
  expect(grown.join("")).toHaveLength(5);
});

test("a merge survives a new reading that judges everything anew", () => {
  const decision = merged("a", "b");
  expect(groups("abc", judged("a~b b=c"), decision)).toBe("abc");
  expect(groups("abc", judged("a|b a|c b|c"), decision)).toBe("ab c");
});

test("of two decisions on the same claims the later counts, in whatever order they are read", () => {
  const [first, later] = [merged("a", "b"), split("a", "b")];
  expect(groups("ab", [], first, later)).toBe("a b");
  expect(groups("ab", [], later, first)).toBe("a b");
  expect(groups("ab", [], first, later, same("a", "b", "yes"))).toBe("ab");
});

test("decisions that contradict each other through a third claim: the later holds", () => {
  expect(groups("abc", [], same("a", "b", "yes"), same("b", "c", "yes"), same("a", "c", "no"))).toMatch(
    /^(ab c|a bc)$/,
  );
});

test("a blind second coding changes nothing before it is adjudicated", () => {
  expect(groups("ab", [], decided({ about: "incident", claims: ["a", "b"], verdict: "merge" }, true))).toBe("a b");
});

test("a rejected claim stands alone, and accepted again goes back", () => {
  const rejected = decided({ about: "claim", claim: "b", verdict: "reject" });
  expect(groups("abc", judged("a=b b=c a=c"), rejected)).toBe("ac b");
  expect(
    groups("abc", judged("a=b b=c a=c"), rejected, decided({ about: "claim", claim: "b", verdict: "accept" })),
  ).toBe("abc");
});

test("decisions on claims that are gone do no harm", () => {
  expect(groups("ab", judged("a=b"), merged("a", "z"), split("y", "z"), same("b", "x", "no"))).toBe("ab");
});

test("an incident keeps its id while its first claim stays", () => {
  expect(incidentId(["b", "c", "a"])).toBe("i-a");
  expect(incidentId(["a", "z"])).toBe("i-a");
});

test("an incident says where, when, who, what each source says, and on how many origins it rests", () => {
  const incidents = incidentsOfReports(
    told("Shelling killed nine people at a market in Tikrit on Monday, police said.", "2014-03-04", "Courier"),
    told(
      "Shells killed 11 people at a market in Tikrit on 3 March 2014, a hospital doctor said.",
      "2014-03-05",
      "Mail",
    ),
  );
  const [incident] = incidents.filter(({ reports }) => reports.length === 2);
  expect(incident).toMatchObject({
    from: "2014-03-03",
    to: "2014-03-03",
    place: { country: "IQ", precision: "place" },
    origins: { min: 2, max: 2 },
  });
  const deaths = incident!.figures.filter(({ type }) => type === "kill");
  expect(deaths.map(({ source, count }) => `${source}: ${count.join("-")}`).sort()).toEqual([
    "doctor: 11-11",
    "police: 9-9",
  ]);
});

const incidentsOfReports = (...reports: readonly DescribedReport[]) => {
  const { judgements, kinships } = compared(...reports);
  return groupIncidents(
    reports.flatMap(({ claims }) => claims),
    new Map(reports.map((report) => [report.id, report])),
    judgements,
    kinships,
  );
};
