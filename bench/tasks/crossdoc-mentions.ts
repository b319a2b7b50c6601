import { describeMentions } from "../crossdoc/describe-mentions.ts";
import { eventsIn } from "../crossdoc/events.ts";
import type { MentionsInput } from "../task.ts";
import type { Tools } from "../tools.ts";

/** Given mentions of events, numbered across the reports. */
export function predictAll(documents: readonly MentionsInput[], tools: Tools): readonly object[] {
  const described = documents.map((document) => describeMentions(document, tools));
  const eventOf = eventsIn(described);
  return documents.map(({ mentions }, i) => ({
    mentions: mentions.map(({ id }, n) => ({ id, cluster: eventOf.get(described[i]!.claims[n]!.id) })),
  }));
}
