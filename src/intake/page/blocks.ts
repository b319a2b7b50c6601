import type { Item, Outline } from "./outline.ts";

const blockTags = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER
  HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(/\s+/),
);

export const isBlock = (item: Item): boolean => blockTags.has(item.tag);

/** A stretch of text that stands by itself: a paragraph, a heading, an entry of a list, a cell of a table. */
export interface Block {
  /** Place of the innermost block element that holds it. */
  readonly holder: number;
  /** Places of its first and after its last item. */
  readonly start: number;
  end: number;
  readonly words: string;
  /** How many letters of it stand in links. */
  readonly linkChars: number;
}

/**
 * The blocks of a page in order, without what lies in elements that `dropped` names. Two line breaks in a row part blocks, one is kept as "\n".
 */
export function blocksOf(
  outline: Outline,
  dropped: (place: number) => boolean,
  from = 0,
  to = outline[from]?.end ?? 0,
): Block[] {
  const blocks: Block[] = [];
  let words = "";
  let linkChars = 0;
  let start = from;
  let holder = from;
  let linkEnds = 0;
  const flush = (end: number): void => {
    const text = tidy(words);
    if (text !== "") blocks.push({ holder, start, end, words: text, linkChars });
    words = "";
    linkChars = 0;
    start = end;
  };
  /** Places where the blocks that are open end, innermost last. */
  const open: { readonly end: number; readonly place: number }[] = [];
  for (let place = from; place < to; place++) {
    while (open.length > 0 && open.at(-1)!.end <= place) {
      flush(place);
      open.pop();
      holder = open.at(-1)?.place ?? from;
    }
    const item = outline[place]!;
    if (item.tag === "") {
      words += item.words;
      if (place < linkEnds) linkChars += item.chars;
      continue;
    }
    if (dropped(place)) {
      place = item.end - 1;
      words += " ";
      continue;
    }
    if (item.tag === "BR") words += "\n";
    else if (item.tag === "A" && item.end > linkEnds) linkEnds = item.end;
    else if (isBlock(item)) {
      flush(place);
      start = place;
      if (item.end > place + 1) {
        open.push({ end: item.end, place });
        holder = place;
      }
    }
    if (words.endsWith("\n") && /\n\s*\n$/.test(words.slice(-8))) flush(place);
  }
  flush(to);
  return blocks;
}

/** One blank at a time, none at the ends of lines. */
const tidy = (text: string): string =>
  text
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
