// Fills the example and the table of README.md with what the tool itself says: npm run docs
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const sample = "samples/6-taliban-2021.txt";
const paragraphs = 4;

function section(text, name, body) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${open} ... ${close}`);
  return `${text.slice(0, from + open.length)}\n\n${body.trim()}\n\n${text.slice(to)}`;
}

const indented = (text) =>
  text
    .trim()
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");

// The first paragraphs of a sample (its head is one) are enough for a look.
const report = `${readFileSync(sample, "utf8").split("\n\n").slice(0, paragraphs).join("\n\n")}\n`;
const ran = spawnSync(process.execPath, ["src/cli/main.ts", "read", "-", "--format", "table"], {
  encoding: "utf8",
  input: report,
});
if (ran.status !== 0) throw new Error(ran.stderr);
const example = `A file \`report.txt\`:\n\n${indented(report)}\n\n\`rapporteur read report.txt\` prints:\n\n${indented(ran.stdout)}`;

const results = existsSync("bench/RESULTS.md") ? readFileSync("bench/RESULTS.md", "utf8") : "";
const rows = /^## accuracy\n[^]*?((?:^\|.*\n)+)/m.exec(results)?.[1] ?? "";

writeFileSync("README.md", section(section(readFileSync("README.md", "utf8"), "example", example), "results", rows));
