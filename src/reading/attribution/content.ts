import type { Span } from "../../english/span.ts";
import { aroundInsertion, asReported, clauseBefore } from "./content-around.ts";
import { clauseAfter, thatAfter, clauseOfRelative, misreadClause, restOfSentence } from "./content-clauses.ts";
import { raised, infinitive, doing, named, object, prepositional } from "./content-phrases.ts";
import { quotedBefore, quotedAfter } from "./content-quoted.ts";
import type { Cluster, ContentRule } from "./content-shape.ts";
import type { Site } from "./site.ts";

/** How content is expressed, in the order in which the ways are tried. */
export const contentRules: readonly (readonly [name: string, rule: ContentRule])[] = [
  ["quotedBefore", quotedBefore], // “[Ten died],” said a doctor.
  ["quotedAfter", quotedAfter], // He said: “[Ten died].”
  ["asReported", asReported], // [Ten died], as first reported by the Times.
  ["raised", raised], // [He] is believed [to have fled].
  ["aroundInsertion", aroundInsertion], // [Ten], a doctor told reporters, [had died].
  ["thatAfter", thatAfter], // He said in a statement [that ten had died].
  ["clauseAfter", clauseAfter], // He said [ten had died].
  ["clauseBefore", clauseBefore], // [Ten died], he said.
  ["infinitive", infinitive], // They vowed [to fight on].
  ["doing", doing], // He denied [firing first].
  ["named", named], // They called [the raid a massacre].
  ["object", object], // They accused [the army of shelling a market].
  ["prepositional", prepositional], // He warned of [more raids].
  ["clauseOfRelative", clauseOfRelative], // rebels which they believe [would kill them]
  ["misreadClause", misreadClause], // They believe [two dozen men travelled south].
  ["restOfSentence", restOfSentence], // He said [ten had died], where the tree lost the clause
];

/** What is said, and the rule that found it; null where no rule speaks. */
export function findContent(site: Site, cluster: Cluster): { pieces: readonly Span[]; rule: string } | null {
  for (const [rule, find] of contentRules) {
    const pieces = find(site, cluster);
    if (pieces) return { pieces, rule };
  }
  return null;
}
