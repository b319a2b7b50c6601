import type { Decision } from "../comparing/index.ts";
import type { ClaimFilter, Entry, IncidentDetail, Ledger, LedgerClaim, LedgerReport, Page } from "../ledger/index.ts";

/** What an export takes from a ledger, one thing at a time and in the ledger's order, so that none of it need fit into memory. */
export interface Things {
  claims(): AsyncIterable<LedgerClaim>;
  /** Incidents that hold at least one of the claims, whole. */
  incidents(): AsyncIterable<IncidentDetail>;
  /** Reports that make at least one of the claims; all of them when no claims were chosen. */
  reports(): AsyncIterable<LedgerReport>;
  /** Those on the chosen claims; all of them when no claims were chosen. */
  decisions(): AsyncIterable<Decision>;
  /** The chain of all that was entered, from its first entry: the hash of each needs the one before. */
  entries(): AsyncIterable<Entry>;
}

const pageSize = 500;

/** Everything that page after page holds. */
async function* all<T>(ask: (after: string | undefined) => Promise<Page<T>>): AsyncGenerator<T> {
  let after: string | undefined;
  do {
    const page = await ask(after);
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/** What a decision is about. */
export function claimsOf(decision: Decision): readonly string[] {
  switch (decision.about) {
    case "claim":
    case "grade":
      return [decision.claim];
    case "relation":
      return [decision.a, decision.b];
    case "incident":
      return decision.claims;
  }
}

const following = (after: string | undefined): { after?: string } => (after === undefined ? {} : { after });

/** What a ledger holds of the claims that a filter lets through. Its paging is not the caller's: all pages are read. */
export function thingsOf(ledger: Ledger, filter: ClaimFilter = {}): Things {
  const { limit: _limit, after: _after, ...chosen } = filter;
  const everything = Object.keys(chosen).filter((key) => key !== "order").length === 0;
  const claims = (): AsyncGenerator<LedgerClaim> =>
    all((after) => ledger.claims({ ...chosen, limit: pageSize, ...following(after) }));

  /** Each of the ids that the claims lead to, once. */
  async function* idsOf(id: (claim: LedgerClaim) => string): AsyncGenerator<string> {
    const seen = new Set<string>();
    for await (const claim of claims()) {
      const one = id(claim);
      if (seen.has(one)) continue;
      seen.add(one);
      yield one;
    }
  }

  return {
    claims,
    async *incidents() {
      for await (const id of idsOf((claim) => claim.incident)) {
        const incident = await ledger.incident(id);
        if (incident !== null) yield incident;
      }
    },
    async *reports() {
      const ids = everything ? everyReport(ledger) : idsOf((claim) => claim.report.id);
      for await (const id of ids) {
        const report = await ledger.report(id);
        if (report !== null) yield report;
      }
    },
    async *decisions() {
      const decisions = all((after) => ledger.decisions({ limit: pageSize, ...following(after) }));
      if (everything) return yield* decisions;
      const ours = new Set<string>();
      for await (const { id } of claims()) ours.add(id);
      for await (const decision of decisions) if (claimsOf(decision).some((claim) => ours.has(claim))) yield decision;
    },
    async *entries() {
      for (let since = 0; ;) {
        const entries = await ledger.changes(since, pageSize);
        const last = entries.at(-1);
        if (last === undefined) return;
        yield* entries;
        since = last.seq;
      }
    },
  };
}

async function* everyReport(ledger: Ledger): AsyncGenerator<string> {
  for await (const { id } of all((after) => ledger.reports({ limit: pageSize, ...following(after) }))) yield id;
}
