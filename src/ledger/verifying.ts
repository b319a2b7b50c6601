import type { Verified } from "./ledger.ts";
import type { Claim } from "../reading/index.ts";
import { readingDigest } from "./adding.ts";
import { sha256 } from "./canonical.ts";
import { beginning, hashOf, type Link } from "./chain.ts";
import { decisionDigest } from "./deciding.ts";
import { deletionDigest } from "./forgetting.ts";
import { readingOf } from "./reports.ts";
import type { Rows, Tables } from "./tables.ts";

/** Rows held in memory at a time, and faults told; one broken link would otherwise fill the screen. */
const step = 200;
const mostFaults = 100;

/**
 * Proves that every entry follows from the one before, that what each stands for is there unchanged or was removed by a recorded deletion,
 * that every claim quotes its report, and that nothing is in the tables that no entry vouches for.
 */
export async function verify(
  rows: Rows,
  onProgress: (done: number, of: number) => void = () => {},
  head = "",
): Promise<Verified> {
  let headFound = head === "";
  const faults: string[] = [];
  const fault = (words: string): void => {
    if (faults.length < mostFaults) faults.push(words);
    else if (faults.length === mostFaults) faults.push("and more; mend these first");
  };
  const of = await countOf(rows, "entry");
  const seen = { report: 0, sighting: 0, reading: 0, decision: 0, deletion: 0 };
  let before = beginning;
  let seq = 0;
  let claims = 0;
  for (;;) {
    const links = (await rows
      .selectFrom("entry")
      .selectAll()
      .where("seq", ">", seq)
      .orderBy("seq")
      .limit(step)
      .execute()) as Link[];
    if (links.length === 0) break;
    for (const link of links) {
      if (link.seq !== seq + 1) fault(`entry ${seq + 1} is missing: somebody removed it; restore a backup that has it`);
      else if (hashOf(before, link) !== link.hash)
        fault(
          `entry ${link.seq} (${link.kind} ${link.subject}) does not follow from the one before: it or an earlier one was changed; compare with a backup`,
        );
      seq = link.seq;
      before = link.hash;
      if (!headFound && link.hash.startsWith(head.toLowerCase())) headFound = true;
      if (link.kind in seen) seen[link.kind as keyof typeof seen]++;
    }
    const range = [links[0]!.seq, links.at(-1)!.seq] as const;
    claims += await checkContent(rows, links, range, fault);
    onProgress(Math.min(seq, of), of);
  }
  if (!headFound)
    fault(
      `no entry has the head ${head}: what came before it was changed or cut off since it was noted; compare with a backup`,
    );
  for (const [table, vouched] of Object.entries(seen)) {
    const found = await countOf(rows, table as keyof typeof seen);
    if (found > vouched)
      fault(
        `${found - vouched} of ${found} rows of "${table}" have no entry in the chain: somebody put them in by hand; compare with a backup`,
      );
  }
  await checkClaims(rows, fault);
  return { entries: of, reports: seen.report, claims, head: before, faults };
}

const countOf = async (rows: Rows, table: keyof Tables): Promise<number> =>
  (
    await rows
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("found"))
      .executeTakeFirstOrThrow()
  ).found;

type Fault = (words: string) => void;

/** Checks what these entries stand for. Gives how many claims their readings have. */
async function checkContent(
  rows: Rows,
  links: readonly Link[],
  [first, last]: readonly [number, number],
  fault: Fault,
): Promise<number> {
  const changed = (link: Link, what: string): void =>
    fault(`entry ${link.seq}: the ${link.kind} ${link.subject} ${what}; restore it from a backup`);
  const between = <T extends { readonly seq: number }>(found: readonly T[]): Map<number, T> =>
    new Map(found.map((row) => [row.seq, row]));
  const reports = between(
    await rows
      .selectFrom("report")
      .leftJoin("original", "original.report", "report.id")
      .select(["seq", "id", "sha256", "bytes"])
      .where("seq", ">=", first)
      .where("seq", "<=", last)
      .execute(),
  );
  const readings = between(
    await rows
      .selectFrom("reading")
      .innerJoin("report", "report.id", "reading.report")
      .leftJoin("report_text", (join) =>
        join.onRef("report_text.report", "=", "reading.report").onRef("report_text.digest", "=", "reading.text_digest"),
      )
      .select([
        "reading.seq",
        "reading.id",
        "reading.json",
        "reading.text_digest",
        "report_text.text",
        "report.forgotten",
      ])
      .where("reading.seq", ">=", first)
      .where("reading.seq", "<=", last)
      .execute(),
  );
  const decisions = between(
    await rows.selectFrom("decision").selectAll().where("seq", ">=", first).where("seq", "<=", last).execute(),
  );
  const deletions = between(
    await rows.selectFrom("deletion").selectAll().where("seq", ">=", first).where("seq", "<=", last).execute(),
  );
  const sightings = between(
    await rows
      .selectFrom("sighting")
      .innerJoin("report", "report.id", "sighting.report")
      .select(["sighting.seq", "sighting.report", "sighting.json", "report.forgotten"])
      .where("sighting.seq", ">=", first)
      .where("sighting.seq", "<=", last)
      .execute(),
  );
  const deleted = new Set((await rows.selectFrom("deletion").select("report").execute()).map(({ report }) => report));
  let claims = 0;
  for (const link of links) {
    if (link.kind === "report") {
      const row = reports.get(link.seq);
      if (row === undefined) changed(link, "is missing");
      else if (row.sha256 !== link.digest || row.id !== link.subject) changed(link, "is not the one that was added");
      else if (row.bytes !== null && sha256(row.bytes) !== row.sha256)
        changed(link, "has other bytes than those that were added");
    } else if (link.kind === "reading") {
      const row = readings.get(link.seq);
      if (row === undefined) changed(link, "is missing");
      else if (row.json === null || row.text === null) {
        if (row.forgotten === 0) changed(link, "has lost its text, and no deletion says why");
      } else if (sha256(row.text) !== row.text_digest) changed(link, "has another text than the one that was read");
      else if (readingDigest(row.json, row.text_digest) !== link.digest) changed(link, "was changed");
      else {
        const reading = readingOf(row.json, row.text);
        claims += reading.claims.length;
        for (const claim of reading.claims)
          if (!quotes(claim, row.text)) changed(link, `has a claim (${claim.id}) that does not quote its report`);
      }
    } else if (link.kind === "decision") {
      const row = decisions.get(link.seq);
      if (row === undefined) changed(link, "is missing");
      else if (row.json === null) {
        if (!deleted.has(link.subject.slice(0, 16))) changed(link, "was emptied, and no deletion says why");
      } else if (
        decisionDigest(row.coder, row.at, row.blind, row.json, row.reason_digest) !== link.digest ||
        (row.reason !== null && sha256(row.reason) !== row.reason_digest)
      )
        changed(link, "was changed");
    } else if (link.kind === "deletion") {
      const row = deletions.get(link.seq);
      if (row === undefined) changed(link, "is missing");
      else if (deletionDigest(row.report, row.at, row.reason) !== link.digest) changed(link, "was changed");
    } else if (link.kind === "sighting") {
      const row = sightings.get(link.seq);
      if (row === undefined) changed(link, "is missing");
      else if (row.json === null ? row.forgotten === 0 : sha256(row.json) !== link.digest) changed(link, "was changed");
    }
  }
  return claims;
}

const quotes = ({ trigger, evidence }: Pick<Claim, "trigger" | "evidence">, text: string): boolean =>
  [trigger, evidence].every(({ start, end, words }) => text.slice(start, end) === words);

/** The claims that lists are answered from are those of the latest readings. */
async function checkClaims(rows: Rows, fault: Fault): Promise<void> {
  let after = 0;
  for (;;) {
    const found = await rows
      .selectFrom("claim")
      .innerJoin("claim_body", "claim_body.n", "claim.n")
      .innerJoin("report", "report.id", "claim.report")
      .leftJoin("reading", "reading.id", "report.reading")
      .leftJoin("report_text", (join) =>
        join.onRef("report_text.report", "=", "reading.report").onRef("report_text.digest", "=", "reading.text_digest"),
      )
      .select(["claim.n", "claim.id", "claim_body.json", "report_text.text"])
      .where("claim.n", ">", after)
      .orderBy("claim.n")
      .limit(step)
      .execute();
    if (found.length === 0) return;
    for (const { id, json, text } of found)
      if (text === null || !quotes(JSON.parse(json) as Claim, text))
        fault(
          `claim ${id} does not quote its report; lists are made anew from the readings with "rapporteur verify --rebuild"`,
        );
    after = found.at(-1)!.n;
  }
}
