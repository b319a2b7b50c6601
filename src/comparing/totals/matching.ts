import { foldedName, foldedWords } from "../origins/folded-words.ts";
import type { DescribedClaim, Party, Where } from "../described.ts";
import type { Question } from "../total.ts";

/** How a claim stands to a question: outside of it, inside, or what keeps it from being counted. */
export type Standing = "no" | "yes" | "maybe" | "outside the period" | "period unknown" | "place unknown";

/** Whether a claim is of the type, actor, place and period asked for. "maybe": its days reach beyond the period. */
export function standingOf(claim: DescribedClaim, question: Question): Standing {
  if (claim.type !== question.type) return "no";
  if (
    question.actor !== undefined &&
    ![...claim.agent, ...claim.affected].some((party) => isActor(party, question.actor!))
  )
    return "no";
  const place = question.place === undefined ? "yes" : placeStanding(claim.places, question.place);
  if (place === "no") return "no";
  const period = periodStanding(claim, question);
  if (period === "no") return "no";
  return place === "yes" ? period : place;
}

/** Identity, name or words: the question's words stand in the party's, in order. */
export function isActor({ identity, name, words, wholes }: Party, asked: string): boolean {
  if (identity === asked || wholes.includes(asked)) return true;
  const want = foldedName(asked);
  return want !== "" && [identity ?? "", name, words].some((own) => holds(own, want));
}

const holds = (own: string, want: string): boolean => ` ${foldedWords(own).join(" ")} `.includes(` ${want} `);

function placeStanding(places: readonly Where[], asked: string): "yes" | "no" | "place unknown" {
  if (places.length === 0) return "place unknown";
  return places.some((place) => liesIn(place, asked)) ? "yes" : "no";
}

/** True when the place is the one asked for, by name, GeoNames id or country code, or lies in the country or province of that name. */
export function liesIn({ geonameId, country, admin1, name, words }: Where, asked: string): boolean {
  if (geonameId !== null && String(geonameId) === asked) return true;
  if (country !== null && country.toLowerCase() === asked.toLowerCase()) return true;
  const want = foldedName(asked);
  if (want === "") return false;
  return [name, words, admin1 ?? "", country === null ? "" : nameOfCountry(country)].some(
    (one) => foldedName(one) === want || holds(one, want),
  );
}

const countries = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

function nameOfCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;
}

function periodStanding(claim: DescribedClaim, { from, to }: Question): Standing {
  if (from === undefined && to === undefined) return "yes";
  const first = claim.from ?? claim.to;
  const last = claim.to ?? claim.from;
  if (first === null || last === null) return "period unknown";
  if ((from !== undefined && last < from) || (to !== undefined && first > to)) return "no";
  const inside = (from === undefined || first >= from) && (to === undefined || last <= to);
  if (inside) return "yes";
  return claim.scope === "cumulative" ? "outside the period" : "maybe";
}
