import type { Span } from "../../english/span.ts";
import type { FoundAttribution } from "../attribution/attribution.ts";
import { attributionAt } from "../attribution/index.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import type { Claim, Filler, Quote } from "../reading.ts";

/** Who says so: the attribution in whose reach the trigger lies, or the one that the trigger itself makes. */
export function voiceOf(
  found: FoundTrigger,
  attributions: readonly FoundAttribution[],
  trigger: Span,
): FoundAttribution | null {
  return ownAccusation(found, attributions) ?? attributionAt(attributions, trigger);
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
