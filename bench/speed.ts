import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { join, resolve } from "node:path";
import { resolve as resolveMentions } from "../src/english/coreference/resolve.ts";
import { createNamer } from "../src/english/names/namer.ts";
import { segment } from "../src/english/segment.ts";
import { filesAt, receive } from "../src/intake/index.ts";
import { keepSection } from "./results.ts";
import type { Input } from "./task.ts";
import { reportOf } from "./tasks/claims.ts";
import { shippedTools } from "./tools.ts";

/** A stage is timed on all texts at once. */
interface Stage {
  readonly name: string;
  readonly does: string;
  readonly run: () => void;
}

/** The GUM development documents of a gold folder, else the reports in files and folders. */
function textsOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const raw = statSync(path).isDirectory() ? join(path, "english", "gum-dev.raw.jsonl") : "";
    if (existsSync(raw)) return lines(raw).map((line) => (JSON.parse(line) as Input).text);
    return filesAt(path).flatMap((file) => receive(readFileSync(file), file).map(({ report }) => report.text));
  });
}

const lines = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

function seconds(run: () => void): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

/**
 * Times the stages and the peers on the same texts, in turn, round after round, and takes the median of each, so that a machine
 * that slows down for a while does so for all of them.
 */
export async function speed(
  paths: readonly string[],
  { rounds, write }: { readonly rounds: number; readonly write: boolean },
): Promise<void> {
  const texts = textsOf(paths.length > 0 ? paths : ["samples"]);
  const words = texts.reduce(
    (sum, text) => sum + segment(text).reduce((n, sentence) => n + sentence.words.length, 0),
    0,
  );

  const { english, reader } = shippedTools;
  const reports = texts.map((text, index) => reportOf({ id: String(index), text, date: "2020-01-01" }));
  for (const report of reports) reader.read(report);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);

  const documents = texts.map((text) => english.analyse(text));
  const findNames = createNamer(brotliDecompressSync(readFileSync("models/names.br")));
  const { peers } = await import("./peers.ts");
  const stages: Stage[] = [
    { name: "segment", does: "sentences and words", run: () => texts.forEach((text) => segment(text)) },
    {
      name: "names",
      does: "names, words given",
      run: () => documents.forEach(({ sentences }) => findNames(sentences.map((sentence) => sentence.words))),
    },
    {
      name: "coreference",
      does: "chains of mentions, trees given",
      run: () => documents.forEach(({ sentences }) => resolveMentions(sentences, english.lexicon)),
    },
    {
      name: "english",
      does: "sentences, words, tags, lemmas, trees, names, chains",
      run: () => texts.forEach((text) => english.analyse(text)),
    },
    {
      name: "whole reading",
      does: "all of it, and the claims",
      run: () => reports.forEach((report) => reader.read(report)),
    },
    ...peers.map(({ name, does, run }) => ({ name, does, run: () => texts.forEach(run) })),
  ];
  const times = stages.map((): number[] => []);
  for (let round = -1; round < rounds; round++)
    stages.forEach(({ run }, index) => {
      const time = seconds(run);
      if (round >= 0) times[index]!.push(time);
    });

  const taken = (name: string): number => median(times[stages.findIndex((stage) => stage.name === name)]!);
  const rate = (name: string): number => words / taken(name);
  const trees = words / (taken("english") - taken("names") - taken("coreference"));
  const perSecond = (tokens: number): string => (Math.round(tokens / 100) * 100).toLocaleString("en-US");
  const compromiseRate = rate("compromise");
  const table = [
    `${texts.length} texts, ${words} tokens (by our count, for all), median of ${rounds} rounds in turn, one thread.`,
    "",
    "| stage | what it does | tokens/s | × compromise |",
    "| --- | --- | --- | --- |",
    ...stages.map(
      ({ name, does }) =>
        `| ${name} | ${does} | ${perSecond(rate(name))} | ${(rate(name) / compromiseRate).toFixed(2)} |`,
    ),
    `| tokens to trees | segment, tags, lemmas, trees: english less names and coreference | ${perSecond(trees)} | ${(trees / compromiseRate).toFixed(2)} |`,
    "",
    `Whole reading: ${((rate("whole reading") / words) * texts.length).toFixed(1)} of these texts a second (${Math.round(words / texts.length)} tokens each). Peak memory of a process that reads them: ${memory} MB.`,
    `Process start to the first claim of a short report, as JSON lines: ${(await firstClaim(rounds)).toFixed(2)} s.`,
  ].join("\n");
  console.log(table);
  if (write) keepSection("speed", `npm run bench -- speed ${paths.length > 0 ? "GOLDFOLDER " : ""}--write`, table);
}

/** Seconds from starting the command to its first output: the built one where there is a build, else the sources. */
async function firstClaim(rounds: number): Promise<number> {
  const built = resolve("dist/cli/main.js");
  const main = existsSync(built) ? built : resolve("src/cli/main.ts");
  const runs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const child = spawn(process.execPath, [main, "read", "samples/1-courier.txt"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((done) => child.stdout.once("data", done));
    runs.push((performance.now() - start) / 1000);
    await new Promise((done) => child.once("close", done));
  }
  return median(runs);
}
