import type { Claim } from "../../reading/index.ts";

/**
 * Lemma of the trigger's head. The rule that found the claim names the entry of the codebook it goes by, in lemmas: "kill:verb:shoot dead"
 * gives "shoot", "attack:noun:suicide attack" gives "attack", "attack:noun:attempt on life" gives "attempt".
 */
export function lemmaOf({ type, trigger, rules }: Claim): string {
  for (const rule of rules) {
    const [of, kind, ...entry] = rule.split(":");
    if (of !== type || entry.length === 0) continue;
    const words = entry.join(":").split(/\s+/);
    if (kind !== "noun") return words[0]!.toLowerCase();
    const preposition = words.findIndex((word) => /^(?:of|on|in|at|to|for|from|against|with)$/.test(word));
    return words.at(preposition > 0 ? preposition - 1 : -1)!.toLowerCase();
  }
  return trigger.words.split(/\s+/)[0]?.toLowerCase() ?? "";
}
