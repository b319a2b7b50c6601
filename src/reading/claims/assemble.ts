import type { Document } from "../../english/document.ts";
import { quote, type Span } from "../../english/span.ts";
import { childBy, wordAt } from "../../english/tree.ts";
import type { SupportVerb } from "../../codebook/support-verbs.ts";
import type { StatusKnowledge } from "../../codebook/status.ts";
import type { FoundAttribution } from "../attribution/attribution.ts";
import { nameAt, type Nouns } from "../classes.ts";
import type { Count } from "../counts/count.ts";
import { type Carrier, carrierOf } from "../events/carrier.ts";
import { actorsOfInstruments } from "../events/role-rules.ts";
import { isNobody } from "../events/suits.ts";
import { findRoles, type Roles, type RoleWord } from "../events/roles.ts";
import { findTriggers, type FoundTrigger, type TriggerIndex } from "../events/triggers.ts";
import type { Claim, Day, Filler, Quote } from "../reading.ts";
import type { Time } from "../times/time.ts";
import { addsSomething } from "./adds.ts";
import { Told } from "./told.ts";
import { sourceOf, voiceOf } from "./voice.ts";
import { fillerWords, type Antecedents } from "./antecedent.ts";
import { countedOf } from "./counted.ts";
import { confidenceOf } from "./confidence.ts";
import { evidenceOf } from "./evidence.ts";
import { periodOf } from "./period.ts";
import { placeOf } from "./place.ts";
import { scopeOf } from "./scope.ts";
import { toldAs } from "./told-as.ts";

/** All that is known of a report when its claims are put together. */
export interface Findings {
  readonly document: Document;
  readonly published: Day | null;
  readonly counts: readonly Count[];
  readonly attributions: readonly FoundAttribution[];
  readonly antecedents: Antecedents;
  /** The times and the words of saying of a sentence. */
  bySentence(sentence: number): { readonly times: readonly Time[]; readonly cues: ReadonlySet<number> };
}

/** What the codebook and the lexicon know, prepared once for all reports. */
export interface Knowledge {
  readonly triggers: TriggerIndex;
  readonly nouns: Nouns;
  readonly supportVerbs: readonly SupportVerb[];
  readonly status: StatusKnowledge;
}

/** An event found in the text, before anything is asked about who says so. */
interface FoundEvent {
  readonly found: FoundTrigger;
  readonly carrier: Carrier | null;
  readonly roles: Roles;
}

/** Every claim of a report, in the order of the text. */
export function claimsOf(findings: Findings, knowledge: Knowledge): Claim[] {
  const claims: Claim[] = [];
  const told = new Told(findings.antecedents);
  for (const sentence of findings.document.sentences) {
    const events: FoundEvent[] = findTriggers(sentence, knowledge.triggers, knowledge.nouns).map((found) => {
      const carrier = carrierOf(found, knowledge.supportVerbs);
      return { found, carrier, roles: findRoles(found, knowledge.nouns, carrier) };
    });
    actorsOfInstruments(events);
    for (const { found, carrier, roles } of events) {
      if (!addsSomething({ found, roles, carrier, others: events, told, nouns: knowledge.nouns })) continue;
      told.tell(found, roles);
      claims.push(claimOf(found, roles, carrier, findings, knowledge));
    }
  }
  return claims
    .sort((a, b) => a.trigger.start - b.trigger.start || (a.type < b.type ? -1 : 1))
    .map((claim, i) => ({ ...claim, id: `c${i + 1}` }));
}

function claimOf(
  found: FoundTrigger,
  roles: Roles,
  carrier: Carrier | null,
  findings: Findings,
  knowledge: Knowledge,
): Claim {
  const { document, attributions } = findings;
  const { sentence, frame } = found;
  const { text } = document;
  const quoted = (span: Span): Quote => ({ start: span.start, end: span.end, words: quote(text, span) });
  const trigger = triggerSpan(found);
  const voice = voiceOf(found, attributions, trigger, document, knowledge.nouns);
  const { status, rules: statusRules } = toldAs(found, carrier, voice, knowledge.status);
  const { times, cues } = findings.bySentence(sentence.index);
  const period = periodOf(found, roles, times, (w) => cues.has(w), findings.published);
  const place = placeOf({ found, roles, nouns: knowledge.nouns });
  const counted = countedOf(found, roles, findings.counts, knowledge.nouns);
  const count = counted?.interval ?? null;
  const fill = (role: RoleWord): Filler => fillerFor(role, findings, quoted);
  const fillAll = (filling: readonly RoleWord[]): Filler[] =>
    filling.filter((role) => !isBareNumber(role) && !isNobody(role.sentence, role.head)).map(fill);
  const source = sourceOf(voice, quoted);
  const claim: Omit<Claim, "confidence"> = {
    id: "",
    type: frame.type,
    trigger: quoted(trigger),
    evidence: quoted(
      evidenceOf(found, roles, [...(period ? [period.time] : []), ...(place ? [wordAt(sentence, place.head)] : [])]),
    ),
    agent: fillAll(roles.agent),
    affected: fillAll(roles.affected),
    recipient: fillAll(roles.recipient),
    instrument: fillAll(roles.instrument),
    place: place ? [fill({ sentence, head: place.head, rule: place.rule })] : [],
    from: period?.from ?? null,
    to: period?.to ?? null,
    periodBasis: period?.time.basis ?? null,
    periodWords: period ? quoted(period.time) : null,
    count,
    countWords: counted?.words ? quoted(counted.words) : null,
    unit: count ? (counted?.unit ?? null) : null,
    parts: counted?.parts ?? [],
    scope: scopeOf({
      frame,
      trigger: wordAt(sentence, found.word),
      words: sentence.words,
      eventNoun: found.trigger.pos === "noun",
      count,
      status,
      instruments: roles.instrument.map((r) => wordAt(r.sentence, r.head)),
      from: period?.from ?? null,
      to: period?.to ?? null,
      timeAnchor: period?.anchor ?? null,
    }),
    status,
    source: source.filler,
    stance: source.stance,
    attribution: voice?.id ?? null,
    rules: [
      `${frame.type}:${found.trigger.pos}:${found.trigger.lemmas.join(" ")}`,
      ...Object.values(roles).flatMap((r) => r.map((w) => w.rule)),
      ...(place ? [place.rule] : []),
      ...(period?.time.rules ?? []),
      ...(counted?.rules ?? []),
      ...statusRules,
      ...(voice?.rules ?? []),
    ],
  };
  return { ...claim, confidence: confidenceOf(claim, found.trigger.pos) };
}

/** From the first to the last word of the trigger, when it runs without much between: "took [23 of them] into custody". */
function triggerSpan(found: FoundTrigger): Span {
  const words = found.words;
  const first = wordAt(found.sentence, words[0] as number);
  const last = wordAt(found.sentence, words.at(-1) as number);
  return { start: first.start, end: last.end };
}

/** "‹At least 82› were killed": the count says it all; there are no words for who they were. */
function isBareNumber({ sentence, head }: RoleWord): boolean {
  const { upos } = wordAt(sentence, head);
  return upos === "NUM" && !nameAt(sentence, head) && childBy(sentence, head, "nmod") < 0;
}

function fillerFor(role: RoleWord, { document, antecedents }: Findings, quoted: (span: Span) => Quote): Filler {
  const { span, via } = fillerWords(document, antecedents, role.sentence, role.head, {
    alone: role.alone === true,
  });
  return via ? { ...quoted(span), via: quoted(via) } : quoted(span);
}
