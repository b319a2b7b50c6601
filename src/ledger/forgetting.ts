import type { DecisionMade, ReportId } from "../comparing/index.ts";
import type { Means } from "./adding.ts";
import { canonical, sha256 } from "./canonical.ts";
import { Chain } from "./chain.ts";
import { dropClaims } from "./current-reading.ts";
import { LedgerError } from "./error.ts";
import { regroup } from "./grouping.ts";
import { regroupTexts } from "./same-text.ts";
import type { Rows } from "./tables.ts";

/** What the entry of a deletion stands for. */
export const deletionDigest = (report: ReportId, at: string, reason: string): string =>
  sha256(canonical({ report, at, reason }));

/**
 * Removes a report's text, bytes and words from every table. Its id, its hash and the reason stay; what was decided about its claims is
 * emptied too, since an edit quotes it. Does nothing when it was forgotten before.
 */
export async function forget(
  rows: Rows,
  means: Means,
  id: ReportId,
  reason: string,
  by: string,
  now: string,
): Promise<void> {
  const report = await rows.selectFrom("report").select(["seq", "forgotten"]).where("id", "=", id).executeTakeFirst();
  if (report === undefined)
    throw new LedgerError("unknown subject", `the ledger has no report ${id}; "rapporteur reports" lists their ids`);
  if (report.forgotten === 1) return;
  const chain = await Chain.end(rows, by, now);
  const { at } = chain;
  const seq = chain.add("deletion", id, deletionDigest(id, at, reason));
  await chain.write(rows);
  await rows.insertInto("deletion").values({ seq, at, report: id, reason }).execute();

  const kin = await rows
    .selectFrom("kinship")
    .select(["a", "b"])
    .where((eb) => eb.or([eb("a", "=", id), eb("b", "=", id)]))
    .execute();
  const sameText = await rows
    .selectFrom("report")
    .select("id")
    .where("same_text_as", "in", (eb) => eb.selectFrom("report").select("same_text_as").where("id", "=", id))
    .execute();
  const { neighbours } = await dropClaims(rows, means, id);
  await rows
    .deleteFrom("kinship")
    .where((eb) => eb.or([eb("a", "=", id), eb("b", "=", id)]))
    .execute();
  await means.fullText.drop(rows, "report_search", [report.seq]);
  await rows.deleteFrom("report_search").where("seq", "=", report.seq).execute();
  await rows.deleteFrom("original").where("report", "=", id).execute();
  await rows.deleteFrom("report_text").where("report", "=", id).execute();
  await rows.updateTable("reading").set({ json: null }).where("report", "=", id).execute();
  await rows.updateTable("sighting").set({ json: null }).where("report", "=", id).execute();
  await rows
    .updateTable("report")
    .set({
      title: null,
      outlet: null,
      author: null,
      url: null,
      published: null,
      published_basis: "unknown",
      language: null,
      words: 0,
      claims: 0,
      same_text_as: id,
      forgotten: 1,
      reading: null,
      described: null,
      prints: null,
    })
    .where("id", "=", id)
    .execute();
  await emptyDecisions(rows, id);
  means.described.clear();
  await regroupTexts(rows, new Set([...kin.flatMap(({ a, b }) => [a, b]), ...sameText.map((one) => one.id)]));
  await regroup(rows, means, neighbours);
}

/** Takes words out of the decisions that name a claim of the report. Those about several claims keep their effect on the others. */
async function emptyDecisions(rows: Rows, report: ReportId): Promise<void> {
  const named = await rows
    .selectFrom("decision")
    .select(["seq", "json"])
    .where("seq", "in", (eb) =>
      eb
        .selectFrom("decision_claim")
        .select("seq")
        .where("claim", ">=", `${report}-`)
        .where("claim", "<", `${report}.`),
    )
    .execute();
  for (const { seq, json } of named) {
    const made = json === null ? null : (JSON.parse(json) as DecisionMade);
    const quotes = made?.about === "claim" && made.verdict === "edit";
    await rows
      .updateTable("decision")
      .set(quotes ? { reason: null, json: null } : { reason: null })
      .where("seq", "=", seq)
      .execute();
  }
}
