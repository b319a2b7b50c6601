import type { Document, Sentence, Word } from "./document.ts";

/**
 * A document in CoNLL-U: one line a word, multi-word tokens ("don't") as ranges, `SpaceAfter=No` where the next token touches.
 * Ten columns; FEATS, DEPS are always "_". `# newpar` before a sentence that a blank line precedes.
 */
export function toConllu(document: Document, id?: string): string {
  const { text, sentences } = document;
  const lines: string[] = id === undefined ? [] : [`# newdoc id = ${oneLine(id)}`];
  for (const sentence of sentences) {
    const before = sentences[sentence.index - 1];
    if (before && /\n[^\S\n]*\n/.test(text.slice(before.end, Math.min(sentence.start, before.end + 200))))
      lines.push("# newpar");
    lines.push(`# sent_id = ${id === undefined ? "" : `${oneLine(id)}-`}${sentence.index + 1}`);
    lines.push(`# text = ${oneLine(text.slice(sentence.start, sentence.end))}`);
    sentence.words.forEach((word, index) => {
      if (!word.joined && sentence.words[index + 1]?.joined) lines.push(rangeLine(text, sentence, index));
      lines.push(wordLine(text, sentence, index));
    });
    lines.push("");
  }
  return lines.length > 0 ? `${lines.join("\n")}\n` : "";
}

const oneLine = (words: string): string => words.replace(/\s+/g, " ");

/** "_" stands for nothing in CoNLL-U; a column is never empty. */
const column = (value: string): string => oneLine(value) || "_";

const space = (text: string, end: number, next: Word | undefined): string =>
  (next ? next.start === end : end < text.length && !/\s/.test(text[end]!)) ? "SpaceAfter=No" : "_";

/** The line of a written token of several words: "1-2  don't". */
function rangeLine(text: string, sentence: Sentence, first: number): string {
  let last = first;
  while (sentence.words[last + 1]?.joined) last++;
  const end = sentence.words[last]!.end;
  const form = column(text.slice(sentence.words[first]!.start, end));
  return `${first + 1}-${last + 1}\t${form}${"\t_".repeat(7)}\t${space(text, end, sentence.words[last + 1])}`;
}

function wordLine(text: string, sentence: Sentence, index: number): string {
  const word = sentence.words[index]!;
  const next = sentence.words[index + 1];
  const inToken = word.joined || next?.joined === true;
  return [
    index + 1,
    column(word.text),
    column(word.lemma),
    column(word.upos),
    column(word.xpos),
    "_",
    word.head + 1,
    column(word.relation),
    "_",
    inToken ? "_" : space(text, word.end, next),
  ].join("\t");
}

/** A document read from CoNLL-U. The text is made from the tokens: a blank line before `# newpar`, else a space or nothing. */
export interface ConlluDocument {
  readonly id: string;
  readonly document: Document;
  /** The last value of each `# key = value` line of the document. */
  readonly comments: ReadonlyMap<string, string>;
}

/** Reads CoNLL-U. Names and chains are empty. Lines that are not CoNLL-U are passed over; empty nodes too. */
export function fromConllu(conllu: string): ConlluDocument[] {
  const reader = new Reader();
  for (const line of conllu.split("\n")) reader.line(line.endsWith("\r") ? line.slice(0, -1) : line);
  reader.endDocument();
  return reader.documents;
}

class Reader {
  readonly documents: ConlluDocument[] = [];
  private id = "";
  private comments = new Map<string, string>();
  private text = "";
  private sentences: Sentence[] = [];
  private words: Word[] = [];
  private gap = "";
  /** The written token that the next words are parts of: its place and its last word. */
  private token = { start: 0, end: 0, at: 0, last: 0, touches: false };

  line(line: string): void {
    if (line === "") return this.endSentence();
    if (line.startsWith("#")) return this.comment(line);
    const columns = line.split("\t");
    if (columns.length < 10) return;
    const [number = "", form = ""] = columns;
    const touches = columns[9]!.includes("SpaceAfter=No");
    if (number.includes("-")) {
      const start = this.write(form, touches);
      this.token = { start, end: start + form.length, at: start, last: Number(number.split("-")[1]), touches };
    } else if (/^\d+$/.test(number)) this.word(columns, Number(number), touches);
  }

  private comment(line: string): void {
    const at = line.indexOf("=");
    const key = (at < 0 ? line.slice(1) : line.slice(1, at)).trim();
    const value = at < 0 ? "" : line.slice(at + 1).trim();
    if (key.startsWith("newdoc")) {
      this.endDocument();
      this.id = value;
    } else if (key.startsWith("newpar") && this.text !== "") this.gap = "\n\n";
    else this.comments.set(key, value);
  }

  private write(form: string, touches: boolean): number {
    if (this.text !== "") this.text += this.gap;
    const start = this.text.length;
    this.text += form;
    this.gap = touches ? "" : " ";
    return start;
  }

  private word(columns: readonly string[], number: number, touches: boolean): void {
    const form = columns[1] ?? "";
    const { token } = this;
    let start: number;
    let end: number;
    const part = number <= token.last;
    const joined = part && token.at > token.start;
    if (part) {
      // Parts need not be letters of the token ("au" = "à le"): they share it out as far as it goes.
      start = Math.min(token.at, token.end);
      end = number === token.last ? token.end : Math.min(token.end, start + form.length);
      token.at = end;
    } else {
      start = this.write(form, touches);
      end = start + form.length;
    }
    const [, , lemma = "_", upos = "_", xpos = "_", , head, relation = "_"] = columns;
    this.words.push({
      start,
      end,
      text: this.text.slice(start, end),
      lemma,
      upos,
      xpos,
      head: Number(head) - 1,
      relation,
      joined,
    });
  }

  endSentence(): void {
    const { words } = this;
    this.token.last = 0;
    if (words.length === 0) return;
    this.sentences.push({
      index: this.sentences.length,
      start: words[0]!.start,
      end: words.at(-1)!.end,
      words,
      names: [],
    });
    this.words = [];
  }

  endDocument(): void {
    this.endSentence();
    if (this.sentences.length > 0) {
      const document = { text: this.text, sentences: this.sentences, chains: [] };
      this.documents.push({ id: this.id, document, comments: this.comments });
    }
    this.text = "";
    this.gap = "";
    this.sentences = [];
    this.comments = new Map();
  }
}
