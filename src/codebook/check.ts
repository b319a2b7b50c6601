import type { Frame } from "./frame.ts";
import { type Codebook, type CodebookFile, tryCodebook } from "./load.ts";
import { lineAndColumn } from "./yaml-node.ts";
import type { Problem } from "./shape.ts";

/** What a codebook makes of one sentence: the types of the claims found, with the words that name the events. */
export type ReadExample = (sentence: string) => readonly { readonly type: string; readonly words: string }[];

export interface CodebookCheck {
  /** Null when it has not even a name. */
  readonly codebook: Codebook | null;
  /** What is wrong with the files. */
  readonly problems: readonly Problem[];
  /** Examples under `finds` in which nothing is found, and under `ignores` in which something is. */
  readonly examples: readonly Problem[];
  /** Triggers of each type. */
  readonly triggers: ReadonlyMap<string, number>;
}

/**
 * Checks a codebook: its files, and, where `reader` is given, the examples of its own frames. A codebook whose files
 * have problems is not read with, and its examples are left alone. With `types` only the examples of these frames are read.
 */
export function checkCodebook(
  files: readonly CodebookFile[],
  base?: Codebook,
  reader?: (codebook: Codebook) => ReadExample,
  types?: ReadonlySet<string>,
): CodebookCheck {
  const { codebook, problems } = tryCodebook(files, base);
  const triggers = new Map(codebook?.frames.map((frame) => [frame.type, frame.triggers.length]));
  const frames = codebook?.frames.filter(({ type }) => types === undefined || types.has(type)) ?? [];
  const examples = codebook && reader && problems.length === 0 ? failedExamples(frames, files, reader(codebook)) : [];
  return { codebook, problems, examples, triggers };
}

function failedExamples(frames: readonly Frame[], files: readonly CodebookFile[], read: ReadExample): Problem[] {
  const failed: Problem[] = [];
  for (const frame of frames) {
    const file = files.find(({ path }) => path === `frames/${frame.type}.yaml`);
    const say = (sentence: string, message: string) =>
      failed.push({
        file: file?.path ?? `frames/${frame.type}.yaml`,
        ...placeOf(file, sentence),
        message: `${message}: "${sentence}"`,
      });
    for (const sentence of frame.finds) {
      const found = read(sentence);
      if (found.some(({ type }) => type === frame.type)) continue;
      const instead = found.map(({ type, words }) => `${type} (${words})`).join(", ");
      say(sentence, `finds no ${frame.type}${instead === "" ? "" : `, but ${instead}`}`);
    }
    for (const sentence of frame.ignores) {
      const wrong = read(sentence).find(({ type }) => type === frame.type);
      if (wrong) say(sentence, `should find no ${frame.type}, but takes "${wrong.words}" for one`);
    }
  }
  return failed;
}

/** Where an example stands in its file; its first line when it is written in a way that cannot be found again. */
function placeOf(file: CodebookFile | undefined, sentence: string): { line: number; column: number } {
  const at = file?.text.indexOf(sentence) ?? -1;
  return file && at >= 0 ? lineAndColumn(file.text, at) : { line: 1, column: 1 };
}
