import { IntakeError } from "../refusal.ts";
import { columnNames, type Field, fields } from "./column-names.ts";
import { type DayOrder, isDateLike } from "./column-dates.ts";

/** What the person said of the columns: `text=body,date=pubDate:dmy`. A field without a column ("date=") is not to be looked for. */
export interface ColumnsAsked {
  readonly names: Readonly<Partial<Record<Field, string>>>;
  readonly dayOrder: DayOrder | null;
}

export const noColumnsAsked: ColumnsAsked = { names: {}, dayOrder: null };

/** Which column of a header each field is read from. */
export interface Columns {
  readonly at: Readonly<Partial<Record<Field, number>>>;
  /** For the person: "text = body, date = pubDate; not used: city". */
  readonly says: string;
}

/** Understands `text=body,date=pubDate:dmy`. Throws `IntakeError` saying what is allowed. */
export function parseColumns(words: string): ColumnsAsked {
  const names: Partial<Record<Field, string>> = {};
  let dayOrder: DayOrder | null = null;
  for (const pair of words.split(",")) {
    const [, name = "", column = ""] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    const field = fields.find((known) => known === name.toLowerCase());
    if (field === undefined)
      throw new IntakeError(`"${pair.trim()}" names no column; write text=body,date=pubDate with ${fields.join(", ")}`);
    const order = field === "date" ? /^(.*):(dmy|mdy|ymd)$/i.exec(column) : null;
    if (order) dayOrder = order[2]!.toLowerCase() as DayOrder;
    names[field] = order ? order[1]! : column;
  }
  return { names, dayOrder };
}

const folded = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Which columns hold what: as asked, else by their names, else (text, date, URL, title) by what stands in them. Throws `IntakeError` when a column
 * that was asked for is not there, or none holds text.
 */
export function chooseColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  asked: ColumnsAsked,
): Columns {
  const at: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  const take = (field: Field, index: number): void => {
    if (index < 0 || taken.has(index)) return;
    at[field] = index;
    taken.add(index);
  };
  for (const field of fields) {
    const name = asked.names[field];
    if (name !== undefined && name !== "") take(field, indexOfAsked(header, field, name));
  }
  const open = (field: Field): boolean => at[field] === undefined && asked.names[field] !== "";
  const names = header.map(folded);
  const looks = header.map((_, index) => lookOf(sample.map((row) => row[index] ?? "")));
  for (const field of fields)
    if (open(field))
      take(field, columnNames[field].map((name) => names.indexOf(name)).find(fits(field, taken, looks)) ?? -1);
  for (const [field, best] of byContent) if (open(field)) take(field, best(looks, taken));
  if (at.text === undefined)
    throw new IntakeError(
      `has no column of texts; its columns are ${listed(header)}; name one with --columns text=NAME`,
    );
  const used = fields.filter((field) => at[field] !== undefined);
  const unused = header.filter((_, index) => !taken.has(index));
  const says = `${used.map((field) => `${field} = ${header[at[field]!]}`).join(", ")}${unused.length === 0 ? "" : `; not used: ${listed(unused)}`}`;
  return { at, says };
}

const listed = (names: readonly string[]): string =>
  names.length <= 20 ? names.join(", ") : `${names.slice(0, 20).join(", ")} and ${names.length - 20} more`;

function indexOfAsked(header: readonly string[], field: Field, name: string): number {
  const exact = header.indexOf(name);
  const index = exact >= 0 ? exact : header.findIndex((one) => folded(one) === folded(name));
  if (index < 0)
    throw new IntakeError(`has no column "${name}" to take ${field} from; its columns are ${listed(header)}`);
  return index;
}

/** What the cells of a column are like. Shares of the cells that are not empty. */
interface Look {
  readonly filled: number;
  readonly meanLength: number;
  readonly prose: number;
  readonly dates: number;
  readonly urls: number;
}

function lookOf(cells: readonly string[]): Look {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const share = (test: (cell: string) => boolean): number => filled.filter(test).length / Math.max(1, filled.length);
  return {
    filled: filled.length,
    meanLength: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length),
    prose: share((cell) => cell.split(/\s+/, 8).length >= 5),
    dates: share(isDateLike),
    urls: share((cell) => /^https?:\/\//i.test(cell)),
  };
}

/** A column whose name is right but whose cells are not is left: a "date" full of names, a "source" full of URLs. */
const fits =
  (field: Field, taken: ReadonlySet<number>, looks: readonly Look[]) =>
  (index: number): boolean => {
    const look = looks[index];
    if (look === undefined || taken.has(index)) return false;
    if (look.filled === 0) return field !== "text";
    if (field === "date") return look.dates >= 0.5;
    if (field === "outlet") return look.urls < 0.5;
    return true;
  };

type Best = (looks: readonly Look[], taken: ReadonlySet<number>) => number;

const bestBy =
  (allowed: (look: Look) => boolean, rank: (look: Look) => number): Best =>
  (looks, taken) => {
    let best = -1;
    for (const [index, look] of looks.entries())
      if (!taken.has(index) && look.filled > 0 && allowed(look) && (best < 0 || rank(look) > rank(looks[best]!)))
        best = index;
    return best;
  };

/** Fields that cells give away. An outlet, an author and an id cannot be told from other short words. */
const byContent: readonly (readonly [Field, Best])[] = [
  [
    "text",
    bestBy(
      ({ prose, urls }) => prose >= 0.5 && urls < 0.5,
      ({ meanLength }) => meanLength,
    ),
  ],
  [
    "date",
    bestBy(
      ({ dates }) => dates >= 0.9,
      ({ filled }) => filled,
    ),
  ],
  [
    "url",
    bestBy(
      ({ urls }) => urls >= 0.9,
      ({ filled }) => filled,
    ),
  ],
  [
    "title",
    bestBy(
      ({ prose, meanLength }) => prose >= 0.5 && meanLength >= 20 && meanLength <= 150,
      ({ meanLength }) => meanLength,
    ),
  ],
];
