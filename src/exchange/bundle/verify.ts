import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { engine } from "../../reading/index.ts";
import { checkContents, type ContentsChecked } from "./contents.ts";
import { crateName, isInside, manifestName, readManifest } from "./manifest.ts";
import { UnzipError, unzipTo, zipOf } from "./zip.ts";

/** What was found in a bundle. All is well when `faults` is empty; each names the file and what is wrong with it. */
export interface BundleVerified extends ContentsChecked {
  readonly files: number;
  /** SHA-256 of the manifest: who has it from elsewhere (a paper, a letter) knows that this is the very bundle. */
  readonly seal: string;
  readonly faults: readonly string[];
  /** What could not be checked, and why. */
  readonly notes: readonly string[];
}

/** Bytes that a bundle may unpack to, unless said. */
const mostBytes = 16 * 2 ** 30;

const nothing: ContentsChecked = { reports: 0, claims: 0, quotes: 0, entries: 0, head: null };

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return hash.digest("hex");
}

/** Every file under a folder, with "/" between its parts. */
const filesUnder = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();

/**
 * Checks a bundle, a folder or a zip, with nothing but the bundle: that its files are those of its manifest, that its claims quote its
 * texts where these are there, that its chain of entries holds. Reads and writes nothing else but a temporary folder; needs no network.
 * A path where nothing lies is a fault too. Throws only what the file system throws for what may not be read.
 */
export async function verifyBundle(path: string, most = mostBytes): Promise<BundleVerified> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { ...nothing, files: 0, seal: "", faults: [`${path} is not there`], notes: [] };
  if (found.isDirectory()) return verifyFolder(path);
  const root = mkdtempSync(join(tmpdir(), "rapporteur-verify-"));
  try {
    await unzipTo(path, { root, most });
    const inside = await verifyFolder(root);
    return inside.faults.length > 0 ? inside : { ...inside, ...(await containerChecked(path, root, inside)) };
  } catch (error) {
    if (!(error instanceof UnzipError)) throw error;
    return { ...nothing, files: 0, seal: "", faults: [`the zip ${error.message}`], notes: [] };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What lies between the files of a zip (times, order, comments) is always the same: it is made again and compared. */
async function containerChecked(
  path: string,
  root: string,
  { faults, notes }: BundleVerified,
): Promise<Pick<BundleVerified, "faults" | "notes">> {
  const again = createHash("sha256");
  for await (const bytes of zipOf(root, filesUnder(root))) again.update(bytes);
  if (again.digest("hex") === (await hashOfFile(path))) return { faults, notes };
  const maker = makerOf(root);
  return maker === engine
    ? {
        faults: [
          ...faults,
          "the zip itself was altered: its files are whole, but their times, order or packing are not as written",
        ],
        notes,
      }
    : {
        faults,
        notes: [
          ...notes,
          `the packing of the zip was not checked: it was made by ${maker ?? "an unknown engine"}, this is ${engine}`,
        ],
      };
}

/** The engine that the crate names. */
function makerOf(root: string): string | null {
  try {
    const { "@graph": graph } = JSON.parse(readFileSync(join(root, crateName), "utf8")) as {
      "@graph": Record<string, string>[];
    };
    const made = graph.find((one) => one["@type"] === "SoftwareApplication");
    return made === undefined ? null : `${made["name"]} ${made["version"]}`;
  } catch {
    return null;
  }
}

async function verifyFolder(root: string): Promise<BundleVerified> {
  const there = filesUnder(root);
  if (!existsSync(join(root, manifestName)))
    return {
      ...nothing,
      files: there.length,
      seal: "",
      faults: [`${manifestName} is missing: this is no bundle, or not a whole one`],
      notes: [],
    };
  const manifest = readFileSync(join(root, manifestName), "utf8");
  const { hashes, faults: slips } = readManifest(manifest);
  const faults = [...slips];
  for (const path of there)
    if (path !== manifestName && !hashes.has(path)) faults.push(`${path} is not in the manifest`);
  const present = new Set(there);
  for (const [path, sha256] of hashes) {
    if (!present.has(path)) faults.push(`${path} is missing`);
    else if (isInside(path) && (await hashOfFile(join(root, path))) !== sha256)
      faults.push(`${path} was changed: its SHA-256 is not that of the manifest`);
  }
  const checked = await checkContents(root);
  return {
    ...checked.found,
    files: there.length,
    seal: createHash("sha256").update(manifest).digest("hex"),
    faults: [...faults, ...checked.faults],
    notes: checked.notes,
  };
}
