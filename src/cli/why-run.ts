import { whyOf } from "../api/why.ts";
import { type IdFound, type Ledger, ledgerUrl, openLedger } from "../ledger/index.ts";
import { foundId } from "./found-id.ts";
import { standardOutput } from "./output.ts";
import { screenFor } from "./screen.ts";
import type { ShowRun } from "./show-run.ts";
import { complain } from "./voice.ts";
import { bondsOf } from "./why/bonds.ts";
import { whyClaim } from "./why/claim.ts";
import { whyIncident } from "./why/incident.ts";
import { reportIn } from "./words.ts";

/** Says why claims were read so and why incidents are one. The exit code: 0, 1 when an id stands for nothing or for several. */
export async function whyCommand(run: ShowRun): Promise<number> {
  const ledger = await openLedger(ledgerUrl(run.ledger, process.env), { readonly: true });
  let failed = 0;
  try {
    for (const [index, typed] of run.ids.entries()) {
      const found = await foundId(ledger, typed, ["claim", "incident"]);
      if (typeof found === "string") {
        failed++;
        complain(found);
        continue;
      }
      const said =
        run.format === "jsonl" ? JSON.stringify(await inJson(ledger, found)) : await inWords(ledger, found, run);
      await standardOutput.write(`${index > 0 && run.format === "text" ? "\n" : ""}${said}\n`);
    }
    return failed > 0 ? 1 : 0;
  } finally {
    await ledger.close();
  }
}

async function inJson(ledger: Ledger, { kind, id }: IdFound): Promise<unknown> {
  if (kind === "claim") return { kind, ...(await whyOf((await ledger.claim(id))!, ledger)) };
  const { id: incident, claims, judgements, decisions } = (await ledger.incident(id))!;
  return { kind, incident, claims, ...bondsOf(claims, judgements, decisions), decisions };
}

async function inWords(ledger: Ledger, { kind, id }: IdFound, { all }: ShowRun): Promise<string> {
  const screen = screenFor(null);
  const lines = kind === "claim" ? await claimLines(ledger, id, screen) : await incidentLines(ledger, id, screen, all);
  return lines.map((line) => line.trimEnd()).join("\n");
}

type Screen = ReturnType<typeof screenFor>;

async function claimLines(ledger: Ledger, id: string, screen: Screen): Promise<string[]> {
  const claim = (await ledger.claim(id))!;
  return whyClaim(claim, await whyOf(claim, ledger), await ledger.shortIds([reportIn(id)]), screen);
}

/** So many pairs of a kind are shown with all their signs. */
const shown = 4;

async function incidentLines(ledger: Ledger, id: string, screen: Screen, all: boolean): Promise<string[]> {
  const incident = (await ledger.incident(id))!;
  const short = await ledger.shortIds([reportIn(incident.id), ...incident.reports]);
  return whyIncident({ incident, short, most: all ? Infinity : shown }, screen);
}
