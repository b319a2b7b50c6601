import type { NumberPhrase, Numbers, Phrases } from "../../codebook/numbers.ts";
import { isDash, type Piece } from "./pieces.ts";

/** A number as it stands in the text, before any hedge is read. */
export interface Figure {
  /** First piece, and the piece after the last. */
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly max: number | null;
  /** The one value said, for figures that name one: "two dozen" is 24. */
  readonly exact: number | null;
  readonly approx: boolean;
  /** True for words that are round by themselves: "a dozen". */
  readonly round: boolean;
  readonly kind: "count" | "share";
  readonly hedge: string | null;
  /** The codebook's phrase it was read from: "several", "no". */
  readonly phrase: NumberPhrase | null;
  /** "digits" 3,000 or 3 million; "words" three thousand. */
  readonly form: "digits" | "words";
}

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  mln: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const fractions: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
  hundredth: 100,
};

const own = (table: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** True for a word that can stand in a number: "seven", "million". */
export const isNumberWord = (text: string): boolean =>
  own(units, text) !== undefined || own(tens, text) !== undefined || own(scales, text) !== undefined;

/** True for a word with which a figure can begin. "million" alone begins one in "its million-strong army". */
export const beginsFigure = (text: string): boolean =>
  text === "a" || text === "half" || text === "quarter" || isNumberWord(text);

/** Ways to read a figure at a piece; the first that speaks is taken. */
const readers: readonly ((pieces: readonly Piece[], at: number, numbers: Numbers) => Figure | null)[] = [
  oneInTen, // one in ten, one Vietnamese in every ten
  fraction, // two-thirds of, half the, a quarter of
  halfScale, // half a million, half a dozen, a quarter of a million
  phrase, // several hundred, dozens of thousands, no one
  plural, // tens of thousands, hundreds
  article, // a dozen, a million and a half
  cardinal, // 3,000; 1.2 million; twenty-two thousand; two dozen
];

/** The figure that begins at a piece, or null. */
export function readFigure(pieces: readonly Piece[], at: number, numbers: Numbers): Figure | null {
  for (const reader of readers) {
    const figure = reader(pieces, at, numbers);
    if (figure) return percent(pieces, figure);
  }
  return null;
}

/** The longest phrase of a table that begins at a piece. */
export function phraseAt<T>(table: Phrases<T>, pieces: readonly Piece[], at: number): { value: T; to: number } | null {
  for (const entry of table.get(pieces[at]?.text ?? "") ?? []) {
    if (entry.pieces.every((text, i) => pieces[at + i]?.text === text)) {
      return { value: entry.value, to: at + entry.pieces.length };
    }
  }
  return null;
}

const exactly = (from: number, to: number, n: number, form: Figure["form"]): Figure => ({
  from,
  to,
  min: n,
  max: n,
  exact: n,
  approx: false,
  round: false,
  kind: "count",
  hedge: null,
  phrase: null,
  form,
});

const share = (from: number, to: number, n: number): Figure => ({
  ...exactly(from, to, Math.round(n * 100) / 100, "words"),
  kind: "share",
});

/** 80 %, 80 percent, 80 per cent */
function percent(pieces: readonly Piece[], figure: Figure): Figure {
  if (figure.kind === "share") return figure;
  const next = pieces[figure.to];
  if (!next) return figure;
  if (next.text === "%" || next.text === "percent" || next.text === "pct") {
    return { ...figure, to: figure.to + 1, kind: "share" };
  }
  if (isDash(next) && next.glued && pieces[figure.to + 1]?.text === "percent") {
    return { ...figure, to: figure.to + 2, kind: "share" };
  }
  if (next.text === "per" && pieces[figure.to + 1]?.text === "cent")
    return { ...figure, to: figure.to + 2, kind: "share" };
  return figure;
}

/** One Vietnamese in every ten; one in five; nine out of ten. */
function oneInTen(pieces: readonly Piece[], at: number): Figure | null {
  const part = smallNumber(pieces[at]);
  if (part === null) return null;
  for (let i = at + 1; i <= at + 3 && i < pieces.length; i++) {
    const text = pieces[i]?.text;
    if (text === "out" && pieces[i + 1]?.text === "of") i++;
    else if (text !== "in") continue;
    const every = pieces[i + 1]?.text === "every";
    const whole = smallNumber(pieces[i + (every ? 2 : 1)]);
    // "3 in 10 days" is no share, "one in five people" is: only small round wholes, or said with "every" or "out of".
    const sure =
      every ||
      pieces[i]?.text === "of" ||
      (i === at + 1 && (whole === 3 || whole === 4 || whole === 5 || whole === 10));
    if (whole === null || whole <= part || !sure) return null;
    return share(at, i + (every ? 3 : 2), (100 * part) / whole);
  }
  return null;
}

function smallNumber(piece: Piece | undefined): number | null {
  if (!piece) return null;
  if (piece.kind === "figure") return /^\d{1,4}$/.test(piece.text) ? Number(piece.text) : null;
  return own(units, piece.text) ?? own(tens, piece.text) ?? own(scales, piece.text) ?? null;
}

/** Half of the; half its; one-third; two thirds of; a quarter of. Not "a third bomb", "half an hour", "second half". */
function fraction(pieces: readonly Piece[], at: number): Figure | null {
  let i = at;
  let numerator = 1;
  const first = pieces[at]?.text ?? "";
  if (first === "a" || first === "one") i++;
  else if (first !== "half" && own(units, first) !== undefined && (own(units, first) as number) > 1) {
    numerator = own(units, first) as number;
    i++;
  } else if (first !== "half") return null;
  const dashed = i > at && isDash(pieces[i]);
  if (dashed) i++;
  const word = pieces[i]?.text ?? "";
  const singular = word.endsWith("s") && word !== "halves" ? word.slice(0, -1) : word;
  const denominator = own(fractions, singular);
  if (denominator === undefined || numerator >= denominator * 2) return null;
  if (numerator > 1 && singular === word && word !== "halves") return null;
  const next = pieces[i + 1]?.text ?? "";
  const before = pieces[at - 1]?.text ?? "";
  const whole =
    next === "of" && !(["a", "an"].includes(pieces[i + 2]?.text ?? "") && own(scales, pieces[i + 3]?.text ?? ""));
  if (denominator === 2) {
    if (["first", "second", "other", "latter", "last", "a", "and", "time"].includes(before) || first === "a")
      return null;
    const taken = whole || ["the", "its", "their", "his", "her", "our", "were", "are", "had", "have"].includes(next);
    return taken ? share(at, i + 1, 50) : null;
  }
  if (first === "a" && !whole) return null;
  return whole || dashed || numerator > 1 ? share(at, i + 1, (100 * numerator) / denominator) : null;
}

/** Half a million; half a dozen; half dozen; a half-million; a quarter of a million. */
function halfScale(pieces: readonly Piece[], at: number, numbers: Numbers): Figure | null {
  let i = at;
  if (["a", "one"].includes(pieces[i]?.text ?? "")) i++;
  const word = pieces[i]?.text;
  const part = word === "half" ? 0.5 : word === "quarter" ? 0.25 : 0;
  if (part === 0) return null;
  i++;
  if (isDash(pieces[i])) i++;
  if (pieces[i]?.text === "of") i++;
  if (pieces[i]?.text === "a") i++;
  const scale = own(scales, pieces[i]?.text ?? "");
  if (scale !== undefined && scale > 100) return exactly(at, i + 1, part * scale, "words");
  const round = numbers.rounds.get(pieces[i]?.text ?? "");
  return round === undefined ? null : rounded(exactly(at, i + 1, part * round, "words"));
}

const rounded = (figure: Figure): Figure => ({ ...figure, round: true, approx: true });

/** A phrase of the codebook, with the scale it multiplies: several hundred; a few dozen; many thousands. */
function phrase(pieces: readonly Piece[], at: number, numbers: Numbers): Figure | null {
  const found = phraseAt(numbers.phrases, pieces, at);
  if (!found) return null;
  const { value, to } = found;
  const whole: Figure = {
    from: at,
    to,
    min: value.min,
    max: value.max,
    exact: null,
    approx: value.approx,
    round: false,
    kind: "count",
    hedge: value.name,
    phrase: value,
    form: "words",
  };
  if (value.scales === "no") return whole;
  let next = to;
  if (pieces[next]?.text === "of" && value.scales === "exact") next++;
  if (value.scales === "plural") {
    const scaled = plural(pieces, next, numbers);
    return scaled ? { ...scaled, from: at } : whole;
  }
  const text = pieces[next]?.text ?? "";
  const scale = own(scales, text) ?? numbers.rounds.get(text);
  const many = numbers.plurals.get(text);
  if (scale === undefined && many === undefined) return whole;
  if (scale === undefined) {
    // several tens of thousands; several hundreds
    const scaled = plural(pieces, next, numbers) as Figure;
    const step = (many as readonly [number, number])[0] / 2;
    const times = scaled.min / 2 / step;
    return { ...whole, to: scaled.to, min: value.min * step * times, max: ((value.max ?? 9) + 1) * step * times - 1 };
  }
  const max = value.max === null ? null : value.scales === "exact" ? value.max * scale : (value.max + 1) * scale - 1;
  return { ...whole, to: next + 1, min: value.min * scale, max };
}

/** Dozens; hundreds; tens of thousands. */
function plural(pieces: readonly Piece[], at: number, numbers: Numbers): Figure | null {
  const word = pieces[at]?.text ?? "";
  const interval = numbers.plurals.get(word);
  if (!interval) return null;
  let [min, max] = interval;
  let to = at + 1;
  while (pieces[to]?.text === "of") {
    const scale = own(scales, (pieces[to + 1]?.text ?? "").replace(/s$/, ""));
    if (scale === undefined || !pieces[to + 1]?.text.endsWith("s")) break;
    min *= scale;
    max = (max + 1) * scale - 1;
    to += 2;
  }
  return {
    from: at,
    to,
    min,
    max,
    exact: null,
    approx: true,
    round: false,
    kind: "count",
    hedge: word,
    phrase: null,
    form: "words",
  };
}

/** A dozen; a hundred; a million and a half; a thousand. */
function article(pieces: readonly Piece[], at: number, numbers: Numbers): Figure | null {
  const bare = pieces[at]?.text !== "a";
  const skip = bare ? at : at + 1;
  const text = pieces[skip]?.text ?? "";
  // "its million-strong army": without article only there
  if (bare && pieces[at + 2]?.text !== "strong") return null;
  const round = numbers.rounds.get(text);
  if (round !== undefined) return rounded(exactly(at, skip + 1, round, "words"));
  const scale = own(scales, text);
  if (scale === undefined) return null;
  const more = andAHalf(pieces, skip + 1);
  if (more > 0) return exactly(at, more, scale * 1.5, "words");
  const rest = scale === 100 ? belowHundred(pieces, skip + 1) : null;
  const higher = own(scales, pieces[skip + 1]?.text ?? "");
  if (higher !== undefined && higher > scale) return exactly(at, skip + 2, scale * higher, "words");
  return rest ? exactly(at, rest.to, scale + rest.n, "words") : exactly(at, skip + 1, scale, "words");
}

/** The piece after "and a half", or 0. */
const andAHalf = (pieces: readonly Piece[], at: number): number =>
  pieces[at]?.text === "and" && pieces[at + 1]?.text === "a" && pieces[at + 2]?.text === "half" ? at + 3 : 0;

/** "and five" after "a hundred". */
function belowHundred(pieces: readonly Piece[], at: number): { n: number; to: number } | null {
  if (pieces[at]?.text !== "and") return null;
  const figure = words(pieces, at + 1);
  return figure && figure.n < 100 ? figure : null;
}

/** 3,000; 1.2 million; 117 000; 20k; twenty-two; three hundred and five thousand; two dozen; two and a half. */
function cardinal(pieces: readonly Piece[], at: number, numbers: Numbers): Figure | null {
  const piece = pieces[at];
  if (!piece) return null;
  const digits = piece.kind === "figure" ? readDigits(pieces, at) : null;
  const read = digits ?? words(pieces, at);
  if (!read) return null;
  let { n, to } = read;
  const form = digits ? "digits" : "words";
  const half = andAHalf(pieces, to);
  if (half > 0) {
    n += 0.5;
    to = half;
  }
  let next = to;
  if (isDash(pieces[next]) && pieces[next]?.glued) next++;
  const text = pieces[next]?.text ?? "";
  const round = numbers.rounds.get(text);
  if (round !== undefined) return rounded(exactly(at, next + 1, n * round, form));
  if (digits || half > 0) {
    let scale = own(scales, text) ?? (text === "k" && pieces[next]?.glued ? 1e3 : undefined);
    if (scale === undefined) return exactly(at, to, n, form);
    to = next + 1;
    // 5 hundred thousand
    const higher = own(scales, pieces[to]?.text ?? "");
    if (higher !== undefined && higher > scale) {
      scale *= higher;
      to++;
    }
    const more = andAHalf(pieces, to);
    if (more > 0) return exactly(at, more, (n + 0.5) * scale, form);
    return exactly(at, to, Math.round(n * scale * 1e6) / 1e6, form);
  }
  return exactly(at, to, n, form);
}

/** Groups by comma (1,200; Indian 1,20,000), by point where that is unmistakable (1.200.000), or by a blank (117 000). */
function readDigits(pieces: readonly Piece[], at: number): { n: number; to: number } | null {
  const text = pieces[at]?.text ?? "";
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text)) {
    return { n: Number(text.replaceAll(",", "")), to: at + 1 };
  }
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return { n: Number(text.replaceAll(".", "")), to: at + 1 };
  if (/^\d{1,3}$/.test(text)) {
    let to = at + 1;
    let joined = text;
    for (
      let p = pieces[to];
      to < at + 5 && p && /^\d{3}$/.test(p.text) && p.start === (pieces[to - 1] as Piece).end + 1;
      p = pieces[to]
    ) {
      joined += p.text;
      to++;
    }
    return { n: Number(joined), to };
  }
  return /^\d{1,15}(?:\.\d+)?$/.test(text) ? { n: Number(text), to: at + 1 } : null;
}

/** Cardinal words: "three hundred and five thousand", "ninety-four". "hundred" alone is none, as in "Hundred Days". */
function words(pieces: readonly Piece[], at: number): { n: number; to: number } | null {
  let total = 0;
  let group = 0;
  let to = at;
  let last: "start" | "unit" | "ten" | "scale" = "start";
  let ceiling = Infinity;
  for (let i = at; i < pieces.length; i++) {
    let text = pieces[i]?.text ?? "";
    if (last !== "start") {
      const joins = (isDash(pieces[i]) && pieces[i]?.glued) || (text === "and" && last === "scale");
      if (joins) {
        const next = pieces[i + 1]?.text ?? "";
        // "one hundred and five", not "two hundred and three thousand people fled" read as one; nor "two - three".
        if (!isNumberWord(next) || (text !== "and" && last === "unit" && own(scales, next) === undefined)) break;
        if (text === "and" && own(scales, next) !== undefined) break;
        text = next;
        i++;
      }
    }
    const unit = own(units, text);
    const ten = own(tens, text);
    const scale = own(scales, text);
    if (unit !== undefined && (last === "start" || last === "scale" || (last === "ten" && unit < 10 && unit > 0))) {
      group += unit;
      last = "unit";
    } else if (ten !== undefined && (last === "start" || last === "scale")) {
      group += ten;
      last = "ten";
    } else if (scale !== undefined && last !== "start") {
      if (scale === 100) {
        if (group === 0 || group > 99) break;
        group *= 100;
      } else {
        if (scale >= ceiling || group === 0) break;
        total += group * scale;
        group = 0;
        ceiling = scale;
      }
      last = "scale";
    } else break;
    to = i + 1;
  }
  return to > at ? { n: total + group, to } : null;
}
