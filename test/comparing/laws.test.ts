import fc from "fast-check";
import { expect, test } from "vitest";
import { boundOrigins, type DescribedReport, groupClaims, groupIncidents } from "../../src/comparing/index.ts";
import { type SignName, signs } from "../../src/comparing/signs/index.ts";
import { pairsOf } from "../../src/comparing/signs/pair.ts";
import { weigh } from "../../src/comparing/signs/weigh.ts";
import { weights } from "../../src/comparing/signs/weights.ts";
import { compared, relationsOf, told } from "./reports.ts";

/** A report of a made-up war: one to three sentences, each of one happening or a total, by one of few outlets in one of few days. */
const sentences = [
  "A car bomb killed nine people and wounded 20 others in Mosul on Monday, police said.",
  "Nine people died when a car bomb went off in Mosul on Monday, a hospital doctor said.",
  "Gunmen killed three teachers in Tikrit on Tuesday, residents said.",
  "The Taliban abducted 12 villagers in Kunduz on Sunday, the governor said.",
  "The Afghan army killed seven Taliban fighters in Kunduz on Sunday, the Defense Ministry said.",
  "The Taliban denied that seven of their fighters had been killed in Kunduz on Sunday.",
  "In Ghazni 62 Taliban fighters surrendered to the Afghan army on Monday, officials said.",
  "More than 600 Taliban fighters have surrendered to the Afghan army since January, the Defense Ministry said.",
  "Some 650 Taliban fighters have surrendered to the Afghan army since January, the Defense Ministry said.",
];
const outlets = ["Courier", "Mail", "Post"];
const days = ["2014-03-04", "2014-03-05", "2014-03-11"];

const reads = new Map<string, DescribedReport>();
/** Reads each of the few possible texts once. */
function once(text: string, day: string, outlet: string): DescribedReport {
  const key = `${text} ${day} ${outlet}`;
  const report = reads.get(key) ?? told(text, day, outlet);
  reads.set(key, report);
  return report;
}

const report = fc
  .record({
    told: fc.uniqueArray(fc.constantFrom(...sentences), { minLength: 1, maxLength: 2 }),
    day: fc.constantFrom(...days),
    outlet: fc.constantFrom(...outlets),
  })
  .map(({ told: words, day, outlet }) => once(words.sort().join(" "), day, outlet));
/** The same bytes are one report, whoever hands them in. */
const war = fc.uniqueArray(report, { minLength: 1, maxLength: 5, selector: ({ id }) => id });

const incidentsOf = (reports: readonly DescribedReport[]) => {
  const { judgements, kinships } = compared(...reports);
  const claims = reports.flatMap((one) => one.claims);
  return groupIncidents(claims, new Map(reports.map((one) => [one.id, one])), judgements, kinships);
};
const law = { numRuns: 25 };

test("every sign that shows is weighed, however claims leave things unsaid", () => {
  fc.assert(
    fc.property(report, report, (one, other) => {
      for (const pair of pairsOf(one, other)) {
        const side = pair.sameReport ? "within" : "across";
        const showing = (Object.keys(signs) as SignName[]).filter(
          (name) => weights[name][side] !== 0 && signs[name](pair),
        );
        expect(
          weigh(pair)!
            .found.map(({ name }) => name)
            .sort(),
        ).toEqual(showing.sort());
      }
    }),
    law,
  );
});

test("the same report twice changes nothing", () => {
  fc.assert(
    fc.property(war, (reports) => {
      const twice = [...reports, reports[0]!];
      expect(incidentsOf(twice)).toEqual(incidentsOf(reports));
    }),
    law,
  );
});

test("the order of adding changes no incident", () => {
  fc.assert(
    fc.property(
      war.chain((reports) =>
        fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
      ),
      ([reports, shuffled]) => {
        expect(incidentsOf(shuffled)).toEqual(incidentsOf(reports));
      },
    ),
    law,
  );
});

test("a report that has nothing to do with the others changes none of their incidents", () => {
  const stranger = told(
    "Pirates seized a tanker off Hobyo and abducted its captain, the owners said.",
    "2014-03-04",
    "Post",
  );
  fc.assert(
    fc.property(war, (reports) => {
      const own = incidentsOf(reports);
      const grown = incidentsOf([...reports, stranger]).filter(({ reports: of }) => !of.includes(stranger.id));
      expect(grown).toEqual(own);
    }),
    law,
  );
});

test("a reprint under another masthead changes no bound of origins and puts no incident apart", () => {
  const long =
    sentences[0]! +
    " Shopkeepers carried the wounded to a clinic on doors. The road to the dam was closed until dusk and lorries waited at both ends.";
  fc.assert(
    fc.property(
      war,
      fc.constantFrom("Herald", "Evening Post"),
      fc.constantFrom("", "A day of sorrow\n\n"),
      (reports, masthead, headline) => {
        const original = once(long, "2014-03-04", "Gazette");
        // A masthead alone leaves the bytes as they were: each outlet puts its own line under the text.
        const reprint = once(`${headline}${long}\n\nPrinted in the ${masthead}.`, "2014-03-05", masthead);
        const before = [...reports, original];
        const after = [...before, reprint];
        const bound = (all: readonly DescribedReport[]) => {
          const { min, max } = boundOrigins(
            all,
            all.flatMap(({ claims }) => claims),
            compared(...all).kinships,
          );
          return [min, max];
        };
        expect(bound(after)).toEqual(bound(before));
      },
    ),
    law,
  );
});

test("judgements are the same whichever report comes first", () => {
  fc.assert(
    fc.property(report, report, (one, other) => {
      fc.pre(one === other || one.id !== other.id);
      expect(compared(other, one).judgements.toSorted(byClaims)).toEqual(
        compared(one, other).judgements.toSorted(byClaims),
      );
    }),
    law,
  );
});
const byClaims = (x: { a: string; b: string; relation: string }, y: typeof x): number =>
  `${x.a} ${x.b} ${x.relation}` < `${y.a} ${y.b} ${y.relation}` ? -1 : 1;

test("every claim is in one incident, and relations join claims that exist", () => {
  fc.assert(
    fc.property(war, (reports) => {
      const ids = reports.flatMap(({ claims }) => claims.map(({ id }) => id));
      const { judgements } = compared(...reports);
      expect(groupClaims(ids, judgements).flat().sort()).toEqual([...ids].sort());
      for (const { a, b, score } of judgements) {
        expect([ids.includes(a), ids.includes(b), a !== b, score >= 0 && score <= 1]).toEqual([true, true, true, true]);
      }
    }),
    law,
  );
});

/** Relations that hold both ways, without the order in which ids happen to put them. */
const eitherWay = (relations: readonly string[]): readonly string[] =>
  relations
    .map((words) => {
      const [one, relation, other] = words.split(/ (same|contradicts|supports|repeats) /);
      return other === undefined ? words : [relation, ...[one!, other].sort()].join(" ");
    })
    .sort();

/** The war with its two parties in each other's place. */
const swapped = (words: string): string =>
  words.replace(/Taliban|Qassam Brigades/g, (name) => (name === "Taliban" ? "Qassam Brigades" : "Taliban"));

test("swapping the parties' names changes nothing but the names", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...pairs), { minLength: 2, maxLength: 4 }),
      fc.constantFrom(...days),
      (words, day) => {
        const there = words.map((one, at) => once(one, day, outlets[at % 3]!));
        const back = words.map((one, at) => once(swapped(one), day, outlets[at % 3]!));
        expect(eitherWay(relationsOf(...back))).toEqual(eitherWay(relationsOf(...there)));
      },
    ),
    law,
  );
});
const pairs = [
  "The Taliban attacked the Qassam Brigades near the dam on Monday, residents said.",
  "Fighters of the Taliban attacked the Qassam Brigades near the dam on Monday, a doctor said.",
  "The Qassam Brigades attacked the Taliban near the dam on Monday, a teacher said.",
  "The Taliban killed nine fighters of the Qassam Brigades near the dam on Monday, residents said.",
  "The Taliban killed 14 fighters of the Qassam Brigades near the dam on Monday, a doctor said.",
  "The Taliban denied that it had killed any fighters of the Qassam Brigades near the dam on Monday.",
];
