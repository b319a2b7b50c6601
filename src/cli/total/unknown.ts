import { type Codebook, nearest } from "../../codebook/index.ts";
import type { Question } from "../../comparing/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import { findActors, knownActors } from "../../reading/entities/index.ts";

/** As many names of a ledger as are offered instead of one that it does not know. */
const offered = 8;

/** What a question asks for that neither codebook nor ledger knows, with what is known nearby; null when all is known. */
export async function unknownIn(
  { type, actor, place }: Question,
  codebook: Codebook,
  ledger: Ledger,
): Promise<{ readonly says: string; readonly exitCode: number } | null> {
  const types = codebook.frames.map((frame) => frame.type);
  if (!types.includes(type))
    return { says: `unknown type "${type}"${meant(type, types)}; known: ${[...types].sort().join(", ")}`, exitCode: 2 };
  if ((await ledger.claims({ limit: 1 })).items.length === 0)
    return { says: `the ledger holds no claims yet; "rapporteur add" reads reports in`, exitCode: 1 };
  if (place !== undefined && (await ledger.claims({ place, limit: 1 })).items.length === 0)
    return {
      says: `no claim in the ledger is at "${place}"${await instead(place, ledger, ["country", "place"])}`,
      exitCode: 1,
    };
  if (actor !== undefined && (await ledger.claims({ actor, limit: 1 })).items.length === 0) {
    const { candidates, suggestion } = findActors(actor, knownActors(codebook.actors));
    if (candidates.length === 0)
      return {
        says: `neither the codebook nor the ledger knows the actor "${actor}"${
          suggestion === null ? await instead(actor, ledger, ["actor"]) : `; did you mean "${suggestion}"?`
        }`,
        exitCode: 1,
      };
  }
  return null;
}

const meant = (asked: string, known: readonly string[]): string => {
  const near = nearest(asked, known);
  return near === undefined ? "" : `; did you mean "${near}"?`;
};

/** The name of the ledger that may be meant, and its commonest ones. */
async function instead(
  asked: string,
  ledger: Ledger,
  kinds: readonly ("actor" | "place" | "country")[],
): Promise<string> {
  const known = (await Promise.all(kinds.map((kind) => ledger.facets(kind)))).flat();
  const labels = [...new Set(known.map(({ label }) => label))];
  const near = meant(asked, labels);
  return near === "" ? `; the commonest: ${labels.slice(0, offered).join(", ")}` : near;
}
