import type { ReportSummary } from "../ledger/index.ts";

/** What our own terms begin with in JSON-LD. A name, not an address: nothing is fetched there. */
export const ownTerms = "urn:rapporteur:";

/** Prefix for our own terms in a JSON-LD context. */
export const ownContext = { rapporteur: ownTerms } as const;

export const claimIri = (id: string): string => `${ownTerms}claim:${id}`;
export const incidentIri = (id: string): string => `${ownTerms}incident:${id}`;
export const readingIri = (id: string): string => `${ownTerms}reading:${id}`;
export const decisionIri = (id: string): string => `${ownTerms}decision:${id}`;
export const coderIri = (name: string): string => `${ownTerms}coder:${encodeURIComponent(name)}`;
export const codebookIri = (nameAndVersion: string): string =>
  `${ownTerms}codebook:${encodeURIComponent(nameAndVersion)}`;
export const engineIri = (nameAndVersion: string): string => `${ownTerms}engine:${encodeURIComponent(nameAndVersion)}`;

/** A report named by the hash of its bytes (RFC 6920), so that whoever has the bytes can prove it; by its id where the hash is withheld. */
export function reportIri({ id, sha256 }: Pick<ReportSummary, "id" | "sha256">): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return `${ownTerms}report:${id}`;
  return `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;
}

/** Without what is null, undefined or an empty list: JSON-LD says nothing where nothing is known. */
export const known = <T extends object>(properties: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)),
  ) as Partial<T>;

/** An object with one long list in it, written piece by piece. */
export async function* withList(head: object, list: string, items: AsyncIterable<object>): AsyncGenerator<string> {
  const open = JSON.stringify(head).slice(0, -1);
  yield `${open}${open === "{" ? "" : ","}${JSON.stringify(list)}:[\n`;
  let first = true;
  for await (const item of items) {
    yield `${first ? "" : ",\n"}${JSON.stringify(item)}`;
    first = false;
  }
  yield "\n]}\n";
}
