import type { Judgement } from "../../comparing/index.ts";

export interface PairGroup {
  readonly name: string;
  readonly about: string;
  readonly judgements: readonly Judgement[];
}

const kinds: readonly (Omit<PairGroup, "judgements"> & { readonly holds: (judgement: Judgement) => boolean })[] = [
  {
    name: "Contradict each other",
    about: "Figures that exclude each other, a denial against an assertion, or rival blame.",
    holds: ({ relation }) => relation === "contradicts",
  },
  {
    name: "Open: only a person can tell",
    about: "The words allow both readings.",
    holds: ({ open }) => open,
  },
  {
    name: "Agree, from another origin",
    about: "The same happening, agreeing figures, independent information.",
    holds: ({ relation }) => relation === "supports",
  },
  {
    name: "Revised, or part of each other",
    about: "A later figure of the same source, or a count that may lie inside another.",
    holds: ({ relation }) => relation === "revises" || relation === "part-of",
  },
  {
    name: "The same origin again",
    about: "These do not corroborate each other.",
    holds: ({ relation }) => relation === "repeats",
  },
  {
    name: "Why these are one incident",
    about: "The signs for and against their being one happening.",
    holds: ({ relation }) => relation === "same",
  },
];

/** Judgements by what a reader looks for first; each stands in one group. */
export function pairGroups(judgements: readonly Judgement[]): PairGroup[] {
  const left = new Set(judgements);
  return kinds
    .map(({ holds, ...group }) => {
      const own = [...left].filter(holds).sort((a, b) => b.score - a.score);
      for (const one of own) left.delete(one);
      return { ...group, judgements: own };
    })
    .filter(({ judgements }) => judgements.length > 0);
}
