import { beforeNumber, calendar, needCapital, others, titles } from "./abbreviations.ts";
import {
  DIGIT,
  isAlnum,
  isApostrophe,
  isAsciiLower,
  isAsciiUpper,
  isDigit,
  kindOf,
  LETTER,
  MARK,
  SPACE,
} from "./characters.ts";

/** A word as the tokenizer finds it: its place, and whether it continues the written token of the word before ("n't"). */
export interface RawWord {
  readonly start: number;
  readonly end: number;
  readonly joined: boolean;
}

/** First parts after which English treebanks keep the hyphen inside the word: "non-Muslim", "mid-August", "co-founder". */
const prefixes: ReadonlySet<string> = new Set(
  `non e re anti co mid pre pro cross post over semi multi ex sub pan counter mini inter intra neo socio psycho un super proto micro arch ultra
  trans extra under`.split(/\s+/),
);

/** Last labels that make "name.label" one word: common domains, and endings of file names. */
const labels: ReadonlySet<string> = new Set(
  `com org net gov edu mil int info biz uk us af pk ir iq il ru ua de fr eu ca au in cn jp br mx tr sy lb ye so ng io tv co me
  doc docx pdf txt htm html php asp xls xlsx ppt csv zip jpg jpeg gif png mp3 exe`.split(/\s+/),
);

/** Written as one word, read as two: the length of the first. */
const fused: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["wont", 2],
  ["cant", 2],
  ["aint", 2],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
  ["gimme", 3],
  ["lemme", 3],
  ["dont", 2],
  ["didnt", 3],
  ["doesnt", 4],
  ["isnt", 2],
  ["wasnt", 3],
  ["werent", 4],
  ["havent", 4],
  ["hasnt", 3],
  ["couldnt", 5],
  ["wouldnt", 5],
  ["shouldnt", 6],
]);

const LINK = /(?:[a-z][a-z+.-]{1,10}:\/\/|www\.|mailto:)[^\s<>"“”]+/iy;
const MAIL = /[\w.+%-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}/y;
const GROUP = /[a-z]{2,30}(?:\.[a-z-]{2,30}){2,8}(?![A-Za-z0-9.])/y;
const HOST = /[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}\.([A-Za-z0-9]{2,5})(?![A-Za-z0-9])/y;
const PATH = /\/[^\s<>"“”()]*/y;
const TELEPHONE = /\+?\d{1,4}(?:-\d{3}){0,2}-\d{4}(?![\d-])|\d{1,2}-\d{1,2}-\d{2,4}(?![\d-])|\d{4}-\d{2}-\d{2}(?!\d)/y;
const INDIAN = /(?:,\d\d){1,4},\d{3}(?!\d)/y;
const FACE = /(?:[:;=]-?[()DPp]|[:;]-[()/\\|])(?![A-Za-z0-9])/y;
const CLITIC = /(?:[sSmMdD]|[lL][lL]|[rR][eE]|[vV][eE])(?![A-Za-z0-9])/y;
const ELIDED = /(?:em|cause|cuz|til|tis|twas|n|\d0'?s|\d\d)(?![A-Za-z0-9])/iy;

/** Length of a sticky match at `at`, never past `end`. */
const reach = (pattern: RegExp, text: string, at: number, end: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? Math.min(pattern.lastIndex, end) : at;
};

/** As many opening as closing brackets. */
const balanced = (link: string): boolean => link.split("(").length >= link.split(")").length;

/** Marks that end a link in running text do not belong to it: "(see http://a.org/b)." */
const withoutTrailingMarks = (text: string, start: number, end: number): number => {
  let at = end;
  const floor = Math.max(start + 1, end - LONGEST_LINK);
  while (at > floor && ".,;:!?)'\"]’”…".includes(text[at - 1]!)) {
    if (text[at - 1] === ")" && balanced(text.slice(Math.max(start, at - LONGEST_LINK), at))) break;
    at--;
  }
  return at;
};

/** True when the word `text[start, dot)` keeps the full stop that follows it. */
const keepsStop = (text: string, start: number, dot: number): boolean => {
  const length = dot - start;
  const first = text.charCodeAt(start);
  if (length === 1) return isAsciiUpper(first) && (first !== 73 || initialFollows(text, dot)); // "I." may be the pronoun
  if (length > 8) return false;
  const second = text.charCodeAt(start + 1);
  if (length >= 3 && second === 46) return acronym(text, start, dot); // "U.S", "a.m"
  const word = text.slice(start, dot).toLowerCase();
  const capital = isAsciiUpper(first);
  if (beforeNumber.has(word) && (capital || !needCapital.has(word))) {
    let at = dot + 1;
    while (at < text.length && kindOf(text.charCodeAt(at)) === SPACE && at < dot + 4) at++;
    if (kindOf(text.charCodeAt(at)) === DIGIT) return true;
  }
  if (needCapital.has(word) && !capital) return false;
  if (titles.has(word)) return capital || word === "vs";
  if (calendar.has(word)) return capital && followedByDateOrLower(text, dot + 1);
  if (!others.has(word)) return false;
  if (word === "etc" && endsLineOrBeforeCapital(text, dot + 1)) return false;
  // A place or state name in full capitals may end a sentence; "CONN." is rare beside "MISS." and "LA."
  return !needCapital.has(word) || isAsciiLower(second);
};

/** "I. Khan": a capital and small letters follow. */
const initialFollows = (text: string, dot: number): boolean =>
  text.charCodeAt(dot + 1) === 32 &&
  isAsciiUpper(text.charCodeAt(dot + 2)) &&
  isAsciiLower(text.charCodeAt(dot + 3)) &&
  text.charCodeAt(dot - 2) !== 32;

/** Single letters with stops between them. */
const acronym = (text: string, start: number, dot: number): boolean => {
  for (let at = start + 1; at < dot; at += 2)
    if (text.charCodeAt(at) !== 46) return others.has(text.slice(start, dot).toLowerCase());
  return true;
};

const followedByDateOrLower = (text: string, from: number): boolean => {
  let at = from;
  while (at < from + 3 && kindOf(text.charCodeAt(at)) === SPACE) at++;
  const unit = text.charCodeAt(at);
  return at < text.length && (kindOf(unit) === DIGIT || isAsciiLower(unit) || kindOf(unit) === MARK);
};

/** "oil, gas, etc." at the end of a sentence: treebanks then write the stop as a word of its own. */
const endsLineOrBeforeCapital = (text: string, from: number): boolean => {
  let at = from;
  while (at < text.length && text.charCodeAt(at) === 32 && at < from + 3) at++;
  const unit = text.charCodeAt(at);
  return at >= text.length || unit === 10 || unit === 13 || (at > from && isAsciiUpper(unit));
};

/** Where the domain or file name that starts at `start` ends, or `start` when there is none. */
const hostEnd = (text: string, start: number, end: number): number => {
  const group = reach(GROUP, text, start, end); // "soc.culture.iraq"
  if (group > start) return group;
  HOST.lastIndex = start;
  const match = HOST.exec(text);
  if (!match || HOST.lastIndex > end || !labels.has(match[1]!.toLowerCase())) return start;
  // "end.In the" is a missing space, "Site.com" a name.
  const dot = HOST.lastIndex - match[1]!.length - 1;
  if (isAsciiUpper(text.charCodeAt(dot + 1)) && isAsciiLower(text.charCodeAt(dot - 1))) return start;
  return text[HOST.lastIndex] === "/"
    ? withoutTrailingMarks(text, start, reach(PATH, text, HOST.lastIndex, end))
    : HOST.lastIndex;
};

/** True for "non-", "mid-", ...: `text[start, hyphen)` is a prefix and letters or digits follow the hyphen. */
const isPrefix = (text: string, start: number, hyphen: number): boolean =>
  hyphen - start <= 7 && isAlnum(text.charCodeAt(hyphen + 1)) && prefixes.has(text.slice(start, hyphen).toLowerCase());

/** In characters, as far as brackets are counted. */
const LONGEST_LINK = 300;

/** In characters; a single quote that has waited longer opened nothing. */
const LONGEST_QUOTATION = 2000;
const CLOSED = Number.NEGATIVE_INFINITY;

/** Finds the words of a text, one run of non-space characters at a time. */
class Scanner {
  readonly text: string;
  readonly out: RawWord[] = [];
  /** An opening single quote is waiting for its partner, so "s'" may be its end and no possessive. */
  private openSingle = CLOSED;

  constructor(text: string) {
    this.text = text;
  }

  scan(): RawWord[] {
    const { text } = this;
    const length = text.length;
    let at = 0;
    while (at < length) {
      while (at < length && kindOf(text.charCodeAt(at)) === SPACE) at++;
      if (at >= length) break;
      let end = at;
      let address = false;
      while (end < length) {
        const unit = text.charCodeAt(end);
        if (kindOf(unit) === SPACE) break;
        if (
          unit === 64 ||
          (unit === 47 && text.charCodeAt(end - 1) === 47) ||
          (unit === 46 && (text.charCodeAt(end - 1) | 32) === 119)
        )
          address = true;
        end++;
      }
      this.run(at, end, address);
      at = end;
    }
    return this.out;
  }

  /** One run of non-space characters; `address` when it may hold a link or an e-mail address. */
  private run(start: number, end: number, address: boolean): void {
    const { text } = this;
    let at = start;
    while (at < end) {
      const unit = text.charCodeAt(at);
      if (address && isAlnum(unit) && (at === start || !isAlnum(text.charCodeAt(at - 1)))) {
        const link = withoutTrailingMarks(text, at, reach(LINK, text, at, end));
        const to = link > at ? link : reach(MAIL, text, at, end);
        if (to > at) {
          this.push(at, to);
          at = to;
          continue;
        }
      }
      at = kindOf(unit) === MARK ? this.mark(at, start, end) : this.word(at, end);
    }
  }

  private push(start: number, end: number, joined = false): void {
    this.out.push({ start, end, joined });
  }

  /** A word from its first letter or digit; gives the place after it. */
  private word(from: number, end: number, start = from): number {
    const { text } = this;
    let at = from;
    let apostrophe = -1;
    // Where the part after a prefix begins: "anti-[U.S.]".
    let part = start;
    if (kindOf(text.charCodeAt(start)) === DIGIT) {
      const to = reach(TELEPHONE, text, start, end);
      if (to > start) {
        this.push(start, to);
        return to;
      }
    }
    while (at < end) {
      while (at < end && isAlnum(text.charCodeAt(at))) at++;
      if (at >= end) break;
      const unit = text.charCodeAt(at);
      const before = text.charCodeAt(at - 1);
      const after = at + 1 < end ? text.charCodeAt(at + 1) : 32;
      if (unit === 46) {
        if (isDigit(before) && isDigit(after)) at++;
        else if (isAlnum(after)) {
          const short = at - part === 1 || text.charCodeAt(at - 2) === 46;
          const thirdIsLetter = at + 2 < end && isAlnum(text.charCodeAt(at + 2));
          if (short && !thirdIsLetter && kindOf(after) === LETTER) at++;
          else if (/^(?:Ph|M|B)$/.test(text.slice(start, at)) && /^(?:D|Sc|Phil|Ed)\b/.test(text.slice(at + 1, at + 5)))
            at++;
          else {
            const to = hostEnd(text, start, end);
            if (to > at) {
              this.push(start, to);
              return to;
            }
            if (keepsStop(text, part, at)) at++;
            break;
          }
        } else {
          if (after !== 46 && keepsStop(text, part, at)) at++;
          break;
        }
      } else if (isApostrophe(unit) && isAlnum(after)) {
        if (unit === 0x60 && after === 0x60) break;
        apostrophe = at++;
      } else if (unit === 44) {
        if (!isDigit(before) || !this.thousands(at, end)) break;
        at++;
      } else if (unit === 58) {
        if (!isDigit(before) || !isDigit(after) || at + 2 >= end || !isDigit(text.charCodeAt(at + 2))) break;
        at++;
      } else if (unit === 47) {
        if (
          !(isDigit(before) && isDigit(after)) &&
          !(
            at - start === 1 &&
            /^(?:w\/(?:o|out|in)?|s\/he|[lI]\/[cC])$/.test(
              text.slice(start, Math.min(end, at + 4)).replace(/[.,;:!?)]+$/, ""),
            )
          )
        )
          break;
        at++;
      } else if (unit === 38) {
        if (
          !(isAsciiUpper(before) && isAsciiUpper(after)) &&
          !(at - start === 1 && isAlnum(after) && !isAlnum(text.charCodeAt(at + 2)))
        )
          break;
        at++;
      } else if (unit === 45) {
        // "s- so": a word broken off. "non-Muslim": a prefix.
        if (at - start > 2 || kindOf(after) !== SPACE || kindOf(before) !== LETTER) {
          if (!isPrefix(text, start, at)) break;
        }
        at++;
        part = at;
      } else if (unit === 95) at++;
      else if (unit === 36) {
        if (at - start > 3 || !isAsciiUpper(before)) break;
        at++;
        break;
      } else break;
    }
    this.emit(start, at, apostrophe);
    return at;
  }

  /** A comma before exactly three digits, or groups of two before them ("1,00,000"). */
  private thousands(comma: number, end: number): boolean {
    const { text } = this;
    let at = comma + 1;
    while (at < end && at < comma + 5 && isDigit(text.charCodeAt(at))) at++;
    const digits = at - comma - 1;
    if (digits === 2) INDIAN.lastIndex = comma;
    return digits === 3 || (digits === 2 && INDIAN.test(text));
  }

  /** Puts a word out, in parts where it is fused with others: "don't", "5km", "cannot". */
  private emit(start: number, end: number, apostrophe: number): void {
    const { text } = this;
    if (apostrophe >= 0) {
      const cut = this.cliticStart(start, end, apostrophe);
      if (cut > start) {
        const first = fused.get(text.slice(start, cut).toLowerCase());
        this.push(start, first ? start + first : cut);
        if (first) this.push(start + first, cut, true);
        this.push(cut, end, true);
        return;
      }
    }
    const unit = text.charCodeAt(start);
    if (isDigit(unit)) {
      const cut = this.unitStart(start, end);
      if (cut > start) {
        this.push(start, cut);
        this.push(cut, end);
        return;
      }
    } else if (end - start >= 4 && end - start <= 8) {
      const last = text.charCodeAt(end - 1) | 32;
      const first =
        last === 97 || last === 116 || last === 101 ? fused.get(text.slice(start, end).toLowerCase()) : undefined;
      if (first) {
        this.push(start, start + first);
        this.push(start + first, end, true);
        return;
      }
    }
    this.push(start, end);
  }

  /** Where the clitic of a word with an apostrophe begins: "do|n't", "Khan|'s"; `start` when it has none ("o'clock", "80's"). */
  private cliticStart(start: number, end: number, apostrophe: number): number {
    const { text } = this;
    const tail = text.slice(apostrophe + 1, end).toLowerCase();
    const before = text.charCodeAt(apostrophe - 1);
    if (tail === "t" && (before | 32) === 110 && apostrophe - start >= 2) return apostrophe - 1;
    if (tail === "s")
      return isDigit(before) && !/^(?:19|20)\d\d$/.test(text.slice(start, apostrophe)) ? start : apostrophe;
    if (tail === "ll" || tail === "re" || tail === "ve" || tail === "d" || tail === "m") return apostrophe;
    if (tail === "all" && apostrophe - start === 1) return apostrophe + 1;
    return start;
  }

  /** "5km", "60k", "7am" are a number and a unit; "23rd", "1980s", "3143C", "4chan" are one word. */
  private unitStart(start: number, end: number): number {
    const { text } = this;
    let at = start;
    while (at < end && !(kindOf(text.charCodeAt(at)) === LETTER)) at++;
    if (at === start || at >= end || end - at > 7) return start;
    const unit = text.slice(at, end);
    if (
      /^(?:k|K|m|km|kms|mm|cm|kg|kgs|g|mg|ft|mph|kph|bn|mn|tn|am|pm|AM|PM|MM|KM|min|mins|hr|hrs|sq|lb|lbs|oz|in|GB|MB|kHz|MHz|GHz|Hz|kW|MW|yr|yrs|cc|ml|GMT|EST|hours|persons|years|people)$/.test(
        unit,
      )
    )
      return at;
    return start;
  }

  /** A mark or run of marks from `at`; gives the place after it. */
  private mark(at: number, runStart: number, end: number): number {
    const { text } = this;
    const unit = text.charCodeAt(at);
    const after = at + 1 < end ? text.charCodeAt(at + 1) : 32;
    if (isApostrophe(unit)) return this.apostrophe(at, runStart, end, after);
    if (
      (unit === 58 || unit === 59 || unit === 61) &&
      (at === runStart || kindOf(text.charCodeAt(at - 1)) === LETTER)
    ) {
      const to = reach(FACE, text, at, end);
      if (to > at) {
        this.push(at, to);
        return to;
      }
    }
    if ((unit === 35 || unit === 64) && at === runStart && kindOf(after) === LETTER) return this.word(at + 1, end, at);
    if ((unit === 46 || unit === 43) && at === runStart && isDigit(after)) return this.number(at, end);
    let to = at + 1;
    if (unit === 46 || unit === 33 || unit === 63) {
      const loud = unit !== 46;
      while (to < end && (text.charCodeAt(to) === 33 || text.charCodeAt(to) === 63 || text.charCodeAt(to) === 46)) {
        // "..." before "!" is left alone: "Wait...!" is three marks and one.
        if (!loud && to - at >= 3 && text.charCodeAt(to) !== 46) break;
        to++;
      }
    } else if (unit >= 0xd83c && unit <= 0xd83e) {
      while (
        to < end &&
        ((text.charCodeAt(to) >= 0xd83c && text.charCodeAt(to) <= 0xdfff) ||
          text.charCodeAt(to) === 0xfe0f ||
          text.charCodeAt(to) === 0x200d)
      )
        to++;
    } else if (isRunMark(unit)) while (to < end && text.charCodeAt(to) === unit) to++;
    this.push(at, to);
    return to;
  }

  private number(at: number, end: number): number {
    const { text } = this;
    let to = at + 1;
    while (to < end && isDigit(text.charCodeAt(to))) to++;
    this.push(at, to);
    return to;
  }

  /** A clitic cut off from a word that does not end in a letter, a possessive mark, an elision, or a quotation mark. */
  private apostrophe(at: number, runStart: number, end: number, after: number): number {
    const { text } = this;
    const unit = text.charCodeAt(at);
    if (after === unit && unit !== 0x2bc) {
      this.push(at, at + 2);
      return at + 2;
    }
    const before = at > runStart ? text.charCodeAt(at - 1) : 32;
    if (at > runStart) {
      const clitic = reach(CLITIC, text, at + 1, end);
      if (clitic > at + 1) {
        this.push(at, clitic, true);
        return clitic;
      }
      const sibilant = (before | 32) === 115 || (before | 32) === 120 || (before | 32) === 122;
      if (sibilant && !isAlnum(after) && this.openSingle < at - LONGEST_QUOTATION) {
        this.push(at, at + 1, true);
        return at + 1;
      }
    } else {
      const clitic = reach(CLITIC, text, at + 1, end);
      const elided = clitic === end && clitic > at + 1 ? clitic : reach(ELIDED, text, at + 1, end);
      if (elided > at + 1) {
        this.push(at, elided);
        return elided;
      }
    }
    if (this.openSingle >= at - LONGEST_QUOTATION && (isAlnum(before) || kindOf(before) === MARK) && !isAlnum(after))
      this.openSingle = CLOSED;
    else if (!isAlnum(before) && isAlnum(after)) this.openSingle = at;
    this.push(at, at + 1);
    return at + 1;
  }
}

/** Marks of which a run is one word: "--", "***", "====". */
const isRunMark = (unit: number): boolean =>
  unit === 45 ||
  unit === 42 ||
  unit === 61 ||
  unit === 95 ||
  unit === 126 ||
  unit === 60 ||
  unit === 62 ||
  unit === 0x2013 ||
  unit === 0x2014 ||
  unit === 0x2026 ||
  unit === 43;

/** The words of a text in order; every non-space character lies in exactly one. Time grows linearly with the text. */
export const tokenize = (text: string): RawWord[] => new Scanner(text).scan();
