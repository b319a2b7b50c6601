import { expect, test } from "vitest";
import { boundOrigins, type DescribedReport, type OriginBound } from "../../src/comparing/index.ts";
import { compared, told } from "./reports.ts";

const bound = (...reports: readonly DescribedReport[]): OriginBound =>
  boundOrigins(
    reports,
    reports.flatMap(({ claims }) => claims),
    compared(...reports).kinships,
  );

/** "1 to 3", and why it is not sure. */
const shown = ({ min, max }: OriginBound): string => (min === max ? `${min}` : `${min} to ${max}`);

const body = [
  "Gunmen opened fire on a bus near Ghazni on Monday and killed seven labourers, the provincial police said.",
  "The attackers fled on two motorcycles towards the hills, said Colonel Hamid Rasuli of the provincial police.",
  "Elders of the village carried the dead to the mosque before dusk.",
  "No group said that it had done it.",
  "The road to the capital was closed for the night and lorries waited at both ends.",
];
const printed = (
  outlet: string,
  sentences: readonly string[] = body,
  headline = "Seven killed near Ghazni",
): DescribedReport => told(`${headline}\n\n${sentences.join("\n\n")}`, "2018-06-05", outlet);
const brief = (outlet: string, words: string): DescribedReport => told(words, "2018-06-05", outlet);

const original = printed("Courier");

test.for<[what: string, copy: DescribedReport]>([
  ["a reprint under a new headline", printed("Mail", body, "A dark day on the highway")],
  ["a copy cut to its first half", printed("Mail", body.slice(0, 3))],
  ["a copy with its paragraphs in another order", printed("Mail", [body[0]!, body[4]!, body[2]!, body[1]!, body[3]!])],
  [
    "a copy with an agency's name put before it",
    printed("Mail", [`GHAZNI, Afghanistan (AP) — ${body[0]}`, ...body.slice(1)]),
  ],
  [
    "a copy within what its site says of itself",
    printed("Mail", ["Sign up for our newsletter.", ...body, "All rights reserved."]),
  ],
])("%s is no second origin", ([, copy]) => {
  expect(shown(bound(original, copy))).toBe("1");
});

test("what is one text says so", () => {
  const { groups } = bound(original, printed("Mail", body, "A dark day on the highway"));
  expect(groups.map(({ says }) => says)).toEqual([
    expect.stringMatching(/^(Courier, Mail|Mail, Courier): one text in 2 reports; they quote police/),
  ]);
});

const police = brief(
  "Courier",
  "Seven labourers were killed on a bus near Ghazni on Monday, Colonel Hamid Rasuli said.",
);
const nurse = brief(
  "Mail",
  "A nurse at the hospital said that gunmen had shot dead seven men on a bus near Ghazni on Monday.",
);
const villagers = brief("Post", "Villagers said that seven labourers were killed on a bus near Ghazni on Monday.");

test("three outlets that quote three speakers are three origins", () => {
  expect(shown(bound(police, nurse, villagers))).toBe("3");
});

test("two briefs are no copies because they tell the news in the usual words", () => {
  expect(shown(bound(police, villagers))).toBe("2");
});

test("two outlets that quote one named speaker may be one origin", () => {
  const again = brief(
    "Mail",
    "Gunmen shot dead seven men on a bus near Ghazni on Monday, Colonel Hamid Rasuli told reporters.",
  );
  expect(shown(bound(police, again))).toBe("1 to 2");
  expect(bound(police, again).reasons.join()).toMatch(/both quote .*Rasuli/);
});

test("two outlets that credit one agency may be one origin, though they use other words", () => {
  const one = brief("Courier", "GHAZNI, Afghanistan (AP) — Gunmen killed seven labourers on a bus on Monday.");
  const other = brief("Mail", "GHAZNI, Afghanistan (AP) — Seven workers died on Monday when a bus came under fire.");
  expect(shown(bound(one, other))).toBe("1 to 2");
  expect(bound(one, other).reasons.join()).toContain("both credit associated-press");
});

test("a report that has all of it from another outlet is no second origin", () => {
  const citing = brief(
    "Mail",
    "According to the Highland Courier, seven labourers were killed on a bus near Ghazni on Monday.",
  );
  expect(shown(bound(printed("Highland Courier"), citing))).toBe("1");
});

test("a report that has it from another outlet and asked somebody itself may be a second origin", () => {
  const citing = brief(
    "Mail",
    "Seven labourers were killed on a bus near Ghazni on Monday, the Highland Courier reported. A nurse at the hospital said that gunmen had shot nine men dead.",
  );
  expect(shown(bound(printed("Highland Courier"), citing))).toBe("1 to 2");
});

test("reports that name nobody may all rest on one", () => {
  const bare = (outlet: string, words: string) => brief(outlet, words);
  const origins = bound(
    bare("Courier", "Gunmen killed seven men on a bus near Ghazni on Monday."),
    bare("Mail", "A bus was attacked near Ghazni on Monday and seven workers died."),
    bare("Post", "On Monday seven people lost their lives when fighters shot at a bus in Ghazni."),
  );
  expect(shown(origins)).toBe("1 to 3");
  expect(origins.reasons.join()).toContain("names no source: it may rest on what");
});

test("the reports of one newsroom may be one origin", () => {
  const morning = brief(
    "Courier",
    "Seven labourers were killed on a bus near Ghazni on Monday, Colonel Hamid Rasuli said.",
  );
  const evening = brief(
    "Courier",
    "A nurse at the hospital said that gunmen had shot dead seven men on a bus near Ghazni.",
  );
  expect(shown(bound(morning, evening))).toBe("1 to 2");
});

test("reports without one of the claims do not count", () => {
  expect(shown(boundOrigins([police, nurse, villagers], police.claims, []))).toBe("1");
  expect(shown(boundOrigins([police, nurse], [], []))).toBe("0");
});

test("a reprint leaves the bound of any reports as it was", () => {
  const reprint = printed("Evening Mail", body, "A dark day on the highway");
  for (const others of [[nurse], [nurse, villagers], [police], []])
    expect(shown(bound(original, ...others, reprint))).toBe(shown(bound(original, ...others)));
});

test("the bound and its reasons are the same in whatever order reports come", () => {
  const reports = [original, nurse, villagers, police];
  expect(bound(...reports.toReversed())).toEqual(bound(...reports));
});
