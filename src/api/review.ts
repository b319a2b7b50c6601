import { createHash } from "node:crypto";
import { alpha, type Coding } from "../comparing/agreement/index.ts";
import type { ClaimEdit, Decision } from "../comparing/index.ts";
import type { Ledger, LedgerClaim, Page } from "../ledger/index.ts";

type ClaimDecision = Extract<Decision, { about: "claim" }>;
type Value = string | number | null;

const pageSize = 500;

async function* pages<T>(ask: (after?: string) => Promise<Page<T>>): AsyncGenerator<T> {
  let after: string | undefined;
  do {
    const page = await (after === undefined ? ask() : ask(after));
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/** True for the same claims each time, and for about this share of all. */
export function isSampled(claim: string, share: number): boolean {
  const digest = createHash("sha256").update(`second coding ${claim}`).digest();
  return digest.readUInt32BE(0) / 2 ** 32 < share;
}

/** Claims of the sample that another coder decided on and this one has not coded blind yet, from a cursor on. */
export async function blindQueue(
  ledger: Ledger,
  coder: string,
  { share, limit, after }: { readonly share: number; readonly limit: number; readonly after?: string },
): Promise<Page<LedgerClaim>> {
  const mine = new Set<string>();
  for await (const one of claimDecisions(ledger, coder)) if (one.blind) mine.add(one.claim);
  const items: LedgerClaim[] = [];
  let cursor = after;
  for (;;) {
    const page = await ledger.claims({
      decided: "yes",
      limit: pageSize,
      ...(cursor === undefined ? {} : { after: cursor }),
    });
    items.push(
      ...page.items.filter(
        ({ id, decision }) => decision !== null && decision.coder !== coder && !mine.has(id) && isSampled(id, share),
      ),
    );
    cursor = page.next ?? undefined;
    // A page of the ledger is never cut, so that its cursor is ours.
    if (items.length >= limit || cursor === undefined) return { items, next: cursor ?? null };
  }
}

async function* claimDecisions(ledger: Ledger, coder?: string): AsyncGenerator<ClaimDecision> {
  const all = pages((after) =>
    ledger.decisions({
      limit: pageSize,
      ...(coder === undefined ? {} : { coder }),
      ...(after === undefined ? {} : { after }),
    }),
  );
  for await (const one of all) if (one.about === "claim") yield one;
}

/** The codings of one claim that were made without sight of each other: the last of each coder before a blind one came in. */
interface Coded {
  readonly independent: readonly ClaimDecision[];
  /** A decision in sight of both settles it. */
  readonly settled: boolean;
}

async function codings(ledger: Ledger): Promise<ReadonlyMap<string, Coded>> {
  const all = new Map<string, ClaimDecision[]>();
  for await (const one of claimDecisions(ledger)) all.set(one.claim, [...(all.get(one.claim) ?? []), one]);
  return new Map(
    [...all].map(([claim, decisions]) => {
      const firstBlind = decisions.findIndex(({ blind }) => blind);
      const unseen = decisions.filter((one, at) => one.blind || firstBlind < 0 || at < firstBlind);
      const ofCoder = new Map(unseen.map((one) => [one.coder, one]));
      return [claim, { independent: [...ofCoder.values()], settled: unseen.length < decisions.length }];
    }),
  );
}

export interface Difference {
  readonly claim: LedgerClaim;
  readonly first: ClaimDecision;
  readonly second: ClaimDecision;
  readonly differs: readonly { readonly value: string; readonly first: Value; readonly second: Value }[];
}

/** Claims whose blind coding differs from the first coder's and that nobody settled since. */
export async function adjudication(ledger: Ledger, limit: number): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [id, { independent, settled }] of await codings(ledger)) {
    const second = independent.findLast(({ blind }) => blind);
    const first = independent.find(({ blind }) => !blind);
    if (second === undefined || first === undefined || settled) continue;
    const claim = await ledger.claim(id);
    if (claim === null) continue;
    const read = await asRead(ledger, claim);
    const [one, other] = [valuesOf(first, read), valuesOf(second, read)];
    const differs = Object.keys(one).flatMap((value) =>
      one[value] === other[value] ? [] : [{ value, first: one[value] ?? null, second: other[value] ?? null }],
    );
    if (differs.length > 0) found.push({ claim, first, second, differs });
    if (found.length >= limit) break;
  }
  return found;
}

/** The claim as the engine read it, before any coder. */
async function asRead(ledger: Ledger, claim: LedgerClaim): Promise<LedgerClaim> {
  if (claim.edited.length === 0) return claim;
  const reading = (await ledger.report(claim.report.id))?.reading;
  const read = reading?.claims.find(({ id }) => id === claim.readingClaim);
  return read === undefined ? claim : { ...claim, ...read, id: claim.id };
}

const names = (fillers: readonly (string | { readonly words: string })[]): string =>
  fillers.map((one) => (typeof one === "string" ? one : one.words)).join("; ");

/** What a coder says of a claim, variable by variable. A rejected claim is of no type, and of nothing else. */
function valuesOf(decision: ClaimDecision, read: LedgerClaim): Readonly<Record<string, Value>> {
  const edit: ClaimEdit = decision.verdict === "edit" ? decision.edit : {};
  if (decision.verdict === "reject")
    return Object.fromEntries(
      [...variables.map(({ name }) => name), ...moreValues].map((name) => [name, name === "type" ? "none" : null]),
    );
  const count = edit.count === undefined ? read.count : edit.count;
  const source = edit.source === undefined ? (read.source?.words ?? "") : (edit.source ?? "");
  return {
    type: edit.type ?? read.type,
    status: edit.status ?? read.status,
    source: source.toLowerCase(),
    stance: edit.stance === undefined ? read.stance : edit.stance,
    "count, least": count?.[0] ?? null,
    "count, most": count?.[1] ?? null,
    unit: edit.unit === undefined ? read.unit : edit.unit,
    scope: edit.scope === undefined ? read.scope : edit.scope,
    from: edit.from === undefined ? read.from : edit.from,
    to: edit.to === undefined ? read.to : edit.to,
    agent: names(edit.agent ?? read.agent),
    affected: names(edit.affected ?? read.affected),
    recipient: names(edit.recipient ?? read.recipient),
    instrument: names(edit.instrument ?? read.instrument),
    place: names(edit.place ?? read.place),
  };
}

/** What agreement is measured on, and how far apart two values are: other or not, or by how much. */
const variables = [
  { name: "type", level: "nominal" },
  { name: "status", level: "nominal" },
  { name: "source", level: "nominal" },
  { name: "count, least", level: "interval" },
  { name: "count, most", level: "interval" },
] as const;
const moreValues = ["stance", "unit", "scope", "from", "to", "agent", "affected", "recipient", "instrument", "place"];

export interface Agreement {
  readonly variable: string;
  readonly level: "nominal" | "interval";
  readonly alpha: number | null;
  readonly n: number;
  readonly values: number;
  readonly coders: readonly string[];
  readonly says: string;
}

/** Agreement between coders on the claims that were coded blind a second time. */
export async function agreementOf(ledger: Ledger): Promise<Agreement[]> {
  const byVariable = new Map<string, Coding[][]>(variables.map(({ name }) => [name, []]));
  const coders = new Set<string>();
  for (const [id, { independent }] of await codings(ledger)) {
    if (!independent.some(({ blind }) => blind) || independent.length < 2) continue;
    const claim = await ledger.claim(id);
    if (claim === null) continue;
    const read = await asRead(ledger, claim);
    for (const one of independent) coders.add(one.coder);
    const coded = independent.map((one) => valuesOf(one, read));
    for (const { name } of variables)
      byVariable.get(name)!.push(coded.flatMap((values) => (values[name] === null ? [] : [values[name]!])));
  }
  return variables.map(({ name, level }) => {
    const found = alpha(byVariable.get(name)!, level);
    return {
      variable: name,
      level,
      alpha: found.alpha,
      n: found.units,
      values: found.values,
      coders: [...coders].sort(),
      says: found.says,
    };
  });
}
