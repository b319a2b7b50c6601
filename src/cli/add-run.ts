import { readCodebookFolder } from "../codebook-folder.ts";
import { type Ledger, LedgerError, ledgerUrl, openLedger } from "../ledger/index.ts";
import { accountName } from "./account.ts";
import { type Input, inputsOf, warnOfLarge } from "./inputs.ts";
import { gazetteerOrComplaint } from "./places-command.ts";
import { Progress } from "./progress.ts";
import { readings } from "./readings.ts";
import { Skipped } from "./skipped.ts";
import { Together } from "./together.ts";
import { complain, tell } from "./voice.ts";
import type { Orders, ReportRead } from "./work.ts";

export interface AddRun extends Omit<Orders, "known" | "originals"> {
  /** Files, folders and URLs; "-" is standard input. */
  readonly paths: readonly string[];
  /** File that lists URLs, or null. */
  readonly urls: string | null;
  readonly ledger: string | undefined;
  /** Null: the name of the account. */
  readonly by: string | null;
  readonly jobs: number;
}

/** Reads everything into a ledger. The exit code: 0, 1 when some input could not be read or kept, 2 when the own places have slips. */
export async function addCommand(run: AddRun): Promise<number> {
  const codebook = readCodebookFolder(run.codebook);
  if (run.places !== null && gazetteerOrComplaint(run.places) === null) return 2;
  const url = ledgerUrl(run.ledger, process.env);
  const ledger = await openLedger(url, { codebook });
  try {
    const { inputs, failed } = await inputsOf(run.paths, run.urls);
    if (inputs.some(isNothing)) {
      complain("standard input is empty: nothing of it was added");
      return 1;
    }
    warnOfLarge(inputs);
    const failures = failed + (await addReadings(ledger, url, inputs, run));
    await sayWhatIsIn(ledger);
    return failures > 0 ? 1 : 0;
  } finally {
    await ledger.close();
  }
}

/** What a pipe gives when the program before it failed: no report. */
const isNothing = ({ name, bytes }: Input): boolean => name === "standard input" && bytes?.length === 0;

/** Ctrl-C lets the report in hand be finished and what was read be kept; a second one ends the program as it stands. */
class Stopping {
  asked = false;
  private readonly stop = (): void => {
    this.asked = true;
    tell("stopping after the report in hand; Ctrl-C again stops at once");
  };

  constructor() {
    process.once("SIGINT", this.stop);
  }

  /** Lets a signal in that came meanwhile: reading leaves no pause for it. */
  async listen(): Promise<boolean> {
    await new Promise((resume) => setImmediate(resume));
    return this.asked;
  }

  end(): void {
    process.off("SIGINT", this.stop);
  }
}

async function addReadings(ledger: Ledger, url: string, inputs: readonly Input[], run: AddRun): Promise<number> {
  const by = run.by ?? accountName();
  const progress = new Progress();
  const skipped = new Skipped();
  const forgotten = new Set((await ledger.deletions(0)).map(({ report }) => report));
  const counts = { fresh: 0, again: 0, files: 0, failures: 0 };
  const stopping = new Stopping();
  const waiting = new Together<ReportRead>();
  const keep = async (): Promise<void> => {
    counts.failures += await kept(ledger, waiting.take(), by, counts);
  };
  for await (const event of readings(inputs, { ...run, known: url, originals: true }, run.jobs)) {
    if (event.kind === "outcome") {
      const { outcome } = event;
      if ("reading" in outcome) {
        if (waiting.add(outcome)) await keep();
      } else if ("skipped" in outcome) skipped.add(outcome);
      else if ("already" in outcome) {
        counts.again++;
        if (forgotten.has(outcome.already.slice(0, 16))) complainOfForgotten(outcome.already.slice(0, 16));
      } else {
        progress.end();
        tell(outcome.told);
      }
    } else {
      counts.files++;
      if (event.failed !== null) {
        counts.failures++;
        progress.end();
        complain(`${event.input.name} ${event.failed}`);
      }
    }
    progress.tell(counts.fresh + waiting.size, counts.files, inputs.length);
    if (await stopping.listen()) break;
  }
  stopping.end();
  if (waiting.size > 0) await keep();
  progress.end();
  skipped.say();
  tell(
    `added ${counts.fresh}${counts.again === 0 ? "" : `, ${counts.again} ${counts.again === 1 ? "was" : "were"} in already`}`,
  );
  if (stopping.asked)
    complain(
      `stopped with ${counts.files} of ${inputs.length} files finished; what was added stays, and the same command goes on from there`,
    );
  return counts.failures + (skipped.anyFault || stopping.asked ? 1 : 0);
}

const complainOfForgotten = (report: string): void =>
  complain(`${report} was removed for good ("rapporteur forget") and is not taken in again`);

/** Adds readings together; when one of them cannot be kept, each on its own. Gives how many failed. */
async function kept(
  ledger: Ledger,
  these: readonly ReportRead[],
  by: string,
  counts: { fresh: number; again: number },
): Promise<number> {
  let failures = 0;
  const groups = [these];
  for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
    try {
      for (const { newReading, forgotten, report } of await ledger.addAll(group, by)) {
        if (newReading) counts.fresh++;
        else counts.again++;
        if (forgotten) complainOfForgotten(report);
      }
    } catch (error) {
      if (!isOfOne(error)) throw error;
      if (group.length > 1) groups.push(...group.map((one) => [one]));
      else {
        failures++;
        complain(
          `${group[0]!.original?.from ?? group[0]!.reading.report.id} was not added: ${(error as Error).message}`,
        );
      }
    }
  }
  return failures;
}

/** Whether the fault lies with one report rather than with the ledger. */
const isOfOne = (error: unknown): boolean => !(error instanceof LedgerError) || error.kind === "wrong question";

/** "60 reports, 23 texts, 9–14 independent origins". */
async function sayWhatIsIn(ledger: Ledger): Promise<void> {
  const { reports, texts, claims, incidents, origins } = await ledger.overview();
  const of = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;
  const { min, max } = origins;
  console.log(
    `${of(reports, "report")}, ${of(texts, "text")}, ${min === max ? max : `${min}–${max}`} independent ${max === 1 ? "origin" : "origins"}; ${of(claims, "claim")} of ${of(incidents, "incident")}`,
  );
}
