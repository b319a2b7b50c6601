/**
 * Reads the plain part of YAML 1.2 that codebooks are written in, keeping where each value stands.
 *
 * Plain: block and flow mappings and lists, plain and quoted scalars, folded (`>`) and literal (`|`) text, comments.
 * Not plain, and refused by name: anchors, aliases, tags, directives, several documents, complex keys.
 *
 * Why not the `yaml` package at run time: it takes 0.25 to 0.4 s to load and read the shipped codebook, most of the
 * time until the first claim; this takes a tenth of it. The tests hold the two against each other.
 */

import { fold, typed, type YamlList, type YamlMap, type YamlNode, type YamlScalar, YamlSlip } from "./yaml-node.ts";

/** Marks of the parts of YAML that are not read here. */
const unread = new Map([
  ["&", "anchors"],
  ["*", "aliases"],
  ["!", "tags"],
  ["%", "directives"],
  ["?", "complex keys"],
]);

/** Nesting beyond this is no codebook but an attack on the stack. */
const deepest = 60;

/** Reads one file. Throws `YamlSlip` at the first thing that is not plain YAML. An empty file is an empty mapping. */
export const readYaml = (text: string): YamlNode => new PlainYaml(text).read();

class PlainYaml {
  readonly text: string;
  at = 0;
  lineStart = 0;
  depth = 0;

  constructor(text: string) {
    // A byte order mark is no content; blanks keep the offsets true.
    this.text = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
    if (text.startsWith("\uFEFF")) this.at = this.lineStart = 1;
  }

  read(): YamlNode {
    this.toContent();
    if (this.text.startsWith("---", this.at) && /\s|^$/.test(this.text.charAt(this.at + 3))) {
      this.at += 3;
      this.toContent();
    }
    if (this.at >= this.text.length) return { kind: "map", at: 0, entries: [] };
    const node = this.block(-1);
    this.toContent();
    if (this.at < this.text.length) {
      const more = this.text.startsWith("---", this.at) || this.text.startsWith("...", this.at);
      throw new YamlSlip(more ? "one document a file" : "this line does not fit the indentation above it", this.at);
    }
    return node;
  }

  get column(): number {
    return this.at - this.lineStart;
  }

  peek(ahead = 0): string {
    return this.text.charAt(this.at + ahead);
  }

  /** True when the character `ahead` of here is a blank, a line end or the end. */
  gap(ahead: number): boolean {
    const c = this.text.charCodeAt(this.at + ahead);
    return c === 0x20 || c === 0x0a || Number.isNaN(c) || c === 0x0d || c === 0x09;
  }

  blanks(): void {
    while (this.peek() === " " || this.peek() === "\t") this.at++;
  }

  newline(): void {
    this.at++;
    this.lineStart = this.at;
  }

  /** Past blanks, comments and line ends to the next content. */
  toContent(): void {
    for (;;) {
      const from = this.at;
      const code = this.text.charCodeAt(from);
      if (code > 0x23) return;
      this.blanks();
      const c = this.peek();
      if (c === "#" && (this.at === this.lineStart || this.at > from || this.at === 0)) this.toLineEnd();
      else if (c === "\n") this.newline();
      else if (c === "\r") this.at++;
      else {
        if (c !== "" && from === this.lineStart) {
          const tab = this.text.slice(from, this.at).indexOf("\t");
          if (tab >= 0) throw new YamlSlip("indent with blanks, not tabs", from + tab);
        }
        return;
      }
    }
  }

  toLineEnd(): void {
    const end = this.text.indexOf("\n", this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  /** After a value: nothing but blanks and a comment may stand on the line. */
  endOfLine(): void {
    const from = this.at;
    this.blanks();
    const c = this.peek();
    if (c === "" || c === "\n" || c === "\r") return;
    if (c === "#" && this.at > from) return this.toLineEnd();
    throw new YamlSlip("unexpected text after a value", this.at);
  }

  deeper<T>(read: () => T): T {
    if (++this.depth > deepest) throw new YamlSlip(`nested deeper than ${deepest}`, this.at);
    const node = read();
    this.depth--;
    return node;
  }

  /** A value at the current position, which must stand further right than `indent`. */
  block(indent: number): YamlNode {
    const c = this.peek();
    if (c === "-" && this.gap(1)) return this.deeper(() => this.blockList());
    if (this.keyAhead()) return this.deeper(() => this.blockMap());
    return this.inline(indent);
  }

  /** `- one` lines of one column. */
  blockList(): YamlList {
    const { column, at } = this;
    const items: YamlNode[] = [];
    while (this.peek() === "-" && this.gap(1) && this.column === column) {
      this.at++;
      this.blanks();
      items.push(this.valueAfterMark(column, false));
      this.toContent();
    }
    if (this.at < this.text.length && this.column > column) throw this.misplaced();
    return { kind: "list", at, items };
  }

  /** `key: value` lines of one column. */
  blockMap(): YamlMap {
    const { column, at } = this;
    const entries: { key: YamlScalar; value: YamlNode }[] = [];
    const seen = new Set<string>();
    while (this.at < this.text.length && this.column === column && !(this.peek() === "-" && this.gap(1))) {
      if (this.text.startsWith("---", this.at) || this.text.startsWith("...", this.at)) break;
      if (!this.keyAhead()) throw new YamlSlip('a key and ":" expected', this.at);
      const key = this.key();
      if (seen.has(key.text)) throw new YamlSlip(`"${key.text}" stands twice`, key.at);
      seen.add(key.text);
      this.at++;
      this.blanks();
      entries.push({ key, value: this.valueAfterMark(column, true) });
      this.toContent();
    }
    if (this.at < this.text.length && this.column > column) throw this.misplaced();
    return { kind: "map", at, entries };
  }

  misplaced(): YamlSlip {
    return new YamlSlip("this line does not fit the indentation above it", this.at);
  }

  /** What follows "-" or "key:", on the same line or below. */
  valueAfterMark(column: number, afterKey: boolean): YamlNode {
    const c = this.peek();
    const rest = c === "" || c === "\n" || c === "\r" || c === "#";
    if (!rest) {
      if (!afterKey) return this.block(column);
      if (c === "-" && this.gap(1)) throw new YamlSlip("a list begins on its own line", this.at);
      return this.inline(column);
    }
    const empty: YamlScalar = { kind: "scalar", at: this.at, value: null, text: "" };
    this.toContent();
    if (this.at >= this.text.length) return empty;
    const listBelow = afterKey && this.column === column && this.peek() === "-" && this.gap(1);
    return this.column > column || listBelow ? this.block(column) : empty;
  }

  /** True when the line goes on with a key: `word:`, `two words:`, `"quoted":`. */
  keyAhead(): boolean {
    const c = this.peek();
    if (c === '"' || c === "'") {
      const { at, lineStart } = this;
      this.quoted();
      const sameLine = this.lineStart === lineStart;
      this.blanks();
      const found = sameLine && this.peek() === ":" && this.gap(1);
      this.at = at;
      this.lineStart = lineStart;
      return found;
    }
    if ("[{|>".includes(c)) return false;
    for (let i = this.at; i < this.text.length; i++) {
      const d = this.text.charCodeAt(i);
      if (d === 0x0a) return false;
      if (d === 0x23 && /[ \t]/.test(this.text.charAt(i - 1))) return false;
      if (d === 0x3a && this.gap(i + 1 - this.at)) return true;
    }
    return false;
  }

  /** The key before ":", at which it stops. */
  key(): YamlScalar {
    const { at } = this;
    const c = this.peek();
    if (c === '"' || c === "'") {
      const key = this.quoted();
      this.blanks();
      return key;
    }
    this.refuse();
    while (!(this.peek() === ":" && this.gap(1))) this.at++;
    const text = this.text.slice(at, this.at).trimEnd();
    return { kind: "scalar", at, value: text, text };
  }

  /** Marks that belong to the parts of YAML which are not read here. */
  refuse(): void {
    const c = this.peek();
    if (/\w/.test(c)) return;
    const name = unread.get(c);
    if (name !== undefined && (c !== "?" || this.gap(1)))
      throw new YamlSlip(
        `${name} ("${c}") are not read in codebooks; quote the text if it begins with "${c}"`,
        this.at,
      );
    if (c === "@" || c === "`") throw new YamlSlip(`quote a text that begins with "${c}"`, this.at);
  }

  /** A value that begins on this line and is no block list or mapping. */
  inline(indent: number): YamlNode {
    const c = this.peek();
    if (c === "[" || c === "{") {
      const node = this.flow();
      this.endOfLine();
      return node;
    }
    if (c === '"' || c === "'") {
      const node = this.quoted();
      this.endOfLine();
      return node;
    }
    if (c === "|" || c === ">") return this.blockText(indent);
    this.refuse();
    return this.plain(indent);
  }

  /** Unquoted text; lines further right than `indent` go on with it. */
  plain(indent: number): YamlScalar {
    const { at } = this;
    let text = this.plainLine();
    for (;;) {
      const { at: end, lineStart } = this;
      // A comment ends the text, so that it cannot go on below.
      this.blanks();
      if (this.peek() === "#") {
        this.toLineEnd();
        break;
      }
      let breaks = 0;
      while (this.peek() === "\n" || this.peek() === "\r") {
        if (this.peek() === "\n") {
          this.newline();
          breaks++;
        } else this.at++;
        this.blanks();
      }
      const goesOn = breaks > 0 && this.at < this.text.length && this.column > indent && this.peek() !== "#";
      if (!goesOn || (indent < 0 && this.column === 0 && this.text.startsWith("---", this.at))) {
        this.at = end;
        this.lineStart = lineStart;
        break;
      }
      text += (breaks > 1 ? "\n".repeat(breaks - 1) : " ") + this.plainLine();
    }
    return typed(at, text);
  }

  plainLine(): string {
    const from = this.at;
    for (; this.at < this.text.length; this.at++) {
      const c = this.peek();
      if (c === "\n") break;
      if (c === "#" && this.at > from && /[ \t]/.test(this.text.charAt(this.at - 1))) break;
      if (c === ":" && this.gap(1)) throw new YamlSlip('put quotes round a text that has ": " in it', this.at);
    }
    return this.text.slice(from, this.at).trimEnd();
  }

  /** `[a, b]` or `{a: b}`, over several lines if need be. */
  flow(): YamlNode {
    return this.deeper(() => (this.peek() === "[" ? this.flowList() : this.flowMap()));
  }

  flowList(): YamlList {
    const { at } = this;
    const items: YamlNode[] = [];
    this.at++;
    for (;;) {
      this.toContent();
      if (this.peek() === "]") break;
      items.push(this.flowValue("]"));
      this.afterFlowItem("]", at);
      if (this.peek() === "]") break;
    }
    this.at++;
    return { kind: "list", at, items };
  }

  flowMap(): YamlMap {
    const { at } = this;
    const entries: { key: YamlScalar; value: YamlNode }[] = [];
    const seen = new Set<string>();
    this.at++;
    for (;;) {
      this.toContent();
      if (this.peek() === "}") break;
      if (this.peek() === "") throw new YamlSlip('"}" is missing', at);
      const key = this.flowScalar();
      if (seen.has(key.text)) throw new YamlSlip(`"${key.text}" stands twice`, key.at);
      seen.add(key.text);
      this.toContent();
      let value: YamlNode = { kind: "scalar", at: this.at, value: null, text: "" };
      if (this.peek() === ":") {
        this.at++;
        this.toContent();
        if (this.peek() !== "," && this.peek() !== "}") value = this.flowValue("}");
      }
      entries.push({ key: { ...key, value: key.text }, value });
      this.afterFlowItem("}", at);
      if (this.peek() === "}") break;
    }
    this.at++;
    return { kind: "map", at, entries };
  }

  afterFlowItem(close: string, opened: number): void {
    this.toContent();
    const c = this.peek();
    if (c === ",") this.at++;
    else if (c === "") throw new YamlSlip(`"${close}" is missing`, opened);
    else if (c === ":") throw new YamlSlip("a key in a list needs braces: [{ key: value }]", this.at);
    else if (c !== close) throw new YamlSlip(`"," or "${close}" expected`, this.at);
  }

  flowValue(close: string): YamlNode {
    const c = this.peek();
    if (c === "[" || c === "{") return this.flow();
    if (c === "") throw new YamlSlip(`"${close}" is missing`, this.at - 1);
    return this.flowScalar();
  }

  flowScalar(): YamlScalar {
    const { at } = this;
    const c = this.peek();
    if (c === '"' || c === "'") return this.quoted();
    this.refuse();
    // By far the commonest value: character codes make it twice as quick as characters.
    for (; this.at < this.text.length; this.at++) {
      const d = this.text.charCodeAt(this.at);
      if (d >= 0x61 && d <= 0x7a) continue;
      if (d === 0x2c || d === 0x5d || d === 0x7d) break; // , ] }
      if (d === 0x5b || d === 0x7b)
        throw new YamlSlip(`put quotes round a text that has "${this.peek()}" in it`, this.at);
      if (d === 0x3a && (this.gap(1) || ",]}".includes(this.peek(1)))) break; // :
      if (d === 0x23 && /\s/.test(this.text.charAt(this.at - 1))) break; // #
      if (d === 0x0a) this.lineStart = this.at + 1;
    }
    const written = this.text.slice(at, this.at).trim();
    const text = written.includes("\n") ? fold(written.split("\n").map((line) => line.trim())) : written;
    if (text === "" && this.at === at) throw new YamlSlip("a value expected", this.at);
    return typed(at, text);
  }

  quoted(): YamlScalar {
    const { at } = this;
    const mark = this.peek();
    this.at++;
    let before = "";
    let line = "";
    for (;;) {
      const c = this.peek();
      if (c === "") throw new YamlSlip("the closing quotation mark is missing", at);
      this.at++;
      if (c === mark) {
        if (mark === "'" && this.peek() === "'") {
          line += "'";
          this.at++;
        } else break;
      } else if (c === "\\" && mark === '"') line += this.escape();
      else if (c === "\n") {
        this.lineStart = this.at;
        let breaks = 0;
        for (this.blanks(); this.peek() === "\n" || this.peek() === "\r"; this.blanks()) {
          if (this.peek() === "\n") {
            breaks++;
            this.newline();
          } else this.at++;
        }
        before += line.replace(/[ \t\r]{1,1000}$/, "") + (breaks > 0 ? "\n".repeat(breaks) : " ");
        line = "";
      } else line += c;
    }
    const text = before + line;
    return { kind: "scalar", at, value: text, text };
  }

  /** After a backslash in double quotes. */
  escape(): string {
    const c = this.peek();
    const simple: Record<string, string> = {
      n: "\n",
      t: "\t",
      r: "\r",
      '"': '"',
      "\\": "\\",
      "/": "/",
      "0": "\0",
      " ": " ",
      _: "\u00A0",
    };
    const known = simple[c];
    if (known !== undefined) {
      this.at++;
      return known;
    }
    const digits = { x: 2, u: 4, U: 8 }[c];
    const hex = digits === undefined ? "" : this.text.slice(this.at + 1, this.at + 1 + digits);
    const code =
      digits !== undefined && hex.length === digits && /^[0-9a-f]+$/i.test(hex) ? Number.parseInt(hex, 16) : -1;
    if (code < 0 || code > 0x10ffff) throw new YamlSlip(`unknown escape "\\${c}"`, this.at - 1);
    this.at += 1 + hex.length;
    return String.fromCodePoint(code);
  }

  /** `|` keeps line ends, `>` folds them; "-" after it drops the last one. */
  blockText(indent: number): YamlScalar {
    const { at } = this;
    const folded = this.peek() === ">";
    this.at++;
    const strip = this.peek() === "-";
    if (strip) this.at++;
    if (!this.gap(0)) throw new YamlSlip('only "|", "|-", ">" and ">-" begin a text block', this.at);
    this.endOfLine();
    const lines: string[] = [];
    let width = -1;
    while (this.at < this.text.length) {
      this.newline();
      const end = this.text.indexOf("\n", this.at);
      const line = this.text.slice(this.at, end < 0 ? this.text.length : end).replace(/\r$/, "");
      const left = line.search(/[^ ]|$/);
      if (left < line.length) {
        if (width < 0 && left > indent) width = left;
        if (left < width || width < 0) {
          this.at = this.lineStart;
          break;
        }
      }
      lines.push(width < 0 ? "" : line.slice(width));
      this.toLineEnd();
    }
    while (lines.at(-1) === "") lines.pop();
    const body = folded ? fold(lines) : lines.join("\n");
    const text = strip || body === "" ? body : `${body}\n`;
    return { kind: "scalar", at, value: text, text };
  }
}
