import { byPath, type Packed } from "./folder.ts";

/** Every other file of the bundle with its SHA-256, as `sha256sum -c` reads it. */
export const manifestName = "manifest-sha256.txt";
export const crateName = "ro-crate-metadata.json";

export const manifestOf = (files: readonly Pick<Packed, "path" | "sha256">[]): string =>
  files
    .toSorted(byPath)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");

/** A path that stays inside the bundle, whatever system it is unpacked on. */
export const isInside = (path: string): boolean =>
  path.length <= 400 &&
  /^[^/\\:*?"<>|\p{Cc}][^\\:*?"<>|\p{Cc}]*$/u.test(path) &&
  !path.split("/").some((part) => part === "" || part === "." || part === "..");

/** What a manifest lists, and what is wrong with it: it must be to the byte what this program writes. */
export function readManifest(text: string): {
  readonly hashes: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
} {
  const hashes = new Map<string, string>();
  const faults: string[] = [];
  text.split("\n").forEach((line, index, lines) => {
    if (line === "" && index === lines.length - 1) return;
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || !isInside(path))
      faults.push(`${manifestName}: line ${index + 1} is no hash and path`);
    else hashes.set(path, sha256);
  });
  const written = manifestOf([...hashes].map(([path, sha256]) => ({ path, sha256 })));
  if (faults.length === 0 && written !== text)
    faults.push(`${manifestName}: its lines are not in order, or one is twice there`);
  return { hashes, faults };
}
