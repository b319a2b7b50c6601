import { formsForModels } from "./acronyms.ts";
import type { Document, Name, Sentence, Word } from "./document.ts";
import { lemma } from "./lemmas.ts";
import { resolve } from "./coreference/resolve.ts";
import { repairTree } from "./repairs.ts";
import { type Lexicon, readLexicon } from "./lexicon.ts";
import { longest, Network } from "./parser/network.ts";
import { unpackSyntax } from "./parser/unpack.ts";
import { createNamer } from "./names/namer.ts";
import { type RawSentence, segment } from "./segment.ts";

export type { Document, Mention, Name, NameKind, Sentence, Word } from "./document.ts";
export type { Span } from "./span.ts";

/** Trained models, decompressed. Read once, then shared by all documents. */
export interface EnglishModels {
  /** Tagger and parser: `models/syntax.br`. */
  readonly syntax: Uint8Array;
  /** Classes of nouns: `models/nouns.txt.br`. */
  readonly nouns: Uint8Array;
  /** Names: `models/names.br`. */
  readonly names: Uint8Array;
}

/** Reads English: sentences, words, tags, lemmas, trees, names, chains of mentions. */
export interface English {
  /** What nouns can stand for. */
  readonly lexicon: Lexicon;
  /** Never throws; time grows linearly with the text. */
  analyse(text: string): Document;
  /** Sentences, words, tags, lemmas and trees only: `names` and `chains` are empty. */
  trees(text: string): Document;
}

/** Makes a reader of English from model bytes. Throws when the bytes are no models of this version. */
export function createEnglish(models: EnglishModels): English {
  const syntax = unpackSyntax(models.syntax);
  const network = new Network(syntax);
  const tagNames = syntax.tags.map((tag) => tag.split(" ") as [string, string]);

  const lexicon = readLexicon(models.nouns);
  const findNames = createNamer(models.names);

  function parse(text: string, cut: RawSentence): Word[] {
    const words: Word[] = [];
    const capitals = !/\p{Ll}/u.test(text.slice(cut.start, cut.end));
    for (let from = 0; from < cut.words.length; from += longest) {
      const part = cut.words.slice(from, from + longest);
      network.run(formsForModels(part.map((w) => text.slice(w.start, w.end))));
      part.forEach(({ start, end, joined }, i) => {
        const [upos, xpos] = tagNames[network.tags[i] as number] as [string, string];
        const form = text.slice(start, end);
        const own = network.heads[i] as number;
        // A sentence too long for one tree: the roots of its further pieces hang on the first.
        const further = own === -1 && from > 0;
        const head = own === -1 ? (further ? rootOf(words) : -1) : from + own;
        const relation = further ? "parataxis" : (syntax.relations[network.relations[i] as number] as string);
        words.push({
          start,
          end,
          text: form,
          lemma: lemma(form, upos, xpos, capitals),
          upos,
          xpos,
          head,
          relation,
          joined,
        });
      });
    }
    repairTree(words);
    return words;
  }

  function read(text: string, namesOf: (parsed: Word[][]) => readonly (readonly Name[])[]): Sentence[] {
    const cuts = segment(text);
    const parsed = cuts.map((cut) => parse(text, cut));
    const names = namesOf(parsed);
    return cuts.map(({ start, end }, index) => ({
      start,
      end,
      index,
      words: parsed[index] as Word[],
      names: names[index] ?? [],
    }));
  }

  return {
    lexicon,
    analyse(text) {
      const sentences = read(text, findNames);
      return { text, sentences, chains: resolve(sentences, lexicon) };
    },
    trees: (text) => ({ text, sentences: read(text, () => []), chains: [] }),
  };
}

const rootOf = (words: readonly Word[]): number =>
  Math.max(
    0,
    words.findIndex((w) => w.head === -1),
  );
