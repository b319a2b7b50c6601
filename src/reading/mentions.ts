import type { Document, Mention, Name, Sentence } from "../english/document.ts";
import { quote, type Span } from "../english/span.ts";
import type { Count } from "./counts/count.ts";
import type { Entity, ReadingMention } from "./reading.ts";
import type { Time } from "./times/time.ts";

/** The mentions and entities of a reading: names joined by the chains of the English layer, times and counts as they stand. */

const kindOf = (name: Name): ReadingMention["kind"] => {
  if (name.kind === "person" || name.kind === "place" || name.kind === "time") return name.kind;
  return "actor";
};

interface Named {
  readonly span: Span;
  readonly kind: ReadingMention["kind"];
  readonly key: string;
}

/** Chains that hold a name of the sentence's names, by the name's start. */
function chainsByStart(document: Document): ReadonlyMap<number, number> {
  const chains = new Map<number, number>();
  document.chains.forEach((chain, index) => {
    for (const mention of chain) if (mention.form === "name") chains.set(nameStart(document, mention), index);
  });
  return chains;
}

/** A mention may hold a title ("President Ghani"): the name inside it. */
function nameStart(document: Document, mention: Mention): number {
  const sentence = document.sentences[mention.sentence] as Sentence;
  const name = sentence.names.find((n) => n.first <= mention.head && mention.head <= n.last);
  return (name ?? mention).start;
}

export function mentionsOf(
  document: Document,
  times: readonly Time[],
  counts: readonly Count[],
): { mentions: ReadingMention[]; entities: Entity[] } {
  const chains = chainsByStart(document);
  const named: Named[] = [];
  for (const sentence of document.sentences) {
    for (const name of sentence.names) {
      const chain = chains.get(name.start);
      const words = quote(document.text, name);
      named.push({
        span: name,
        kind: kindOf(name),
        key: chain === undefined ? `${kindOf(name)} ${words.toLowerCase()}` : `chain ${chain}`,
      });
    }
  }
  const entities = new Map<string, { id: string; kind: Entity["kind"]; names: string[] }>();
  for (const { span, kind, key } of named) {
    if (kind === "time" || kind === "count") continue;
    const words = quote(document.text, span);
    const entity = entities.get(key);
    if (!entity) entities.set(key, { id: `e${entities.size + 1}`, kind, names: [words] });
    else if (!entity.names.includes(words)) entity.names.push(words);
  }
  const all: Omit<ReadingMention, "id">[] = [
    ...named.map(({ span, kind, key }) => {
      const entity = entities.get(key)?.id;
      return {
        kind,
        start: span.start,
        end: span.end,
        words: quote(document.text, span),
        ...(entity ? { entity } : {}),
      };
    }),
    ...times.map((t) => ({ kind: "time" as const, start: t.start, end: t.end, words: t.words })),
    ...counts.map((c) => ({ kind: "count" as const, start: c.start, end: c.end, words: c.words })),
  ];
  return {
    mentions: all.sort((a, b) => a.start - b.start || b.end - a.end).map((m, i) => ({ id: `m${i + 1}`, ...m })),
    entities: [...entities.values()].map(({ id, kind, names }) => ({ id, kind, name: longest(names), names })),
  };
}

const longest = (names: readonly string[]): string => names.reduce((a, b) => (b.length > a.length ? b : a));
