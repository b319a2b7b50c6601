import { headCount } from "./head-count.ts";

/** Words for one person or some, as headlines list them. */
const person =
  "(?:m[ae]n|wom[ae]n|boys?|girls?|toddlers?|child|children|kids?|bab(?:y|ies)|infants?|mother|father|mom|dad|parents|sons?|daughters?|brothers?|sisters?|siblings|husband|wife|girlfriend|boyfriend|uncle|aunt|nephew|niece|grand(?:mother|father|son|daughter|parents|ma|pa)|cousins?|teens?|teenagers?|youths?|officers?|deput(?:y|ies)|sergeant|trooper|neighbou?rs?|friends?|couple|pastor|people|persons?|others?|victims?|students?|cops?|guards?|soldiers?|civilians?)";
/** "his wife", "two young sons", "2-year-old boy", "another man". */
const one = `(?:(?:an?|the|his|her|their|another|\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?: |, ))?(?:(?!(?:injur|wound|hurt|shoot|shot|stab|kill|includ|leav|left|critical|who|was|were|and|in)[a-z]*\\b)[a-z\\d'’-]+ ){0,2}?${person}\\b`;
const list = `(?<list>${one}(?:(?:, (?:and )?| and | & )${one}){1,4})`;
const done =
  "(?:(?:is|are|was|were|both|all|found|shot|and|apparently|fatally) ){0,4}(?:killed|dead|slain|murdered|die[ds]?|shot (?:dead|to death)|fatally (?:shot|wounded))\\b";

/**
 * People listed as killed, before the verb or after it:
 *
 *     Mother, toddler killed in shooting
 *     ^^^^^^^^^^^^^^^
 *     police say man killed his wife, 2 sons
 *                           ^^^^^^^^^^^^^^^^
 */
const lists: readonly RegExp[] = [
  new RegExp(`${list} ${done}`, "gi"),
  new RegExp(
    `\\b(?:kill(?:s|ed|ing)?|fatally (?:shot|shoots|shooting)|shot and killed|murder(?:s|ed|ing)?|deaths? of|murders? of) ${list}(?! (?:was|were|are|is)? ?(?:injured|wounded|hurt|critical))`,
    "gi",
  ),
];

/** How many people the words list as killed, each list by itself. */
export const listedKilled = (words: string): number[] =>
  lists.flatMap((pattern) =>
    [...words.slice(0, 600).replace(/\s+/g, " ").matchAll(pattern)].map(({ groups }) => {
      const parts = groups!["list"]!.split(/,? and |, | & /);
      return parts.reduce((sum, part) => sum + (headCount(part)?.[0] ?? 1), 0);
    }),
  );
