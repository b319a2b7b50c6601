import type { EntityPlace } from "./places/entity-place.ts";
import type { Claim, Entity, Filler, Interval, Reading } from "./reading.ts";

/** An interval as people write it: "62", "601+", "36–39", "up to 12", "none". */
export function countWords([min, max]: Interval): string {
  if (max === null) return `${grouped(min)}+`;
  if (max === 0) return "none";
  if (min === max) return grouped(min);
  return min === 0 ? `up to ${grouped(max)}` : `${grouped(min)}–${grouped(max)}`;
}

const grouped = (count: number): string => (count < 10_000 ? String(count) : count.toLocaleString("en-US"));

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** "Tue 19 Nov 2019". */
export function dayWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** "19 Nov 2019". */
const shortDay = (day: string): string => dayWords(day).replace(/^[A-Z][a-z]{2} /, "");

/** "Tue 19 Nov 2019", "10 Aug – 10 Nov 2021", "Nov 2019", "2016", or null when nothing is known. */
export function periodWords({ from, to }: Pick<Claim, "from" | "to">): string | null {
  if (from === null && to === null) return null;
  if (from === null) return `until ${shortDay(to!)}`;
  if (to === null) return `from ${shortDay(from)}`;
  if (from === to) return dayWords(from);
  const [start, end] = [shortDay(from).split(" "), shortDay(to).split(" ")] as [string[], string[]];
  if (from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return start[2]!;
  const wholeMonth = from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01") && isLastOfMonth(to);
  if (wholeMonth) return `${start[1]} ${start[2]}`;
  const same = start[2] === end[2] ? (start[1] === end[1] ? 1 : 2) : 3;
  return `${start.slice(0, same).join(" ")} – ${end.join(" ")}`;
}

const isLastOfMonth = (day: string): boolean =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;

/** "62 militants (30 Pakistanis, 2 Turks)", or null when no number is given. */
export function countAndParts({ count, unit, parts }: Pick<Claim, "count" | "unit" | "parts">): string | null {
  if (count === null) return null;
  const inner = parts.map((part) => [countWords(part.count), part.unit].filter(Boolean).join(" "));
  const whole = unit === null ? countWords(count) : `${countWords(count)} ${unit}`;
  return inner.length > 0 ? `${whole} (${inner.join(", ")})` : whole;
}

/** Words on one line. */
export const onOneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

/** Fillers as read, with the word that stood at the place itself where it is another one: "62 fighters [They]". */
export const fillerWords = (fillers: readonly Filler[]): string | null =>
  fillers.length === 0
    ? null
    : fillers
        .map(({ words, via }) => {
          const other = via && !words.includes(via.words) && !via.words.includes(words);
          return onOneLine(other ? `${words} [${via.words}]` : words);
        })
        .join("; ");

/** The entity that words of a claim name, or null. */
export function entityOf({ mention }: Filler, { mentions, entities }: Reading): Entity | null {
  const found = mention === undefined ? undefined : mentions.find(({ id }) => id === mention);
  return (found && entities.find(({ id }) => id === found.entity)) ?? null;
}

const countries = new Intl.DisplayNames("en", { type: "region" });

/** "Achin, Nangarhar, Afghanistan: district", "Kunduz, Afghanistan: an area near or in it". */
export function placeWords({ name, admin1, country, precision }: EntityPlace): string {
  const nation = country === null ? null : countries.of(country);
  const inside = [name, admin1, nation].filter((part, i, all) => part && all.indexOf(part) === i);
  return `${inside.join(", ")}: ${precision === "area" ? "an area near or in it" : precision}`;
}

/** "Kunduz (Kunduz, Afghanistan: place)": the words that say where, with where the gazetteer has it. */
export const whereWords = (fillers: readonly Filler[], reading: Reading): string | null =>
  fillers.length === 0
    ? null
    : fillers
        .map((filler) => {
          const place = entityOf(filler, reading)?.place;
          return `${fillerWords([filler])}${place ? ` (${placeWords(place)})` : ""}`;
        })
        .join("; ");

/** "Taliban: armed group, taliban, part of ...": what is held of an actor, or null when nothing is. */
export function actorWords({ actor }: Entity, entities: readonly Entity[]): string | null {
  if (!actor) return null;
  const wholes = actor.partOf.map(({ entity, identity }) => entities.find(({ id }) => id === entity)?.name ?? identity);
  const contested = actor.identity === null && actor.candidates.length > 1;
  const said = [
    actor.office,
    actor.kind,
    actor.identity === null ? null : `identity ${actor.identity}`,
    contested ? `one of ${actor.candidates.map(({ identity }) => identity).join(", ")}` : null,
    actor.country === null ? null : countries.of(actor.country),
    wholes.length > 0 ? `part of ${wholes.join(", ")}` : null,
  ].filter(Boolean);
  return said.length > 0 ? said.join(", ") : null;
}

/** Claims in the order in which their report makes them. */
export const inTextOrder = <T extends Pick<Claim, "trigger">>(claims: readonly T[]): T[] =>
  [...claims].sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end);

/** "happened", "planned", ... with scope when the number is a total. */
export const statusWords = ({ status, scope }: Pick<Claim, "status" | "scope">): string =>
  scope === "cumulative" ? `${status}, a total` : status;

/** Who says so and how: "Afghan officials (say)", or that the outlet says so itself. */
export function sourceWords({ source, stance }: Pick<Claim, "source" | "stance">): string {
  if (source === null) return stance === "report" ? "reported, nobody named" : "the outlet itself";
  return `${fillerWords([source])}${stance === null ? "" : ` (${stance})`}`;
}
