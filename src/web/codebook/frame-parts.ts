/** Parts of a frame's file that a reader looks at first. */
export interface FrameParts {
  readonly finds: readonly string[];
  readonly ignores: readonly string[];
}

const listUnder = (text: string, key: string): string[] => {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.trimEnd() === `${key}:`);
  if (at < 0) return [];
  const items: string[] = [];
  for (const line of lines.slice(at + 1)) {
    const item = /^ {1,4}- (.*)$/.exec(line)?.[1];
    if (item === undefined) break;
    items.push(item.replace(/^["'](.*)["']$/, "$1"));
  }
  return items;
};

/** The sentences that a frame finds and those that it must not. Only the plain lists of a frame's file; the server checks the rest. */
export const framePartsOf = (text: string): FrameParts => ({
  finds: listUnder(text, "finds"),
  ignores: listUnder(text, "ignores"),
});

/** A new frame's file, to be filled in. */
export const blankFrame = `means: What happens, in a sentence.
not: What is near to it and coded otherwise.
counts: people in affected
roles:
  agent: { means: who does it, verb: [subject], noun: [by] }
  affected: { means: to whom, verb: [object], noun: [of] }
verbs:
  - word
finds:
  - A sentence that holds it.
ignores:
  - A sentence that does not.
`;
