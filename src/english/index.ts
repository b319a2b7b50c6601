import type { Document, Sentence, Word } from "./document.ts";
import { lemma } from "./lemmas.ts";
import { type Lexicon, readLexicon } from "./lexicon.ts";
import { longest, parseWords } from "./parser/parser.ts";
import { unpackSyntax } from "./parser/unpack.ts";
import { segment } from "./segment.ts";
import { sentenceHashes, tagWords } from "./tagger/tagger.ts";

export type { Document, Mention, Name, NameKind, Sentence, Word } from "./document.ts";
export type { Span } from "./span.ts";

/** Trained models, decompressed. Read once, then shared by all documents. */
export interface EnglishModels {
  /** Tagger and parser: `models/syntax.br`. */
  readonly syntax: Uint8Array;
  /** Classes of nouns: `models/nouns.txt.br`. */
  readonly nouns: Uint8Array;
}

/** Reads English: sentences, words, tags, lemmas, trees, names, chains of mentions. */
export interface English {
  /** What nouns can stand for. */
  readonly lexicon: Lexicon;
  /** Never throws; time grows linearly with the text. */
  analyse(text: string): Document;
}

/** Makes a reader of English from model bytes. Throws when the bytes are no models of this version. */
export function createEnglish(models: EnglishModels): English {
  const { tagger, parser } = unpackSyntax(models.syntax);
  const tagNames = tagger.tags.map((t) => t.split(" ") as [string, string]);

  function analyse(text: string): Document {
    const sentences: Sentence[] = [];
    for (const cut of segment(text)) {
      const forms = cut.words.map((w) => text.slice(w.start, w.end));
      const words: Word[] = [];
      for (let from = 0; from < forms.length; from += longest) {
        const part = forms.slice(from, from + longest);
        const n = part.length;
        const tags = new Int32Array(n + 1);
        tags.set(tagWords(tagger, part));
        const heads = new Int32Array(n);
        const relations = new Int32Array(n);
        parseWords(parser, sentenceHashes(part), tags, n, heads, relations);
        for (let i = 0; i < n; i++) {
          const { start, end, joined } = cut.words[from + i] as { start: number; end: number; joined: boolean };
          const [upos, xpos] = tagNames[tags[i] as number] as [string, string];
          const top = heads[i] === -1;
          const head = top ? (from === 0 ? -1 : rootOf(words)) : from + (heads[i] as number);
          const relation = top && from > 0 ? "parataxis" : (parser.relations[relations[i] as number] as string);
          const form = part[i] as string;
          words.push({ start, end, text: form, lemma: lemma(form, upos, xpos), upos, xpos, head, relation, joined });
        }
      }
      sentences.push({ start: cut.start, end: cut.end, index: sentences.length, words, names: [] });
    }
    return { text, sentences, chains: [] };
  }
  return { lexicon: readLexicon(models.nouns), analyse };
}

const rootOf = (words: readonly Word[]): number =>
  Math.max(
    0,
    words.findIndex((w) => w.head === -1),
  );
