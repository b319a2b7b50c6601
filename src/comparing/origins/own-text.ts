import { foldedWords } from "./folded-words.ts";

/** What a site puts around every report of its own: sentences with one of these are no sign of a copy. */
const ofTheSite =
  /\b(?:sign(?:ed)? (?:up|in)|log(?:ged)? in|newsletters?|subscri(?:be|bers?|ptions?)|all rights reserved|may not be (?:published|reproduced|reprinted|copied)|rewritten,? or redistributed|copyright|click here|(?:follow|like|join|contact|email|call) us|on (?:facebook|twitter|instagram)|share this|terms of (?:use|service)|privacy policy|cookies?|comments?|read more|more stories|related (?:stories|articles)|download (?:the|our)|(?:our|the) app|advertis(?:e|er|ing|ement)|crime ?stoppers|breaking news|javascript|browser|your (?:account|password|inbox|email))\b|©/i;

/** Sentences and lines, roughly: enough to drop those of the site. */
const pieces = /[^\n.!?]{1,2000}[.!?]*/g;

/** The folded words of a report's own text, in order, without what its site puts around every report. */
export function ownWords(text: string): string[] {
  const kept: string[] = [];
  for (const [piece] of text.matchAll(pieces)) if (!ofTheSite.test(piece)) kept.push(piece);
  return foldedWords(kept.join(" "));
}
