import { expect, test } from "vitest";
import { incidentsOf, judgementsOf, told } from "./reports.ts";

/** Two reports, each with the day it was printed. */
type Two = readonly [first: string, printed: string, second: string, printed: string];

const incidentsOfTwo = ([first, day, second, later]: Two): readonly (readonly string[])[] =>
  incidentsOf(told(first, day, "Courier"), told(second, later, "Mail"));

const one: readonly (readonly [why: string, ...reports: Two])[] = [
  [
    "the blast, its dead and its wounded, told in other words a day later",
    "A car bomb killed nine people and wounded 20 at a market in Tikrit on Monday, police said.",
    "2014-03-04",
    "Nine people died when a car bomb went off at a market in Tikrit on Monday, a hospital official said. Twenty people were wounded.",
    "2014-03-05",
  ],
  [
    "another toll of one blast",
    "A car bomb killed nine people at a market in Tikrit on Monday, police said.",
    "2014-03-04",
    "A car bomb killed 14 people at a market in Tikrit on Monday, a doctor said.",
    "2014-03-04",
  ],
  [
    "the shelling and its denial",
    "The army shelled a hospital in Taiz on Sunday, doctors said.",
    "2016-05-02",
    "The army denied that its forces had shelled a hospital in Taiz on Sunday.",
    "2016-05-02",
  ],
  [
    "one attack with two who are blamed",
    "The Taliban attacked a wedding in Kunduz on Sunday, the government said.",
    "2016-05-02",
    "The Afghan army attacked a wedding in Kunduz on Sunday, villagers said.",
    "2016-05-02",
  ],
  [
    "a plan and what came of it",
    "The government will release 40 prisoners in Sanaa next week, the minister said.",
    "2018-12-01",
    "The government released 40 prisoners in Sanaa on Thursday, the Red Cross said.",
    "2018-12-07",
  ],
  [
    "a victim named again two weeks later",
    "Gunmen killed the journalist Salim Haddad in Homs on Sunday, colleagues said.",
    "2015-06-15",
    "Two men were arrested in Homs over the killing of the journalist Salim Haddad, colleagues said.",
    "2015-06-29",
  ],
];

test.each(one)("one happening: %s", (_, ...two) => {
  const shared = incidentsOfTwo(two).filter((incident) =>
    ["Courier", "Mail"].every((outlet) => incident.some((card) => card.startsWith(outlet))),
  );
  expect(shared).toHaveLength(1);
});

const other: readonly (readonly [why: string, ...reports: Two])[] = [
  [
    "another town",
    "A car bomb killed nine people at a market in Tikrit on Monday, police said.",
    "2014-03-04",
    "A car bomb killed nine people at a market in Basra on Monday, police said.",
    "2014-03-04",
  ],
  [
    "another day",
    "A car bomb killed nine people at a market in Tikrit on Monday, police said.",
    "2014-03-04",
    "A car bomb killed nine people at a market in Tikrit on Thursday, police said.",
    "2014-03-07",
  ],
  [
    "another country",
    "Shells killed four children in Donetsk on Friday, medics said.",
    "2015-02-07",
    "Shells killed four children in Aleppo on Friday, medics said.",
    "2015-02-07",
  ],
  [
    "another year",
    "Fighters released 30 hostages near Jolo, the military said.",
    "2014-05-04",
    "Fighters released 30 hostages near Jolo, the military said.",
    "2016-05-04",
  ],
  [
    "another victim",
    "Gunmen killed the journalist Salim Haddad in Homs on Sunday, colleagues said.",
    "2015-06-15",
    "Gunmen killed the lawyer Yusuf Mansour in Homs on Sunday, neighbours said.",
    "2015-06-15",
  ],
  [
    "an occurrence and a total",
    "Militants abducted 12 villagers near Chibok on Tuesday, residents said.",
    "2014-11-13",
    "More than 200 villagers have been abducted in northern Nigeria since October, the governor said.",
    "2014-11-14",
  ],
  [
    "what happened and what is feared",
    "Troops killed six protesters in Khartoum on Monday, doctors said.",
    "2019-06-04",
    "Doctors fear that troops could kill more protesters in Khartoum.",
    "2019-06-04",
  ],
];

test.each(other)("two happenings: %s", (_, ...two) => {
  for (const incident of incidentsOfTwo(two)) expect(new Set(incident.map((card) => card.split(":")[0])).size).toBe(1);
});

test("one report may tell of many happenings", () => {
  const roundup = told(
    "A roadside bomb killed three soldiers in Ghazni on Monday, officials said.\n\nGunmen killed two teachers in Herat on Saturday, the police said.\n\nAn air strike killed seven insurgents in Kunduz on Sunday, the army said.",
    "2018-08-07",
    "Courier",
  );
  const herat = told("Two teachers were killed by gunmen in Herat on Saturday, a relative said.", "2018-08-06", "Mail");
  const kunduz = told(
    "An air strike in Kunduz killed seven insurgents on Sunday, residents said.",
    "2018-08-06",
    "Post",
  );
  const incidents = incidentsOf(roundup, herat, kunduz);
  expect(incidents.filter((cards) => cards.some((card) => card.startsWith("Courier")))).toHaveLength(3);
  expect(incidents).toHaveLength(3);
});

test("a judgement says why, in sentences", () => {
  const judged = judgementsOf(
    told("A car bomb killed 14 people at a market in Tikrit on Monday, police said.", "2014-03-04", "Courier"),
    told("Fourteen people were killed by a car bomb in Tikrit on 3 March 2014, a doctor said.", "2014-03-05", "Mail"),
  );
  const deaths = judged.find(
    ({ relation, signs }) => relation === "same" && signs.some(({ sign }) => sign === "countsEqual"),
  );
  const said = deaths?.signs.map(({ says }) => says);
  expect(said).toContain("14 in both");
  expect(said?.some((words) => /^both on 3 March 2014; the (first|second) infers it from “Monday”$/.test(words))).toBe(
    true,
  );
});
