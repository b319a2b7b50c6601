import type { Word } from "./document.ts";

/** Trees as the parser gives them break rules of grammar now and then. Each repair mends one such break, in place. */
type Repair = (words: Word[]) => void;

/**
 * A verb has one subject: in "[Commandos] caught pirates, a spokesman said" the parser sometimes hangs both subjects
 * on "said". The farther one goes to the clause that stands between.
 */
const oneSubjectEach: Repair = (words) => {
  const subjects = new Map<number, number[]>();
  words.forEach(({ relation, head }, i) => {
    if (head < 0 || (relation !== "nsubj" && relation !== "nsubj:pass")) return;
    const all = subjects.get(head);
    if (all) all.push(i);
    else subjects.set(head, [i]);
  });
  for (const [verb, all] of subjects) {
    const first = all[0] as number;
    if (all.length < 2 || first > verb) continue;
    const clause = words.findIndex(
      (w, i) => i > first && i < verb && w.head === verb && (w.relation === "ccomp" || w.relation === "parataxis"),
    );
    if (clause < 0 || subjects.has(clause)) continue;
    const passive = words.some((w) => w.head === clause && w.relation === "aux:pass");
    const subject = words[first] as Word;
    subject.head = clause;
    subject.relation = passive ? "nsubj:pass" : "nsubj";
  }
};

const repairs: readonly Repair[] = [oneSubjectEach];

/** Mends the tree of one sentence. Linear but for the search between two subjects of one verb. */
export function repairTree(words: Word[]): void {
  for (const repair of repairs) repair(words);
}
