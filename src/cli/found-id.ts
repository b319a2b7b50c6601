import type { IdFound, Ledger } from "../ledger/index.ts";
import { many, reportIn, shortId } from "./words.ts";

type Kind = IdFound["kind"];

const named: Readonly<Record<Kind, string>> = { report: "a report", claim: "a claim", incident: "an incident" };

/** At most so many of those that a short id may stand for are listed. */
const mostListed = 12;

/** The one thing that a typed id stands for, among kinds that are asked for; else what to say. */
export async function foundId(ledger: Ledger, typed: string, kinds: readonly Kind[]): Promise<IdFound | string> {
  const { found, near } = await ledger.lookUp(typed);
  const [only] = found;
  if (only === undefined) {
    // A claim that an earlier reading had and the latest has not.
    if (kinds.includes("claim") && (await ledger.claim(typed)) !== null) return { kind: "claim", id: typed };
    return await nothing(ledger, typed, near);
  }
  if (found.length > 1) {
    const short = await ledger.shortIds(found.map(({ id }) => reportIn(id)));
    const listed = found.slice(0, mostListed).map(({ id }) => `  ${shortId(id, short)}`);
    const more = found.length > mostListed ? [`  and more`] : [];
    return [
      `"${typed}" is too short: ${many(found.length, only.kind)} begin so; write more of it`,
      ...listed,
      ...more,
    ].join("\n");
  }
  if (!kinds.includes(only.kind))
    return `"${typed}" is ${named[only.kind]}, and ${kinds.map((kind) => named[kind]).join(" or ")} is wanted${only.kind === "report" ? `; "rapporteur show ${typed}" lists its claims` : ""}`;
  return only;
}

async function nothing(ledger: Ledger, typed: string, near: readonly string[]): Promise<string> {
  if (near.length === 0) {
    const { reports } = await ledger.overview();
    return reports === 0
      ? `the ledger holds no reports yet; "rapporteur add" reads them in`
      : `"${typed}" is no id; "rapporteur incidents", "rapporteur claims" and "rapporteur reports" list ids`;
  }
  const short = await ledger.shortIds(near.map(reportIn));
  return `nothing in ${ledger.url} is called "${typed}"; nearest: ${near.map((id) => shortId(id, short)).join(", ")}`;
}
