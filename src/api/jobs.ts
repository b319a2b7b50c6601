import { randomUUID } from "node:crypto";
import type { Given } from "../intake/index.ts";
import type { Added, Ledger } from "../ledger/index.ts";
import { Fault } from "./fault.ts";
import { CannotBeRead, type FetchedPage, type ReadingDesk, type ReportRead } from "./reading/desk.ts";

/** A file of a batch. */
export interface JobFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  readonly fetched?: FetchedPage;
}

/** A page of the web, to be fetched when its turn comes. `fetch` throws `CannotBeRead` when it cannot be had. */
export interface JobPage {
  readonly name: string;
  readonly fetch: () => Promise<JobFile>;
}

/** How far one file is. */
export interface FileState {
  readonly name: string;
  readonly state: "waiting" | "added" | "here already" | "skipped";
  /** Its reports, under the ledger's ids. */
  readonly reports: readonly string[];
  readonly claims: number;
  /** Why it was skipped, or which of its parts were. */
  readonly reason: string | null;
}

/** How far a batch is. Plain JSON. */
export interface Job {
  readonly id: string;
  readonly by: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly files: readonly FileState[];
  readonly done: number;
  readonly reports: number;
  /** Reports after reprints are folded. */
  readonly texts: number;
  readonly claims: number;
  readonly skipped: number;
  /** How many origins its reports have, as a bound; null until all are read. */
  readonly origins: { readonly min: number; readonly max: number } | null;
  /** "60 reports, 23 texts, 9–14 origins"; the origins once all are read. */
  readonly says: string;
}

/** Something that happened to a batch, numbered from 1 so that a listener that was cut off can go on. */
export interface JobEvent {
  readonly id: number;
  readonly kind: "file" | "done";
  readonly job: string;
  readonly file?: FileState;
  readonly progress: Pick<Job, "done" | "reports" | "texts" | "claims" | "skipped" | "origins" | "says"> & {
    readonly of: number;
  };
}

/** Batches of files being read, and the last hundred that were. They end with the program; what was added stays. */
export interface Jobs {
  /** Throws a `Fault` when too much waits already. */
  start(files: readonly (JobFile | JobPage)[], given: Given, by: string): Job;
  get(id: string): Job | null;
  /** Everything after an event, then what comes, until the batch is done. */
  events(id: string, after: number, signal: AbortSignal): AsyncGenerator<JobEvent>;
  close(): Promise<void>;
}

const kept = 100;
const filesAtOnce = 4;
/** Reports of one file that go into the ledger together. */
const addedAtOnce = 20;
const shownFaults = 5;
/** Bytes of files that wait in memory; with the last batch taken they may be 50 MB more. */
const mostWaiting = 400_000_000;

export function createJobs(ledger: Ledger, desk: ReadingDesk, wrote: () => void): Jobs {
  const batches = new Map<string, Batch>();
  let closing = false;
  const running = new Set<Promise<void>>();
  return {
    start(files, given, by) {
      const waiting = [...batches.values()].reduce((sum, batch) => sum + batch.waitingBytes, 0);
      if (waiting > mostWaiting)
        throw new Fault("too-many-open", "Too many files wait to be read already.", {
          what: `${Math.round(waiting / 1e6)} MB wait`,
          allowed: [`up to ${mostWaiting / 1e6} MB`],
          todo: "Hand these in once the batches before are read.",
          headers: { "retry-after": "60" },
        });
      const batch = new Batch(files, by);
      batches.set(batch.id, batch);
      for (const [id, old] of batches) {
        if (batches.size <= kept) break;
        if (old.finishedAt !== null) batches.delete(id);
      }
      const run = batch.run({ ledger, desk, given, wrote, stopped: () => closing }).finally(() => running.delete(run));
      running.add(run);
      return batch.job();
    },
    get: (id) => batches.get(id)?.job() ?? null,
    async *events(id, after, signal) {
      const batch = batches.get(id);
      if (batch === undefined) return;
      for (let next = Math.max(0, after); ;) {
        while (next < batch.events.length) yield batch.events[next++]!;
        if (batch.finishedAt !== null || signal.aborted) return;
        await batch.more(signal);
      }
    },
    async close() {
      closing = true;
      await Promise.all(running);
    },
  };
}

/** What became of one file so far. */
interface Found {
  readonly reports: string[];
  claims: number;
  /** Reports or readings that were not here before. */
  fresh: number;
  readonly skipped: string[];
}

interface Surroundings {
  readonly ledger: Ledger;
  readonly desk: ReadingDesk;
  readonly given: Given;
  readonly wrote: () => void;
  readonly stopped: () => boolean;
}

class Batch {
  readonly id = randomUUID();
  readonly events: JobEvent[] = [];
  finishedAt: string | null = null;
  private readonly startedAt = new Date().toISOString();
  /** Their bytes go as soon as they are read. */
  private readonly files: (JobFile | JobPage | null)[];
  private readonly by: string;
  private readonly states: FileState[];
  private readonly seenTexts = new Set<string>();
  private reports = 0;
  private origins: Job["origins"] = null;
  private readonly waiting = new Set<() => void>();

  constructor(files: readonly (JobFile | JobPage)[], by: string) {
    this.files = [...files];
    this.by = by;
    this.states = files.map(({ name }) => ({ name, state: "waiting", reports: [], claims: 0, reason: null }));
  }

  /** Bytes that wait to be read. */
  get waitingBytes(): number {
    return this.files.reduce((sum, file) => sum + (file !== null && "bytes" in file ? file.bytes.length : 0), 0);
  }

  job(): Job {
    const { of: _, ...progress } = this.progress();
    const { id, by, startedAt, finishedAt, states } = this;
    return { id, by, startedAt, finishedAt, files: [...states], ...progress };
  }

  /** Resolves at the next event or when the listener goes away. */
  more(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener("abort", wake);
    });
  }

  async run(around: Surroundings): Promise<void> {
    let next = 0;
    const line = async (): Promise<void> => {
      while (next < this.files.length) {
        const at = next++;
        const state = around.stopped()
          ? {
              state: "skipped" as const,
              reports: [],
              claims: 0,
              reason: "the program was shut down before it was read",
            }
          : await this.readOne(this.files[at]!, around);
        this.files[at] = null;
        this.states[at] = { name: this.states[at]!.name, ...state };
        this.tell("file", this.states[at]);
        around.wrote();
      }
    };
    await Promise.all(Array.from({ length: filesAtOnce }, line));
    this.origins = await originsOf(
      around.ledger,
      this.states.flatMap(({ reports }) => reports),
    );
    this.finishedAt = new Date().toISOString();
    this.tell("done");
  }

  private async readOne(
    file: JobFile | JobPage,
    { ledger, desk, given }: Surroundings,
  ): Promise<Omit<FileState, "name">> {
    const found: Found = { reports: [], claims: 0, fresh: 0, skipped: [] };
    let reason: string | null = null;
    try {
      const { name, bytes, mediaType, fetched } = "fetch" in file ? await file.fetch() : file;
      const chunk: ReportRead[] = [];
      for await (const outcome of desk.read({ name, bytes, mediaType, given, ...(fetched && { fetched }) }, "later")) {
        if ("reading" in outcome) chunk.push(outcome);
        else if (outcome.fault) found.skipped.push(`${outcome.skipped} ${outcome.reason}`);
        if (chunk.length >= addedAtOnce) await this.add(ledger, chunk.splice(0), found);
      }
      await this.add(ledger, chunk, found);
    } catch (error) {
      reason = error instanceof CannotBeRead ? error.message : `could not be read: ${(error as Error).message}`;
    }
    const { reports, claims, fresh, skipped } = found;
    if (reports.length === 0)
      return { state: "skipped", reports, claims, reason: reason ?? skipped[0] ?? "holds no report" };
    const faults = [...(reason === null ? [] : [reason]), ...skipped];
    const said =
      faults.length === 0
        ? null
        : `${faults.slice(0, shownFaults).join("; ")}${faults.length > shownFaults ? `; and ${faults.length - shownFaults} more` : ""}`;
    return { state: fresh > 0 ? "added" : "here already", reports, claims, reason: said };
  }

  private async add(ledger: Ledger, chunk: readonly ReportRead[], found: Found): Promise<void> {
    if (chunk.length === 0) return;
    for (const one of await ledger.addAll(chunk, this.by)) {
      if (one.forgotten === true) {
        found.skipped.push(`${one.report} was forgotten for good and is not taken in again`);
        continue;
      }
      this.count(one);
      found.reports.push(one.report);
      found.claims += one.claims;
      if (one.newReport || one.newReading) found.fresh++;
    }
  }

  private count({ report, reprintOf }: Added): void {
    this.reports++;
    // The smallest id stands for all reports of one text.
    this.seenTexts.add([report, ...reprintOf].reduce((a, b) => (b < a ? b : a)));
  }

  private progress(): JobEvent["progress"] {
    const of = this.states.length;
    const done = this.states.filter(({ state }) => state !== "waiting").length;
    const skipped = this.states.filter(({ state }) => state === "skipped").length;
    const claims = this.states.reduce((sum, one) => sum + one.claims, 0);
    const { reports, seenTexts, origins } = this;
    const says = [
      plural(reports, "report"),
      plural(seenTexts.size, "text"),
      ...(origins === null
        ? []
        : [origins.min === origins.max ? plural(origins.min, "origin") : `${origins.min}–${origins.max} origins`]),
    ].join(", ");
    return { done, of, reports, texts: seenTexts.size, claims, skipped, origins, says };
  }

  private tell(kind: JobEvent["kind"], file?: FileState): void {
    const progress = this.progress();
    this.events.push({ id: this.events.length + 1, kind, job: this.id, ...(file ? { file } : {}), progress });
    for (const wake of this.waiting) wake();
  }
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Null when the ledger cannot be asked, or holds nothing of them. */
async function originsOf(ledger: Pick<Ledger, "overview">, reports: readonly string[]): Promise<Job["origins"]> {
  if (reports.length === 0) return null;
  try {
    return (await ledger.overview([...new Set(reports)])).origins;
  } catch {
    return null;
  }
}
