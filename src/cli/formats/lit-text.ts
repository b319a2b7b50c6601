import type { Claim } from "../../reading/index.ts";

/** A stretch of a text with the same claims from its first to its last character. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Indexes of the claims whose evidence covers it, the shortest evidence first. */
  readonly claims: readonly number[];
  /** Indexes of the claims whose trigger it is part of. */
  readonly triggers: readonly number[];
  /** Indexes of the claims whose trigger begins here. */
  readonly begins: readonly number[];
}

/** Cuts a text wherever a claim's evidence or trigger begins or ends, so that overlapping claims can be shown without nesting. */
export function litText(text: string, claims: readonly Pick<Claim, "evidence" | "trigger">[]): Stretch[] {
  const cuts = new Set([0, text.length]);
  const starting = new Map<number, number[]>();
  claims.forEach(({ evidence, trigger }, index) => {
    for (const cut of [evidence.start, evidence.end, trigger.start, trigger.end]) cuts.add(cut);
    for (const start of new Set([evidence.start, trigger.start]))
      starting.set(start, [...(starting.get(start) ?? []), index]);
  });
  const length = (index: number): number => claims[index]!.evidence.end - claims[index]!.evidence.start;
  const places = [...cuts].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  let open: number[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const start = places[i]!;
    const end = places[i + 1]!;
    open = [...new Set([...open, ...(starting.get(start) ?? [])])].filter((index) => {
      const { evidence, trigger } = claims[index]!;
      return Math.max(evidence.end, trigger.end) > start;
    });
    const covering = open.filter(
      (index) => claims[index]!.evidence.start <= start && claims[index]!.evidence.end >= end,
    );
    const named = open.filter((index) => claims[index]!.trigger.start <= start && claims[index]!.trigger.end >= end);
    stretches.push({
      start,
      end,
      claims: [...new Set([...covering, ...named])].sort((a, b) => length(a) - length(b) || a - b),
      triggers: named,
      begins: named.filter((index) => claims[index]!.trigger.start === start),
    });
  }
  return stretches;
}
