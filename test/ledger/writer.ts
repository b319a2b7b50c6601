import { openLedger } from "../../src/ledger/index.ts";
import { generated, handedIn } from "./generated.ts";

/** A process that adds made-up reports, one by one, and says the id of each once it is acknowledged: `writer.ts URL FIRST STEP COUNT`. */
const [url, first, step, count] = process.argv.slice(2);
const ledger = await openLedger(url!);
for (let i = 0; i < Number(count); i++) {
  const { report } = await ledger.add(
    ...(Object.values(handedIn(generated(Number(first) + i * Number(step)))) as [never, never]),
    "writer",
  );
  // Written at once: what a killed process still held back was never said.
  process.stdout.write(`${report}\n`);
}
await ledger.close();
