import { tracingChannel } from "node:diagnostics_channel";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readings } from "../../src/cli/readings.ts";
import { Together } from "../../src/cli/together.ts";
import type { ReportRead } from "../../src/cli/work.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { keepSection } from "../results.ts";
import { report } from "./reports.ts";

const jobs = 2;

interface Step {
  readonly reports: number;
  readonly claims: number;
  /** Milliseconds a report: all of it by the clock; the rest as processor time, adding and comparing that of the one thread that writes. */
  readonly wall: number;
  readonly adding: number;
  readonly comparing: number;
  /** Processor time of all threads, in milliseconds a report; less what adding took it is reading. */
  readonly processor: number;
}

/** The reports, as lines of JSON: made-up ones, unless files are given. */
const linesFrom = (files: readonly string[], count: number): string[] =>
  files.length === 0
    ? Array.from({ length: count }, (_, i) => JSON.stringify(report(i)))
    : files.flatMap((file) => readFileSync(file, "utf8").split("\n")).filter((line) => line.trim() !== "");

/**
 * What it costs to read and keep a growing number of reports, a thousand at a time, as `rapporteur add --jobs 2` does: of the files, or
 * `count` made-up ones.
 */
export async function adding(
  files: readonly string[],
  count: number,
  { write }: { readonly write: boolean },
): Promise<void> {
  const lines = linesFrom(files, count);
  const reports = lines.length;
  // Reports that are measured together.
  const step = Math.min(1000, reports / 2);
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  const ledger = await openLedger(join(folder, "ledger.sqlite"));
  // Many files rather than one: each thread takes its own.
  const inputs = Array.from({ length: Math.ceil(reports / 20) }, (_, i) => {
    const path = join(folder, `${String(i).padStart(5, "0")}.jsonl`);
    writeFileSync(path, `${lines.slice(i * 20, i * 20 + 20).join("\n")}\n`);
    return { name: path };
  });
  let comparing = 0;
  let began: NodeJS.CpuUsage | undefined;
  tracingChannel("rapporteur:comparing").subscribe({
    start: () => void (began = process.threadCpuUsage()),
    asyncEnd: () => void (comparing += since(process.threadCpuUsage(began))),
    end: () => {},
    asyncStart: () => {},
    error: () => {},
  });
  const steps: Step[] = [];
  const waiting = new Together<ReportRead>();
  let added = 0;
  let claims = 0;
  let spent = 0;
  let from = { at: performance.now(), processor: process.cpuUsage() };
  const keep = async (): Promise<void> => {
    const start = process.threadCpuUsage();
    const these = waiting.take();
    for (const one of await ledger.addAll(these, "bench")) claims += one.claims;
    spent += since(process.threadCpuUsage(start));
    added += these.length;
    const of = added - (steps.at(-1)?.reports ?? 0);
    if (of < step && added < reports) return;
    const measured = {
      reports: added,
      claims,
      wall: (performance.now() - from.at) / of,
      adding: spent / of,
      comparing: comparing / of,
      processor: since(process.cpuUsage(from.processor)) / of,
    };
    steps.push(measured);
    console.log(lineOf(measured));
    from = { at: performance.now(), processor: process.cpuUsage() };
    spent = comparing = 0;
  };
  const orders = { given: {}, codebook: "conflict", places: null, originals: true };
  for await (const event of readings(inputs, orders, jobs)) {
    if (event.kind === "finished" && event.failed !== null) throw new Error(event.failed);
    if (event.kind !== "outcome" || !("reading" in event.outcome)) continue;
    if (waiting.add(event.outcome)) await keep();
  }
  if (waiting.size > 0) await keep();
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const table = [
    `${files.length === 0 ? "Reports in the sentences of the samples" : `Reports of ${files.map((file) => basename(file)).join(", ")}`}, read on ${jobs} threads and added to one SQLite ledger. Milliseconds a report; all but the first are processor time.`,
    "",
    "| reports | claims | by the clock | processor, all threads | adding | of it comparing |",
    "| --- | --- | --- | --- | --- | --- |",
    ...steps.map(lineOf),
    "",
    `From ${first.reports} to ${last.reports} reports: × ${(last.processor / first.processor).toFixed(2)} processor time a report, × ${(last.adding / first.adding).toFixed(2)} adding. Comparing is ${percent(steps)} of reading.`,
  ].join("\n");
  console.log(`\n${table}`);
  if (write) keepSection("ledger, adding", "npm run bench -- ledger adding --write", table);
}

/** Milliseconds. */
const since = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

const lineOf = ({ reports, claims, wall, processor, adding: spent, comparing }: Step): string =>
  `| ${[reports, claims, ...[wall, processor, spent, comparing].map((ms) => ms.toFixed(1))].join(" | ")} |`;

/** Over all steps: the first, in which the threads grow warm, and the last, which may be short. */
function percent(steps: readonly Step[]): string {
  const reports = steps.map((step, i) => step.reports - (steps[i - 1]?.reports ?? 0));
  const sum = (of: (step: Step) => number): number => steps.reduce((all, step, i) => all + of(step) * reports[i]!, 0);
  return `${((100 * sum(({ comparing }) => comparing)) / sum(({ processor, adding: spent }) => processor - spent)).toFixed(1)} %`;
}
