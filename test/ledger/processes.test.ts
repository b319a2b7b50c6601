import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import { onBoth } from "./databases.ts";

/** A process that adds reports until it has added so many or is killed, and what it said was added. */
function writer(url: string, first: number, step: number, count: number) {
  const program = join(import.meta.dirname, "writer.ts");
  const child: ChildProcess = spawn(process.execPath, [program, url, first, step, count].map(String), {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const told: (() => void)[] = [];
  child.stdout!.on("data", (words: Buffer) => {
    said += words.toString();
    for (const tell of told) tell();
  });
  const acknowledged = (): string[] => said.split("\n").slice(0, -1);
  return {
    acknowledged,
    ended: new Promise<void>((resolve) => child.once("close", () => resolve())),
    /** Resolves when so many were added. */
    until: (many: number) =>
      new Promise<void>((resolve) => {
        const tell = (): void => void (acknowledged().length >= many && resolve());
        told.push(tell);
        tell();
      }),
    kill: () => child.kill("SIGKILL"),
  };
}

onBoth("processes", ({ url: fresh }) => {
  test("two add at once, one is killed in the midst of it: nothing acknowledged is lost, no link is broken", async () => {
    const url = await fresh();
    await (await openLedger(url)).close();
    const [one, other] = [writer(url, 0, 2, 400), writer(url, 1, 2, 6)];
    await Promise.all([one.until(3), other.ended]);
    one.kill();
    await one.ended;
    const ledger = await openLedger(url);
    const there = new Set((await ledger.reports({ limit: 500 })).items.map(({ id }) => id));
    expect(other.acknowledged()).toHaveLength(6);
    for (const id of [...one.acknowledged(), ...other.acknowledged()]) expect(there).toContain(id);
    const { faults, entries } = await ledger.verify();
    expect(faults).toEqual([]);
    expect(entries).toBe(2 * there.size);
    await ledger.close();
    // Two processes start, on a machine that may be busy.
  }, 60_000);
});
