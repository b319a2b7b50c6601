import type { Claim, Entity, Filler, Quote, Reading, ReadingMention, Report } from "../../reading/index.ts";
import { periodPhrase } from "./days.ts";
import type { Parties } from "./parties.ts";
import type { PastCount, PastIncident, PastPlace } from "./past-incident.ts";
import { Writing } from "./writing.ts";

/** What is known of a row beside its incident. */
export interface RowOrigin {
  readonly dataSet: string;
  /** "import:acled@1". */
  readonly engine: string;
  /** "conflict@1". */
  readonly codebook: string;
  /** Of the row's bytes. */
  readonly sha256: string;
  /** Columns that became no part of the incident, with their cells. */
  readonly rest: readonly (readonly [column: string, cell: string])[];
}

/** Types in which both sides do the same: neither is the one it is done to. */
const mutual = new Set(["clash", "agree", "negotiate", "protest"]);
/** Days after which one figure is a total over a time rather than of one happening. */
const longest = 45;

/**
 * The reading of a row: a plain rendering of it in sentences, and claims that quote them, with the data set as who says so. `types` are the frames
 * of the codebook; a kind that is none of them makes no claim of its own.
 */
export function readingOf(
  incident: PastIncident,
  origin: RowOrigin,
  parties: Parties,
  types: ReadonlySet<string>,
): Reading {
  const writing = new Writing();
  const cast = new Cast(parties);
  const title = titleOf(incident, origin.dataSet);
  writing.sentence(() => writing.add(title));
  writing.add("\n\n");

  const first = writing.sentence(() => writeEvent(writing, incident, origin.dataSet));
  const said = first.parts;
  const counts = incident.counts.map((count) => {
    writing.add(" ");
    const { quote, parts } = writing.sentence(() => writeCount(writing, count));
    return { count, quote, parts };
  });
  writeRest(writing, incident, origin.rest);

  const source: Filler = { ...said.source, mention: cast.mention(said.source, "actor", origin.dataSet) };
  const agents = said.agents.map((quote) => cast.filler(quote));
  const affected = said.affected.map((quote) => cast.filler(quote));
  const place = said.place === null ? [] : [cast.placeFiller(said.place, incident.place!, origin.dataSet)];
  const both = incident.type !== null && mutual.has(incident.type);
  const cumulative =
    incident.from !== null &&
    incident.to !== null &&
    (Date.parse(incident.to) - Date.parse(incident.from)) / 86_400_000 > longest;
  const base: Omit<Claim, "id" | "type" | "trigger" | "evidence" | "rules"> = {
    agent: [],
    affected: [],
    recipient: [],
    instrument: [],
    place,
    from: incident.from,
    to: incident.to,
    periodBasis: incident.from === null ? null : "stated",
    periodWords: said.period,
    count: null,
    countWords: null,
    unit: null,
    parts: [],
    scope: cumulative ? "cumulative" : "incident",
    status: "happened",
    source,
    stance: "report",
    attribution: "a1",
    confidence: 1,
  };
  const claims: Omit<Claim, "id">[] = [];
  if (incident.type !== null && types.has(incident.type))
    claims.push({
      ...base,
      type: incident.type,
      trigger: said.kind,
      evidence: first.quote,
      agent: both ? [...agents, ...affected] : agents,
      affected: both ? [] : affected,
      rules: [`${incident.type}:noun:${incident.lemma}`, origin.engine],
    });
  for (const { count, quote, parts } of counts)
    if (types.has(count.type))
      claims.push({
        ...base,
        type: count.type,
        trigger: parts.done,
        evidence: quote,
        // In a clash nobody says which side's dead are whose doing.
        agent: both ? [] : agents,
        affected: [cast.filler(parts.who)],
        count: count.count,
        countWords: parts.figure,
        unit: count.unit,
        parts: parts.parts,
        rules: [`${count.type}:verb:${count.type}`, origin.engine],
      });
  return {
    format: "rapporteur-reading/1",
    engine: origin.engine,
    codebook: origin.codebook,
    report: reportOf(incident, origin, title, writing.text),
    sentences: writing.sentences,
    mentions: cast.mentions,
    entities: cast.entities,
    attributions: [
      {
        id: "a1",
        source: said.source,
        cue: said.cue,
        content: [first.quote, ...counts.map(({ quote }) => quote)],
        stance: "report",
        parent: null,
      },
    ],
    claims: claims.map((claim, index) => ({ ...claim, id: `c${index + 1}` })),
    notes: [],
  };
}

const reportOf = (
  { id, from, url }: PastIncident,
  { dataSet, sha256 }: RowOrigin,
  title: string,
  text: string,
): Report => ({
  id: id ?? sha256.slice(0, 16),
  title,
  url,
  outlet: dataSet,
  author: null,
  published: from,
  publishedBasis: from === null ? "unknown" : "given",
  language: "en",
  sha256,
  text,
});

const titleOf = ({ id, kind, place }: PastIncident, dataSet: string): string =>
  [`${dataSet}${id === null ? "" : ` ${id}`}`, [kind ?? "Incident", place?.name].filter(Boolean).join(", ")].join(": ");

/** "ACLED records Air/drone strike in Khogyani, Nangarhar, Afghanistan on 19 November 2019, by …, against …." */
function writeEvent(writing: Writing, incident: PastIncident, dataSet: string) {
  const source = writing.add(dataSet);
  writing.add(" ");
  const cue = writing.add("records");
  writing.add(": ");
  const kind = writing.add(incident.kind ?? "an incident");
  let place: Quote | null = null;
  if (incident.place !== null) {
    const { name, admin1, country } = incident.place;
    writing.add(" in ");
    place = writing.add(name);
    const wider = [admin1, country].filter((one) => one !== null && one !== name);
    if (wider.length > 0) writing.add(`, ${wider.join(", ")},`);
  }
  let period: Quote | null = null;
  if (incident.from !== null && incident.to !== null) {
    const [preposition, ...days] = periodPhrase(incident.from, incident.to).split(" ");
    writing.add(" ");
    if (preposition === "on") {
      writing.add("on ");
      period = writing.add(days.join(" "));
    } else period = writing.add([preposition, ...days].join(" "));
  }
  const list = (lead: string, names: readonly string[]): Quote[] =>
    names.map((name, index) => {
      writing.add(index === 0 ? `; ${lead} ` : " and ");
      return writing.add(name);
    });
  const both = incident.type !== null && mutual.has(incident.type);
  const agents = list(both ? "with" : "by", incident.agents);
  const affected = list(both ? "and" : "against", incident.affected);
  writing.add(".");
  return { source, cue, kind, place, period, agents, affected };
}

const done = { kill: "killed", injure: "injured", abduct: "abducted" } as const;

/** "8 to 15 civilians were killed (best estimate 12), among them 3 children." */
function writeCount(writing: Writing, { type, count, unit, best, parts }: PastCount) {
  const start = writing.length;
  const figure = writing.add(figureWords(count));
  writing.add(` ${count[1] === 1 && unit === "people" ? "person" : unit}`);
  const who = writing.from(start);
  writing.add(count[1] === 1 ? " was " : " were ");
  const verb = writing.add(done[type]);
  if (best !== undefined && count[0] !== count[1]) writing.add(` (best estimate ${best})`);
  const within = parts.map((part, index) => {
    writing.add(index === 0 ? ", among them " : ", ");
    const quote = writing.add(`${figureWords(part.count)} of ${part.unit}`);
    return { ...quote, count: part.count, unit: part.unit };
  });
  writing.add(".");
  return { figure, who, done: verb, parts: within };
}

const figureWords = ([min, max]: PastCount["count"]): string =>
  max === null ? `at least ${min}` : min === max ? String(min) : `${min} to ${max}`;

/** Longest cell that is rendered; the row's bytes hold it whole. */
const longestCell = 5000;

function writeRest(writing: Writing, incident: PastIncident, rest: RowOrigin["rest"]): void {
  const paragraph = (label: string, words: string | null): void => {
    if (words === null) return;
    writing.add("\n\n");
    writing.sentence(() => writing.add(`${label}: ${words.slice(0, longestCell)}`));
  };
  paragraph("Notes", incident.notes);
  paragraph("Sources", incident.sources);
  for (const [column, cell] of rest) paragraph(column, cell);
}

/** Mentions and entities of one reading, an entity a name. */
class Cast {
  readonly mentions: ReadingMention[] = [];
  readonly entities: Entity[] = [];
  private readonly byName = new Map<string, string>();
  private readonly parties: Parties;

  constructor(parties: Parties) {
    this.parties = parties;
  }

  filler(quote: Quote): Filler {
    return { ...quote, mention: this.mention(quote, "actor", quote.words) };
  }

  placeFiller(quote: Quote, place: PastPlace, dataSet: string): Filler {
    const mention = this.mention(quote, "place", place.name, () => {
      if (place.lat === null || place.lon === null) return {};
      const { name, lat, lon, admin1, precision, says } = place;
      const country = place.country === null ? null : this.parties.countryOf(place.country);
      const reason = [{ sign: "dataSet", weight: 0, says: `the coordinates are those of ${dataSet} (${says})` }];
      return { place: { geonameId: null, name, lat, lon, country, admin1, precision, reason } };
    });
    return { ...quote, mention };
  }

  /** The id of a new mention of somebody or some place. */
  mention(quote: Quote, kind: "actor" | "place", name: string, more: () => Partial<Entity> = () => ({})): string {
    const key = `${kind} ${name}`;
    let entity = this.byName.get(key);
    if (entity === undefined) {
      entity = `e${this.entities.length + 1}`;
      this.byName.set(key, entity);
      const actor = kind === "actor" ? { actor: this.parties.factsOf(name) } : {};
      this.entities.push({ id: entity, kind, name, names: [name], ...actor, ...more() });
    }
    const id = `m${this.mentions.length + 1}`;
    const { start, end, words } = quote;
    this.mentions.push({ id, kind, start, end, words, entity });
    return id;
  }
}
