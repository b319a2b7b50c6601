import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { isTaskName, predictions, taskNames } from "./task.ts";
import { shippedTools } from "./tools.ts";

const usage = `usage:
  npm run bench -- predict TASK GOLD.jsonl      predictions on standard output, in the form of the task's scorer
  npm run bench -- accuracy GOLDFOLDER [TASK...] [--misses] [--write]
                                                every development set through GOLDFOLDER/score, beside what others reach
  npm run bench -- speed [FILES...] [--rounds N] [--write]
                                                tokens a second for each stage, beside wink-nlp and compromise
  npm run bench -- ledger adding [FILES...] [--count N] [--write]
                                                reading reports and adding them to a ledger: N made-up ones (10000), or those of
                                                files of JSON lines with a "text" each
  npm run bench -- ledger queries|durability [--count N] [--write]
                                                a ledger of N claims is asked (1000000), is killed N times while it writes (30)
  npm run bench -- articles GOLD.jsonl [--rounds N] [--write]
                                                pages a second of one core, beside readability
  npm run bench -- reprints [FILE] [--misses] [--write]
                                                how well copies are told from other reports on one event: texts by a small
                                                grammar, or those of a file of JSON lines with "text" and "incident"
  TASK: ${taskNames.join(" ")}
  --misses    let the scorers that can list what was missed do so
  --write     keep the table in bench/RESULTS.md`;

function refuse(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

async function predict([task, file]: readonly string[]): Promise<void> {
  if (!isTaskName(task)) refuse(task === undefined ? "predict needs a task" : `unknown task "${task}"`);
  if (file === undefined) refuse("predict needs a file");
  for await (const line of predictions(task, readFileSync(file, "utf8"), shippedTools, dirname(file)))
    process.stdout.write(line);
}

async function ledger([what, ...files]: readonly string[]): Promise<void> {
  const write = { write: values.write === true };
  const count = (unless: number): number => Number(values.count ?? unless);
  if (what === "adding") await (await import("./ledger/adding.ts")).adding(files, count(10_000), write);
  else if (what === "queries") await (await import("./ledger/queries.ts")).queries(count(1_000_000), write);
  else if (what === "durability") await (await import("./ledger/durability.ts")).durability(count(30), write);
  else refuse("ledger measures adding, queries or durability");
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: "boolean" },
    write: { type: "boolean" },
    rounds: { type: "string" },
    count: { type: "string" },
  },
});
const [command, ...rest] = positionals;

process.stdout.on("error", () => process.exit(0));

if (command === "predict") await predict(rest);
else if (command === "accuracy") {
  const [folder, ...tasks] = rest;
  if (folder === undefined) refuse("accuracy needs the folder of the gold data");
  const unknown = tasks.find((task) => !isTaskName(task));
  if (unknown !== undefined) refuse(`unknown task "${unknown}"`);
  const { accuracy } = await import("./accuracy.ts");
  await accuracy(folder, tasks.filter(isTaskName), { misses: values.misses === true, write: values.write === true });
} else if (command === "articles") {
  const [file] = rest;
  if (file === undefined) refuse("articles needs the gold file that names them");
  const { articles } = await import("./articles.ts");
  articles(file, { rounds: Number(values.rounds ?? 3), write: values.write === true });
} else if (command === "speed") {
  const { speed } = await import("./speed.ts");
  await speed(rest, { rounds: Number(values.rounds ?? 5), write: values.write === true });
} else if (command === "reprints") {
  const { reprints } = await import("./reprints.ts");
  reprints(rest[0], { misses: values.misses === true, write: values.write === true });
} else if (command === "ledger") await ledger(rest);
else refuse(command === undefined ? "what is to be measured?" : `unknown command "${command}"`);
