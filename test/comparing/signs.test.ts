import { expect, test } from "vitest";
import type { DescribedReport } from "../../src/comparing/index.ts";
import { type SignName, signs } from "../../src/comparing/signs/index.ts";
import { pairOf } from "../../src/comparing/signs/pair.ts";
import { told } from "./reports.ts";

/** One report, or two: what they say, and the day each was printed (3 March 2014, a Monday, unless given). */
type Reports = readonly (string | readonly [words: string, printed: string])[];

const described = (reports: Reports): readonly DescribedReport[] =>
  reports.map((one, at) => {
    const [words, printed] = typeof one === "string" ? [one, "2014-03-03"] : one;
    return told(words, printed, at === 0 ? "Courier" : "Mail");
  });

/** Whether a sign shows between any two claims of the reports; of one report, between two of its own. */
function shows(name: SignName, reports: Reports): boolean {
  const [one, other = one] = described(reports);
  const sameReport = one === other;
  for (const [m, claim] of one!.claims.entries())
    for (const [n, against] of other!.claims.entries()) {
      if (sameReport && m >= n) continue;
      const found = signs[name](pairOf(claim, one!, against, other!));
      if (found) return found.says().length > 5;
    }
  return false;
}

const long = Array.from(
  { length: 8 },
  () => "The council met again and talked of roads, wells and the price of flour.",
).join(" ");

/** For each sign reports between which it shows, and others, much like them, between which it must not. */
const examples: Readonly<Record<SignName, readonly [hit: Reports, nearMiss: Reports]>> = {
  typesDiffer: [
    ["Gunmen killed nine people in Tikrit.", "Gunmen attacked a base in Tikrit."],
    ["Gunmen killed nine people in Tikrit.", "Gunmen killed two people in Tikrit."],
  ],
  oneClause: [
    ["A car bomb killed nine people and wounded 20 others in Tikrit."],
    ["Shells killed nine people in Tikrit. Gunmen wounded 20 people in Basra."],
  ],
  sameWord: [
    ["Gunmen killed nine people in Tikrit.", "Gunmen killed two guards in Basra."],
    ["Gunmen killed nine people in Tikrit.", "Nine people died in Tikrit."],
  ],
  sameDay: [
    [
      ["Gunmen killed nine people on Monday.", "2014-03-04"],
      ["Gunmen killed nine people on 3 March 2014.", "2014-03-09"],
    ],
    [
      ["Gunmen killed nine people on Monday.", "2014-03-04"],
      ["Gunmen killed nine people on Monday.", "2014-03-11"],
    ],
  ],
  periodsMeet: [
    ["Militants abducted 40 villagers in February.", "Militants abducted 40 villagers on 9 February 2014."],
    ["Militants abducted 40 villagers in February.", "Militants abducted 40 villagers on 9 January 2014."],
  ],
  daysApart: [
    ["Gunmen killed nine people on 3 March 2014.", ["Gunmen killed nine people on Thursday.", "2014-03-07"]],
    ["Gunmen killed nine people on 3 March 2014.", ["Gunmen killed nine people on Monday.", "2014-03-07"]],
  ],
  afterTheReport: [
    ["Gunmen killed nine people in Tikrit.", ["Gunmen killed nine people in Tikrit on 6 March 2014.", "2014-03-07"]],
    [
      "The government will release 40 prisoners next week.",
      ["The government released 40 prisoners on 11 March 2014.", "2014-03-12"],
    ],
  ],
  heardTogether: [
    ["Gunmen killed nine people in Tikrit.", ["Nine people were killed in Tikrit.", "2014-03-04"]],
    ["Gunmen killed nine people in Tikrit.", ["Nine people were killed in Tikrit.", "2014-03-20"]],
  ],
  heardFarApart: [
    ["Gunmen killed nine people in Tikrit.", ["Gunmen killed nine people in Tikrit.", "2014-05-20"]],
    // Both give the day: months between the reports mean nothing.
    [
      "Gunmen killed nine people in Tikrit on 2 March 2014.",
      ["Gunmen killed nine people in Tikrit on 2 March 2014.", "2014-05-20"],
    ],
  ],
  samePlace: [
    ["Gunmen killed nine people in Tikrit.", "A guard was killed in Tikrit."],
    ["Gunmen killed nine people in Tikrit.", "A guard was killed in Basra."],
  ],
  sameArea: [
    ["Fighters killed nine soldiers in Nangarhar province.", "A guard was killed in Nangarhar province."],
    ["Fighters killed nine soldiers in Nangarhar province.", "A guard was killed in Kunar province."],
  ],
  placeInside: [
    ["Fighters killed nine soldiers in Nineveh province.", "A guard was killed in Mosul."],
    ["Fighters killed nine soldiers in Kunduz province.", "A guard was killed in Mosul."],
  ],
  nearBy: [
    ["Shells killed two people in Homs.", "Shells killed two people in Rastan."],
    ["Shells killed two people in Homs.", "Shells killed two people in Aleppo."],
  ],
  farApart: [
    ["Shells killed two people in Homs.", "Shells killed two people in Aleppo."],
    ["Shells killed two people in Homs.", "Shells killed two people in Rastan."],
  ],
  placesNamedApart: [
    ["Shells killed two people in Dol Karsun.", "Shells killed two people in Zarbun."],
    ["Shells killed two people in Dol Karsun.", "Shells killed two people in Dol Karsun."],
  ],
  countriesDiffer: [
    ["Shells killed two people in Donetsk.", "Shells killed two people in Aleppo."],
    ["Shells killed two people in Homs.", "Shells killed two people in Aleppo."],
  ],
  sameAgent: [
    ["The Taliban attacked a base in Kunduz.", "Taliban fighters attacked a base in Kunduz."],
    ["The Taliban attacked a base in Kunduz.", "The Afghan army attacked a base in Kunduz."],
  ],
  agentsDiffer: [
    ["The Taliban attacked a base in Kunduz.", "The Afghan army attacked a base in Kunduz."],
    // Gunmen may be Taliban.
    ["The Taliban attacked a base in Kunduz.", "Gunmen attacked a base in Kunduz."],
  ],
  sameAffected: [
    ["Gunmen killed the journalist Salim Haddad.", "The killing of Haddad in Homs shocked colleagues."],
    ["Gunmen killed the journalist Salim Haddad.", "Gunmen killed the lawyer Yusuf Mansour."],
  ],
  affectedDiffer: [
    ["Gunmen killed the journalist Salim Haddad.", "Gunmen killed the lawyer Yusuf Mansour."],
    // A journalist may be Salim Haddad.
    ["Gunmen killed the journalist Salim Haddad.", "Gunmen killed a journalist."],
  ],
  sameRecipient: [
    ["Forty fighters surrendered to the Afghan army.", "Forty fighters surrendered to the Afghan government."],
    ["Forty fighters surrendered to the Afghan army.", "Forty fighters surrendered to the Taliban."],
  ],
  recipientsDiffer: [
    ["Forty fighters surrendered to the Afghan army.", "Forty fighters surrendered to the Taliban."],
    ["Forty fighters surrendered to the Afghan army.", "Forty fighters surrendered to the authorities."],
  ],
  sameInstrument: [
    ["A guard was killed by a roadside bomb in Ghazni.", "A roadside bomb killed two guards in Ghazni."],
    ["A guard was killed by a roadside bomb in Ghazni.", "Mortar shells killed two guards in Ghazni."],
  ],
  samePerson: [
    ["Gunmen wounded the journalist Salim Haddad in Homs.", "The journalist Salim Haddad died in Homs."],
    ["Gunmen wounded the journalist Salim Haddad in Homs.", "The journalist Yusuf Mansour died in Homs."],
  ],
  countsEqual: [
    ["Police said 62 fighters surrendered.", "In all 62 fighters surrendered in Achin."],
    ["Police said 62 fighters surrendered.", "In all 63 fighters surrendered in Achin."],
  ],
  countsMeet: [
    ["Shells killed dozens of people in Homs.", "Shells killed 62 people in Homs."],
    ["Shells killed dozens of people in Homs.", "Shells killed two people in Homs."],
  ],
  countsExclude: [
    ["Shells killed 40 people in Homs.", "Shells killed 62 people in Homs."],
    ["Shells killed at least 40 people in Homs.", "Shells killed 62 people in Homs."],
  ],
  unitsDiffer: [
    ["Shells killed three soldiers in Homs.", "Shells killed three children in Homs."],
    ["Shells killed three soldiers in Homs.", "Shells killed three people in Homs."],
  ],
  scopesDiffer: [
    ["In Achin 62 fighters surrendered on Sunday.", "More than 600 fighters have surrendered since October."],
    ["In Achin 62 fighters surrendered on Sunday.", "In Achin 60 fighters surrendered on Sunday."],
  ],
  sentencesAlike: [
    ["Shells killed two weavers under the aqueduct.", "Two weavers were killed beside the aqueduct."],
    ["Shells killed two weavers under the aqueduct.", "Gunmen abducted a judge near Goma."],
  ],
  reportsAlike: [
    ["Shells killed two weavers under the aqueduct.", "Two died. The aqueduct was closed and the weavers mourned."],
    ["Shells killed two weavers under the aqueduct.", "Gunmen abducted a judge near Goma. The governor is angry."],
  ],
  tellsAgain: [
    ["Gunmen abducted a judge in Goma on Sunday. The judge was abducted as he left the court."],
    ["Gunmen abducted a judge in Goma on Sunday. Gunmen abducted two nurses in Bunia on Saturday."],
  ],
  oneSentence: [
    ["Gunmen killed three teachers in Herat and killed two guards in Farah."],
    ["Gunmen killed three teachers in Herat. Gunmen killed two guards in Farah."],
  ],
  bothAtTheTop: [
    ["Shells killed two people in Homs.", "Two people were killed by shells in Homs."],
    ["Shells killed two people in Homs.", `${long} Two people were killed by shells in Homs.`],
  ],
  planAndDone: [
    ["The government will release 40 prisoners next week.", "The government released 40 prisoners."],
    ["The government freed 40 prisoners.", "The government released 40 prisoners."],
  ],
  onlyPossible: [
    ["Residents fear that the Taliban could kill the hostages.", "The Taliban killed the hostages."],
    ["Residents said that the Taliban killed the hostages.", "The Taliban killed the hostages."],
  ],
  lasting: [
    ["Fighting between the army and rebels continues in Goma.", "Two soldiers died in Goma."],
    ["The army and rebels clashed in Goma on Sunday.", "Two soldiers died in Goma."],
  ],
};

test.for(Object.entries(examples))("%s shows, and stays silent beside it", ([name, [hit, nearMiss]]) => {
  expect([shows(name as SignName, hit), shows(name as SignName, nearMiss)]).toEqual([true, false]);
});

test("a sign says the same of two claims in either order", () => {
  const [one, other] = described([
    ["Gunmen killed nine people in Tikrit on Monday, police said.", "2014-03-04"],
    ["A car bomb killed 14 people and wounded 20 in Basra on 9 March 2014.", "2014-03-10"],
  ]);
  for (const a of one!.claims)
    for (const b of other!.claims)
      for (const [name, sign] of Object.entries(signs)) {
        const pair = pairOf(a, one!, b, other!);
        const turned = { ...pair, a: pair.b, b: pair.a, reportOfA: pair.reportOfB, reportOfB: pair.reportOfA };
        const [there, back] = [sign(pair), sign(turned)];
        expect([name, there?.score]).toEqual([name, back?.score]);
      }
});
