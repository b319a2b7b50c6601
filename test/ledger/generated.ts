import { createHash } from "node:crypto";
import type { Claim, Entity, Filler, Quote, Reading, ReadingMention } from "../../src/reading/index.ts";

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Name, GeoNames id, latitude, longitude, country, province. */
const towns = [
  ["Achin", 1148311, 34.12, 70.71, "AF", "Nangarhar"],
  ["Kunduz", 1135690, 36.73, 68.86, "AF", "Kunduz"],
  ["Lashkar Gah", 1136469, 31.59, 64.37, "AF", "Helmand"],
  ["Ghazni", 1141269, 33.55, 68.42, "AF", "Ghazni"],
  ["Herat", 1140026, 34.34, 62.2, "AF", "Herat"],
  ["Mosul", 99072, 36.34, 43.12, "IQ", "Nineveh"],
  ["Tikrit", 90150, 34.61, 43.68, "IQ", "Salah ad Din"],
  ["Ramadi", 95446, 33.42, 43.31, "IQ", "Anbar"],
  ["Idlib", 169388, 35.93, 36.63, "SY", "Idlib"],
  ["Aleppo", 170063, 36.2, 37.16, "SY", "Aleppo"],
  ["Daraa", 170905, 32.62, 36.1, "SY", "Daraa"],
  ["Marib", 72181, 15.46, 45.33, "YE", "Marib"],
  ["Taizz", 70225, 13.58, 44.02, "YE", "Taizz"],
  ["Kismayo", 55671, -0.36, 42.55, "SO", "Lower Juba"],
  ["Baidoa", 64013, 3.11, 43.65, "SO", "Bay"],
  ["Maiduguri", 2331447, 11.85, 13.16, "NG", "Borno"],
  ["Gao", 2457161, 16.27, -0.04, "ML", "Gao"],
  ["Djibo", 2360615, 14.1, -1.63, "BF", "Sahel"],
  ["Goma", 216281, -1.68, 29.22, "CD", "North Kivu"],
  ["Bunia", 217695, 1.56, 30.25, "CD", "Ituri"],
] as const;

/** Villages of made-up names in the towns' provinces, so that a war of a million claims has room: "Bakran-e Sol". */
const syllables = ["ba", "kran", "dol", "mi", "sha", "ruk", "tel", "na", "zor", "gul", "hesh", "ta", "wal", "qa"];

type Town = readonly [name: string, geonameId: number, lat: number, lon: number, country: string, province: string];

function village(chance: () => number): Town {
  const [, id, lat, lon, country, province] = towns[Math.floor(chance() * towns.length)]!;
  const number = Math.floor(chance() * syllables.length ** 3);
  const at = (i: number): string => syllables[Math.floor(number / syllables.length ** i) % syllables.length]!;
  const name = `${at(0)}${at(1)} ${at(2)}`.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return [name, 10_000_000 + id * 10 + number, lat + number / 10_000, lon, country, province];
}

const fighters = [
  ["Taliban", "taliban"],
  ["Islamic State", "islamic-state"],
  ["al-Shabaab", "al-shabaab"],
  ["Houthi", "houthis"],
  ["Boko Haram", "boko-haram"],
  ["M23", "m23"],
] as const;

const harmed = ["civilians", "soldiers", "policemen", "traders", "farmers"] as const;
const outlets = ["Highland Courier", "Valley Post", "Gulf Gazette", "Northern Star", "River Times", "Daily Record"];
const sources = ["Police", "Hospital officials", "The Defense Ministry", "Residents", "A provincial governor"];
const scenes = [
  "a market",
  "a checkpoint",
  "a mosque",
  "an army post",
  "a bus station",
  "a bridge",
  "a clinic",
  "a school",
];

/** One happening, as the world has it; reports tell it with other words and figures. */
interface Happening {
  readonly town: Town;
  readonly actor: (typeof fighters)[number];
  readonly victims: string;
  readonly killed: number;
  readonly wounded: number;
  readonly scene: string;
  readonly day: string;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Happening number `i`, six a day: most in villages, some in towns. */
function happening(seed: number, i: number): Happening {
  const chance = chances(seed * 7919 + i * 104_729 + 1);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;
  return {
    town: chance() < 0.2 ? pick<Town>(towns) : village(chance),
    actor: pick(fighters),
    victims: pick(harmed),
    killed: 1 + Math.floor(chance() ** 3 * 80),
    wounded: 1 + Math.floor(chance() ** 2 * 100),
    scene: pick(scenes),
    day: dayAfter("2012-01-01", Math.floor(i / 6)),
  };
}

export interface Generated {
  readonly reading: Reading;
  readonly bytes: Uint8Array;
}

/**
 * Report number `i` of a made-up war: it tells of two or three of the happenings of its days, four or five claims with exact words, as the
 * engine would have read them. Each happening is told in about four reports. The same seed and number give the same report.
 */
export function generated(i: number, seed = 1): Generated {
  const chance = chances(seed * 31_337 + i);
  const many = 2 + Math.floor(chance() * 2);
  const newest = 20 + Math.floor((i * 5) / 8);
  const told = new Set<number>();
  while (told.size < many) told.add(newest - Math.floor(chance() * 20));
  const happenings = [...told].map((one) => happening(seed, one));
  const last = happenings
    .map(({ day }) => day)
    .sort()
    .at(-1)!;
  const outlet = outlets[Math.floor(chance() * outlets.length)]!;
  return written(happenings, dayAfter(last, Math.floor(chance() * 2)), outlet, chance, i);
}

function written(
  happenings: readonly Happening[],
  published: string,
  outlet: string,
  chance: () => number,
  i: number,
): Generated {
  const pen = new Pen();
  const [first] = happenings;
  const title = `${first!.killed} ${first!.victims} killed in ${first!.town[0]}`;
  pen.sentence([title]);
  for (const one of happenings) {
    tell(pen, one, sources[Math.floor(chance() * sources.length)]!, chance);
    for (let more = Math.floor(chance() * 3); more >= 0; more--) pen.sentence([aside(chance)]);
  }
  const bytes = new TextEncoder().encode(`${pen.text}\n${published} ${i}`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const reading: Reading = {
    format: "rapporteur-reading/1",
    engine: "generated 1",
    codebook: "conflict@1",
    report: {
      id: sha256.slice(0, 16),
      title,
      url: null,
      outlet,
      author: null,
      published,
      publishedBasis: "given",
      language: "en",
      sha256,
      text: pen.text,
    },
    sentences: pen.sentences,
    mentions: pen.mentions,
    entities: [...pen.entities.values()],
    attributions: [],
    claims: pen.claims,
    notes: [],
  };
  return { reading, bytes };
}

const words = (list: string): readonly string[] => list.split(" ");
const who = words(
  "shopkeepers drivers teachers elders nurses students bakers shepherds clerks masons tailors porters weavers judges",
);
const does = words(
  "remembered described crossed avoided repaired photographed guarded painted measured left sold visited",
);
const which = words(
  "old northern narrow dusty flooded empty green stone broken crowded distant quiet painted wooden steep lower",
);
const what = words(
  "road wall bazaar field well bridge bus garden tower canal orchard stable mill courtyard archive station",
);
const how = words("slowly together yesterday again twice quietly reluctantly early late alone often carefully");

/** A sentence without a claim, so that no two reports are alike. */
function aside(chance: () => number): string {
  const pick = (all: readonly string[]): string => all[Math.floor(chance() * all.length)]!;
  const clause = (): string => `${pick(who)} ${pick(does)} the ${pick(which)} ${pick(what)} ${pick(how)}`;
  return `The ${clause()}, and ${clause()}.`;
}

/** "Taliban fighters attacked a market in Kunduz on 3 May 2014. Police said 12 civilians were killed and 30 wounded." */
function tell(
  pen: Pen,
  { town, actor, victims, killed, wounded, scene, day }: Happening,
  source: string,
  chance: () => number,
): void {
  const [name, id] = actor;
  const more = chance() < 0.3 ? Math.floor(chance() * 3) : 0;
  const date = new Date(`${day}T00:00:00Z`);
  const when = date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const start = pen.sentence([`${name} fighters`, " ", "attacked", " ", scene, " in ", town[0], " on ", when, "."]);
  const [by, , attacked, , target, , place, , on] = start.pieces;
  const agent = pen.actor(by!, `${name} fighters`, null, id);
  const where = pen.place(place!, town);
  pen.claim("attack", attacked!, start.whole, {
    agent: [agent],
    affected: [pen.thing(target!)],
    place: [where],
    from: day,
    to: day,
    periodWords: on!,
  });
  const said = pen.sentence([
    source,
    " said ",
    `${killed + more} ${victims}`,
    " were ",
    "killed",
    " and ",
    `${wounded}`,
    " ",
    "wounded",
    " there.",
  ]);
  const [who, , dead, , kill, , hurt, , wound] = said.pieces;
  const people = pen.actor(dead!, victims, null, null);
  const speaker = pen.actor(who!, source, null, null);
  const common = {
    agent: [agent],
    place: [where],
    from: day,
    to: day,
    source: speaker,
    stance: "say" as const,
    scope: "incident" as const,
  };
  pen.claim("kill", kill!, said.whole, {
    ...common,
    affected: [people],
    count: [killed + more, killed + more],
    countWords: dead!,
    unit: victims,
  });
  if (chance() < 0.3)
    pen.claim("injure", wound!, said.whole, {
      ...common,
      affected: [people],
      count: [wounded, wounded],
      countWords: hurt!,
      unit: victims,
    });
}

/** Writes a text and keeps where everything stands in it. */
class Pen {
  text = "";
  readonly sentences: { start: number; end: number }[] = [];
  readonly mentions: ReadingMention[] = [];
  readonly entities = new Map<string, Entity>();
  readonly claims: Claim[] = [];

  sentence(pieces: readonly string[]): { readonly whole: Quote; readonly pieces: readonly Quote[] } {
    if (this.text !== "") this.text += " ";
    const start = this.text.length;
    const quotes = pieces.map((words): Quote => {
      const at = this.text.length;
      this.text += words;
      return { start: at, end: at + words.length, words };
    });
    const whole = { start, end: this.text.length, words: this.text.slice(start) };
    this.sentences.push({ start, end: whole.end });
    return { whole, pieces: quotes };
  }

  actor(quote: Quote, name: string, country: string | null, whole: string | null): Filler {
    const partOf = whole === null ? [] : [{ entity: null, identity: whole, basis: "codebook" as const }];
    return this.mention(quote, "actor", name, {
      actor: { kind: null, office: null, country, partOf, identity: null, candidates: [], reasons: [] },
    });
  }

  place(quote: Quote, [name, geonameId, lat, lon, country, admin1]: Town): Filler {
    return this.mention(quote, "place", name, {
      place: { geonameId, name, lat, lon, country, admin1, precision: "place", reason: [] },
    });
  }

  thing(quote: Quote): Filler {
    return { start: quote.start, end: quote.end, words: quote.words };
  }

  private mention(quote: Quote, kind: "actor" | "place", name: string, more: Partial<Entity>): Filler {
    const key = `${kind} ${name}`;
    const entity = this.entities.get(key) ?? { id: `e${this.entities.size + 1}`, kind, name, names: [name], ...more };
    this.entities.set(key, entity);
    const id = `m${this.mentions.length + 1}`;
    this.mentions.push({ ...quote, id, kind, entity: entity.id });
    return { ...quote, mention: id };
  }

  claim(type: string, trigger: Quote, evidence: Quote, values: Partial<Claim>): void {
    this.claims.push({
      id: `c${this.claims.length + 1}`,
      type,
      trigger,
      evidence,
      agent: [],
      affected: [],
      recipient: [],
      instrument: [],
      place: [],
      from: null,
      to: null,
      periodBasis: "stated",
      periodWords: null,
      count: null,
      countWords: null,
      unit: null,
      parts: [],
      scope: null,
      status: "happened",
      source: null,
      stance: null,
      attribution: null,
      confidence: 0.5 + (evidence.start % 40) / 100,
      rules: [`${type}:verb:${type}`],
      ...values,
    });
  }
}

/** The reading and bytes as a ledger takes them. */
export const handedIn = ({ reading, bytes }: Generated) => ({
  reading,
  original: {
    bytes,
    mediaType: "text/plain",
    capturedAt: "2026-01-01T00:00:00.000Z",
    from: `${reading.report.id}.txt`,
  },
});
