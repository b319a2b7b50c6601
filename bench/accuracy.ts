import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Figure, figures } from "./figures.ts";
import { keepSection } from "./results.ts";
import { predictions, type TaskName } from "./task.ts";
import { shippedTools } from "./tools.ts";

const listMisses: Partial<Record<TaskName, readonly string[]>> = {
  claims: ["--misses"],
  trees: ["--misses", "40"],
  entities: ["--misses", "40"],
};

/** Predicts each development set once, scores it, prints one table. Sets that are not in the folder are left out with a line. */
export async function accuracy(
  folder: string,
  tasks: readonly TaskName[],
  { misses, write }: { readonly misses: boolean; readonly write: boolean },
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  const lines = ["| set | measured | here | others |", "| --- | --- | --- | --- |"];
  process.stdout.write(`${lines.join("\n")}\n`);
  try {
    for (const figure of figures) {
      if (tasks.length > 0 && !tasks.includes(figure.task)) continue;
      if (!existsSync(join(folder, figure.input))) {
        console.error(`${figure.label}: no ${figure.input} in ${folder}, left out`);
        continue;
      }
      const predicted = join(scratch, `${figure.task}-${figure.input.replaceAll("/", "-")}`);
      if (!existsSync(predicted)) await predictInto(predicted, figure, folder);
      const output = score(figure, folder, predicted, misses);
      if (misses) process.stdout.write(`\n== ${figure.label}\n${output}`);
      const line = row(figure, lastLine(output));
      lines.push(line);
      process.stdout.write(`${line}\n`);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (write) keepSection("accuracy", "npm run bench -- accuracy GOLDFOLDER --write", lines.join("\n"));
}

async function predictInto(file: string, figure: Figure, folder: string): Promise<void> {
  const gold = readFileSync(join(folder, figure.input), "utf8");
  const lines: string[] = [];
  for await (const line of predictions(figure.task, gold, shippedTools, dirname(join(folder, figure.input))))
    lines.push(line);
  writeFileSync(file, lines.join(""));
}

function score(figure: Figure, folder: string, predicted: string, misses: boolean): string {
  const flags = [...(figure.flags ?? []), ...(misses ? (listMisses[figure.task] ?? []) : [])];
  const scorer = join(folder, "score", `${figure.scorer ?? figure.task}.mjs`);
  const gold = join(folder, figure.gold ?? figure.input);
  const done = spawnSync(process.execPath, [scorer, gold, predicted, ...flags], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0)
    throw new Error(`${scorer} failed on ${figure.label}:\n${done.stderr}${done.stdout.slice(-2000)}`);
  return done.stdout;
}

const lastLine = (output: string): unknown => JSON.parse(output.trimEnd().split("\n").at(-1)!);

function at(value: unknown, path: readonly string[], scale: number): string {
  const found = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
  return typeof found === "number" ? (found * scale).toFixed(1) : "-";
}

const row = (figure: Figure, scores: unknown): string =>
  `| ${figure.label} | ${Object.keys(figure.columns).join(" / ")} | ${Object.values(figure.columns)
    .map((path) => at(scores, path, figure.scale ?? 1))
    .join(" / ")} | ${figure.others} |`;
