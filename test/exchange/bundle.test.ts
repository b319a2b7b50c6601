import { createHash } from "node:crypto";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { exporting, verifyBundle, writeBundleFolder } from "../../src/exchange/index.ts";
import { isInside } from "../../src/exchange/bundle/manifest.ts";
import { nodesOf, typed, valueOf } from "./linked-contexts.ts";
import { codebook, sample, written } from "./written.ts";

const scratch = mkdtempSync(join(tmpdir(), "rapporteur-test-"));
const { bytes: zip } = await written("bundle", { withTexts: true });

/** A bundle as a folder of its own, to be spoilt. */
let folders = 0;
async function folder(withTexts: boolean): Promise<string> {
  const root = join(scratch, `folder-${folders++}`);
  mkdirSync(root);
  const { things, settings } = await exporting(sample, {
    codebook,
    codebookFiles: [{ path: "codebook.yaml", text: "name: conflict\n" }],
    withTexts,
  });
  await writeBundleFolder(root, things, settings);
  return root;
}

async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(scratch, "spoilt.zip");
  writeFileSync(path, bytes);
  return (await verifyBundle(path)).faults;
}

/** Id of the report that stands first in a bundle. */
const firstReport = (root: string): string =>
  (JSON.parse(readFileSync(join(root, "ledger/reports.jsonl"), "utf8").split("\n")[0]!) as { id: string }).id;

/** Changes a file and mends the manifest, as somebody would who wants to deceive. */
function forge(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  const manifest = join(root, "manifest-sha256.txt");
  const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
  writeFileSync(
    manifest,
    readFileSync(manifest, "utf8").replace(new RegExp(`^[0-9a-f]{64}  ${file}$`, "m"), `${hash}  ${file}`),
  );
}

describe("a bundle that nobody touched", () => {
  test("is whole, as a zip and as a folder", async () => {
    expect(await faultsOf(zip)).toEqual([]);
    const found = await verifyBundle(await folder(true));
    expect(found.faults).toEqual([]);
    expect([found.claims, found.quotes, found.reports]).toEqual([18, 18, 3]);
    expect(found.seal).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is the same bytes each time", async () => {
    expect(Buffer.compare(zip, (await written("bundle", { withTexts: true })).bytes)).toBe(0);
  });

  test("has no texts unless they are asked for, and says so when checked", async () => {
    const root = await folder(false);
    const found = await verifyBundle(root);
    expect([found.faults, found.quotes]).toEqual([[], 0]);
    expect(found.notes.join()).toContain("texts are not in the bundle");
    const all = ["reports", "readings", "claims", "incidents"]
      .map((name) => readFileSync(join(root, `ledger/${name}.jsonl`), "utf8"))
      .join("");
    for (const { report } of sample.readings) {
      const text = JSON.stringify(report.text).slice(1, -1);
      for (let at = 0; at + 260 <= text.length; at += 20) expect(all).not.toContain(text.slice(at, at + 260));
    }
  });

  test("is an RO-Crate that lists every file with its hash", async () => {
    const files = unzipSync(zip);
    const crate = Buffer.from(files["ro-crate-metadata.json"]!).toString("utf8");
    const nodes = await nodesOf(crate);
    const [root] = typed(nodes, "http://schema.org/Dataset");
    expect(valueOf(root!, "urn:rapporteur:format")).toBe("rapporteur-bundle/1");
    const listed = typed(nodes, "http://schema.org/MediaObject").map((node) => [
      node["@id"],
      valueOf(node, "http://schema.org/sha256"),
    ]);
    const there = Object.entries(files)
      .filter(([path]) => path !== "ro-crate-metadata.json" && path !== "manifest-sha256.txt")
      .map(([path, content]) => [path, createHash("sha256").update(content).digest("hex")]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(there));
  });
});

describe("a bundle that somebody touched", () => {
  test("any byte of a zip, changed, is found", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const spoilt = Uint8Array.from(zip);
        spoilt[at] = spoilt[at]! ^ by;
        expect(await faultsOf(spoilt)).not.toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("a changed file is named", async () => {
    const root = await folder(true);
    appendFileSync(join(root, "codebook/codebook.yaml"), " ");
    expect((await verifyBundle(root)).faults).toEqual([
      "codebook/codebook.yaml was changed: its SHA-256 is not that of the manifest",
    ]);
  });

  test("a file too few and a file too many are named", async () => {
    const root = await folder(true);
    rmSync(join(root, "ledger/decisions.jsonl"));
    writeFileSync(join(root, "ledger/extra.txt"), "x");
    expect((await verifyBundle(root)).faults).toEqual([
      "ledger/extra.txt is not in the manifest",
      "ledger/decisions.jsonl is missing",
    ]);
  });

  test("words that do not stand in their text are found though the manifest was mended", async () => {
    const root = await folder(true);
    forge(root, "ledger/claims.jsonl", (text) => text.replaceAll("killed nine people", "killed five people"));
    const { faults } = await verifyBundle(root);
    expect(faults.join()).toMatch(
      /ledger\/claims\.jsonl, line \d+: the words of the claim .* do not stand in its text/,
    );
  });

  test("so is another text under the same name", async () => {
    const root = await folder(true);
    const id = firstReport(root);
    forge(root, `texts/${id}.txt`, (text) => text.replace("nine", "five"));
    expect((await verifyBundle(root)).faults.join()).toContain(`the text of ${id} is another`);
  });

  test("and a chain with an entry taken out", async () => {
    const root = await folder(true);
    forge(root, "ledger/entries.jsonl", (text) =>
      text
        .split("\n")
        .map((one) => (one === "" ? one : JSON.stringify({ ...(JSON.parse(one) as object), digest: "00" })))
        .join("\n"),
    );
    expect((await verifyBundle(root)).faults.join()).toContain("does not follow from the one before");
  });

  test("and a claim of a report that is not there", async () => {
    const root = await folder(true);
    forge(root, "ledger/reports.jsonl", (text) => text.slice(text.indexOf("\n") + 1));
    expect((await verifyBundle(root)).faults.join()).toContain("is of a report that is not in the bundle");
  });

  test("what is no bundle is said to be none", async () => {
    const root = join(scratch, "nothing");
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, "a.txt"), "a");
    expect((await verifyBundle(root)).faults[0]).toContain("manifest-sha256.txt is missing");
    const gone = join(scratch, "gone.zip");
    expect((await verifyBundle(gone)).faults).toEqual([`${gone} is not there`]);
    expect((await faultsOf(Buffer.from("no zip at all")))[0]).toMatch(/^the zip is no zip/);
  });
});

describe("a bundle from an enemy", () => {
  test("paths that lead out of it are refused, and nothing is written there", async () => {
    const [fault] = await faultsOf(zipSync({ "../escaped.txt": Buffer.from("x") }));
    expect(fault).toContain("a path that leads out of it");
  });

  test.each([
    ["ledger/claims.jsonl", true],
    ["texts/3f0a91c27be41d05.txt", true],
    ["/etc/passwd", false],
    ["a/../../b", false],
    ["C:\\x", false],
    ["a\\b", false],
    ["a//b", false],
    ["./a", false],
    ["", false],
  ])("%j stays inside: %s", (path, inside) => {
    expect(isInside(path)).toBe(inside);
  });

  test("a bomb is not unpacked beyond what is allowed", async () => {
    const path = join(scratch, "bomb.zip");
    writeFileSync(path, zipSync({ "zeros.bin": new Uint8Array(4_000_000) }));
    expect((await verifyBundle(path, 1_000_000)).faults[0]).toContain("more than 1000000 bytes");
  });

  test("lines that are no JSON, or another shape, are faults and no crash", async () => {
    const root = await folder(true);
    for (const file of ["claims", "reports", "readings", "entries"])
      forge(root, `ledger/${file}.jsonl`, (text) => `${text}{"id":[1],"report":5,"evidence":3,"of":{}}\nnull\n{\n`);
    const copy = join(scratch, "copy");
    cpSync(root, copy, { recursive: true });
    const { faults } = await verifyBundle(copy);
    expect(faults.filter((fault) => fault.includes("is no JSON"))).toHaveLength(4);
  });
});
