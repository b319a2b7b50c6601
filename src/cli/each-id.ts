import { type IdFound, type Ledger, ledgerUrl, openLedger } from "../ledger/index.ts";
import { foundId } from "./found-id.ts";
import { standardOutput } from "./output.ts";
import { complain } from "./voice.ts";

export interface IdsRun {
  readonly ids: readonly string[];
  readonly ledger: string | undefined;
  readonly format: "text" | "jsonl";
  /** Everything, however much it is. */
  readonly all: boolean;
}

/** What a command has to say of a thing. */
export interface Teller {
  readonly kinds: readonly IdFound["kind"][];
  lines(ledger: Ledger, found: IdFound, all: boolean): Promise<readonly string[]>;
  json(ledger: Ledger, found: IdFound): Promise<unknown>;
}

/** Says of each id what is asked for. The exit code: 0, 1 when an id stands for nothing or for several. */
export async function eachId({ ids, ledger: named, format, all }: IdsRun, teller: Teller): Promise<number> {
  const ledger = await openLedger(ledgerUrl(named, process.env), { readonly: true });
  let shown = 0;
  try {
    for (const typed of ids) {
      const found = await foundId(ledger, typed, teller.kinds);
      if (typeof found === "string") complain(found);
      else if (format === "jsonl") await standardOutput.write(`${JSON.stringify(await teller.json(ledger, found))}\n`);
      else {
        const lines = (await teller.lines(ledger, found, all)).map((line) => line.trimEnd());
        await standardOutput.write(`${shown > 0 ? "\n\n" : ""}${lines.join("\n").trimEnd()}\n`);
      }
      if (typeof found !== "string") shown++;
    }
    return shown < ids.length ? 1 : 0;
  } finally {
    await ledger.close();
  }
}
