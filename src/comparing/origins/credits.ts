import type { Report } from "../../reading/index.ts";
import { isWire, outletAt, outletId } from "./outlet-names.ts";

/** Where a report says that it has its text or its facts from: ids of the list of outlets, or folded names. */
export interface Credits {
  /** Agencies whose copy it is, or that worked on it. */
  readonly wires: readonly string[];
  /** Outlets that it names as where it has facts from. */
  readonly cites: readonly string[];
}

/** A phrase that names an outlet. The group `after` holds words that begin with the name, `before` words that end in it. */
interface Credit {
  readonly rule: string;
  readonly pattern: RegExp;
}

/** Credits for the text: only agencies are meant. */
const forCopy: readonly Credit[] = [
  // KABUL (AP) - ..., JALALABAD, Nov. 21 (Reuters) — ...
  {
    rule: "dateline",
    pattern: /^[^\S\n]{0,9}\p{Lu}[\p{L}\d .,'’/-]{1,60}\((?<after>[^)\n]{2,40})\)\s{0,3}(?:[-–—:]|$)/gmu,
  },
  // By The Associated Press
  { rule: "byline", pattern: /^[^\S\n]{0,9}by:?\s{1,3}(?<after>[^\n,]{2,40})/gimu },
  // Copyright 2019 The Associated Press. All rights reserved.
  {
    rule: "copyright",
    pattern: /(?:copyright|©|\(c\))\s{0,3}(?:©\s?)?(?:\d{4}[^\S\n]{0,3})?(?:by\s)?(?<after>[^\n]{2,40})/giu,
  },
  // The Associated Press contributed to this report.
  {
    rule: "contributed",
    pattern: /(?<=(?<before>[^\n.;]{2,50})\s(?:also\s)?)contributed to (?:this|the) (?:report|story|article)/gu,
  },
  // An Associated Press report is included.
  { rule: "included", pattern: /\bAn? (?<before>[^\n.;]{2,40}?) report (?:is|was) (?:included|used)/gu },
  // With additional reporting from Reuters; with files from AFP
  {
    rule: "withReporting",
    pattern:
      /\b(?:[Aa]dditional|[Ww]ith) (?:reporting|material|files?|information|input|inputs|details) (?:by|from) (?<after>[^\n.;]{2,40})/gu,
  },
  // ... said on Monday. (Reuters)   ... the monitor said. --AFP
  { rule: "atTheEnd", pattern: /(?:[-–—]{1,2}\s?|\()(?<after>\p{Lu}[\p{L} -]{1,30})\)?\.?\s{0,3}$/gmu },
  // Source: Xinhua
  { rule: "sourceLine", pattern: /^\s{0,9}(?:source|agency|agencies|via)s?\s?:\s?(?<after>[^\n]{2,40})/gimu },
];

/** Reuters signs its stories so and not by its name: (Reporting by A; Editing by B). */
const reporterAndEditor = /\b[Rr]eporting by [^\n;]{2,200};\s?(?:[Ww]riting by [^\n;]{2,100};\s?)?[Ee]diting by /u;

/** Credits for facts. */
const forFacts: readonly Credit[] = [
  // according to the New York Times; according to a report in the Guardian
  {
    rule: "accordingTo",
    pattern:
      /\b[Aa]ccording to (?:an? (?:report|article|story) (?:in|by|from|on) )?(?<after>(?:[Tt]he )?\p{Lu}[^\n,;]{1,60})/gu,
  },
  // told Al Jazeera; in a statement to SANA; speaking to the BBC
  {
    rule: "told",
    pattern:
      /\b(?:told|telling|speaking to|spoke to|(?:statement|interview|statements|remarks) (?:to|with)) (?:the state news agency )?(?<after>(?:[Tt]he )?\p{Lu}[^\n,;]{1,60})/gu,
  },
  // citing Interfax; as quoted by the state agency SANA
  {
    rule: "citing",
    pattern:
      /\b(?:citing|quoting|(?:quoted|cited|reported|published|carried|broadcast) (?:by|in|on)) (?:(?:the )?(?:state|official|local|private|semi-official)[- ](?:run )?(?:news )?(?:agency|television|TV|outlet|newspaper) )?(?<after>(?:[Tt]he )?\p{Lu}[^\n,;]{1,60})/gu,
  },
  // Al Jazeera reported; the Washington Post quoted officials
  {
    rule: "reported",
    pattern:
      /(?<before>\p{Lu}[\p{L}’'.-]{1,25}(?: [\p{L}’'.-]{1,25}){0,4}?)(?: news agency| agency| television| correspondents?| reporters?)? (?:has |had |have )?(?:reported|reports|quoted|cited|broadcast|said)\b/gu,
  },
];

/** What a report credits. Linear in the text. */
export function creditsOf({
  text,
  outlet,
  author,
  dateline,
}: Pick<Report, "text" | "outlet" | "author" | "dateline">): Credits {
  const wires = new Set<string>();
  // KABUL, Nov. 21 (Khaama Press) --: an agency by where it stands, also one that no list holds.
  const wire = dateline?.wire;
  for (const name of wire?.words.split("/") ?? []) {
    const listed = outletAt("start", name);
    wires.add(listed !== null && isWire(listed) ? listed : name === wire!.words ? outletId(wire!.key) : outletId(name));
  }
  for (const name of [...(author?.split(/[,;/&]|\band\b/) ?? []), ...(outlet === null ? [] : [outlet])]) {
    const found = outletAt("start", name);
    if (found !== null && isWire(found)) wires.add(found);
  }
  for (const found of credited(text, forCopy)) if (isWire(found)) wires.add(found);
  if (reporterAndEditor.test(text)) wires.add("reuters");
  const own = outlet === null ? null : outletId(outlet);
  const cites = new Set([...credited(text, forFacts)].filter((found) => found !== own));
  return { wires: [...wires].sort(), cites: [...cites].sort() };
}

function* credited(text: string, credits: readonly Credit[]): Generator<string> {
  for (const { pattern } of credits)
    for (const { groups } of text.matchAll(pattern)) {
      const { after, before } = groups as { readonly after?: string; readonly before?: string };
      const found = after === undefined ? outletAt("end", before ?? "") : outletAt("start", after);
      if (found !== null) yield found;
    }
}
