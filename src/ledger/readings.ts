import { readingIdOf } from "./ids.ts";
import type { Rows } from "./tables.ts";

/** Whether a report of this hash was read by this engine with this codebook, or was forgotten: either way nothing would come of reading it. */
export async function hasReading(rows: Rows, hash: string, by: Parameters<typeof readingIdOf>[1]): Promise<boolean> {
  const found = await rows
    .selectFrom("report")
    .leftJoin("reading", (join) =>
      join.onRef("reading.report", "=", "report.id").on("reading.id", "=", readingIdOf(hash, by)),
    )
    .select(["report.forgotten", "reading.id"])
    .where("report.sha256", "=", hash)
    .where("report.id", "=", hash.slice(0, 16))
    .executeTakeFirst();
  return found !== undefined && (found.forgotten === 1 || found.id !== null);
}
