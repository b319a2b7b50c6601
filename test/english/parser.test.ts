import { array, assert, double, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { giveFiniteVerbs, giveSubjects } from "../../src/english/parser/clauses.ts";
import { fixedPoint, kernelsFor } from "../../src/english/parser/kernels.ts";
import { bestProjectiveTree, isTree } from "../../src/english/parser/projective.ts";
import { hangPunctuation } from "../../src/english/parser/punctuation.ts";
import { shippedEnglish } from "../../src/shipped.ts";

/** "nsubj killed Gunmen": `Gunmen` hangs on `killed` as its subject. ROOT is the head of the root. */
const arcs = (text: string, ...expected: string[]): void => {
  const found = shippedEnglish()
    .analyse(text)
    .sentences.flatMap((s) => s.words.map((w) => `${w.relation} ${s.words[w.head]?.text ?? "ROOT"} ${w.text}`));
  for (const arc of expected) expect(found, text).toContain(arc);
};

test("who did what to whom", () => {
  arcs(
    "Gunmen killed twelve soldiers near Kunduz on Monday.",
    "nsubj killed Gunmen",
    "obj killed soldiers",
    "nummod soldiers twelve",
    "obl killed Monday",
  );
});

test("the passive", () => {
  arcs(
    "Two teachers were abducted by armed men.",
    "nsubj:pass abducted teachers",
    "aux:pass abducted were",
    "obl:agent abducted men",
    "amod men armed",
  );
});

test("what is said, and who says it", () => {
  arcs("Residents said that the road was closed.", "nsubj said Residents", "ccomp said closed", "mark closed that");
  arcs("The army said a soldier wounded in the attack died in hospital.", "nsubj died soldier", "ccomp said died");
  arcs("The road was closed, residents said.", "ccomp said closed", "nsubj said residents");
});

test("relative and reduced clauses", () => {
  arcs(
    "The men who burned the clinic were arrested.",
    "acl:relcl men burned",
    "nsubj burned who",
    "nsubj:pass arrested men",
  );
  arcs(
    "The agency feeds villagers displaced by the fighting.",
    "acl villagers displaced",
    "obl:agent displaced fighting",
  );
});

test("a clause takes its subject back from the verb of saying", () => {
  const names = {
    relations: ["root", "obj", "ccomp", "nsubj", "det"],
    tags: ["NOUN NN", "VERB VBD", "DET DT", "VERB VB"],
  };
  // 0 army 1 said 2 a 3 soldier 4 died
  const heads = Int32Array.of(1, -1, 3, 1, 1);
  const relations = Int32Array.of(3, 0, 4, 1, 2);
  giveSubjects(heads, relations, Int32Array.of(0, 1, 2, 0, 1), 5, names);
  expect([...heads]).toEqual([1, -1, 3, 4, 1]);
  expect(names.relations[relations[3] as number]).toBe("nsubj");
  // "helped the soldier leave": a bare infinitive leaves the object where it is
  const controlled = Int32Array.of(1, -1, 3, 1, 1);
  giveSubjects(controlled, Int32Array.of(3, 0, 4, 1, 2), Int32Array.of(0, 1, 2, 0, 3), 5, names);
  expect([...controlled]).toEqual([1, -1, 3, 1, 1]);
});

test("a sentence with a full stop has a finite verb, a headline need not", () => {
  const names = {
    relations: ["root", "nsubj:pass", "obl", "case", "punct", "nsubj"],
    tags: ["NOUN NNS", "VERB VBN", "VERB VBD", "ADP IN", "PUNCT ."],
  };
  const read = (words: string): string[] => {
    const forms = words.split(" ");
    const relations = Int32Array.of(1, 0, 3, 2, 4).slice(0, forms.length);
    const tags = Int32Array.of(0, 1, 3, 0, 4).slice(0, forms.length);
    giveFiniteVerbs(forms, Int32Array.of(1, -1, 3, 1, 1).slice(0, forms.length), relations, tags, forms.length, names);
    return [names.tags[tags[1] as number] as string, names.relations[relations[0] as number] as string];
  };
  expect(read("Refugees streamed over borders .")).toEqual(["VERB VBD", "nsubj"]);
  expect(read("Refugees drowned off islands")).toEqual(["VERB VBN", "nsubj:pass"]);
});

test("punctuation hangs by rule", () => {
  const hang = (words: string, heads: number[]): string[] => {
    const forms = words.split(" ");
    const all = Int32Array.from(heads);
    hangPunctuation(forms, (i) => /^\W/.test(forms[i] as string), all, forms.length);
    return forms.map((form, i) => `${form} ${forms[all[i] as number] ?? "ROOT"}`).filter((line) => /^\W/.test(line));
  };
  // brackets on the head of what they enclose, the last mark on the root
  expect(hang("The party ( PKK ) denied it .", [1, 5, 5, 1, 5, -1, 5, 0])).toEqual(["( PKK", ") PKK", ". denied"]);
  // a comma before a conjunct belongs to the conjunct
  expect(hang("tanks , guns and men", [-1, 0, 0, 4, 0])).toEqual([", tanks"]);
  expect(hang("He fell , rose and ran", [1, -1, 0, 1, 5, 1])).toEqual([", rose"]);
});

test("coordination and control", () => {
  arcs("Rebels seized the town and burned its market.", "conj seized burned", "cc burned and", "obj burned market");
  arcs("The governor promised to release the prisoners.", "xcomp promised release", "obj release prisoners");
});

test("parts of a count", () => {
  arcs(
    "Forty people, including nine children, were hurt.",
    "nummod people Forty",
    "nsubj:pass hurt people",
    "nummod children nine",
  );
});

test("capitals and headlines", () => {
  arcs(
    "GUERRILLAS KILLED THREE POLICEMEN IN USULUTAN",
    "nsubj KILLED GUERRILLAS",
    "obj KILLED POLICEMEN",
    "obl KILLED USULUTAN",
  );
  arcs("Militants Attack Police Post in Peshawar", "nsubj Attack Militants", "obj Attack Post");
});

/** All head assignments of n words that are trees without crossing arcs. */
function* projectiveTrees(n: number): Generator<Int32Array> {
  const heads = new Int32Array(n);
  for (let code = 0; code < (n + 1) ** n; code++) {
    for (let d = 0, rest = code; d < n; d++, rest = Math.floor(rest / (n + 1))) heads[d] = (rest % (n + 1)) - 1;
    if (isTree(heads, n) && !crosses(heads)) yield heads.slice();
  }
}
const crosses = (heads: Int32Array): boolean => {
  const spans = [...heads].map((h, d) => [Math.min(h, d), Math.max(h, d)] as const);
  return spans.some(([a, b]) => spans.some(([c, d]) => a < c && c < b && b < d));
};

test("the best tree is the best of all projective trees", () => {
  const sizes = integer({ min: 1, max: 4 }).chain((n) =>
    array(integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }).map((scores) => ({
      n,
      scores,
    })),
  );
  assert(
    property(sizes, ({ n, scores }) => {
      const value = (heads: Int32Array): number =>
        heads.reduce((sum, h, d) => sum + (scores[d * (n + 1) + (h < 0 ? n : h)] as number), 0);
      const found = new Int32Array(n);
      bestProjectiveTree(Float32Array.from(scores), n + 1, n, found);
      expect(isTree(found, n)).toBe(true);
      expect(value(found)).toBe(Math.max(...[...projectiveTrees(n)].map(value)));
    }),
  );
});

test("loops and two roots are no trees", () => {
  expect(isTree(Int32Array.of(-1, 0, 1), 3)).toBe(true);
  expect(isTree(Int32Array.of(1, 0, -1), 3)).toBe(false);
  expect(isTree(Int32Array.of(-1, -1), 2)).toBe(false);
  expect(isTree(Int32Array.of(1, 2, 0), 3)).toBe(false);
});

test("the product of the kernels is the product of plain arithmetic", () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const kernels = kernelsFor(memory);
  const floats = new Float32Array(memory.buffer);
  const bytes = new Int8Array(memory.buffer);
  const [rows, inputs, outputs] = [4, 8, 8];
  const [x, fixed, weights, bias, scale, y] = [64, 512, 1024, 2048, 2304, 4096];
  const inputValues = array(double({ min: -8, max: 8, noNaN: true }), { minLength: 32, maxLength: 32 });
  const weightValues = array(integer({ min: -127, max: 127 }), { minLength: 64, maxLength: 64 });
  assert(
    property(inputValues, weightValues, (values, w) => {
      floats.set(values, x >> 2);
      for (let o = 0; o < outputs; o++) {
        floats[(bias >> 2) + o] = o;
        floats[(scale >> 2) + o] = 1 / 64 / fixedPoint;
        for (let i = 0; i < inputs; i++)
          bytes[weights + (i >> 1) * 16 + o * 2 + (i & 1)] = w[i * outputs + o] as number;
      }
      kernels.fix(x, fixed, rows * inputs);
      kernels.multiply(fixed, weights, bias, scale, y, rows, inputs, outputs);
      for (let r = 0; r < rows; r++)
        for (let o = 0; o < outputs; o++) {
          let sum = o;
          for (let i = 0; i < inputs; i++)
            sum += ((values[r * inputs + i] as number) * (w[i * outputs + o] as number)) / 64;
          expect(floats[(y >> 2) + r * outputs + o]).toBeCloseTo(sum, 1);
        }
    }),
  );
});
