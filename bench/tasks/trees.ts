import { toConllu } from "../../src/english/conllu.ts";
import type { English } from "../../src/english/index.ts";

/** One document as CoNLL-U with its `# newdoc id`. */
export const predict = (document: { readonly id: string; readonly text: string }, english: English): string =>
  toConllu(english.analyse(document.text), document.id);
