import { canonical, sha256 } from "./canonical.ts";
import type { ClaimId, ReportId } from "../comparing/index.ts";

/** The first 16 hexadecimal digits of the SHA-256 of the report's bytes. */
export const reportIdOf = (hash: string): ReportId => hash.slice(0, 16);

/** The report that a claim id begins with. */
export const reportOfClaim = (claim: ClaimId): ReportId => claim.slice(0, 16);

/** The same bytes read by the same engine with the same codebook as printed on the same day are the same reading. */
export const readingIdOf = (
  hash: string,
  {
    engine,
    codebook,
    published,
  }: { readonly engine: string; readonly codebook: string; readonly published: string | null },
): string => `r-${sha256(canonical({ report: hash, engine, codebook, published })).slice(0, 16)}`;
