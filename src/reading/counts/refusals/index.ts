import { ordinal, clock, date, duration, year } from "./dates.ts";
import { money, measure, times, pronged, brokenNumber } from "./amounts.ts";
import { designation, age, footnote, listNumber } from "./designations.ts";
import { idleOne, idlePhrase, standsAlone } from "./idle.ts";
import type { Candidate, Refusal } from "./candidate.ts";

/** What looks like a count and is none. The first rule that holds refuses. */
const refusals: Readonly<Record<string, Refusal>> = {
  ordinal, //            the 321st Regiment, the third attack
  clock, //              10:35, at 5 p.m., 0130 GMT
  date, //               March 14, 26 April, 5/11
  money, //              $12 billion, 500 rupees
  duration, //           24 hours, several days, a six-month siege
  measure, //            750 km, 9m, a 20,000 ton ship
  designation, //        M-60, Resolution 1701, posts 542 and 543
  age, //                aged 22, “Khan, 42, of Herat”, under the age of five, 20-year-old
  times, //              three times, 10-fold
  pronged, //            three-pronged
  footnote, //           [3], (2)
  year, //               since 2003, the 1967 war
  listNumber, //         1. The army ...
  brokenNumber, //       2.5 with nothing that could be cut in pieces; 3-2
  idleOne, //            one of the, one another, no one knows one
  idlePhrase, //         both here and abroad, no aid, how many
  standsAlone, //        a bare figure with neither unit nor verb
};

const refusalList = Object.entries(refusals);

/** Name of the first rule that refuses, or null. */
export function refusedBy(candidate: Candidate): string | null {
  for (const [name, rule] of refusalList) if (rule(candidate)) return name;
  return null;
}
