import type { ExportSettings } from "../format.ts";
import { codebookIri, engineIri } from "../linked.ts";
import { byPath, type Packed } from "./folder.ts";
import { crateName } from "./manifest.ts";

/** What a bundle holds, in numbers, and how it was made. */
export interface Contents {
  readonly reports: number;
  readonly readings: number;
  readonly claims: number;
  readonly incidents: number;
  readonly decisions: number;
  readonly judgements: number;
  readonly entries: number;
  /** Hash of the last entry of the chain; null where hashes are withheld or nothing was entered. */
  readonly head: string | null;
}

const mediaTypes: Readonly<Record<string, string>> = {
  jsonl: "application/jsonl",
  json: "application/json",
  yaml: "application/yaml",
  yml: "application/yaml",
  txt: "text/plain",
  md: "text/markdown",
};

const mediaType = (path: string): string =>
  mediaTypes[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";

const says: Readonly<Record<string, string>> = {
  "ledger/entries.jsonl": "The chain of everything that was entered, in order, each entry with its hash.",
  "ledger/reports.jsonl": "The reports: title, outlet, address, day, hash of the bytes as received and of the text.",
  "ledger/readings.jsonl": "What the engine read in each report.",
  "ledger/claims.jsonl": "The claims as they hold after decisions.",
  "ledger/incidents.jsonl": "Claims judged to be of one happening, with figures, origins and grade.",
  "ledger/judgements.jsonl": "Relations between claims, with their reasons.",
  "ledger/decisions.jsonl": "What coders decided.",
};

/** The bundle described as an RO-Crate 1.1. */
export function crateOf(files: readonly Packed[], contents: Contents, settings: ExportSettings): string {
  const { engine, madeAt, codebook, withTexts, suppressed, policy } = settings;
  const book = `${codebook.name}@${codebook.version}`;
  const sorted = files.toSorted(byPath);
  const graph = [
    {
      "@id": crateName,
      "@type": "CreativeWork",
      conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
      about: { "@id": "./" },
    },
    {
      "@id": "./",
      "@type": "Dataset",
      name: "Claims of reports of armed conflict",
      description: [
        "Who claims that what happened, each claim with its words. Nothing here says what is true.",
        withTexts ? "Texts of the reports are in texts/." : "Reports are cited, their texts are not republished.",
        ...(suppressed
          ? [
              "Names were withheld: offsets count in the redacted texts; hashes that could confirm a guess are left out and ids are new.",
            ]
          : []),
      ].join(" "),
      datePublished: madeAt,
      license: "No licence is given for the words of the reports; their outlets hold it.",
      hasPart: sorted.map(({ path }) => ({ "@id": path })),
      mentions: [{ "@id": engineIri(engine) }, { "@id": codebookIri(book) }],
      "rapporteur:format": "rapporteur-bundle/1",
      "rapporteur:withTexts": withTexts,
      "rapporteur:suppressed": suppressed,
      ...(policy === null ? {} : { "rapporteur:policy": policy }),
      ...Object.fromEntries(Object.entries(contents).map(([name, value]) => [`rapporteur:${name}`, value])),
    },
    {
      "@id": engineIri(engine),
      "@type": "SoftwareApplication",
      name: engine.split(" ")[0],
      version: engine.split(" ")[1] ?? "",
    },
    {
      "@id": codebookIri(book),
      "@type": "CreativeWork",
      name: codebook.name,
      version: codebook.version,
      description: codebook.description,
    },
    {
      "@id": "#made",
      "@type": "CreateAction",
      endTime: madeAt,
      instrument: { "@id": engineIri(engine) },
      object: { "@id": codebookIri(book) },
      result: { "@id": "./" },
    },
    ...sorted.map(({ path, bytes, sha256 }) => ({
      "@id": path,
      "@type": "File",
      ...(says[path] === undefined ? {} : { description: says[path] }),
      encodingFormat: mediaType(path),
      contentSize: String(bytes),
      sha256,
    })),
  ];
  return `${JSON.stringify({ "@context": ["https://w3id.org/ro/crate/1.1/context", { rapporteur: "urn:rapporteur:" }], "@graph": graph }, null, 2)}\n`;
}
