import type { Span } from "../../english/span.ts";
import type { Gazetteer, PlaceKind } from "../../gazetteer/index.ts";
import { type Candidate, candidatesOf, isTypeWord } from "./candidate.ts";

/** A name of a place, or of a people, in a text. */
export interface Spotted extends Span {
  readonly words: string;
  readonly kind: "place" | "nationality";
}

/** All mentions of one name in a report: they mean one place. */
export interface Group {
  readonly words: string;
  readonly spotted: readonly Spotted[];
  readonly candidates: readonly Candidate[];
  /** Numbers of the groups that are said to hold this one: "Mosul, [Iraq]", "Achin district in [Nangarhar]". */
  readonly saidInside: ReadonlySet<number>;
  /** True when one of those can hold one of its candidates. */
  readonly holderKnown: boolean;
  /** Numbers of the groups said to lie in this one. */
  readonly saidToHold: ReadonlySet<number>;
  /** Numbers of the groups beside it in a list: "Homs, Hama and [Idlib]". */
  readonly listedWith: ReadonlySet<number>;
  /** True when a paragraph opens with it as the place of writing: "[KABUL] (AP) —", "[BEIRUT], Nov. 3 -". */
  readonly inDateline: boolean;
}

/** What of a text is looked at after a name, at most (UTF-16 units). */
const REACH = 48;

/** The word that follows a name: "district" in "Achin district". */
function followingWord(text: string, end: number): string | null {
  const word = /^[ -]([A-Za-z]{3,16})\b/.exec(text.slice(end, end + 20))?.[1];
  return word !== undefined && isTypeWord(word) ? word : null;
}

/** "[Mosul], [Iraq]"; "[Mosul] (Iraq)"; "[Achin] district in [Nangarhar]"; "[Kaya], a town in northern [Burkina Faso]". */
const insideBetween =
  /^(?:[ -](?:district|province|county|city|town|village|region|area|subdistrict|neighbou?rhood|governorate|camp))?(?:, | \(|,? (?:in|of|inside) (?:the )?|, (?:a|an|the) (?:[a-z-]+ ){0,3}(?:in|of) (?:the )?)(?:(?:north|south|east|west|central|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|south-eastern|north-eastern|south-western|north-western|northeast|northwest|southeast|southwest|neighbou?ring|nearby|state of|province of|rural|restive|volatile|far) )*$/i;

/** "[Iraq]'s [Mosul]", "[Syria]'s northern city of [Aleppo]", "the Nigerian town of [Baga]". */
const holdingBetween = /^(?:['’]s?)? (?:[a-z-]+ ){0,3}$/;

/** "[Homs], [Hama] and [Idlib]". */
const listBetween = /^(?:,| and| or|, and|, or|\/)\s?$/;

/** "[NEW YORK] (AP) —", "[MOSUL, Iraq] –", "([BEIRUT]) -": what stands around the place of writing. */
const datelineAfter = /^(?:, [^\n()–—-]{1,30})?(?: \([^()\n]{2,40}\)|\))? ?(?:--?|–|—)/;
const startsParagraph = (text: string, start: number): boolean =>
  /(?:^|\n)\s{0,4}\(?$/.test(text.slice(Math.max(0, start - 6), start));

/** A name that opens a paragraph in capitals and is set off from it. */
const opensReport = (text: string, { start, end, words }: Spotted): boolean =>
  words === words.toUpperCase() && startsParagraph(text, start) && datelineAfter.test(text.slice(end, end + 80));

/** What a people or nationality can be of: "Canadian" is no town in Texas. */
const homes: ReadonlySet<PlaceKind> = new Set(["country", "province", "region"]);

/** The groups of a report's names, in the order in which they appear. */
export function groupsOf(text: string, spotted: readonly Spotted[], gazetteer: Gazetteer): Group[] {
  const keyOf = (one: Spotted): string => one.words.toLowerCase().replace(/\s+/g, " ");
  const numbers = new Map<string, number>();
  const drafts: {
    words: string;
    spotted: Spotted[];
    candidates: readonly Candidate[];
    saidInside: Set<number>;
    holderKnown: boolean;
    saidToHold: Set<number>;
    listedWith: Set<number>;
    inDateline: boolean;
  }[] = [];
  const order = [...spotted].sort((a, b) => a.start - b.start);
  const numberOf = order.map((one) => {
    const key = keyOf(one);
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = drafts.length));
      drafts.push({
        words: one.words,
        spotted: [],
        candidates: [],
        saidInside: new Set(),
        holderKnown: false,
        saidToHold: new Set(),
        listedWith: new Set(),
        inDateline: false,
      });
    }
    drafts[number]!.spotted.push(one);
    if (opensReport(text, one)) drafts[number]!.inDateline = true;
    return number;
  });
  for (const group of drafts) {
    const following = group.spotted.map(({ end }) => followingWord(text, end)).find((word) => word !== null) ?? null;
    const all = candidatesOf(group.words.replace(/\s+/g, " "), following, gazetteer);
    const people = group.spotted.every(({ kind }) => kind === "nationality");
    group.candidates = people ? all.filter(({ place }) => homes.has(place.kind)) : all;
  }
  for (let at = 0; at + 1 < order.length; at++) {
    const [one, next] = [order[at]!, order[at + 1]!];
    if (next.start - one.end > REACH || next.start < one.end) continue;
    const between = text.slice(one.end, next.start);
    const [a, b] = [numberOf[at]!, numberOf[at + 1]!];
    if (a === b) continue;
    if (insideBetween.test(between)) {
      drafts[a]!.saidInside.add(b);
      drafts[b]!.saidToHold.add(a);
    } else if (holdingBetween.test(between)) {
      drafts[b]!.saidInside.add(a);
      drafts[a]!.saidToHold.add(b);
    }
    if (listBetween.test(between)) {
      drafts[a]!.listedWith.add(b);
      drafts[b]!.listedWith.add(a);
    }
  }
  for (const group of drafts) {
    const holders = new Set(group.candidates.flatMap((candidate) => candidate.holders));
    group.holderKnown = [...group.saidInside].some((number) =>
      drafts[number]!.candidates.some(({ place }) => holders.has(place.index)),
    );
  }
  return drafts;
}
