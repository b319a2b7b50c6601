import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openLedger } from "../../src/ledger/index.ts";
import { freshDatabase, startPostgres } from "../../test/ledger/postgres.ts";
import { random } from "../reprints/random.ts";
import { keepSection } from "../results.ts";

const program = fileURLToPath(new URL("../../test/ledger/writer.ts", import.meta.url));

interface Kept {
  readonly killed: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly broken: number;
}

/** Kills a process that adds reports, again and again at any moment, and looks whether all that it said was added is there. */
export async function durability(kills: number, { write }: { readonly write: boolean }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  // With a server's usual settings, not those of tests.
  const server = await startPostgres([]);
  try {
    const found = {
      SQLite: await killedAgain(join(folder, "war.sqlite"), kills),
      [`PostgreSQL ${server.version}`]: await killedAgain(await freshDatabase(server.url), kills),
      [`PostgreSQL ${server.version}, the server killed`]: await killedAgain(
        await freshDatabase(server.url),
        kills,
        async () => {
          await server.kill();
          await server.restart();
        },
      ),
    };
    const table = [
      `A process that adds reports one by one is killed (SIGKILL) at a random moment and the ledger is opened and verified, ${kills} times.`,
      "",
      "| | killed | reports acknowledged | of them lost | broken chains |",
      "| --- | --- | --- | --- | --- |",
      ...Object.entries(found).map(([name, kept]) => `| ${[name, ...Object.values(kept)].join(" | ")} |`),
    ].join("\n");
    console.log(table);
    if (write) keepSection("ledger, durability", "npm run bench -- ledger durability --write", table);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killedAgain(url: string, kills: number, killServer?: () => Promise<void>): Promise<Kept> {
  const draw = random(20191119);
  const acknowledged = new Set<string>();
  let broken = 0;
  await (await openLedger(url)).close();
  for (let round = 0; round < kills; round++) {
    const child = spawn(process.execPath, [program, url, String(round * 100), "1", "100"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    let said = "";
    const ended = new Promise((resolve) => child.once("close", resolve));
    await new Promise<void>((resolve) => {
      child.stdout.on("data", (words: Buffer) => {
        // The first report is in: from here on it is killed at any moment of the next ones.
        if (said === "") setTimeout(resolve, draw.next() * 400);
        said += words.toString();
      });
      child.once("close", () => resolve());
    });
    if (killServer === undefined) child.kill("SIGKILL");
    else await killServer();
    child.kill("SIGKILL");
    await ended;
    for (const id of said.split("\n").slice(0, -1)) acknowledged.add(id);
    const ledger = await openLedger(url);
    if ((await ledger.verify()).faults.length > 0) broken++;
    await ledger.close();
    console.error(`${round + 1} of ${kills}: ${acknowledged.size} acknowledged`);
  }
  const ledger = await openLedger(url);
  let lost = 0;
  for (const id of acknowledged) if ((await ledger.report(id)) === null) lost++;
  await ledger.close();
  return { killed: kills, acknowledged: acknowledged.size, lost, broken };
}
