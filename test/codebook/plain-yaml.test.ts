import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { codebookFiles, codebookFolder } from "../../src/codebook-folder.ts";
import { readYaml } from "../../src/codebook/plain-yaml.ts";
import { lineAndColumn, plainValue, YamlSlip } from "../../src/codebook/yaml-node.ts";

function attempt(read: () => unknown): { value: unknown } | { slip: unknown } {
  try {
    return { value: read() };
  } catch (slip) {
    return { slip };
  }
}

const value = (text: string) => plainValue(readYaml(text));

describe("plain YAML reads as YAML does", () => {
  test.each(codebookFiles(codebookFolder("conflict")).map(({ path, text }) => [path, text]))("%s", (_, text) => {
    expect(value(text)).toEqual(parse(text));
  });

  test.each([
    ["a comment after a value", "word: kill # not the bill\n"],
    ["a mark inside a word", "word: cease#fire\n"],
    ["text over two lines", "means: People die\n  by violence.\nnot: x\n"],
    ["folded text", "means: >-\n  People die\n  by violence.\n\n  Or not.\nnot: x\n"],
    ["folded text with a last line end", "means: >\n  People die.\n"],
    ["literal text", "means: |\n  One.\n    Two.\n\n  Three.\nnot: x\n"],
    ["quoted text", `a: "ten \\"dead\\" \\u00e9\\n"\nb: 'it''s: here'\n`],
    ["a list at its key's own column", "finds:\n- one\n- two\nignores:\n  - three\n"],
    ["lists of mappings", "verbs:\n  - word: die\n    affected: subject\n  - { word: kill }\n  -\n    word: x\n"],
    ["lists of lists", "a:\n  - - one\n    - two\n  - [three, [four]]\n"],
    ["flow over lines", "a: [one two,\n    three,\n    # four\n    five\n   six]\nb: {x: 1, y: [2], z}\n"],
    ["numbers, truth, nothing", "a: [1, -2, 3.5, 1e3, true, False, null, ~, no, off, '1', 1994-05-01]\nb:\nc: ~\n"],
    ["quoted keys", `"a b": 1\n'c': 2\n`],
    ["a document mark", "---\na: 1\n"],
    ["Windows line ends", "a: one\r\nb:\r\n  - two\r\n  - three\r\n"],
    ["a colon in a word", "a: http://x.org/y\nb: [10:30]\n"],
    ["nothing below a key", "a:\nb:\n  # nothing\nc: 1\n"],
  ])("%s", (_, text) => {
    expect(value(text)).toEqual(parse(text));
  });

  test("any data that the package writes", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab -:#,[]{}'\"\\|>&*!%@?~ äé\n\t".split("")) });
    const data = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: "small" },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("any"), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z][a-z ]{0,6}[a-z]$/), tie("any"), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).any;
    fc.assert(
      fc.property(data, fc.constantFrom(undefined, true), (one, flow) => {
        const written = stringify(one, { ...(flow ? { collectionStyle: "flow" as const } : {}), lineWidth: 0 });
        // What the package cannot read back itself is no measure.
        const expected = attempt(() => parse(written));
        const read = attempt(() => value(written));
        if ("slip" in read) expect(read.slip).toBeInstanceOf(YamlSlip);
        else if ("value" in expected) expect(read.value).toEqual(expected.value);
      }),
      { numRuns: 500 },
    );
  });
});

describe("plain YAML never breaks", () => {
  test("any text gives a value or a slip with its place", () => {
    const text = fc.string({ unit: fc.constantFrom(..."a1 -:#,[]{}'\"\\|>&*!%@?~\n\t\r\uFEFF\uD800".split("")) });
    fc.assert(
      fc.property(text, (one) => {
        try {
          readYaml(one);
        } catch (slip) {
          expect(slip).toBeInstanceOf(YamlSlip);
          const { at } = slip as YamlSlip;
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(one.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["deep nesting", "[".repeat(100_000)],
    ["deep lists", "- ".repeat(100_000)],
    ["one long line", `a: [${"word, ".repeat(100_000)}]`],
    ["one long text", `a: ${"word ".repeat(200_000)}`],
    ["many blank lines", `a:\n${"\n".repeat(300_000)}  b`],
    ["open quote", `a: "${"x\n".repeat(100_000)}`],
  ])("%s is read or refused at once", (_, text) => {
    const start = performance.now();
    try {
      readYaml(text);
    } catch (slip) {
      expect(slip).toBeInstanceOf(YamlSlip);
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("a slip says what and where", () => {
  const slip = (text: string) => {
    try {
      readYaml(text);
    } catch (error) {
      if (error instanceof YamlSlip) return { message: error.message, ...lineAndColumn(text, error.at) };
      throw error;
    }
    throw new Error("no slip");
  };

  test.each([
    ["a:\n\tb: 2\n", "indent with blanks, not tabs", 2],
    ["means: What is taken: a town\n", 'put quotes round a text that has ": " in it', 1],
    ["a: [one, two\nb: 3\n", "a key in a list needs braces: [{ key: value }]", 2],
    ["a: 1\na: 2\n", '"a" stands twice', 2],
    ["a: &x 1\n", 'anchors ("&") are not read in codebooks; quote the text if it begins with "&"', 1],
    ['a: "ten\n', "the closing quotation mark is missing", 1],
    ["a:\n    b: 1\n  c: 2\n", "this line does not fit the indentation above it", 3],
    ["a: 1\n---\nb: 2\n", "one document a file", 2],
  ])("%j", (text, message, line) => {
    expect(slip(text)).toMatchObject({ message, line });
  });
});
