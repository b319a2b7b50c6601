import type { Filler } from "../../reading/index.ts";
import { type Cast, firstFrom } from "./cast.ts";

/**
 * Identities of the groups that a description itself names as those it belongs to, nearest first:
 *
 *     62 Islamic State fighters          the group before its members
 *        ^^^^^^^^^^^^^
 *     nearly 600 members of the local Islamic State affiliate
 *                                     ^^^^^^^^^^^^^
 *
 * Not "those killed by the Taliban", and no countries: "Afghan civilians" are no part of the Afghan state.
 */
export function groupsNamedIn({ words, start, end }: Filler, cast: Cast): string[] {
  const found: string[] = [];
  for (let at = firstFrom(cast.mentions, start); at < cast.mentions.length; at++) {
    const mention = cast.mentions[at]!;
    if (mention.start >= end) break;
    const identity = cast.byMention.get(mention.id)?.actor?.identity ?? null;
    if (identity === null || isCountry(identity) || mention.end > end) continue;
    if (mention.start === start && mention.end === end) continue;
    const before = words.slice(0, mention.start - start);
    const after = words.slice(mention.end - start);
    if ((ofThem.test(before) || (!turnsAway.test(before) && membersAfter.test(after))) && !found.includes(identity))
      found.push(identity);
  }
  return found;
}

const isCountry = (identity: string): boolean => /^[A-Z]{2}(?::|$)/.test(identity);

/** "members of the so-called [Islamic State]" */
const ofThem =
  /^[^,]*\b(?:of|from|belonging to|loyal to|linked to|allied to|affiliated with)\s+(?:(?:the|this|a|an|local|so-called|self-styled|self-proclaimed|extremist|militant|armed|jihadist|terrorist)\s+)*["“']?$/i;

/** "[Islamic State] fighters", "[Taliban]'s local commanders" */
const membersAfter =
  /^(?:['’]s)?["”]?(?:-linked|-affiliated)?\s+(?:[a-z-]+\s+){0,3}?(?:fighters?|militants?|terrorists?|insurgents?|jihadis?t?s?|members?|gunm[ae]n|m[ae]n|suspects?|commanders?|leaders?|rebels?|soldiers?|troops|forces|prisoners?|detainees|captives|affiliates?|cells?|groups?|operatives?|recruits?|followers|supporters)\b/i;

/** What stands before a name that is another's: "fighters against the", "villagers killed by". */
const turnsAway = /,|\b(?:by|against|from|who|whom|that|which|in|near|at|under|to)\b/i;

/** Words for members of armed groups that do not say of which. */
const someFighters =
  /\b(?:fighters?|militants?|terrorists?|insurgents?|jihadis?t?s?|gunm[ae]n|rebels?|extremists?|(?:members|men) of (?:the|this|that) (?:armed |militant |terrorist )?(?:group|organi[sz]ation|movement))\b/i;

/** The armed group that the report named last before fighters of whom it does not say whose they are, or null. */
export function groupNamedBefore({ words, start }: Filler, { groups }: Cast): string | null {
  return someFighters.test(words) ? (groups[firstFrom(groups, start) - 1]?.identity ?? null) : null;
}
