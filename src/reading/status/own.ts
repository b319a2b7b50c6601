import type { StatusKnowledge } from "../../codebook/status.ts";
import type { Sentence, Word } from "../../english/document.ts";
import { children, isRelation } from "../../english/tree.ts";
import type { Status } from "../reading.ts";

/** What the words of its own clause or phrase say of an event. */
export interface Own {
  readonly negated: boolean;
  /** In the order in which they are applied, each with the rule that spoke. */
  readonly effects: readonly { readonly status: Status; readonly rule: string }[];
}

type OwnRule = (sentence: Sentence, at: number, knowledge: StatusKnowledge) => Status | null;

/** Words beside a verb or predicate, and beside a noun. All that hold are applied in this order. */
const ownRules: Readonly<Record<string, OwnRule>> = {
  counterfactual, //    would have attacked, should have left
  leeway, //            may not, should not, must not
  would, //             would
  obligation, //        should, must
  modal, //             may, could
  future, //            will, shall
  adverb, //            allegedly, perhaps
  modifier, //          an alleged attack, the planned offensive
  preposition, //       ahead of the talks, in case of attack
  anyOfThem, //         any attack
  progressive, //       are being held, have been fighting
  lastingState, //      they hold the town; a town held by rebels
  goingOn, //           countries with ships patrolling the gulf
  distanced, //         they ‘retook’ the town
  asked, //             Did they attack?
  command, //           Lift the siege.
};

const ownRuleList = Object.entries(ownRules);

const word = (sentence: Sentence, index: number): Word => sentence.words[index] as Word;
const lower = (sentence: Sentence, index: number): string => word(sentence, index).text.toLowerCase();
const lemmaOf = (sentence: Sentence, index: number): string => word(sentence, index).lemma.toLowerCase();

/** `except`: a dependent whose own "no" is not to be heard again: "there was [no attack]" denies once. */
export function ownOf(sentence: Sentence, at: number, knowledge: StatusKnowledge, except = -1): Own {
  const effects: { status: Status; rule: string }[] = [];
  for (const [rule, read] of ownRuleList) {
    const status = read(sentence, at, knowledge);
    if (status) effects.push({ status, rule });
    if (rule === "counterfactual" && status) break;
  }
  return { negated: isNegated(sentence, at, knowledge, except), effects };
}

/** Not, never, no longer; no one as subject; no soldier as subject or object; no attack. */
export function isNegated(sentence: Sentence, at: number, { adverbs }: StatusKnowledge, except = -1): boolean {
  for (const child of children(sentence, at)) {
    if (child === except) continue;
    const { relation } = word(sentence, child);
    const text = lower(sentence, child);
    const adverbial =
      isRelation(relation, "advmod") || isRelation(relation, "aux") || relation === "cc" || relation === "cc:preconj";
    if (adverbial && child < at && adverbs.get(text) === "denied" && !isOnlyNot(sentence, child)) return true;
    if (isRelation(relation, "advmod") && text === "longer" && lower(sentence, Math.max(0, child - 1)) === "no")
      return true;
    if (isRelation(relation, "det") && (text === "no" || text === "neither")) return true;
    const argument = isRelation(relation, "nsubj") || relation === "obj" || (isRelation(relation, "obl") && child > at);
    if (argument && isNobody(sentence, child)) return true;
  }
  return false;
}

/** "not only attacked but", "not just", "not necessarily" */
function isOnlyNot(sentence: Sentence, child: number): boolean {
  const next = sentence.words[child + 1]?.text.toLowerCase() ?? "";
  return ["only", "just", "merely", "simply", "even"].includes(next);
}

const nobody = new Set(["nobody", "none", "nothing", "no-one"]);

function isNobody(sentence: Sentence, at: number): boolean {
  if (nobody.has(lower(sentence, at))) return true;
  if (lower(sentence, at) === "one" && at > 0 && lower(sentence, at - 1) === "no") return true;
  return children(sentence, at).some(
    (child) => isRelation(word(sentence, child).relation, "det") && lower(sentence, child) === "no",
  );
}

const auxiliaries = (sentence: Sentence, at: number): number[] =>
  children(sentence, at).filter((child) => {
    const { relation } = word(sentence, child);
    return isRelation(relation, "aux") || relation === "cop";
  });

function counterfactual(sentence: Sentence, at: number): Status | null {
  const aux = auxiliaries(sentence, at).map((child) => lower(sentence, child));
  const perfect = aux.includes("have") && (aux.includes("would") || aux.includes("should") || aux.includes("ought"));
  return perfect ? "denied" : null;
}

/** "said they would hold the town": the future, seen from the past; else open. */
function would(sentence: Sentence, at: number, knowledge: StatusKnowledge): Status | null {
  const found = auxiliaries(sentence, at).some((child) => {
    const text = lower(sentence, child);
    return word(sentence, child).xpos === "MD" && (text === "would" || text === "'d" || text === "’d");
  });
  if (!found) return null;
  return isReported(sentence, at) && !hasCondition(sentence, at, knowledge) ? "planned" : "possible";
}

const duties = new Set(["should", "must", "ought"]);

function obligation(sentence: Sentence, at: number): Status | null {
  return auxiliaries(sentence, at).some((child) => duties.has(lower(sentence, child))) ? "possible" : null;
}

function modal(sentence: Sentence, at: number, knowledge: StatusKnowledge): Status | null {
  const found = auxiliaries(sentence, at).some((child) => {
    const { xpos, lemma } = word(sentence, child);
    return (
      xpos === "MD" &&
      lemma !== "would" &&
      !duties.has(lower(sentence, child)) &&
      knowledge.auxiliaries.get(lower(sentence, child)) === "possible"
    );
  });
  return found ? "possible" : null;
}

const leaves = new Set(["may", "might", "should", "must", "ought", "need"]);

function leeway(sentence: Sentence, at: number, knowledge: StatusKnowledge): Status | null {
  const open = auxiliaries(sentence, at).some((child) => leaves.has(lower(sentence, child)));
  return open && isNegated(sentence, at, knowledge) ? "possible" : null;
}

/** True within what somebody said: a clause below a verb in the past, or beside a quote. */
function isReported(sentence: Sentence, at: number): boolean {
  let top = at;
  for (let i = 0; i < 4 && isRelation(word(sentence, top).relation, "conj"); i++) top = word(sentence, top).head;
  const { relation, head } = word(sentence, top);
  const that = children(sentence, top).some(
    (child) => word(sentence, child).relation === "mark" && lower(sentence, child) === "that",
  );
  if (head >= 0 && (isRelation(relation, "ccomp") || (that && !isRelation(relation, "acl:relcl")))) {
    return word(sentence, head).xpos !== "VBP" && word(sentence, head).xpos !== "VBZ";
  }
  return children(sentence, top).some(
    (child) => isRelation(word(sentence, child).relation, "parataxis") && word(sentence, child).xpos === "VBD",
  );
}

export function hasCondition(sentence: Sentence, at: number, { markers }: StatusKnowledge): boolean {
  // "If they are found, he said, they would be ...": the parser does not always join the two
  const opens = sentence.words[0]?.text.toLowerCase() ?? "";
  if (
    markers.get(opens) === "possible" &&
    sentence.words[0]?.upos === "SCONJ" &&
    sentence.words.slice(0, at).some(({ text }) => text === ",")
  )
    return true;
  return children(sentence, at).some(
    (child) =>
      isRelation(word(sentence, child).relation, "advcl") &&
      children(sentence, child).some(
        (mark) => word(sentence, mark).relation === "mark" && markers.get(lower(sentence, mark)) === "possible",
      ),
  );
}

function future(sentence: Sentence, at: number, knowledge: StatusKnowledge): Status | null {
  const will = auxiliaries(sentence, at).some(
    (child) => knowledge.auxiliaries.get(lower(sentence, child)) === "planned",
  );
  if (!will) return null;
  return hasCondition(sentence, at, knowledge) ? "possible" : "planned";
}

function adverb(sentence: Sentence, at: number, { adverbs }: StatusKnowledge): Status | null {
  for (const child of children(sentence, at)) {
    if (!isRelation(word(sentence, child).relation, "advmod")) continue;
    const status = adverbs.get(lower(sentence, child));
    if (!status || status === "denied") continue;
    // "will probably attack"
    const ahead = auxiliaries(sentence, at).some(
      (aux) => lower(sentence, aux) === "will" || lower(sentence, aux) === "would",
    );
    return ahead && status === "unconfirmed" ? "possible" : status;
  }
  return null;
}

function modifier(sentence: Sentence, at: number, { modifiers }: StatusKnowledge): Status | null {
  for (const child of children(sentence, at)) {
    const { relation } = word(sentence, child);
    if (!isRelation(relation, "amod") && relation !== "compound") continue;
    // "a well-planned attack" was planned, and happened
    if (children(sentence, child).length > 0) continue;
    const status = modifiers.get(lower(sentence, child)) ?? modifiers.get(lemmaOf(sentence, child));
    if (status) return status;
  }
  return null;
}

function preposition(sentence: Sentence, at: number, { prepositions }: StatusKnowledge): Status | null {
  for (const child of children(sentence, at)) {
    if (word(sentence, child).relation !== "case") continue;
    const text = lower(sentence, child);
    const before = child > 0 ? lower(sentence, child - 1) : "";
    const fixed = children(sentence, child).map((part) => lower(sentence, part));
    const status =
      prepositions.get([text, ...fixed].join(" ")) ?? prepositions.get(`${before} ${text}`) ?? prepositions.get(text);
    if (status) return status;
  }
  return null;
}

function anyOfThem(sentence: Sentence, at: number): Status | null {
  const any = children(sentence, at).some(
    (child) => isRelation(word(sentence, child).relation, "det") && lower(sentence, child) === "any",
  );
  return any ? "possible" : null;
}

const present = new Set(["is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"]);

function progressive(sentence: Sentence, at: number): Status | null {
  const { xpos } = word(sentence, at);
  const aux = auxiliaries(sentence, at).map((child) => lower(sentence, child));
  const now =
    aux.some((text) => present.has(text)) || (aux.includes("been") && (aux.includes("has") || aux.includes("have")));
  if (!now) return null;
  return xpos === "VBG" || aux.includes("being") ? "ongoing" : null;
}

function lastingState(sentence: Sentence, at: number, { states }: StatusKnowledge): Status | null {
  if (!states.has(lemmaOf(sentence, at))) return null;
  const { xpos, upos } = word(sentence, at);
  if (upos !== "VERB") return null;
  if (xpos === "VBZ" || xpos === "VBP") return "ongoing";
  const aux = auxiliaries(sentence, at).map((child) => lower(sentence, child));
  const subject = children(sentence, at).some((child) => isRelation(word(sentence, child).relation, "nsubj"));
  if (xpos === "VBN" && aux.length === 0 && !subject && isNounModifier(sentence, at)) return "ongoing";
  if (xpos === "VBN" && (aux.includes("has") || aux.includes("have") || aux.includes("is") || aux.includes("are")))
    return "ongoing";
  return null;
}

const isNounModifier = (sentence: Sentence, at: number): boolean => {
  const { relation } = word(sentence, at);
  return relation === "acl" || isRelation(relation, "amod");
};

/** A participle of something that takes time, in a sentence that does not speak of the past. */
function goingOn(sentence: Sentence, at: number, { activities }: StatusKnowledge): Status | null {
  const { xpos, relation } = word(sentence, at);
  if (xpos !== "VBG" || (relation !== "acl" && relation !== "root") || !activities.has(lemmaOf(sentence, at)))
    return null;
  const top = sentence.words.findIndex(({ head }) => head < 0);
  const past = [top, ...auxiliaries(sentence, top)].some((one) => word(sentence, one).xpos === "VBD");
  return past ? null : "ongoing";
}

const quotes = /^["'“”‘’`]{1,2}$/;

/** The one word stands in quotation marks: the writer does not vouch for it. */
function distanced(sentence: Sentence, at: number): Status | null {
  const before = sentence.words[at - 1];
  const after = sentence.words[at + 1];
  if (!before || !after || word(sentence, at).upos !== "VERB") return null;
  return quotes.test(before.text) && quotes.test(after.text) && !before.joined ? "unconfirmed" : null;
}

const inverted = new Set([
  "did",
  "do",
  "does",
  "is",
  "are",
  "was",
  "were",
  "will",
  "can",
  "could",
  "has",
  "have",
  "should",
  "would",
  "may",
]);

/** A yes-or-no question: its auxiliary stands first. */
function asked(sentence: Sentence, at: number): Status | null {
  if (word(sentence, at).head >= 0 || sentence.words.at(-1)?.text !== "?") return null;
  const first = sentence.words.findIndex(({ upos }) => upos !== "PUNCT" && upos !== "CCONJ");
  return first >= 0 && inverted.has(lower(sentence, first)) ? "possible" : null;
}

/** A bare verb without a subject at the top of its sentence. */
function command(sentence: Sentence, at: number): Status | null {
  let top = at;
  for (let i = 0; i < 4 && isRelation(word(sentence, top).relation, "conj"); i++) top = word(sentence, top).head;
  if (word(sentence, at).xpos !== "VB" || word(sentence, top).xpos !== "VB") return null;
  if (word(sentence, top).head >= 0 && word(sentence, top).relation !== "parataxis") return null;
  const led = [at, top].some((verb) =>
    children(sentence, verb).some((child) => {
      const { relation } = word(sentence, child);
      const helps = isRelation(relation, "aux") && lower(sentence, child) !== "do";
      return helps || isRelation(relation, "nsubj") || relation === "mark" || relation === "cop";
    }),
  );
  return led ? null : "possible";
}
