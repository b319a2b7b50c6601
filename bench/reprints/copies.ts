import type { Random } from "./random.ts";
import type { Written } from "./reports.ts";

/** What an outlet does to a text that it prints again. */
type Change = (report: Written, draw: Random) => Written;

const otherWords: readonly (readonly [RegExp, string])[] = [
  [/\bkilled\b/g, "slain"],
  [/\bsaid\b/g, "stated"],
  [/\bat least\b/gi, "no fewer than"],
  [/\bwounded\b/g, "hurt"],
  [/\bdefence\b/g, "defense"],
  [/\btold reporters\b/g, "told journalists"],
  [/\buntil\b/g, "till"],
  [/\bmostly\b/g, "mainly"],
  [/\bafternoon\b/g, "day"],
  [/\bwere\b/g, "have been"],
];

/** Some of a text's words exchanged by an editor, one way or the other. */
const retouched = (text: string, draw: Random): string =>
  otherWords.reduce((all, [from, to]) => (draw.next() < 0.6 ? all.replace(from, to) : all), text);

export const changes: Readonly<Record<string, Change>> = {
  "headline changed": (report, draw) => ({
    ...report,
    headline: draw.of([
      "A day of sorrow",
      "What we know so far",
      "Blast leaves town in shock",
      "Toll rises in the north",
    ]),
  }),
  "cut to a half": (report) => ({ ...report, paragraphs: first(report, 1 / 2) }),
  "cut to a third": (report) => ({ ...report, paragraphs: first(report, 1 / 3) }),
  "paragraphs reordered": (report, draw) => ({
    ...report,
    paragraphs: [report.paragraphs[0]!, ...draw.shuffled(report.paragraphs.slice(1))],
  }),
  "wire credit added": (report, draw) => {
    const [agency, town] = [draw.of(["AP", "Reuters", "AFP", "Xinhua"]), draw.of(["KARSUN", "GENEVA", "KABUL"])];
    const [lead = "", ...rest] = report.paragraphs;
    return {
      ...report,
      paragraphs: [`${town} (${agency}) — ${lead}`, ...rest, `(Reporting by our staff; Editing by the desk)`],
    };
  },
  retouched: (report, draw) => ({ ...report, paragraphs: report.paragraphs.map((text) => retouched(text, draw)) }),
  "wrapped in its site": (report) => ({
    ...report,
    paragraphs: [
      "Sign up for our newsletter and follow us on all channels. Share this story.",
      ...report.paragraphs,
      "Read more: the week in pictures, the weather, the crossword. All rights reserved, no part may be reproduced.",
    ],
  }),
};

const first = ({ paragraphs }: Written, share: number): string[] =>
  paragraphs.slice(0, Math.max(3, Math.ceil(paragraphs.length * share)));

/** A copy with one to three changes, and which. */
export function copyOf(report: Written, draw: Random): { readonly copy: Written; readonly made: readonly string[] } {
  const made = draw.shuffled(Object.keys(changes)).slice(0, 1 + draw.below(3));
  return { copy: made.reduce((text, name) => changes[name]!(text, draw), report), made };
}
