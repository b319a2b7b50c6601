/** Names of relations and tags by number, as the network gives them. */
export interface TreeNames {
  readonly relations: readonly string[];
  /** "UPOS XPOS". */
  readonly tags: readonly string[];
}

const finite = /(?:VBD|VBZ|VBP|MD)$/;

/**
 * A clause that is said or thought wants its subject: in "said a soldier wounded in the attack died" the soldier is no object of
 * "said" when "died" is left without a subject. Takes an object before a finite `ccomp` that has none over to the clause, and what
 * stands between them with it. Changes `heads` and `chosen` (relations).
 */
export function giveSubjects(
  heads: Int32Array,
  chosen: Int32Array,
  tags: Int32Array,
  n: number,
  names: TreeNames,
): void {
  const { relations } = names;
  const relationOf = (word: number): string => relations[chosen[word] as number] as string;
  const tagOf = (word: number): string => names.tags[tags[word] as number] as string;
  for (let clause = 0; clause < n; clause++) {
    const verb = heads[clause] as number;
    if (verb < 0 || verb > clause || relationOf(clause) !== "ccomp") continue;
    let isFinite = finite.test(tagOf(clause));
    let passive = false;
    let subject = false;
    let object = -1;
    for (let k = 0; k < n; k++) {
      const relation = relationOf(k);
      if (heads[k] === clause) {
        if (/^(?:[nc]subj|expl)/.test(relation)) subject = true;
        if (/^(?:aux|cop)/.test(relation) && finite.test(tagOf(k))) isFinite = true;
        if (relation === "aux:pass") passive = true;
      } else if (heads[k] === verb && k > verb && k < clause && relation === "obj" && object < 0) object = k;
    }
    if (subject || !isFinite || object < 0) continue;
    chosen[object] = relations.indexOf(passive ? "nsubj:pass" : "nsubj");
    for (let k = object; k < clause; k++) if (heads[k] === verb) heads[k] = clause;
  }
}
