// Opens a ledger in the browser: node scripts/start.mjs [options of rapporteur serve]
// Where no ledger is named, a ledger of the sample reports, made on the first start.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const command = join(root, "src", "cli", "main.ts");
const asked = process.argv.slice(2);

const run = (...words) => {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

run(join(root, "scripts", "web.mjs"));

const own = asked.some((word) => /^--ledger(?:=|$)/.test(word)) || process.env.RAPPORTEUR_DATABASE_URL;
const samples = join(root, "samples.sqlite");
if (!own && !existsSync(samples)) run(command, "add", join(root, "samples"), "--ledger", samples);

process.argv = [process.execPath, command, "serve", ...(own ? [] : ["--ledger", samples]), ...asked];
await import("../src/cli/main.ts");
