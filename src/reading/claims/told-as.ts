import type { StatusKnowledge } from "../../codebook/status.ts";
import { wordAt } from "../../english/tree.ts";
import type { FoundAttribution } from "../attribution/attribution.ts";
import type { Carrier } from "../events/carrier.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import type { Status } from "../reading.ts";
import { statusOf } from "../status/index.ts";

/** How an event is told: by the grammar around it, by its own word, or by the verb that carries it. */
export function toldAs(
  found: FoundTrigger,
  carrier: Carrier | null,
  voice: FoundAttribution | null,
  knowledge: StatusKnowledge,
): { readonly status: Status; readonly rules: readonly string[] } {
  const context = voice ? { stance: voice.stance, hasSource: voice.source.length > 0 } : {};
  const read = statusOf(found.sentence, found.word, knowledge, context);
  if (read.status === "possible" && isAttempt(read.rules) && attemptsAreActs.has(found.frame.type)) {
    return { status: "happened", rules: [...read.rules, "status:attemptIsAct"] };
  }
  const own = carrier?.support.status ?? found.trigger.status;
  if (own === "ongoing" && toldInThePast(found)) return read;
  return own && read.status === "happened" ? { status: own, rules: [...read.rules, `status:${own}ByTrigger`] } : read;
}

/** "tried to storm the ship": whatever came of it, the attack took place. */
const attemptsAreActs = new Set(["attack", "bomb", "strike", "clash", "protest"]);

const isAttempt = (rules: readonly string[]): boolean => {
  const above = rules.filter((rule) => rule.startsWith("status:under:"));
  return above.length === 1 && ["try", "attempt", "seek"].includes((above[0] as string).slice("status:under:".length));
};

/** "the army ‹fought› a campaign": what lasts is over when its own verb stands in the simple past. */
function toldInThePast({ sentence, word, trigger }: FoundTrigger): boolean {
  if (trigger.pos !== "noun") return false;
  const { head, relation } = wordAt(sentence, word);
  return head >= 0 && /^(?:nsubj|obj)/.test(relation) && wordAt(sentence, head).xpos === "VBD";
}
