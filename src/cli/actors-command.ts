import { readCodebookFolder } from "../codebook-folder.ts";
import { type FoundActors, findActors, knownActors } from "../reading/entities/index.ts";
import { wrap } from "./layout.ts";

export interface ActorsGiven {
  readonly names: readonly string[];
  readonly codebook: string;
  readonly format: "table" | "jsonl";
}

/** Shows whom names may stand for, and why. The exit code: 0 when each is known, 1 when one is not. Throws `CodebookError`. */
export function actorsCommand({ names, codebook, format }: ActorsGiven): number {
  const known = knownActors(readCodebookFolder(codebook).actors);
  const all = names.map((name) => findActors(name, known));
  for (const found of all) console.log(format === "jsonl" ? jsonLine(found) : lines(found).join("\n"));
  return all.some(({ candidates }) => candidates.length === 0) ? 1 : 0;
}

const jsonLine = ({ name, candidates, suggestion }: FoundActors): string =>
  JSON.stringify({
    name,
    candidates: candidates.map(({ identity, actor, partOf, reason }) => ({
      identity,
      name: actor.name,
      kind: actor.kind,
      country: actor.country,
      partOf,
      names: actor.aliases,
      contested: actor.contested,
      reason,
    })),
    suggestion,
  });

function lines({ name, candidates, suggestion }: FoundActors): string[] {
  if (candidates.length === 0)
    return [`${name}: not known${suggestion === null ? "" : `; did you mean “${suggestion}”?`}`];
  const width = Math.min(process.stdout.columns ?? 80, 110);
  return [
    `${name}: ${candidates.length === 1 ? "1 actor" : `${candidates.length} actors; which is meant, only a report can say`}`,
    ...candidates.flatMap(({ identity, actor, partOf, reason }) => [
      ...wrap(`${actor.name} (${identity})`, width - 2).map((line) => `  ${line}`),
      ...[
        [actor.kind, ...actor.country].join(", "),
        ...(partOf.length > 0 ? [`part of ${partOf.join(", ")}`] : []),
        reason.says,
        ...(actor.aliases.length > 0 ? [`also: ${actor.aliases.join(", ")}`] : []),
        ...(actor.contested.length > 0 ? [`contested: ${actor.contested.join(", ")}`] : []),
      ].flatMap((text) => wrap(text, width - 6).map((line) => `      ${line}`)),
    ]),
  ];
}
