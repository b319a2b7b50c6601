import { sql } from "kysely";
import type { ReportId } from "../comparing/index.ts";
import type { IdFound, IdsFound } from "./ledger.ts";
import type { Rows } from "./tables.ts";

/** Reports that one beginning may stand for; more say no more than that it is too short. */
const mostReports = 20;
const mostFound = 50;
const mostNear = 3;
/** A report's id is never cut shorter. */
const shortest = 4;

/**
 * What a typed id stands for: a report by the beginning of its id ("3f0a"), a claim by that, its type and its place ("3f0a-kill-120"), all
 * cut anywhere; an incident ("i-…") by the same of any claim in it. An id given whole stands for nothing else.
 */
export async function lookUp(rows: Rows, typed: string): Promise<IdsFound> {
  const words = typed.trim().replace(/…$/, "");
  const ofIncident = words.startsWith("i-");
  const bare = ofIncident ? words.slice(2) : words;
  const [report, rest] = bare.includes("-")
    ? [bare.slice(0, bare.indexOf("-")), bare.slice(bare.indexOf("-"))]
    : [bare, null];
  if (report === "") return { found: [], near: [] };
  const reports = await reportsLike(rows, report);
  if (rest === null && !ofIncident)
    return reports.length > 0
      ? { found: reports.map((id) => ({ kind: "report", id })), near: [] }
      : { found: [], near: await nearReports(rows, report) };
  const claims = await claimsLike(rows, reports, rest ?? "");
  if (claims.length === 0) {
    const near = reports.length === 0 ? nearReports(rows, report) : nearClaims(rows, reports, rest ?? "", ofIncident);
    return { found: [], near: await near };
  }
  const found = ofIncident
    ? [...new Set(claims.map(({ incident }) => incident))].map((id): IdFound => ({ kind: "incident", id }))
    : claims.map(({ id }): IdFound => ({ kind: "claim", id }));
  return { found, near: [] };
}

/** `select id from report where id >= '3f0a' and id < '3f0a~' order by id limit 20`: "~" stands after every letter of an id. */
async function reportsLike(rows: Rows, beginning: string): Promise<ReportId[]> {
  const found = await rows
    .selectFrom("report")
    .select("id")
    .where("id", ">=", beginning)
    .where("id", "<", `${beginning}~`)
    .orderBy("id")
    .limit(mostReports)
    .execute();
  return found.map(({ id }) => id);
}

interface ClaimFound {
  readonly id: string;
  readonly report: string;
  readonly incident: string;
}

const claimsOf = async (rows: Rows, reports: readonly ReportId[]): Promise<ClaimFound[]> =>
  reports.length === 0
    ? []
    : await rows
        .selectFrom("claim")
        .select(["id", "report", "incident"])
        .where("report", "in", reports)
        .orderBy("n")
        .execute();

/** Claims of these reports whose ids go on so; one that ends there alone, when there is one. */
async function claimsLike(rows: Rows, reports: readonly ReportId[], rest: string): Promise<ClaimFound[]> {
  const own = await claimsOf(rows, reports);
  const whole = own.filter(({ id, report }) => id === `${report}${rest}`);
  return whole.length > 0
    ? whole
    : own.filter(({ id, report }) => id.startsWith(`${report}${rest}`)).slice(0, mostFound);
}

/** Reports whose ids begin with as much of it as any does. */
async function nearReports(rows: Rows, report: string): Promise<string[]> {
  for (let length = report.length - 1; length > 0; length--) {
    const found = await reportsLike(rows, report.slice(0, length));
    if (found.length > 0) return found.slice(0, mostNear);
  }
  return [];
}

/** Claims of the same report, those of the type meant and nearest to the place meant first; else reports. */
async function nearClaims(
  rows: Rows,
  reports: readonly ReportId[],
  rest: string,
  ofIncident: boolean,
): Promise<string[]> {
  const own = await claimsOf(rows, reports.slice(0, 1));
  if (own.length === 0) return reports.slice(0, mostNear);
  const [, type = "", place = "0"] = rest.split("-");
  const apart = ({ id, report }: ClaimFound): number => {
    const [, ownType = "", ownPlace = "0"] = id.slice(report.length).split("-");
    return (ownType === type ? 0 : 1e6) + Math.abs(Number(ownPlace) - (Number(place) || 0));
  };
  const near = [...own].sort((a, b) => apart(a) - apart(b));
  return [...new Set(near.map(({ id, incident }) => (ofIncident ? incident : id)))].slice(0, mostNear);
}

/**
 * The shortest beginnings by which these reports are told from all others, of four characters at least: what a person types.
 *
 *     select (select max(id) from report where id < '3f0a…'), (select min(id) from report where id > '3f0a…')
 */
export async function shortIds(rows: Rows, ids: Iterable<ReportId>): Promise<Map<ReportId, string>> {
  const short = new Map<ReportId, string>();
  for (const id of new Set(ids)) {
    const { rows: found } = await sql<{ readonly before: string | null; readonly after: string | null }>`select
      (select max(id) from report where id < ${id}) as before,
      (select min(id) from report where id > ${id}) as after`.execute(rows);
    const shared = [found[0]?.before, found[0]?.after].map((other) => sharedBeginning(id, other ?? ""));
    short.set(id, id.slice(0, Math.max(shortest, ...shared.map((length) => length + 1))));
  }
  return short;
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
