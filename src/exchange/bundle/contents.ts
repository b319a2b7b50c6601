import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Entry, LedgerClaim } from "../../ledger/index.ts";
import { beginning, hashOf, type Link } from "../../ledger/chain.ts";
import { readingDigest } from "../../ledger/adding.ts";
import { canonical } from "../../ledger/canonical.ts";

/** What stands in the files of a bundle. */
export interface ContentsChecked {
  readonly reports: number;
  readonly claims: number;
  /** Claims whose words were found in their text at their place. */
  readonly quotes: number;
  readonly entries: number;
  /** Hash of the last entry of the chain. */
  readonly head: string | null;
}

interface Checked {
  readonly found: ContentsChecked;
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/** Faults of one kind that are named one by one; of more only the number is said. */
const mostNamed = 20;

class Faults {
  readonly all: string[] = [];
  private readonly more = new Map<string, number>();

  add(file: string, line: number, what: string): void {
    const count = (this.more.get(file) ?? 0) + 1;
    this.more.set(file, count);
    if (count <= mostNamed) this.all.push(`${file}, line ${line}: ${what}`);
  }

  list(): string[] {
    const rest = [...this.more].filter(([, count]) => count > mostNamed);
    return [...this.all, ...rest.map(([file, count]) => `${file}: ${count - mostNamed} more faults of this kind`)];
  }
}

/** Lines of a file of JSON lines; what is no JSON object is a fault. */
async function* jsonLines<T>(
  root: string,
  file: string,
  faults: Faults,
): AsyncGenerator<readonly [value: T, line: number]> {
  const path = join(root, file);
  if (!existsSync(path)) return;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    try {
      const value = JSON.parse(line) as T;
      if (typeof value === "object" && value !== null) yield [value, number];
      else faults.add(file, number, "is no object");
    } catch {
      faults.add(file, number, "is no JSON");
    }
  }
}

interface ReportLine {
  readonly id: string;
  readonly sha256: string;
  readonly textSha256: string | null;
}

interface ReadingLine {
  readonly id: string | null;
  readonly of: string;
  readonly reading: unknown;
}

/** Texts are read one at a time: claims of one report mostly come together. */
class Texts {
  private readonly root: string;
  private last: { readonly report: string; readonly text: string | null } | null = null;

  constructor(root: string) {
    this.root = root;
  }

  /** `report` comes from a file that anybody may have written. */
  of(report: unknown): string | null {
    if (typeof report !== "string") return null;
    if (this.last?.report !== report) {
      const path = /^[0-9a-zA-Z_-]+$/.test(report) ? join(this.root, "texts", `${report}.txt`) : null;
      const text = path !== null && existsSync(path) ? readFileSync(path, "utf8") : null;
      this.last = { report, text };
    }
    return this.last.text;
  }
}

/** Checks that the parts of a bundle fit each other. Never throws on bad content. */
export async function checkContents(root: string): Promise<Checked> {
  const faults = new Faults();
  const notes: string[] = [];
  const texts = new Texts(root);
  const reports = new Map<string, ReportLine>();
  for await (const [report, line] of jsonLines<ReportLine>(root, "ledger/reports.jsonl", faults)) {
    reports.set(report.id, report);
    const text = texts.of(report.id);
    if (text !== null && createHash("sha256").update(text).digest("hex") !== report.textSha256)
      faults.add("ledger/reports.jsonl", line, `the text of ${report.id} is another than the one it names`);
  }
  const { claims, quotes } = await checkClaims(root, reports, texts, faults);
  const chain = await checkChain(root, faults, notes);
  await checkReadings(root, reports, texts, chain.digests, faults);
  if (reports.size > 0 && !existsSync(join(root, "texts")))
    notes.push("texts are not in the bundle, so the words of claims could not be looked up in them");
  return {
    found: { reports: reports.size, claims, quotes, entries: chain.entries, head: chain.head },
    faults: faults.list(),
    notes,
  };
}

/** Each claim is of a report that is there, and quotes its text where this is there too. */
async function checkClaims(root: string, reports: ReadonlyMap<string, ReportLine>, texts: Texts, faults: Faults) {
  const file = "ledger/claims.jsonl";
  let claims = 0;
  let quotes = 0;
  for await (const [claim, line] of jsonLines<Partial<LedgerClaim>>(root, file, faults)) {
    claims++;
    const report = claim.report?.id;
    if (report === undefined || !reports.has(report)) {
      faults.add(file, line, `the claim ${claim.id} is of a report that is not in the bundle`);
      continue;
    }
    const text = texts.of(report);
    if (text === null) continue;
    const { start, end, words } = claim.evidence ?? { start: 0, end: 0, words: null };
    if (text.slice(start, end) === words) quotes++;
    else if (claim.edited?.includes("evidence") !== true)
      faults.add(file, line, `the words of the claim ${claim.id} do not stand in its text`);
  }
  return { claims, quotes };
}

/** Each entry's hash is made from the one before and its own content. */
async function checkChain(root: string, faults: Faults, notes: string[]) {
  const file = "ledger/entries.jsonl";
  const digests = new Map<string, string>();
  let entries = 0;
  let head: string | null = null;
  let before = beginning;
  let withheld = 0;
  for await (const [entry, line] of jsonLines<Entry>(root, file, faults)) {
    entries++;
    const { digest, hash } = entry;
    if (digest === undefined || digest === "" || hash === "") {
      withheld++;
      continue;
    }
    if (entry.seq !== entries) faults.add(file, line, `entry ${entry.seq} stands where ${entries} should`);
    else if (hashOf(before, entry as Link) !== hash)
      faults.add(file, line, `the hash of entry ${entry.seq} does not follow from the one before`);
    before = hash;
    head = hash;
    if (entry.kind === "reading") digests.set(entry.subject, digest);
  }
  if (withheld > 0)
    notes.push(`hashes of ${withheld} entries are not in the bundle, so the chain could not be followed`);
  return { entries, head, digests };
}

/** With texts, a reading is to the byte the one whose digest is in the chain. */
async function checkReadings(
  root: string,
  reports: ReadonlyMap<string, ReportLine>,
  texts: Texts,
  digests: ReadonlyMap<string, string>,
  faults: Faults,
): Promise<void> {
  const file = "ledger/readings.jsonl";
  for await (const [{ id, of, reading }, line] of jsonLines<ReadingLine>(root, file, faults)) {
    if (!reports.has(of)) faults.add(file, line, `a reading of ${of}, which is not in the bundle`);
    const text = texts.of(of);
    const digest = id === null ? undefined : digests.get(id);
    if (text === null || digest === undefined) continue;
    const textDigest = createHash("sha256").update(text).digest("hex");
    if (readingDigest(canonical(reading), textDigest) !== digest)
      faults.add(file, line, `the reading ${id} is not the one that was entered`);
  }
}
