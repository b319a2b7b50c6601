import { createHash } from "node:crypto";
import { allOf, type ByteSource } from "../byte-source.ts";
import type { Intake, Item, Part } from "../part.ts";
import { IntakeError, refuse } from "../refusal.ts";
import { readWarc } from "./warc.ts";
import { openEntry, type ZipEntry } from "./zip.ts";

/** Reads a WACZ: its web archives, each after its digest was compared with what datapackage.json says. */
export async function* readWacz(part: Part, intake: Intake, entries: readonly ZipEntry[]): AsyncGenerator<Item> {
  const listing = entries.find(({ name }) => name === "datapackage.json")!;
  let digests = new Map<string, string>();
  try {
    digests = digestsOf(await allOf((await openEntry(part.bytes, listing)).stream(), 16_000_000));
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    yield refuse(`${part.name}, datapackage.json`, error.message);
  }
  for (const name of digests.keys())
    if (!entries.some((entry) => entry.name === name)) yield refuse(`${part.name}, ${name}`, "is listed but not there");
  for (const entry of entries) {
    if (!/\.warc(?:\.gz)?$/i.test(entry.name)) continue;
    const name = `${part.name}, ${entry.name}`;
    try {
      const bytes = await openEntry(part.bytes, entry);
      const fault = await digestFault(bytes, digests.get(entry.name));
      if (fault !== null) yield refuse(name, `${fault}; its reports are read and say so`);
      const notes = fault === null ? [] : [`${entry.name} ${fault}: it may have been changed`];
      yield* readWarc({ ...part, name, bytes, notes, depth: part.depth + 1 }, intake);
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      yield refuse(name, error.message);
    }
  }
}

interface Listing {
  readonly resources?: readonly { readonly path?: unknown; readonly name?: unknown; readonly hash?: unknown }[];
}

/** Digests by path, as "sha256:..." each. Throws `IntakeError`. */
function digestsOf(bytes: Uint8Array | null): Map<string, string> {
  let listing: Listing | null;
  try {
    listing = JSON.parse(Buffer.from(bytes ?? []).toString("utf8")) as Listing | null;
  } catch {
    throw new IntakeError("is no JSON, so no digest could be compared");
  }
  const resources = Array.isArray(listing?.resources) ? listing.resources : [];
  return new Map(
    resources.flatMap((resource) =>
      typeof resource?.path === "string" && typeof resource.hash === "string" ? [[resource.path, resource.hash]] : [],
    ),
  );
}

/** What is wrong with the digest of an archive, to stand after its name, or null. */
async function digestFault(bytes: ByteSource, listed: string | undefined): Promise<string | null> {
  if (listed === undefined) return "has no digest in datapackage.json";
  const [, algorithm = "", expected = ""] = /^(sha(?:256|512|1)|md5):([0-9a-f]+)$/i.exec(listed) ?? [];
  if (expected === "") return `has a digest of an unknown kind in datapackage.json ("${listed.slice(0, 20)}")`;
  const hash = createHash(algorithm.toLowerCase());
  for await (const piece of bytes.stream()) hash.update(piece);
  return hash.digest("hex") === expected.toLowerCase() ? null : "does not match its digest in datapackage.json";
}
