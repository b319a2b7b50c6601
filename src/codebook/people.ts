import { part } from "./part.ts";
import { list, made, optional, record, text } from "./shape.ts";

/** Words for people that are no names. All are dictionary forms in lower case; "brigadier general" is one entry. */
export interface PeopleWords {
  /** Ranks of forces and police: "general", "sgt." */
  readonly ranks: ReadonlySet<string>;
  /** Titles before a name: "president", "sheikh", "mr." */
  readonly titles: ReadonlySet<string>;
  /** People who speak for somebody: "spokesman", "minister". */
  readonly officials: ReadonlySet<string>;
  /** Nouns for several people at once: "crowd", "family", "convoy". */
  readonly collectives: ReadonlySet<string>;
}

const words = optional(list(text), []);

export const people = part<PeopleWords>({
  file: "people.yaml",
  means: "ranks, titles, officials and collective nouns for people",
  empty: { ranks: new Set(), titles: new Set(), officials: new Set(), collectives: new Set() },
  shape: made(record({ ranks: words, titles: words, officials: words, collectives: words }), (read) => ({
    ranks: new Set(read.ranks),
    titles: new Set(read.titles),
    officials: new Set(read.officials),
    collectives: new Set(read.collectives),
  })),
  extend: (base, own) => ({
    ranks: new Set([...base.ranks, ...own.ranks]),
    titles: new Set([...base.titles, ...own.titles]),
    officials: new Set([...base.officials, ...own.officials]),
    collectives: new Set([...base.collectives, ...own.collectives]),
  }),
});
