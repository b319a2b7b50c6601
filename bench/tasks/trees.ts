import { toConllu } from "../../src/english/conllu.ts";
import type { Input } from "../task.ts";
import type { Tools } from "../tools.ts";

/** One document as CoNLL-U with its `# newdoc id`. */
export const predict = ({ id, text }: Input, { english }: Tools): string => toConllu(english.trees(text), id);
