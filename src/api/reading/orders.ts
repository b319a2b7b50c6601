import { createHash } from "node:crypto";
import { checkCodebook, type Codebook, type ReadExample } from "../../codebook/index.ts";
import { codebookBase } from "../../codebook-folder.ts";
import { IntakeError, type Received, receiveAll, receiveText } from "../../intake/index.ts";
import { readerFor, readReceived } from "../../read.ts";
import { type Claim, createReader, type Reader, type Report } from "../../reading/index.ts";
import { shippedEnglish, shippedGazetteer } from "../../shipped.ts";
import type { ClaimChanged, CodebookEffect, Handed, Outcome, Trial } from "./desk.ts";

/** What is read, with which codebook. Plain data, to be sent to a thread. */
export interface ReadOrder {
  readonly handed: Handed;
  /** Folder of the codebook. */
  readonly codebook: string;
}

/** Characters of one report. A million are a book of 400 pages, some ten seconds of reading and a gigabyte of memory. */
const longest = 1_000_000;

/** Why a report is not read, or null. */
const refusalOf = ({ report: { text } }: Received): string | null =>
  text.length > longest
    ? `has ${text.length.toLocaleString("en")} characters, and one report may have ${longest.toLocaleString("en")}: hand it in in parts`
    : null;

/** What becomes of what was handed in. Throws an `IntakeError` when all of it is refused. */
export async function* readHanded({ handed, codebook }: ReadOrder): AsyncGenerator<Outcome> {
  const reader = readerFor(codebook);
  if ("text" in handed) {
    const received = receiveText(handed.text, handed.given);
    const refusal = received.report.text.trim() === "" ? "holds no words" : refusalOf(received);
    if (refusal !== null) throw new IntakeError(refusal);
    yield { reading: readReceived(received, reader), original: { ...received.original, from: "pasted" } };
    return;
  }
  const { name, bytes, mediaType, given, fetched } = handed;
  const source = { name, bytes, ...(mediaType === null ? {} : { mediaType }), ...fetched };
  for await (const item of receiveAll(source, given)) {
    if (!("refused" in item)) {
      const refusal = refusalOf(item);
      if (refusal === null) yield { reading: readReceived(item, reader), original: item.original };
      else yield { skipped: item.original.from, reason: refusal, fault: true };
    } else if (item.refused === name) throw new IntakeError(item.reason);
    else yield { skipped: item.refused, reason: item.reason, fault: item.fault };
  }
}

/** The reader of the last edited codebook: somebody who edits tries the same files on report after report. */
let last: { readonly key: string; readonly reader: Reader } | undefined;

function editedReader(key: string, codebook: Codebook): Reader {
  if (last?.key !== key)
    last = { key, reader: createReader({ english: shippedEnglish(), codebook, gazetteer: shippedGazetteer }) };
  return last.reader;
}

/** What an edited codebook does to reports, beside the one in use. */
export function tryOut({ files, folder, edited: paths, reports }: Trial, codebook: string): CodebookEffect {
  const key = createHash("sha256").update(JSON.stringify(files)).digest("hex");
  const checked = checkCodebook(
    files,
    codebookBase(folder, files),
    (edited) => exampleReader(editedReader(key, edited)),
    typesOf(paths),
  );
  const { codebook: edited, problems, examples } = checked;
  if (edited === null || problems.length > 0) return { problems, examples: [], reports: 0, adds: [], drops: [] };
  const after = editedReader(key, edited);
  const changed = reports.map((report) =>
    differences(report, claimsBefore(report, codebook), after.read(report).claims),
  );
  return {
    problems: [],
    examples,
    reports: reports.length,
    adds: changed.flatMap(({ adds }) => adds),
    drops: changed.flatMap(({ drops }) => drops),
  };
}

/** Types of the frames that were edited; undefined, which is all, when anything else was. */
function typesOf(paths: readonly string[]): ReadonlySet<string> | undefined {
  const types = paths.map((path) => /^frames\/([a-z-]+)\.ya?ml$/.exec(path)?.[1]);
  return types.includes(undefined) ? undefined : new Set(types as string[]);
}

/** What the codebook in use finds in the reports that somebody tries an edit on again and again. */
const read = new Map<string, readonly Claim[]>();
const mostRead = 500;

function claimsBefore(report: Report, codebook: string): readonly Claim[] {
  const key = `${codebook} ${report.id}`;
  const claims = read.get(key) ?? readerFor(codebook).read(report).claims;
  if (read.size >= mostRead) read.clear();
  read.set(key, claims);
  return claims;
}

const exampleReader =
  (reader: Reader): ReadExample =>
  (text) =>
    reader.read({ ...blank, text }).claims.map(({ type, trigger }) => ({ type, words: trigger.words }));

const blank = {
  id: "",
  title: null,
  url: null,
  outlet: null,
  author: null,
  published: null,
  publishedBasis: "unknown",
  language: "en",
  sha256: "",
} as const;

/** Claims of one reading that the other lacks; the same type in the same place of the text is the same claim. */
function differences(
  report: Report,
  before: readonly Claim[],
  after: readonly Claim[],
): { readonly adds: ClaimChanged[]; readonly drops: ClaimChanged[] } {
  const key = ({ type, trigger }: Claim): string => `${type} ${trigger.start}`;
  const shown = ({ type, trigger, evidence }: Claim): ClaimChanged => ({
    report: { id: report.id, title: report.title },
    type,
    trigger,
    evidence,
  });
  const [old, fresh] = [new Set(before.map(key)), new Set(after.map(key))];
  return {
    adds: after.filter((claim) => !old.has(key(claim))).map(shown),
    drops: before.filter((claim) => !fresh.has(key(claim))).map(shown),
  };
}
