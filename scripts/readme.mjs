// Fills the example and the table of README.md with what the tool itself says: npm run docs
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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

// The samples in a ledger of their own, and what it answers.
const folder = mkdtempSync(join(tmpdir(), "rapporteur-readme-"));
const ledger = join(folder, "war.sqlite");
const command = (...words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/main.ts", ...words, "--ledger", ledger], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};
command("add", "samples");
const question =
  "total --type surrender --actor IS-K --place Afghanistan --from 2019-10 --to 2019-12 --policy min-max".split(" ");
const answer = command(...question, "--format", "table");
rmSync(folder, { recursive: true });
const upTo = answer.indexOf("\nBy source");
const total = `\`rapporteur ${question.join(" ")}\` prints, before the figures by source and what was left out:\n\n${indented(answer.slice(0, upTo))}`;

const results = existsSync("bench/RESULTS.md") ? readFileSync("bench/RESULTS.md", "utf8") : "";
const rows = /^## accuracy\n[^]*?((?:^\|.*\n)+)/m.exec(results)?.[1] ?? "";

let readme = readFileSync("README.md", "utf8");
for (const [name, body] of Object.entries({ example, total, results: rows })) readme = section(readme, name, body);
writeFileSync("README.md", readme);
