import type { ExportSettings } from "../format.ts";

/** What somebody reads who gets the bundle and knows nothing of it. */
export const readMe = ({
  engine,
  codebook,
  withTexts,
  suppressed,
}: ExportSettings): string => `# Claims of reports of armed conflict

Made by ${engine} with the codebook ${codebook.name}@${codebook.version}. Each claim is somebody's and has its words. Nothing here says what is true,
and what nobody reported is not here.

- \`ledger/\`: reports, readings, claims, incidents, judgements, decisions and the chain of entries, as JSON lines.
- \`codebook/\`: the types of events and the words they were read with.
${withTexts ? "- `texts/`: the texts of the reports, which offsets count in (UTF-16 code units).\n" : "- Reports are cited, their texts are not here. Words of claims are cut to their clause.\n"}- \`ro-crate-metadata.json\`: the same for programs (RO-Crate 1.1).
- \`manifest-sha256.txt\`: the SHA-256 of every other file.
${suppressed ? "\nNames were withheld. Offsets count in the redacted texts; hashes that could confirm a guess are left out, and ids are those of this copy.\n" : ""}
To check it, also without a network: \`rapporteur verify\` and the path of this folder or zip; or \`sha256sum -c manifest-sha256.txt\`.
`;
