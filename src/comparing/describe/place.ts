import type { Claim, Reading, ReadingMention } from "../../reading/index.ts";
import type { Where } from "../described.ts";
import { type Cast, firstFrom } from "./cast.ts";

/** How fine a place is, finest first. */
const fineness = ["point", "place", "district", "province", "area", "region", "country"];
const rank = ({ precision }: Where): number => (precision === null ? 1.5 : fineness.indexOf(precision));

/**
 * Where a claim happened, the finest place first: what the claim states, else what its sentence names, else what the report is about
 * ("JALALABAD — ", or the first town it names).
 */
export function placesOf(
  claim: Claim,
  cast: Cast,
  about: readonly Where[],
): { readonly places: readonly Where[]; readonly placeBasis: "stated" | "inferred" | null } {
  const stated = claim.place.flatMap((filler) => {
    const within = inside(cast, filler.start, filler.end).map((mention) => whereOf(mention, cast));
    return within.length > 0 ? within : [unknown(filler.words)];
  });
  if (stated.length > 0) return { places: finestFirst(stated), placeBasis: "stated" };
  const near = inside(cast, claim.evidence.start, claim.evidence.end).map((mention) => whereOf(mention, cast));
  const places = near.length > 0 ? near : about;
  return { places: finestFirst(places).slice(0, 2), placeBasis: places.length > 0 ? "inferred" : null };
}

/** Places that the head of a report names, the finest first; the first of each fineness. */
export function placesOfReport(reading: Reading, cast: Cast): readonly Where[] {
  const head = reading.sentences[3]?.end ?? reading.report.text.length;
  const named = inside(cast, 0, head).map((mention) => whereOf(mention, cast));
  const kept = new Map<string | null, Where>();
  for (const where of named) if (!kept.has(where.precision)) kept.set(where.precision, where);
  return finestFirst([...kept.values()]).slice(0, 2);
}

/** The country that a report is dated from: "KABUL, Afghanistan (AP) — ". Null when it has no dateline. */
export function countryOfDateline({ report }: Reading, cast: Cast): string | null {
  const line = /(?:^|\n)\s*(\p{Lu}[\p{Lu}\p{M}' .-]{2,40})(?:,[^\n—–]{1,40})?(?:\s*\([^)\n]{1,30}\))?\s*[—–-]/u.exec(
    report.text.slice(0, 1500),
  );
  if (!line) return null;
  const start = line.index + line[0].indexOf(line[1]!);
  const [first] = inside(cast, start, start + line[0].length);
  return first ? whereOf(first, cast).country : null;
}

function inside(cast: Cast, start: number, end: number): ReadingMention[] {
  const found: ReadingMention[] = [];
  for (let at = firstFrom(cast.mentions, start); at < cast.mentions.length; at++) {
    const mention = cast.mentions[at]!;
    if (mention.start >= end) break;
    if (mention.end <= end && isPlace(mention, cast)) found.push(mention);
  }
  return found;
}

const isPlace = (mention: ReadingMention, cast: Cast): boolean =>
  mention.kind === "place" && cast.byMention.get(mention.id)?.kind === "place";

function whereOf(mention: ReadingMention, cast: Cast): Where {
  const entity = cast.byMention.get(mention.id);
  const place = entity?.place;
  if (!place) return unknown(entity?.name ?? mention.words);
  const { name, geonameId, lat, lon, country, admin1, precision } = place;
  return { words: mention.words, name, geonameId, lat, lon, country, admin1, precision };
}

const unknown = (words: string): Where => ({
  words,
  name: words.replace(/^(?:the|a|an)\s+/i, ""),
  geonameId: null,
  lat: null,
  lon: null,
  country: null,
  admin1: null,
  precision: null,
});

function finestFirst(places: readonly Where[]): Where[] {
  const seen = new Set<string>();
  return [...places]
    .sort((a, b) => rank(a) - rank(b))
    .filter(({ geonameId, name }) => {
      const key = `${geonameId ?? name}`;
      return !seen.has(key) && seen.add(key);
    });
}
