import { foldedName, foldedWords } from "./folded-words.ts";
import { agencies, quotedOutlets } from "./outlets.ts";

/** Last words of newspapers, channels and agencies that no list holds: "told the Palm Beach ‹Post›". */
const lastWords = new Set(
  "agency argus bee chronicle courier daily dispatch enquirer examiner express gazette globe herald independent inquirer journal ledger mail mercury mirror monitor news newspaper newswire observer online post press radio register reporter review sentinel standard star sun telegraph television telegram times today tribune tv weekly".split(
    " ",
  ),
);

/** How many words a name of an outlet has at most. */
const longest = 5;

const ids = new Map(
  Object.entries({ ...agencies, ...quotedOutlets }).flatMap(([id, names]) =>
    names.map((name) => [foldedName(name), id] as const),
  ),
);

/** True for an agency, whose copy many outlets print. */
export const isWire = (id: string): boolean => Object.hasOwn(agencies, id);

/** An outlet as comparing knows it: its id in the list of outlets, else its folded name. */
export const outletId = (name: string): string => ids.get(foldedName(name)) ?? foldedName(name);

/**
 * The outlet that is named at the start of the words, or at their end: its id; a folded name when only its form tells that it is
 * one ("the Argus Leader"); else null.
 */
export function outletAt(side: "start" | "end", words: string): string | null {
  const all = words.split(/\s+/).filter((word) => word !== "");
  const from = side === "start" && /^the$/i.test(all[0] ?? "") ? 1 : 0;
  for (let length = Math.min(longest, all.length - from); length > 0; length--) {
    const part = side === "start" ? all.slice(from, from + length) : all.slice(-length);
    const known = ids.get(foldedName(part.join(" ")));
    // Names only in capitals: "AP", not "ap"; "ANI", not "ani".
    if (known !== undefined && part.every((word) => /^[\p{Lu}\d(“"]|^(?:of|and|la|le|der)$/u.test(word))) return known;
  }
  return ofPaper(side, side === "start" ? all.slice(from, from + longest) : all.slice(-longest));
}

/** "the ‹Argus Leader›", "‹Palm Beach Post› reported": two capitalised words or more, the last of which newspapers end in. */
function ofPaper(side: "start" | "end", words: readonly string[]): string | null {
  const run: string[] = [];
  for (const word of side === "start" ? words : words.toReversed()) {
    const bare = word.replace(/[’']s$|[.,;:]+$/g, "");
    if (!/^\p{Lu}[\p{L}’'.-]*$/u.test(bare)) break;
    run.push(bare);
    if (bare !== word) break;
  }
  if (side === "end") run.reverse();
  while (run.length > 1 && !lastWords.has(foldedWords(run.at(-1)!)[0] ?? "")) {
    if (side === "end") return null;
    run.pop();
  }
  if (/^the$/i.test(run[0] ?? "")) run.shift();
  const name = foldedName(run.join(" "));
  // A medical examiner is no paper.
  return run.length > 1 && !name.endsWith("medical examiner") ? name : null;
}
