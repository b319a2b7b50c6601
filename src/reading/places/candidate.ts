import type { Gazetteer, Place, PlaceKind, Spelling } from "../../gazetteer/index.ts";

/** A place that the words of a report may mean. */
export interface Candidate {
  readonly place: Place;
  /** `swapped`: two letters swapped; `part`: a part of the name names the place in or at which the whole lies ("Kabul [Airport]"). */
  readonly spelling: Spelling | "swapped" | "part";
  /** True when the words say what kind of place it is and it is one: "Nangarhar [Province]"; false when it is none; null when they do not say. */
  readonly typed: boolean | null;
  /** Indexes of the divisions that hold it, its country last. */
  readonly holders: readonly number[];
}

/** Words that say what kind of place a name is of. */
const typeWords: Readonly<Record<string, readonly PlaceKind[]>> = {
  province: ["province"],
  provinces: ["province"],
  governorate: ["province"],
  state: ["province", "country"],
  oblast: ["province"],
  prefecture: ["province", "district"],
  region: ["province", "region", "district"],
  county: ["district", "province"],
  district: ["district", "province", "place"],
  parish: ["district"],
  department: ["province", "district"],
  subdistrict: ["district", "place"],
  municipality: ["district", "place"],
  township: ["place", "district"],
  city: ["place"],
  town: ["place"],
  village: ["place"],
  neighborhood: ["place"],
  neighbourhood: ["place"],
  suburb: ["place"],
  camp: ["place"],
  river: ["water"],
  lake: ["water"],
  island: ["island", "province", "region"],
  islands: ["island", "province", "region", "country"],
  peninsula: ["region", "province"],
  valley: ["region", "district"],
  desert: ["region"],
  mountains: ["mountain", "region"],
  republic: ["country", "province"],
};

export const isTypeWord = (word: string): boolean => Object.hasOwn(typeWords, word.toLowerCase());

/** The kinds that a word such as "district" says. */
const kindsOf = (word: string | null): readonly PlaceKind[] | null =>
  word === null ? null : (typeWords[word.toLowerCase()] ?? null);

/** "Nangarhar Province" → the name and its type word; the type word may stand outside the name ("Achin district"). */
function withoutType(words: string): { readonly bare: string; readonly type: string | null } {
  const at = words.lastIndexOf(" ");
  if (at > 0 && isTypeWord(words.slice(at + 1))) return { bare: words.slice(0, at), type: words.slice(at + 1) };
  const before = /^(\p{L}+) of (?=\S)/u.exec(words);
  if (before && isTypeWord(before[1]!)) return { bare: words.slice(before[0].length), type: before[1]! };
  return { bare: words, type: null };
}

/** More candidates than these are not weighed; the most populous stay. */
const most = 120;

/** A few letters are a name only in capitals or with a point: "La.", "NY", "UK"; "IN" and "OR" in a headline are words. */
const isShort = (words: string): boolean => words.replace(/[^\p{L}\p{N}]/gu, "").length <= 2;

/** Places that some words may mean, a following word ("district") taken into account. */
export function candidatesOf(words: string, following: string | null, gazetteer: Gazetteer): Candidate[] {
  const { bare, type } = withoutType(words);
  const wanted = kindsOf(type ?? following);
  const found = new Map<number, Candidate>();
  const add = (name: string, said: readonly PlaceKind[] | null): void => {
    for (const { index, spelling } of gazetteer.find(name)) {
      const before = found.get(index);
      if (before && before.spelling !== "transliteration") continue;
      const place = gazetteer.place(index);
      if (isShort(name) && (spelling === "transliteration" || !(name === name.toUpperCase() || name.endsWith("."))))
        continue;
      const typed = said === null ? null : said.includes(place.kind);
      found.set(index, { place, spelling, typed, holders: holdersOf(place, gazetteer) });
    }
  };
  if (bare !== words) add(bare, wanted);
  add(words, type === null ? wanted : null);
  const plain = words.replace(/^the /i, "");
  if (found.size === 0 && plain !== words) add(plain, wanted);
  const all = [...found.values()];
  const exact = all.some(({ spelling }) => spelling !== "transliteration");
  const kept = exact ? all.filter(({ spelling, place }) => spelling !== "transliteration" || weighty(place)) : all;
  if (kept.length === 0) {
    const swapped = nearby(bare, wanted, gazetteer);
    return swapped.length > 0 ? swapped : partly(words, gazetteer);
  }
  if (kept.length <= most) return kept;
  return kept.sort((a, b) => b.place.population - a.place.population || a.place.index - b.place.index).slice(0, most);
}

/** Beside an exact spelling another is thought of only for what is often transliterated in several ways. */
const weighty = (place: Place): boolean => place.kind === "province" || place.kind === "district";

function holdersOf(place: Place, gazetteer: Gazetteer): number[] {
  const holders: number[] = [];
  for (let at = place.inside; at >= 0 && holders.length < 4; at = gazetteer.place(at).inside) holders.push(at);
  return holders;
}

/** "Northern Syria", "Downtown Cairo" */
const directionBefore =
  /^(?:(?:north|south|east|west|northeast|northwest|southeast|southwest|central)(?:ern)?|upper|lower|greater|downtown|rural|old|inner|outer)[ -](?=\S)/i;
/** "Kabul International Airport", "Bagram Air Base" */
const facilityAfter =
  /(?: (?:international|military|air|civil|university|general|central|main|teaching))?[ -](?:airport|airfield|airbase|base|university|hospital|port|harbou?r|prison|jail|bridge|stadium|station|dam|refinery|barracks|bazaar|market|mosque|cathedral)$/i;

/** The places that a part of a name names: they hold what the whole names, which the gazetteer lacks. */
function partly(words: string, gazetteer: Gazetteer): Candidate[] {
  const part = words.replace(directionBefore, "").replace(facilityAfter, "");
  if (part === words || isShort(part)) return [];
  return gazetteer.find(part).flatMap(({ index, spelling }): Candidate[] => {
    if (spelling === "transliteration") return [];
    const place = gazetteer.place(index);
    return [{ place, spelling: "part", typed: null, holders: holdersOf(place, gazetteer) }];
  });
}

/** Names shorter than this have too many neighbours. */
const LEAST_LETTERS = 6;

/** Two letters swapped: "Nangrahar" for Nangarhar. Only divisions and large towns are worth the guess. */
function nearby(words: string, wanted: readonly PlaceKind[] | null, gazetteer: Gazetteer): Candidate[] {
  if (words.length < LEAST_LETTERS || words.length > 30 || !/^\p{L}+$/u.test(words)) return [];
  const found = new Map<number, Candidate>();
  for (let at = 1; at + 1 < words.length; at++) {
    if (words[at] === words[at + 1]) continue;
    const swapped = words.slice(0, at) + words[at + 1]! + words[at]! + words.slice(at + 2);
    for (const { index, spelling } of gazetteer.find(swapped)) {
      if (spelling === "transliteration" || found.has(index)) continue;
      const place = gazetteer.place(index);
      if (place.kind === "place" && place.population < 50_000) continue;
      const typed = wanted === null ? null : wanted.includes(place.kind);
      found.set(index, { place, spelling: "swapped", typed, holders: holdersOf(place, gazetteer) });
    }
  }
  return [...found.values()];
}
