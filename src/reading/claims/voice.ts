import type { Document, Sentence } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { wordAt } from "../../english/tree.ts";
import type { FoundAttribution } from "../attribution/attribution.ts";
import { attributionAt } from "../attribution/index.ts";
import { canAct, isOfClass, nameAt, type Nouns } from "../classes.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import type { Claim, Filler, Quote } from "../reading.ts";

/** Who says so: the attribution in whose reach the trigger lies, or the one that the trigger itself makes. */
export function voiceOf(
  found: FoundTrigger,
  attributions: readonly FoundAttribution[],
  trigger: Span,
  document: Document,
  nouns: Nouns,
): FoundAttribution | null {
  const voice = ownAccusation(found, attributions) ?? attributionAt(attributions, trigger);
  const source = voice?.resolved ?? voice?.source[0];
  return source && !canSpeak(source, document, nouns) ? null : voice;
}

/** What happens speaks for nobody: "the liberation means", "a tragedy". */
const mute = new Set(["act", "event", "state", "feeling", "attribute", "phenomenon", "process", "time", "quantity"]);

function canSpeak(source: Span, document: Document, nouns: Nouns): boolean {
  const sentence = sentenceAt(document, source.start);
  const head = sentence ? headOf(sentence, source) : -1;
  if (!sentence || head < 0 || nameAt(sentence, head)) return true;
  const { upos, lemma } = wordAt(sentence, head);
  if (upos !== "NOUN" || isOfClass(sentence, head, "documents", nouns) || canAct(sentence, head, nouns)) return true;
  const kinds = nouns.kindsOf(lemma.toLowerCase());
  // "the administration", "the command": an act by the dictionary, and also those who do it.
  return kinds.length === 0 || kinds.some((kind) => !mute.has(kind));
}

/** The word of a span that hangs on none of its others. */
function headOf({ words }: Sentence, span: Span): number {
  const within = (w: Span | undefined): boolean => w !== undefined && w.start >= span.start && w.end <= span.end;
  return words.findIndex((w) => within(w) && w.upos !== "PUNCT" && !within(words[w.head]));
}

/** The sentence that holds a place of the text, by halving. */
function sentenceAt({ sentences }: Document, offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).start <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low];
}

/** "Police ‹blamed› the rebels": the word that tells of the blame is the word of the accuser. */
function ownAccusation(
  { frame, sentence, words }: FoundTrigger,
  attributions: readonly FoundAttribution[],
): FoundAttribution | null {
  if (frame.type !== "responsibility") return null;
  const own = attributions.find(
    ({ cueWord, stance }) =>
      stance === "accuse" && cueWord?.sentence === sentence.index && words.includes(cueWord.word),
  );
  return own ?? null;
}

/** Source and stance of a claim. Without a named voice the stance tells hearsay from belief. */
export function sourceOf(
  voice: FoundAttribution | null,
  quoted: (span: Span) => Quote,
): { readonly filler: Filler | null; readonly stance: Claim["stance"] } {
  if (!voice) return { filler: null, stance: null };
  const own = voice.source[0];
  const resolved = voice.resolved ?? own;
  if (!resolved) return { filler: null, stance: unnamed.has(voice.stance) ? voice.stance : "report" };
  const elsewhere = own && (own.start !== resolved.start || own.end !== resolved.end);
  return { filler: elsewhere ? { ...quoted(resolved), via: quoted(own) } : quoted(resolved), stance: voice.stance };
}

/** Stances that stand without anybody's name: "is believed to", "was blamed for". */
const unnamed = new Set<FoundAttribution["stance"]>(["believe", "accuse"]);
