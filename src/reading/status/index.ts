import type { StatusKnowledge } from "../../codebook/status.ts";
import type { Sentence, Word } from "../../english/document.ts";
import type { Stance, Status } from "../reading.ts";
import { isRelation } from "../../english/tree.ts";
import { stepUp } from "./climb.ts";
import { compose } from "./compose.ts";
import { hasCondition, ownOf, type Own } from "./own.ts";

const heard: ReadonlySet<Status> = new Set(["happened", "unconfirmed", "ongoing"]);
const sayings = new Set(
  "claim allegation report accusation charge rumor rumour suggestion assertion account story statement".split(" "),
);
const refusals = new Set("deny reject dismiss dispute refute rebut contradict rubbish contest".split(" "));

/** The event is the content of a noun for what others say, and that noun the object of who denies it. */
function underSaying(sentence: Sentence, event: number): boolean {
  const { head, relation } = sentence.words[event] as Word;
  const noun = sentence.words[head];
  if (!noun || !sayings.has(noun.lemma) || !(isRelation(relation, "acl") || isRelation(relation, "ccomp")))
    return false;
  return noun.relation === "obj" && refusals.has(sentence.words[noun.head]?.lemma ?? "");
}

/** What is known of who tells of the event. */
export interface StatusContext {
  readonly stance?: Stance;
  /** False for hearsay: nobody is named who says so. */
  readonly hasSource?: boolean;
}

export interface StatusReading {
  readonly status: Status;
  /** Names of the rules that spoke, from the event upwards. */
  readonly rules: readonly string[];
}

/** Words above the event that are looked at; deeper sentences say no more. */
const highest = 16;

/**
 * How the event that the word names is told: what its own words say ("[may] attack"), then what each word above it in the
 * tree makes of it ("[plan] to attack", "[denied] that"), then what its source does. `trigger` is an index in
 * `sentence.words`. Linear in the depth of the sentence.
 */
export function statusOf(
  sentence: Sentence,
  trigger: number,
  knowledge: StatusKnowledge,
  context: StatusContext = {},
): StatusReading {
  const word = predicateOf(sentence, trigger);
  const rules: string[] = [];
  let status = "happened" as Status;
  let kept = false;
  const give = (next: Status, rule: string): void => {
    const before = status;
    // "plan to prevent attacks": nothing is kept from happening yet
    status = kept && next === "planned" && status === "denied" ? "possible" : compose(status, next);
    if (next === "denied" && rule.startsWith("under:")) kept = true;
    if (status !== before) rules.push(`status:${rule}`);
  };
  const own = ownOf(sentence, word, knowledge);
  applyOwn(own, true, give);
  // "the ongoing attacks" go on, whatever the sentence wants of them
  if (own.effects.some(({ status, rule }) => rule === "modifier" && status === "ongoing") && !own.negated)
    return { status, rules };
  // "They would be released": what somebody announced, here or in the sentence before
  const announced = context.stance !== undefined && context.stance !== "believe";
  if (
    announced &&
    !hasCondition(sentence, word, knowledge) &&
    own.effects.some(({ rule }) => rule === "would") &&
    status === "possible"
  )
    status = "planned";
  let at = word;
  let told = true;
  let ahead = false;
  for (let i = 0; i < highest; i++) {
    const { head } = sentence.words[at] as Word;
    if (head < 0) break;
    const step = stepUp(sentence, at, knowledge);
    // "refused the request": there was one
    if (i === 0 && step.effect === "denied" && isContentNoun(sentence, word, knowledge)) break;
    const pass = ahead ? onlyAhead(give) : give;
    pass(step.effect, step.rule);
    if (step.next === "stop") {
      told = told && !known.has(step.rule);
      break;
    }
    if (step.next === "ahead") [ahead, told] = [true, false];
    if (step.next !== "past")
      applyUnreal(ownOf(sentence, head, knowledge, at), step.next === "clause", ahead ? onlyAhead(give) : give);
    at = head;
  }
  // "denied claims that it had killed civilians": through a noun for what others say
  if (context.stance === "deny" && heard.has(status) && rules.every((rule) => !rule.includes("denied"))) {
    if (underSaying(sentence, word)) give("denied", "deniedBySource");
  }
  if (told && context.stance === "believe") give("unconfirmed", "believed");
  if (told && context.stance === "report" && context.hasSource === false) give("unconfirmed", "hearsay");
  if (status === "unconfirmed" && context.stance === "confirm")
    return { status: "happened", rules: [...rules, "status:confirmed"] };
  return { status, rules };
}

/** "will [be] available": what an auxiliary or a copula says stands with its predicate. */
function predicateOf(sentence: Sentence, word: number): number {
  const { relation, head } = sentence.words[word] as Word;
  return head >= 0 && (isRelation(relation, "aux") || relation === "cop") ? head : word;
}

/** A noun for what is said or wanted: "request", "proposal", "claim". */
function isContentNoun(sentence: Sentence, word: number, { governors }: StatusKnowledge): boolean {
  const { upos, lemma, relation } = sentence.words[word] as Word;
  return upos === "NOUN" && (relation === "obj" || relation === "nsubj:pass") && governors.has(lemma.toLowerCase());
}

/** Rules that stop at something taken for known, which a doubt about the sentence leaves alone. */
const known = new Set(["relativeClause", "timeClause", "participleOfNoun", "participleBefore", "knownNoun", "top"]);

type Give = (status: Status, rule: string) => void;

const onlyAhead =
  (give: Give): Give =>
  (status, rule) => {
    if (status === "planned" || status === "possible") give(status, rule);
  };

/** Negation binds closest: "could not attack" is denied; "may not", "should not" and "must not" leave it open. */
function applyOwn(own: Own, negation: boolean, give: Give): void {
  if (!own.negated || !negation) {
    for (const { status, rule } of own.effects) give(status, rule);
    return;
  }
  give("denied", "negated");
  for (const { status, rule } of own.effects) if (!bound.has(rule)) give(status, rule);
}

/** What negation takes with it: "will not", "could not", "not any". */
const bound = new Set(["modal", "obligation", "would", "future", "anyOfThem", "progressive", "counterfactual"]);

/** What the words of a verb above say of the event below it: that it goes on does not pass down. */
function applyUnreal(own: Own, negation: boolean, give: Give): void {
  applyOwn(
    {
      negated: own.negated,
      effects: own.effects.filter(({ rule }) => rule !== "lastingState" && rule !== "distanced"),
    },
    negation,
    give,
  );
}
