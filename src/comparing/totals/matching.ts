import type { DescribedClaim, Party, Where } from "../described.ts";
import { foldedName, foldedWords } from "../origins/folded-words.ts";
import { remembered } from "../remembered.ts";
import type { AskedActor, Question } from "../total.ts";

/**
 * How a claim stands to the actor, the place and the days asked for. "mother": it names the group that the one asked for is a branch of, in
 * the branch's country. "likely": it tells of fighters, and its report named the group last before them. "maybe": its days reach beyond the
 * period; "outside": and it is a sum over them.
 */
export interface Standing {
  readonly actor: "yes" | "mother" | "likely" | "unknown" | "no";
  readonly place: "yes" | "unknown" | "no";
  readonly period: "yes" | "maybe" | "outside" | "unknown" | "no";
}

export const standingOf = (claim: DescribedClaim, question: Question, actor: AskedActor | undefined): Standing => ({
  actor: question.actor === undefined ? "yes" : actorStanding(claim, question.actor, actor),
  place: question.place === undefined ? "yes" : placeStanding(claim.places, question.place),
  period: periodStanding(claim, question),
});

function actorStanding(
  { agent, affected, places }: DescribedClaim,
  asked: string,
  { identities, mothers }: AskedActor = { identities: [], mothers: [] },
): Standing["actor"] {
  const parties = [...agent, ...affected];
  if (parties.some((party) => [asked, ...identities].some((one) => isActor(party, one)))) return "yes";
  const inCountry = mothers.filter(({ countries }) =>
    places.some(({ country }) => country !== null && countries.includes(nameOfCountry(country))),
  );
  const belongs = (party: Party): boolean =>
    inCountry.some(({ identity }) => party.identity === identity || party.wholes.includes(identity));
  if (parties.some(belongs)) return "mother";
  const known = new Set([...identities, ...inCountry.map(({ identity }) => identity)]);
  if (parties.some(({ likely }) => likely !== undefined && known.has(likely))) return "likely";
  return agent.length === 0 || affected.length === 0 || parties.some(isNobodyKnown) ? "unknown" : "no";
}

/** "gunmen", "the suspects": they may be anybody's. Civilians are nobody's. */
const isNobodyKnown = ({ identity, wholes, named, likely, kind }: Party): boolean =>
  identity === null && wholes.length === 0 && !named && likely === undefined && kind !== "civilians";

/** Identity, name or words: the question's words stand in the party's, in order. */
function isActor({ identity, name, words, wholes }: Party, asked: string): boolean {
  if (identity === asked || wholes.includes(asked)) return true;
  const want = folded(asked);
  return want !== "" && [identity ?? "", name, words].some((own) => holds(own, want));
}

const folded = remembered(foldedName);
const foldedInOrder = remembered((words) => ` ${foldedWords(words).join(" ")} `);
const holds = (own: string, want: string): boolean => foldedInOrder(own).includes(` ${want} `);

/** A place of which the gazetteer knows no country ("the eastern provinces") may lie anywhere. */
function placeStanding(places: readonly Where[], asked: string): Standing["place"] {
  if (places.some((place) => liesIn(place, asked))) return "yes";
  return places.every(({ country }) => country === null) ? "unknown" : "no";
}

/** True when the place is the one asked for, by name, GeoNames id or country code, or lies in the country or province of that name. */
export function liesIn({ geonameId, country, admin1, name, words }: Where, asked: string): boolean {
  if (geonameId !== null && String(geonameId) === asked) return true;
  if (country !== null && country.toLowerCase() === asked.toLowerCase()) return true;
  const want = folded(asked);
  if (want === "") return false;
  return [name, words, admin1 ?? "", country === null ? "" : nameOfCountry(country)].some(
    (one) => folded(one) === want || holds(one, want),
  );
}

const countries = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** "AF" → "Afghanistan". */
const nameOfCountry = remembered((code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code));

function periodStanding(claim: DescribedClaim, { from, to }: Question): Standing["period"] {
  if (from === undefined && to === undefined) return "yes";
  const first = claim.from ?? claim.to;
  const last = claim.to ?? claim.from;
  if (first === null || last === null) return "unknown";
  if ((from !== undefined && last < from) || (to !== undefined && first > to)) return "no";
  const inside = (from === undefined || first >= from) && (to === undefined || last <= to);
  if (inside) return "yes";
  return claim.scope === "cumulative" ? "outside" : "maybe";
}
