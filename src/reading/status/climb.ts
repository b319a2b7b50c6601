import type { Governor, StatusKnowledge } from "../../codebook/status.ts";
import type { Sentence, Word } from "../../english/document.ts";
import { children, isRelation } from "../../english/tree.ts";
import type { Status } from "../reading.ts";
import { isNegated, ownOf } from "./own.ts";

/** What one step from a word to its head says of the event below. */
export interface Step {
  /** What the head makes of it; "happened" lets it be. */
  readonly effect: Status;
  /**
   * How the climb goes on: with what the head's own words say ("clause"), with its words but for its negation, which
   * the effect has used up ("spent"), with no more than what lies ahead ("ahead": planned, possible), past them ("past": conjuncts share only what is above), or not at all ("stop").
   */
  readonly next: "clause" | "spent" | "ahead" | "past" | "stop";
  readonly rule: string;
}

type Link = (sentence: Sentence, child: number, head: number, knowledge: StatusKnowledge) => Step | null;

/** Ways up the tree; the first that speaks is taken. */
const links: Readonly<Record<string, Link>> = {
  conjunct, //           may attack and [kill]
  conditional, //        if they [attack]; without [killing]; whether he was [involved]
  relativeClause, //     the men who [fled]; any men who [fled]
  infinitive, //         plan to [attack]; the decision to [withdraw]; came to [attack]
  content, //            believes that they [fled]; denied [firing]
  participle, //         ..., [killing] ten; by [shelling] the town
  timeClause, //         will murder them after [capturing] them
  governedNoun, //       foil an [attack]; [fighting] continued; fear of [reprisals]
  compoundNoun, //       [attack] plan
  predicate, //          an [attack] is likely
  nounOfUnreal, //       will cause [casualties]
};

const linkList = Object.values(links);

export function stepUp(sentence: Sentence, child: number, knowledge: StatusKnowledge): Step {
  const { head } = word(sentence, child);
  for (const link of linkList) {
    const step = link(sentence, child, head, knowledge);
    if (step) return step;
  }
  return stop("top");
}

const word = (sentence: Sentence, index: number): Word => sentence.words[index] as Word;
const lower = (sentence: Sentence, index: number): string => word(sentence, index).text.toLowerCase();
const stop = (rule: string): Step => ({ effect: "happened", next: "stop", rule });

/** Prepositions and conjunctions before a word, those that hang on its modifiers too: "[from] regaining control". */
const marksOf = (sentence: Sentence, at: number): string[] =>
  [
    at,
    ...children(sentence, at).filter(
      (child) => child < at && ["amod", "compound"].includes(word(sentence, child).relation),
    ),
  ]
    .flatMap((top) => children(sentence, top))
    .filter((child) => ["mark", "case"].includes(word(sentence, child).relation))
    .map((child) =>
      [lower(sentence, child), ...children(sentence, child).map((part) => lower(sentence, part))].join(" "),
    )
    .map((mark) => (mark === "to" ? "to-noun" : mark));

const has = (sentence: Sentence, at: number, ...relations: readonly string[]): boolean =>
  children(sentence, at).some((child) => relations.some((name) => isRelation(word(sentence, child).relation, name)));

const isPassive = (sentence: Sentence, at: number): boolean => {
  const { xpos, relation } = word(sentence, at);
  if (xpos !== "VBN" && xpos !== "VBD") return false;
  if (has(sentence, at, "aux:pass") || has(sentence, at, "nsubj:pass")) return true;
  const perfect = children(sentence, at).some((child) => ["has", "have", "had"].includes(lower(sentence, child)));
  return (
    xpos === "VBN" &&
    !perfect &&
    (isRelation(relation, "acl") || isRelation(relation, "amod") || isRelation(relation, "advcl"))
  );
};

/** The first group of the codebook that knows the word with one of the forms. */
function governor(
  sentence: Sentence,
  head: number,
  forms: readonly string[],
  { governors }: StatusKnowledge,
): Governor | null {
  const known = governors.get(word(sentence, head).lemma.toLowerCase()) ?? [];
  for (const one of known) {
    if (!forms.some((form) => one.takes.has(form))) continue;
    if (one.pos && (one.pos === "noun") !== (word(sentence, head).upos === "NOUN")) continue;
    const rest = one.lemmas.slice(1);
    const below = children(sentence, head).map((child) => word(sentence, child).lemma.toLowerCase());
    // "set" is not "set up"
    if (rest.length === 0 && has(sentence, head, "compound:prt")) continue;
    if (rest.every((lemma) => below.includes(lemma))) return one;
  }
  return null;
}

function governed(
  sentence: Sentence,
  child: number,
  head: number,
  forms: readonly string[],
  knowledge: StatusKnowledge,
  next: Step["next"] = "spent",
): Step | null {
  const found = governor(sentence, head, forms, knowledge);
  if (!found) return null;
  const negated = isNegated(sentence, head, knowledge, child);
  const effect = negated ? found.not : found.gives;
  // To continue it, or to end it, it must be there already, whatever becomes of the continuing.
  if (!negated && found.gives === "ongoing") return { effect, next: "stop", rule: `under:${found.lemmas.join(" ")}` };
  return { effect, next, rule: `under:${found.lemmas.join(" ")}` };
}

function conjunct(sentence: Sentence, child: number, head: number, knowledge: StatusKnowledge): Step | null {
  const { relation, xpos, upos } = word(sentence, child);
  if (!isRelation(relation, "conj")) return null;
  // "missing and presumed killed": no conjunct, since nothing joins it to the word before
  if (!has(sentence, child, "cc") && child - 1 > head && word(sentence, child - 1).xpos === "VBN") {
    const found = governed(sentence, child, child - 1, ["to-passive", "to"], knowledge);
    if (found) return found;
  }
  // "recalled rather than sent"
  const instead = children(sentence, child).some(
    (one) => word(sentence, one).relation === "cc" && ["rather", "instead"].includes(lower(sentence, one)),
  );
  if (instead) return { effect: "denied", next: "stop", rule: "ratherThan" };
  const own = has(sentence, child, "nsubj", "aux", "cop");
  const first = word(sentence, head);
  // "may attack and kill", "no dead or wounded"
  const shares =
    upos === "VERB"
      ? !own && xpos === first.xpos && ["VB", "VBG", "VBN"].includes(xpos)
      : isNegated(sentence, head, knowledge);
  return { effect: "happened", next: shares ? "clause" : "past", rule: "conjunct" };
}

function conditional(sentence: Sentence, child: number, _: number, { markers }: StatusKnowledge): Step | null {
  const { relation } = word(sentence, child);
  if (
    !["advcl", "acl", "ccomp", "xcomp", "obl", "parataxis", "dep", "csubj"].some((name) =>
      isRelation(relation, name),
    ) ||
    isRelation(relation, "acl:relcl")
  )
    return null;
  // "without a ceasefire": the noun's own preposition has spoken
  if (isRelation(relation, "obl") && word(sentence, child).upos === "NOUN") return null;
  const marks = marksOf(sentence, child);
  if (isInfinitive(sentence, child) && !marks.includes("whether")) return null;
  for (const mark of marks) {
    const status = markers.get(mark);
    if (status) return { effect: status, next: "stop", rule: `marker:${mark}` };
  }
  return null;
}

function relativeClause(sentence: Sentence, child: number, head: number, knowledge: StatusKnowledge): Step | null {
  if (!word(sentence, child).relation.startsWith("acl:relcl")) return null;
  // "reports that they fled", "fears that he was killed" are no relative clauses, whatever the parser says
  const that = children(sentence, child).find((one) => lower(sentence, one) === "that");
  if (that !== undefined && (word(sentence, that).relation === "mark" || isWhole(sentence, child, that))) {
    return governed(sentence, child, head, ["that"], knowledge, "stop") ?? stop("content");
  }
  const [doubt] = ownOf(sentence, head, knowledge).effects.filter(
    ({ rule }) => rule === "anyOfThem" || rule === "modifier",
  );
  return doubt ? { effect: doubt.status, next: "stop", rule: `relativeOf:${doubt.rule}` } : stop("relativeClause");
}

/** "to attack", "to be attacked"; not "due to mounting losses". */
function isInfinitive(sentence: Sentence, at: number): boolean {
  const to = children(sentence, at).some(
    (child) => word(sentence, child).relation === "mark" && lower(sentence, child) === "to",
  );
  if (!to) return false;
  return (
    word(sentence, at).xpos === "VB" ||
    children(sentence, at).some((child) => ["be", "have"].includes(lower(sentence, child)))
  );
}

/** A clause that lacks nothing for "that" to stand for: it has its subject, and its object or a passive. */
function isWhole(sentence: Sentence, at: number, that: number): boolean {
  const relations = children(sentence, at)
    .filter((child) => child !== that)
    .map((child) => word(sentence, child).relation);
  return relations.includes("nsubj:pass") || (relations.includes("nsubj") && relations.includes("obj"));
}

const clausal = ["xcomp", "ccomp", "advcl", "acl", "csubj", "obj", "dep"];

function infinitive(sentence: Sentence, child: number, head: number, knowledge: StatusKnowledge): Step | null {
  const { relation, xpos } = word(sentence, child);
  if (!clausal.some((name) => isRelation(relation, name))) return null;
  const marked = isInfinitive(sentence, child);
  const bare =
    isRelation(relation, "xcomp") && (xpos === "VB" || xpos === "VBN" || word(sentence, child).upos === "ADJ");
  if (!marked && !bare) return null;
  const { lemma, upos, xpos: headTag } = word(sentence, head);
  // "had to flee" happened, "have to flee" is open; "is to leave" is planned
  if (marked && lemma === "have" && children(sentence, head).some((one) => lower(sentence, one) === "yet"))
    return { effect: "denied", next: "spent", rule: "yetTo" };
  if (marked && lemma === "have" && upos !== "NOUN")
    return {
      effect: headTag === "VBP" || headTag === "VBZ" || headTag === "VB" ? "possible" : "happened",
      next: "clause",
      rule: "haveTo",
    };
  if (marked && lemma === "go" && headTag === "VBG") return { effect: "planned", next: "clause", rule: "goingTo" };
  if (marked && lemma === "be" && upos !== "NOUN") return { effect: "planned", next: "clause", rule: "isTo" };
  const forms = isPassive(sentence, head) ? ["to-passive", "to"] : ["to"];
  const found = governed(sentence, child, head, forms, knowledge);
  if (found) return found;
  // "claim to have captured": the perfect looks back
  if (marked && children(sentence, child).some((aux) => lower(sentence, aux) === "have"))
    return { effect: "happened", next: "clause", rule: "perfectInfinitive" };
  if (isRelation(relation, "csubj")) return { effect: "possible", next: "clause", rule: "infinitiveSubject" };
  if (!marked) return { effect: "happened", next: "clause", rule: "bareComplement" };
  if (isRelation(relation, "advcl") && knowledge.outcomes.has(word(sentence, child).lemma))
    return { effect: "happened", next: "clause", rule: "outcome" };
  return { effect: upos === "ADJ" ? "possible" : "planned", next: "clause", rule: "purpose" };
}

function content(sentence: Sentence, child: number, head: number, knowledge: StatusKnowledge): Step | null {
  const { relation, xpos } = word(sentence, child);
  const doing = xpos === "VBG" && !has(sentence, child, "aux");
  if (isRelation(relation, "ccomp")) {
    const found = governed(sentence, child, head, doing ? ["doing", "that"] : ["that"], knowledge, "stop");
    // "to ensure that it reaches them": brought about, so as real as the ensuring; "knew that it did": known
    return found?.effect === "happened" && bringsAbout(sentence, head, knowledge)
      ? { ...found, next: "spent" }
      : (found ?? stop("content"));
  }
  if (isRelation(relation, "csubj")) {
    return (
      governed(sentence, child, head, ["subject", "doing"], knowledge) ?? {
        effect: "happened",
        next: "spent",
        rule: "clauseAsSubject",
      }
    );
  }
  const marks = marksOf(sentence, child);
  if (isRelation(relation, "acl") && marks.includes("that"))
    return governed(sentence, child, head, ["that"], knowledge, "stop") ?? stop("content");
  if (!doing) return null;
  if (isRelation(relation, "xcomp"))
    return (
      governed(sentence, child, head, ["doing"], knowledge) ?? { effect: "happened", next: "clause", rule: "doing" }
    );
  if (["advcl", "acl", "obl", "nmod"].some((name) => isRelation(relation, name)) && marks.length > 0) {
    return governed(sentence, child, head, [...marks, "doing"], knowledge);
  }
  if (isRelation(relation, "acl")) return governed(sentence, child, head, ["doing"], knowledge);
  return isRelation(relation, "obj") ? governed(sentence, child, head, ["doing", "object"], knowledge) : null;
}

const bringsAbout = (sentence: Sentence, head: number, knowledge: StatusKnowledge): boolean =>
  governor(sentence, head, ["that"], knowledge)?.not === "denied";

const alongside = new Set(["by", "while", "in", "as", "through", "and", "thus", "thereby", "when"]);

function participle(sentence: Sentence, child: number, head: number): Step | null {
  const { relation, xpos } = word(sentence, child);
  if (!isRelation(relation, "advcl")) return isRelation(relation, "acl") ? stop("participleOfNoun") : null;
  if (xpos !== "VBG" && xpos !== "VBN") return null;
  const marks = marksOf(sentence, child);
  if (marks.length > 0 && !(xpos === "VBG" && marks.every((mark) => alongside.has(mark)))) return null;
  // ", killing ten": as true as what it goes with; but "killed in the raid, he ..." comes before and is no part of it
  return child > head || xpos === "VBG"
    ? { effect: "happened", next: "clause", rule: "participle" }
    : stop("participleBefore");
}

/** After, when, until, before: told as a fact, unless all of it is still to come. */
function timeClause(sentence: Sentence, child: number): Step | null {
  const { relation, xpos } = word(sentence, child);
  if (!isRelation(relation, "advcl")) return null;
  const past = xpos === "VBD" || children(sentence, child).some((aux) => word(sentence, aux).xpos === "VBD");
  return past ? stop("timeClause") : { effect: "happened", next: "ahead", rule: "timeClauseAhead" };
}

function governedNoun(sentence: Sentence, child: number, head: number, knowledge: StatusKnowledge): Step | null {
  const { relation } = word(sentence, child);
  const passive = isPassive(sentence, head);
  if (isRelation(relation, "nsubj"))
    return governed(sentence, child, head, relation === "nsubj:pass" || passive ? ["object"] : ["subject"], knowledge);
  if (relation === "obj" || relation === "iobj") return governed(sentence, child, head, ["object"], knowledge);
  if (isRelation(relation, "obl") || relation === "nmod" || relation === "nmod:desc")
    return governed(sentence, child, head, marksOf(sentence, child), knowledge);
  if (isRelation(relation, "acl") && passive) return null;
  return isRelation(relation, "xcomp") ? governed(sentence, child, head, ["object"], knowledge) : null;
}

function compoundNoun(sentence: Sentence, child: number, head: number, knowledge: StatusKnowledge): Step | null {
  const { relation } = word(sentence, child);
  if (!isRelation(relation, "compound") && !isRelation(relation, "amod")) return null;
  const found = governed(sentence, child, head, ["modifier"], knowledge);
  if (found) return found;
  // "[attacking] ports would not help", "arranging [talks]": a gerund that the parser took for a modifier
  return word(sentence, child).xpos === "VBG"
    ? { effect: "happened", next: "clause", rule: "gerund" }
    : stop("modifier");
}

function predicate(sentence: Sentence, child: number, head: number, { modifiers }: StatusKnowledge): Step | null {
  const { relation } = word(sentence, child);
  if (!isRelation(relation, "nsubj")) return null;
  const status = modifiers.get(lower(sentence, head)) ?? modifiers.get(word(sentence, head).lemma.toLowerCase());
  if (status) return { effect: status, next: "clause", rule: "predicate" };
  // "[casualties] could be high", but "the [attack] could be the work of ..."
  const adjective = word(sentence, head).upos === "ADJ" && has(sentence, head, "cop");
  return adjective && !isKnown(sentence, child)
    ? { effect: "happened", next: "spent", rule: "subjectOfAdjective" }
    : null;
}

/** "the attack", "their attack" */
const isKnown = (sentence: Sentence, at: number): boolean =>
  children(sentence, at).some(
    (one) => specific.has(lower(sentence, one)) || word(sentence, one).relation === "nmod:poss",
  );

const specific = new Set(["the", "this", "that", "these", "those"]);

/** A noun below a verb that only may or will happen is no more real than the verb, unless it is known: "the attack". */
function nounOfUnreal(sentence: Sentence, child: number, head: number, knowledge: StatusKnowledge): Step | null {
  const { relation, upos } = word(sentence, child);
  const argument = relation === "obj" || relation === "nsubj:pass";
  if (!argument || (upos !== "NOUN" && upos !== "PROPN" && upos !== "VERB")) return null;
  if (isKnown(sentence, child)) return stop("knownNoun");
  const negative = relation === "obj" && isNegated(sentence, head, knowledge, child);
  return { effect: negative ? "denied" : "happened", next: "spent", rule: "noun" };
}
