import type { English } from "../../src/english/index.ts";

/** A predicted mention: here always a name. Offsets are UTF-16, the end not included. */
interface NamedMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly named: true;
  readonly name: readonly [number, number];
}

/** The names of a document, in the form the scorer of entities reads. */
export function predict(
  doc: { id: string; text: string; date: string | null },
  english: English,
): { id: string; mentions: NamedMention[] } {
  const { sentences } = english.analyse(doc.text);
  return {
    id: doc.id,
    mentions: sentences.flatMap(({ names }) =>
      names.map(({ start, end, kind }) => ({
        start,
        end,
        type: kind,
        named: true as const,
        name: [start, end] as const,
      })),
    ),
  };
}
