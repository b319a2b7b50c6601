export type YamlNode = YamlScalar | YamlList | YamlMap;

/** Offsets are UTF-16 units from the start of the file. */
export interface YamlScalar {
  readonly kind: "scalar";
  readonly at: number;
  readonly value: string | number | boolean | null;
  /** The value as written, quotes and escapes undone. */
  readonly text: string;
}
export interface YamlList {
  readonly kind: "list";
  readonly at: number;
  readonly items: readonly YamlNode[];
}
export interface YamlMap {
  readonly kind: "map";
  readonly at: number;
  readonly entries: readonly { readonly key: YamlScalar; readonly value: YamlNode }[];
}

/** What is wrong with the writing of a file, and where. */
export class YamlSlip extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** The values alone: what `yaml` calls `parse`. */
export function plainValue(node: YamlNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plainValue);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plainValue(value)]));
}

/** Lines of a `>` block: neighbours join with a blank, an empty line is a line end; lines set further in stay alone. */
export function fold(lines: readonly string[]): string {
  let text = lines[0] ?? "";
  let empty = 0;
  let previousIn = /^[ \t]/.test(text);
  for (const line of lines.slice(1)) {
    if (line === "") {
      empty++;
      continue;
    }
    const setIn = /^[ \t]/.test(line);
    const kept = setIn || previousIn ? empty + 1 : empty;
    text += (kept > 0 ? "\n".repeat(kept) : " ") + line;
    empty = 0;
    previousIn = setIn;
  }
  return text;
}

const mayBeTyped = /^(?:[-+~\d]|[nN](?:ull|ULL)$|[tT](?:rue|RUE)$|[fF](?:alse|ALSE)$|$)/;

/** Numbers, truth values and null by YAML's core schema; all else is text. "no" and "off" are text. */
export function typed(at: number, text: string): YamlScalar {
  if (!mayBeTyped.test(text)) return { kind: "scalar", at, value: text, text };
  if (/^(?:~|null|Null|NULL)?$/.test(text)) return { kind: "scalar", at, value: null, text };
  if (/^(?:true|True|TRUE)$/.test(text)) return { kind: "scalar", at, value: true, text };
  if (/^(?:false|False|FALSE)$/.test(text)) return { kind: "scalar", at, value: false, text };
  if (/^[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$/.test(text)) return { kind: "scalar", at, value: Number(text), text };
  return { kind: "scalar", at, value: text, text };
}
