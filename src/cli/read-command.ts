import { coloured } from "./screen.ts";
import { readCodebookFolder } from "../codebook-folder.ts";
import { type FormatName, formats } from "./formats/index.ts";
import { fileOutput, type Output, standardOutput } from "./output.ts";
import { gazetteerOrComplaint } from "./places-command.ts";
import { Progress } from "./progress.ts";
import { readings } from "./readings.ts";
import { type Input, inputsOf, warnOfLarge } from "./inputs.ts";
import { Skipped } from "./skipped.ts";
import { complain, tell } from "./voice.ts";
import type { Orders } from "./work.ts";

export interface ReadRun extends Orders {
  /** Files, folders and URLs; "-" is standard input. */
  readonly paths: readonly string[];
  /** File that lists URLs, or null. */
  readonly urls: string | null;
  readonly format: FormatName;
  readonly out: string | null;
  readonly why: boolean;
  readonly jobs: number;
}

/** Reads everything and writes it. The exit code: 0, 1 when some input could not be read or the output not be written, 2 when the own places have slips. */
export async function readCommand(run: ReadRun): Promise<number> {
  readCodebookFolder(run.codebook);
  if (run.places !== null && gazetteerOrComplaint(run.places) === null) return 2;
  const { inputs, failed } = await inputsOf(run.paths, run.urls);
  warnOfLarge(inputs);
  const output = run.out === null ? standardOutput : fileOutput(run.out);
  try {
    const failures = failed + (await writeReadings(inputs, run, output));
    output.done();
    return failures > 0 ? 1 : 0;
  } catch (error) {
    output.drop();
    throw error;
  }
}

async function writeReadings(inputs: readonly Input[], run: ReadRun, output: Output): Promise<number> {
  const width = Math.min(process.stdout.columns ?? 80, 110);
  const sheet = formats[run.format]({ why: run.why, colour: run.out === null && coloured(), width });
  const progress = new Progress();
  let reports = 0;
  let files = 0;
  let failures = 0;
  const skipped = new Skipped();
  await output.write(sheet.head);
  for await (const event of readings(inputs, run, run.jobs)) {
    if (event.kind === "outcome") {
      const { outcome } = event;
      if ("reading" in outcome) {
        reports++;
        await output.write(sheet.add(outcome.reading));
      } else if ("skipped" in outcome) skipped.add(outcome);
      else if ("told" in outcome) {
        progress.end();
        tell(outcome.told);
      }
    } else {
      files++;
      if (event.failed !== null) {
        failures++;
        progress.end();
        complain(`${event.input.name} ${event.failed}`);
      }
    }
    progress.tell(reports, files, inputs.length);
  }
  await output.write(sheet.foot());
  progress.end();
  skipped.say();
  return failures + (skipped.anyFault ? 1 : 0);
}
