import type { DescribedReport, ReportId } from "../comparing/index.ts";
import { gathered } from "./chunks.ts";
import type { Rows } from "./tables.ts";

/** A described report as two columns: what lists and totals need of it, and what only comparing texts does. */
export function asColumns({ claims: _claims, telling, signature, bands, ...head }: DescribedReport): {
  readonly described: string;
  readonly prints: string;
} {
  return { described: JSON.stringify(head), prints: JSON.stringify({ telling, signature, bands }) };
}

type Head = Omit<DescribedReport, "claims" | keyof Prints>;
type Prints = Pick<DescribedReport, "telling" | "signature" | "bands">;

/** The other way round. */
export const fromColumns = (described: string, prints: string, claims: DescribedReport["claims"]): DescribedReport => ({
  ...(JSON.parse(described) as Head),
  ...(JSON.parse(prints) as Prints),
  claims,
});

const noPrints: Prints = { telling: {}, signature: [], bands: [] };

/** Described reports without their claims and what only comparing texts needs. */
export async function reportHeads(rows: Rows, ids: Iterable<ReportId>): Promise<Map<ReportId, DescribedReport>> {
  const found = await gathered(ids, (chunk) =>
    rows.selectFrom("report").select(["id", "described"]).where("id", "in", chunk).execute(),
  );
  return new Map(
    found.flatMap(({ id, described }) =>
      described === null ? [] : [[id, { ...(JSON.parse(described) as Head), ...noPrints, claims: [] }] as const],
    ),
  );
}
