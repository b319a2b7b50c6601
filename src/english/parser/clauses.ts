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

/**
 * A sentence that ends in a full stop has a finite verb: in "Refugees poured across the border." the participle without an auxiliary
 * is a past tense, and its subject is no passive one. Headlines are another matter ("Two killed in raid"), and so are agents
 *. Of 29,000 training sentences 5 with a full stop break this, all of them talk ("You got to ...").
 * Changes `tags` and `chosen` (relations).
 */
export function giveFiniteVerbs(
  forms: readonly string[],
  heads: Int32Array,
  chosen: Int32Array,
  tags: Int32Array,
  n: number,
  { relations, tags: tagNames }: TreeNames,
): void {
  if (forms[n - 1] !== "." && forms[n - 2] !== ".") return;
  const verb = heads.subarray(0, n).indexOf(-1);
  const past = tagNames.indexOf("VERB VBD");
  if (past < 0 || tagNames[tags[verb] as number] !== "VERB VBN") return;
  let subject = -1;
  for (let k = 0; k < n; k++) {
    if (heads[k] !== verb) continue;
    const relation = relations[chosen[k] as number] as string;
    if (/^(?:aux|cop|obl:agent)/.test(relation)) return;
    if (k < verb && /^nsubj(?::pass)?$/.test(relation)) subject = k;
  }
  if (subject < 0) return;
  tags[verb] = past;
  chosen[subject] = relations.indexOf("nsubj");
}
