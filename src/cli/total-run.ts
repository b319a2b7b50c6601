import { readCodebookFolder } from "../codebook-folder.ts";
import type { Codebook } from "../codebook/index.ts";
import type { PolicyName, Question, Total } from "../comparing/index.ts";
import { csvRow } from "../exchange/table.ts";
import { ledgerUrl, openLedger } from "../ledger/index.ts";
import type { TotalFormat } from "./commands/total.ts";
import { standardOutput } from "./output.ts";
import { screenFor } from "./screen.ts";
import { columns } from "./total/columns.ts";
import { sideBySide, totalLines } from "./total/table.ts";
import { unknownIn } from "./total/unknown.ts";
import { complain } from "./voice.ts";

export interface TotalRun {
  readonly question: Question;
  readonly policies: readonly PolicyName[];
  readonly ledger: string | undefined;
  readonly codebook: string;
  readonly format: TotalFormat;
}

/** Answers a question under one or more policies. The exit code: 0; 1 when a name in the question is known nowhere; 2 for an unknown type. */
export async function totalCommand({
  question,
  policies,
  ledger: path,
  codebook: folder,
  format,
}: TotalRun): Promise<number> {
  if (question.from !== undefined && question.to !== undefined && question.from > question.to) {
    complain(`--from ${question.from} is after --to ${question.to}: give the earlier day first`);
    return 2;
  }
  const codebook = readCodebookFolder(folder);
  const ledger = await openLedger(ledgerUrl(path, process.env), { codebook, readonly: true });
  try {
    const unknown = await unknownIn(question, codebook, ledger);
    if (unknown !== null) {
      complain(unknown.says);
      return unknown.exitCode;
    }
    const totals: Total[] = [];
    for (const policy of policies) totals.push(withNames(await ledger.total(question, policy), codebook));
    await standardOutput.write(written(totals, format));
    return 0;
  } finally {
    await ledger.close();
  }
}

/** Parties by the names that the codebook has for them. */
const withNames = (total: Total, { actors }: Codebook): Total => ({
  ...total,
  byParty: total.byParty.map(({ party, ...rest }) => ({ party: actors.get(party)?.name ?? party, ...rest })),
});

function written(totals: readonly Total[], format: TotalFormat): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(totals.length === 1 ? totals[0] : totals, null, 2)}\n`;
    case "jsonl":
      return totals.map((total) => `${JSON.stringify(total)}\n`).join("");
    case "csv":
      return [
        csvRow(columns.map(({ name }) => name)),
        ...totals.map((total) => csvRow(columns.map((column) => column.of(total)))),
      ].join("");
    case "table": {
      const screen = screenFor(null);
      const lines = totals.length === 1 ? totalLines(totals[0]!, screen) : sideBySide(totals, screen);
      return `${lines.join("\n")}\n`;
    }
  }
}
