import type { Codebook } from "../codebook/index.ts";
import type { English } from "../english/index.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import { indexActors, withActors } from "./actors.ts";
import { type FoundAttribution, findAttributions } from "./attribution/index.ts";
import { antecedentsIn } from "./claims/antecedent.ts";
import { claimsOf, type Findings, type Knowledge } from "./claims/assemble.ts";
import { findCounts } from "./counts/index.ts";
import { entityKnowledge, nameEntities } from "./entities/index.ts";
import { indexTriggers } from "./events/triggers.ts";
import { type PlaceFound, placeOfEntity, placesOf } from "./places/index.ts";
import type { Entity, Reading, ReadingMention, Report } from "./reading.ts";
import { findTimes } from "./times/index.ts";
import type { Time } from "./times/time.ts";

export type * from "./reading.ts";

/** Version of the rules and models, stamped on every reading. */
export const engine = "rapporteur 0.1.0";

/** Reads reports. Made once; holds no state between reports. */
export interface Reader {
  /** Everything one report claims. Never throws; time grows linearly with the text. */
  read(report: Report): Reading;
}

export interface ReaderParts {
  readonly english: English;
  readonly codebook: Codebook;
  /** The gazetteer that places are looked up in, asked for at the first reading. Without it entities have no place. */
  readonly gazetteer?: () => Gazetteer;
}

/** A reader for a codebook. Preparing it takes some milliseconds. */
export function createReader({ english, codebook, gazetteer }: ReaderParts): Reader {
  const knowledge: Knowledge = {
    triggers: indexTriggers(codebook.frames),
    nouns: { classes: codebook.classes, kindsOf: (lemma) => english.lexicon.nounClasses(lemma) },
    supportVerbs: codebook.supportVerbs,
    status: codebook.status,
  };
  const actors = indexActors(codebook.actors);
  const entitiesBy = entityKnowledge(codebook, knowledge.nouns);
  return {
    read(report) {
      const document = withActors(english.analyse(report.text), actors);
      const counts = findCounts(report.text, document.sentences, codebook.numbers);
      const attributions = findAttributions(document, codebook.cues);
      const places = gazetteer ? placesOf(document, gazetteer()) : [];
      const antecedents = antecedentsIn(document, places);
      const times = findTimes(report.text, document.sentences, report.published);
      const unbound = claimsOf(
        {
          document,
          published: report.published,
          counts,
          attributions,
          antecedents,
          bySentence: sentenceIndex(times, attributions),
        },
        knowledge,
      );
      const speakers = attributions.flatMap(({ source, resolved }) => [...source, ...(resolved ? [resolved] : [])]);
      const { mentions, entities, claims } = nameEntities(
        { document, times, counts, claims: unbound, speakers },
        entitiesBy,
      );
      const quoted = ({ start, end }: { start: number; end: number }) => ({
        start,
        end,
        words: report.text.slice(start, end),
      });
      return {
        format: "rapporteur-reading/1",
        engine,
        codebook: `${codebook.name}@${codebook.version}`,
        report,
        sentences: document.sentences.map(({ start, end }) => ({ start, end })),
        mentions,
        entities: gazetteer ? withPlaces(entities, mentions, places, gazetteer()) : entities,
        attributions: attributions.map((a) => ({
          id: a.id,
          source: a.source[0] ? quoted(a.source[0]) : null,
          cue: a.cue ? quoted(a.cue) : null,
          content: a.content.map(quoted),
          stance: a.stance,
          parent: a.parent,
        })),
        claims,
        notes: [],
      };
    },
  };
}

/** Times and words of saying by the sentence they stand in. */
function sentenceIndex(times: readonly Time[], attributions: readonly FoundAttribution[]): Findings["bySentence"] {
  const timesOf = Map.groupBy(times, (time) => time.sentence);
  const cuesOf = new Map<number, Set<number>>();
  for (const { cueWord, source } of attributions) {
    // "suspected members" names nobody who spoke: no time is a time of speaking for its sake.
    if (!cueWord || source.length === 0) continue;
    const cues = cuesOf.get(cueWord.sentence);
    if (cues) cues.add(cueWord.word);
    else cuesOf.set(cueWord.sentence, new Set([cueWord.word]));
  }
  const none = new Set<number>();
  return (sentence) => ({ times: timesOf.get(sentence) ?? [], cues: cuesOf.get(sentence) ?? none });
}

/** The entities with the places that their mentions name. */
function withPlaces(
  entities: readonly Entity[],
  mentions: readonly ReadingMention[],
  places: readonly PlaceFound[],
  gazetteer: Gazetteer,
): Entity[] {
  const placesByStart = Map.groupBy(places, ({ start }) => start);
  const mentionsOf = Map.groupBy(mentions, ({ entity }) => entity);
  return entities.map((entity) => {
    const own = mentionsOf.get(entity.id) ?? [];
    const named = own.flatMap(({ start, end }) =>
      (placesByStart.get(start) ?? []).filter((found) => found.end === end),
    );
    const place = named.length > 0 ? placeOfEntity(own, named, gazetteer) : null;
    return place ? { ...entity, place } : entity;
  });
}
