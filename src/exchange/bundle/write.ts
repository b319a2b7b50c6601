import { createHash } from "node:crypto";
import type { Judgement } from "../../comparing/index.ts";
import type { LedgerReport } from "../../ledger/index.ts";
import type { ExportSettings } from "../format.ts";
import type { Things } from "../things.ts";
import { type Contents, crateOf } from "./crate.ts";
import { type Packed, packed, PackedFile } from "./folder.ts";
import { crateName, manifestName, manifestOf } from "./manifest.ts";
import { readMe } from "./read-me.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What is said of a report beside its claims: enough to cite it, and to prove a copy of it. */
function summary(report: LedgerReport, text: string | null): object {
  const { reading: _reading, text: _text, claimsInFull: _claims, readings, ...rest } = report;
  return { ...rest, textSha256: text === null ? null : sha256(text), readings };
}

/** A reading as it leaves: its text apart; without texts, no words of attributions either, which together would be most of the report. */
function readingOf({ id, reading, readings }: LedgerReport, withTexts: boolean): object | null {
  if (reading === null) return null;
  const { text: _text, ...report } = reading.report;
  const attributions = withTexts
    ? reading.attributions
    : reading.attributions.map((one) => ({ ...one, content: one.content.map(({ start, end }) => ({ start, end })) }));
  return { id: readings.at(-1)?.id ?? null, of: id, reading: { ...reading, report, attributions } };
}

/** Texts lie in files named by their reports' ids, which are hexadecimal; anything else would be no name for a file. */
const textPath = (report: string): string => `texts/${report.replace(/[^0-9a-zA-Z-]/g, "_")}.txt`;

/** Writes the bundle's files into an empty folder. */
export async function writeBundleFolder(root: string, things: Things, settings: ExportSettings): Promise<Contents> {
  const files: Packed[] = [];
  const { withTexts } = settings;

  const reportLines = new PackedFile(root, "ledger/reports.jsonl");
  const readingLines = new PackedFile(root, "ledger/readings.jsonl");
  let reports = 0;
  let readings = 0;
  for await (const report of things.reports()) {
    reports++;
    reportLines.line(summary(report, report.text));
    const reading = readingOf(report, withTexts);
    if (reading !== null) {
      readings++;
      readingLines.line(reading);
    }
    if (withTexts && report.text !== null) files.push(packed(root, textPath(report.id), report.text));
  }
  files.push(reportLines.done(), readingLines.done());

  const claims = await lines(root, "ledger/claims.jsonl", things.claims());
  const decisions = await lines(root, "ledger/decisions.jsonl", things.decisions());
  files.push(claims.file, decisions.file);

  const incidentLines = new PackedFile(root, "ledger/incidents.jsonl");
  const judgementLines = new PackedFile(root, "ledger/judgements.jsonl");
  let incidents = 0;
  let judgements = 0;
  for await (const {
    claimsInFull: _claims,
    judgements: all,
    decisions: _decisions,
    ...incident
  } of things.incidents()) {
    incidents++;
    incidentLines.line(incident);
    // A judgement between two incidents stands with both: it is written where its first claim is.
    for (const judgement of all.filter(({ a }: Judgement) => incident.claims.includes(a))) {
      judgements++;
      judgementLines.line(judgement);
    }
  }
  files.push(incidentLines.done(), judgementLines.done());

  let head: string | null = null;
  const entryLines = new PackedFile(root, "ledger/entries.jsonl");
  let entries = 0;
  for await (const entry of things.entries()) {
    entries++;
    head = entry.hash === "" ? null : entry.hash;
    entryLines.line(entry);
  }
  files.push(entryLines.done());

  for (const { path, text } of settings.codebookFiles) files.push(packed(root, `codebook/${path}`, text));
  files.push(packed(root, "README.md", readMe(settings)));

  const contents: Contents = {
    reports,
    readings,
    claims: claims.count,
    incidents,
    decisions: decisions.count,
    judgements,
    entries,
    head,
  };
  files.push(packed(root, crateName, crateOf(files, contents, settings)));
  packed(root, manifestName, manifestOf(files));
  return contents;
}

async function lines(
  root: string,
  path: string,
  values: AsyncIterable<unknown>,
): Promise<{ file: Packed; count: number }> {
  const file = new PackedFile(root, path);
  let count = 0;
  for await (const value of values) {
    count++;
    file.line(value);
  }
  return { file: file.done(), count };
}
