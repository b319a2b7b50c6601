import { readFileSync } from "node:fs";

/** One sentence of a treebank; `heads` are indexes, -1 for the root. */
export interface Tree {
  readonly forms: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/**
 * Sentences of a CoNLL-U file. Documents whose `# licence_class` is given and is not one of `classes` are left out
 * (pass null to keep all).
 */
export function readTrees(path: string, classes: readonly string[] | null): Tree[] {
  const trees: Tree[] = [];
  let keep = true;
  let rows: string[][] = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.startsWith("# newdoc")) keep = true;
    else if (line.startsWith("# licence_class"))
      keep = classes === null || classes.includes(line.split("=")[1]?.trim() ?? "");
    else if (/^\d+\t/.test(line)) rows.push(line.split("\t"));
    else if (line === "" && rows.length > 0) {
      if (keep)
        trees.push({
          forms: rows.map((r) => r[1] as string),
          upos: rows.map((r) => r[3] as string),
          xpos: rows.map((r) => r[4] as string),
          heads: rows.map((r) => Number(r[6]) - 1),
          relations: rows.map((r) => r[7] as string),
        });
      rows = [];
    }
  }
  return trees;
}

/** Random numbers from a seed, 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
