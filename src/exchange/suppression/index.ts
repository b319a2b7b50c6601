import { randomBytes } from "node:crypto";
import type { Codebook } from "../../codebook/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import { type Things, thingsOf } from "../things.ts";
import { Hider } from "./hider.ts";
import { namesOfMany, namesToSuppress, personsOf } from "./private-names.ts";
import { folded, NameSpotter } from "./spotter.ts";
import { withoutNames } from "./without-names.ts";

export { readNameList } from "./name-list.ts";

/** Whose names must not leave. */
export interface Suppression {
  /** All persons who hold no office in some report and are no actors of the codebook. */
  readonly private: boolean;
  /** Names to suppress whoever bears them. */
  readonly names: readonly string[];
  /** Names that stay although their bearers seem private. */
  readonly keep: readonly string[];
  /** Makes the ids of the export; without it every export has ids of its own. */
  readonly key?: string;
}

/** Who is named in the whole ledger: a name that is private in one report is suppressed in all. */
async function named(ledger: Ledger): Promise<{ readonly private: Set<string>; readonly public: Set<string> }> {
  const all = { private: new Set<string>(), public: new Set<string>() };
  for await (const report of thingsOf(ledger).reports()) {
    const persons = personsOf(report);
    for (const name of persons.private) all.private.add(name);
    for (const name of persons.public) all.public.add(name);
  }
  return all;
}

/** A ledger's things without the names that are to be suppressed. Reads every report once to know whom they name. */
export async function suppressed(
  things: Things,
  ledger: Ledger,
  suppression: Suppression,
  codebook: Codebook,
): Promise<{ readonly things: Things; readonly names: number }> {
  const keep = new Set(suppression.keep.map(folded));
  const persons = suppression.private ? await named(ledger) : { private: new Set<string>(), public: new Set<string>() };
  const chosen = [...persons.private].filter((name) => !keep.has(folded(name)));
  const names = new Set([
    ...namesToSuppress(chosen, namesOfMany(codebook)),
    ...namesToSuppress(suppression.names, new Set()),
  ]);
  const gone = new Set([...names].map(folded));
  const spotter = new NameSpotter({
    names,
    keep: [...persons.public, ...suppression.keep].filter((name) => !gone.has(folded(name))),
  });
  const hider = new Hider(spotter, suppression.key ?? randomBytes(32));
  return { things: withoutNames(things, ledger, hider), names: names.size };
}
