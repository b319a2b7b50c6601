import type { Means } from "./adding.ts";
import { compareWithNeighbours } from "./neighbours.ts";
import { dropClaims, takeReading } from "./current-reading.ts";
import { regroup } from "./grouping.ts";
import { regroupTexts } from "./same-text.ts";
import { readingById } from "./reports.ts";
import type { Rows } from "./tables.ts";

/** Throws away everything that is computed and computes it again from readings and decisions. Ids stay, and so does every decision. */
export async function rebuild(
  rows: Rows,
  means: Means,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const reports = await rows
    .selectFrom("report")
    .select(["id", "reading"])
    .where("reading", "is not", null)
    .orderBy("seq")
    .execute();
  for (const { id } of reports) await dropClaims(rows, means, id);
  for (const table of ["claim_key", "claim_term", "term", "report_band", "judgement", "kinship", "incident"] as const)
    await rows.deleteFrom(table).execute();
  means.described.clear();
  await rows
    .updateTable("report")
    .set((eb) => ({ described: null, prints: null, same_text_as: eb.ref("id") }))
    .execute();
  for (const [i, { id, reading }] of reports.entries()) {
    const read = await readingById(rows, reading!);
    if (read === null) continue;
    const touched = await takeReading(rows, means, reading!, read);
    for (const n of await compareWithNeighbours(rows, means, [id])) touched.add(n);
    await regroupTexts(rows, [id]);
    await regroup(rows, means, touched, new Set([id]));
    onProgress(i + 1, reports.length);
  }
}
