import type { Input } from "../task.ts";
import type { Tools } from "../tools.ts";

/** A predicted mention: here always a name. Offsets are UTF-16, the end not included. */
interface NamedMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly named: true;
  readonly name: readonly [number, number];
}

/** The names of a document, in the form the scorer of entities reads. */
export function predict({ text }: Input, { english }: Tools): { mentions: NamedMention[] } {
  const { sentences } = english.analyse(text);
  return {
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
