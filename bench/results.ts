import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";

const file = new URL("RESULTS.md", import.meta.url);
const intro = `# Results

What the last runs measured; each section is written by the command it names. F1 in per cent unless said otherwise; development sets, so
the rules have been steered by them. "Here" beside others' figures: measured with the same scorer on the same set.
`;

/** Replaces one section of RESULTS.md ("## accuracy") or adds it, with the day, the command and the machine. */
export function keepSection(name: string, command: string, body: string): void {
  const before = existsSync(file) ? readFileSync(file, "utf8") : intro;
  const sections = before.split(/^(?=## )/m).filter((section) => !section.startsWith(`## ${name}\n`));
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const day = new Date().toISOString().slice(0, 10);
  const section = `## ${name}\n\n${day} · \`${command}\` · ${machine}\n\n${body}`;
  writeFileSync(file, `${[...sections.map((s) => s.trimEnd()), section.trimEnd()].join("\n\n")}\n`);
}
