import type { Phrase } from "./phrases.ts";

/** Somebody or something that phrases of the text refer to, as known so far. */
export interface Entity {
  readonly phrases: Phrase[];
  /** Different names so far, by their words; at most twelve. */
  readonly names: (readonly string[])[];
  readonly modifiers: Set<string>;
  kind: Phrase["kind"];
  gender: Phrase["gender"];
  number: Phrase["number"];
}

/** Words that turn a place's name into a longer one for the same place: "Helmand", "Helmand Province". */
const PLACE_WORDS = new Set(
  "province city district governorate region county village town state republic kingdom river valley".split(" "),
);
const SMALL_WORDS = new Set(["of", "the", "and", "for", "in", "on", "to", "de", "&"]);

/** Entities that a rule looks at before it gives up. */
export const LOOKED_AT = 12;
/** Phrases that a pronoun looks back at. */
const RECENT = 80;
/** Phrases that can be found by their heads; only those of near sentences are asked for. */
const HEADS_KEPT = 20_000;

const push = <T>(index: Map<string, T[]>, key: string, value: T): void => {
  const list = index.get(key);
  if (!list) index.set(key, [value]);
  else if (list.at(-1) !== value) {
    list.push(value);
    if (list.length > 4 * LOOKED_AT) list.splice(0, list.length - LOOKED_AT);
  }
};

/** First letters of a name's words: "general directorate of intelligence" → "gdi" and "gdoi". */
const acronyms = (name: readonly string[]): string[] => {
  const large = name.filter((word) => !SMALL_WORDS.has(word));
  if (large.length < 2 || name.length > 10) return [];
  return [large.map((word) => word[0]).join(""), name.map((word) => word[0]).join("")];
};

/** The name without the words that may be left out; the name itself when nothing else is left. */
const coreOf = (name: readonly string[], place: boolean): string => {
  const core = place ? name.filter((word) => !PLACE_WORDS.has(word) && !SMALL_WORDS.has(word)) : name;
  return (core.length > 0 ? core : name).join(" ");
};

/** Names of countries that texts use side by side, by one of them. */
const sameCountry = new Map(
  [
    "us|u.s|usa|u.s.a|america|united states|united states of america",
    "uk|u.k|britain|great britain|united kingdom",
    "uae|u.a.e|united arab emirates",
    "drc|democratic republic of the congo|dr congo",
  ].flatMap((row) => row.split("|").map((name) => [name, row.split("|").at(-1)!] as const)),
);

/** What has been mentioned, indexed by what a later phrase may share with it. Time for one phrase is bounded. */
export class Memory {
  readonly entityOf = new Map<Phrase, Entity>();
  /** The last phrases of the text, oldest first. */
  recent: Phrase[] = [];
  private readonly byName = new Map<string, Entity>();
  private readonly byWord = new Map<string, Entity[]>();
  private readonly byAcronym = new Map<string, Entity>();
  private readonly byLemma = new Map<string, Entity[]>();
  private readonly byHead = new Map<string, Phrase>();

  named(name: readonly string[], place: boolean): Entity | undefined {
    const words = name.join(" ");
    return (
      this.byName.get(sameCountry.get(words) ?? words) ??
      (place ? this.byName.get(`place ${coreOf(name, true)}`) : undefined)
    );
  }

  /** Entities with a name that begins or ends with the word, the latest last. */
  withWord(word: string): readonly Entity[] {
    return this.byWord.get(word)?.slice(-LOOKED_AT) ?? [];
  }

  abbreviated(name: string): Entity | undefined {
    return this.byAcronym.get(name.replaceAll(".", ""));
  }

  /** The entity named before by the first letters of the name. */
  abbreviation(name: readonly string[]): Entity | undefined {
    for (const short of acronyms(name)) {
      const entity = short.length > 1 ? this.byName.get(short) : undefined;
      if (entity) return entity;
    }
    return undefined;
  }

  /** Entities that the lemma has been the head or title of, the latest last. */
  withLemma(lemma: string): readonly Entity[] {
    return this.byLemma.get(lemma)?.slice(-LOOKED_AT) ?? [];
  }

  /** The phrase of a sentence headed by a word. */
  headedBy(sentence: number, word: number): Phrase | undefined {
    return this.byHead.get(`${sentence} ${word}`);
  }

  /** Adds the phrase to an entity, or to a new one. */
  add(phrase: Phrase, known: Entity | null): Entity {
    const entity = known ?? {
      phrases: [],
      names: [],
      modifiers: new Set(),
      kind: phrase.kind,
      gender: phrase.gender,
      number: phrase.number,
    };
    entity.phrases.push(phrase);
    this.entityOf.set(phrase, entity);
    for (const word of phrase.modifiers) entity.modifiers.add(word);
    for (const title of phrase.titles) push(this.byLemma, title, entity);
    if (entity.kind === "unknown" || (entity.kind === "thing" && phrase.form === "name" && phrase.kind !== "unknown"))
      entity.kind = phrase.kind;
    if (entity.gender === "any") entity.gender = phrase.gender;
    if (entity.number === "any") entity.number = phrase.number;
    if (phrase.form !== "pronoun" && phrase.lemma !== "") push(this.byLemma, phrase.lemma, entity);
    if (phrase.name.length > 0) this.addName(phrase, entity);
    if (this.byHead.size > HEADS_KEPT) this.byHead.clear();
    if (phrase.lemma !== "") this.byHead.set(`${phrase.sentence} ${phrase.head}`, phrase);
    this.recent.push(phrase);
    if (this.recent.length > 2 * RECENT) this.recent = this.recent.slice(-RECENT);
    return entity;
  }

  /** Gives all phrases of one entity to another. */
  join(from: Entity, into: Entity): void {
    for (const phrase of from.phrases) {
      into.phrases.push(phrase);
      this.entityOf.set(phrase, into);
    }
    from.phrases.length = 0;
  }

  private addName({ name, kind }: Phrase, entity: Entity): void {
    const words = name.join(" ");
    if (entity.names.length < LOOKED_AT && !entity.names.some((other) => other.join(" ") === words))
      entity.names.push(name);
    this.byName.set(sameCountry.get(words) ?? words, entity);
    if (kind === "place") this.byName.set(`place ${coreOf(name, true)}`, entity);
    push(this.byWord, name[0]!, entity);
    if (name.length > 1) push(this.byWord, name.at(-1)!, entity);
    for (const short of acronyms(name)) this.byAcronym.set(short, entity);
  }
}
