import type { DescribedClaim } from "../described.ts";
import { numberOf, numberWords } from "./head-count.ts";

/** What a number counts: those who died, those who lived, those who were hit. */
export type Fate = "killed" | "injured" | "shot";

/** What makes a figure after it no number of people: "November 18", "0:43", "ages 19 to 24", "Channel 12", "shot on I-5 and 9". */
const noPeopleAfter =
  "(?<!\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|ages?|aged|to|between|than|channel|local|news|highway|route|block|unit|room|apt|no|at|age|or|class|section|grade|level|day|week|phase|season|fox|abc|cbs|nbc|kids?|child|(?:father|mother|parent|dad|mom|mum|grandfather|grandmother|family) of)\\.? ?|\\d ?and |[:.,$#/\\d-])";
const number = `${noPeopleAfter}\\b(?<n>(?<!\\p{L}, ?)\\d{1,3}(?![\\d:.,%-]|(?:st|nd|rd|th)\\b)|(?:${numberWords})(?!-))`;
/** "three [other young men]": no comma, no verb of another fate. */
const nouns =
  "(?:(?:of (?:them|whom)|(?!and|after|dead|killed|injured|wounded|hurt|shot|as|when|in|with|years?|old|months?|count|counts|times?|minutes?|hours?|days?|arrested|suspects?|charged)[a-z'’-]+) ?){0,4}?";
const be =
  "(?:(?:is|are|was|were|has been|have been|had been|being|left|reported|confirmed|pronounced|found|also|seriously|critically|fatally|slightly|badly|now|both|all|shot and|shot,|in) ?){0,3}";

const patterns: Readonly<Record<Fate, readonly RegExp[]>> = {
  killed: [
    // Two people are dead; three men were shot and killed; 1 dead
    new RegExp(
      `${number} ${nouns}${be}(?:dead|killed|slain|murdered|die[ds]?|fatally|(?:shot|stabbed|beaten) (?:to death|dead))\\b`,
      "giu",
    ),
    // left two dead; killing four; claimed three lives; killed one
    new RegExp(`\\b(?:left|leaves?|leaving) ${number} ${nouns}dead\\b`, "giu"),
    new RegExp(
      `\\b(?:kill(?:s|ed|ing)?|claim(?:s|ed|ing)?(?: the lives of)?|deaths? of|murders? of) (?:at least )?${number}\\b(?!-| (?:years?|months?|weeks?|days?|hours?|minutes?|blocks?|miles?)| and wounded)`,
      "gi",
    ),
    // Third person dies, a fourth victim has died
    /\b(?<n>second|third|fourth|fifth|sixth) (?:person|victim) (?:has |have |had |also )*(?:die[ds]?|dead|killed)\b/gi,
    // double homicide, triple murder
    /\b(?<n>double|triple|quadruple)[- ](?:homicide|murder|killing|fatal|slaying)/gi,
  ],
  injured: [
    new RegExp(
      `${number} ${nouns}${be}(?:injured|wounded|hurt|hospitali[sz]ed|in (?:critical|stable|serious) condition|with (?:non-life|minor|serious|critical)|suffer|recovering|being treated|treated)`,
      "gi",
    ),
    new RegExp(
      `\\b(?:wound(?:s|ed|ing)?|injur(?:es|ed|ing)|hurts?|hurting) (?:at least )?${number}\\b(?!-| years?| months?)`,
      "gi",
    ),
    new RegExp(
      `${number} (?:people |men |women |victims |others )?(?:to|taken to|transported to|rushed to|sent to) (?:the |a |an )?(?:local |area )?hospitals?\\b`,
      "gi",
    ),
  ],
  shot: [
    new RegExp(
      `${number} ${nouns}${be}(?:shot|hit by|struck by|gunned down|with gunshot)\\b(?! (?:and|dead|to death))`,
      "gi",
    ),
    new RegExp(`\\b(?:shoots?|shot|shooting of) (?:at least )?${number}\\b(?!-| years?| months?| times)`, "giu"),
    /\b(?<n>double|triple|quadruple|quintuple)[- ]shooting/gi,
  ],
};

/** Sums over several happenings: "8 dead in weekend shootings", "12 killed so far this year". */
const ofMany =
  /\b(?:weekend|overnight|recent|separate|several|other|\d+|two|three|four|five|six|seven|eight|nine|ten)(?: \w+)? shootings\b|\bshootings (?:across|around|since|this)\b|\b(?:so far )?this year\b|\bsince (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bas of\b|\b(?:killings|homicides|murders|slayings) in\b|\bin (?:19|20)\d\d,|\b(?:in|since) (?:the )?(?:19|20)\d\ds?\b/i;

/** True when the words sum up several happenings, or tell of one of another year. */
export const sumsUpMany = (words: string): boolean => ofMany.test(words);

/** Numbers that the words of a claim give for a fate, in their order: "left one dead and three others injured" → killed 1, injured 3. */
export function statedNumbers({ evidence }: Pick<DescribedClaim, "evidence">, fate: Fate): number[] {
  if (sumsUpMany(evidence)) return [];
  const words = evidence.slice(0, 600).replace(/\s+/g, " ");
  return patterns[fate].flatMap((pattern) =>
    [...words.matchAll(pattern)]
      .map(({ groups }) => numberOf(groups!["n"]!))
      .filter((value) => value !== null && value > 0 && value < 200),
  ) as number[];
}
