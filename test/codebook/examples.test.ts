import { describe, expect, test } from "vitest";
import { readerFor } from "../../src/read.ts";
import { readCodebookFolder } from "../../src/codebook-folder.ts";

/** The frames' own examples: every sentence under `finds` holds a claim of the type, none under `ignores` does. */

const codebook = readCodebookFolder();
const reader = readerFor(codebook);
const found = (text: string) =>
  reader
    .read({
      id: "",
      title: null,
      url: null,
      outlet: null,
      author: null,
      published: null,
      publishedBasis: "unknown",
      language: "en",
      sha256: "",
      text,
    })
    .claims.map(({ type, trigger }) => `${type} (${trigger.words})`);

describe.each(codebook.frames.map((frame) => [frame.type, frame] as const))("%s", (type, { finds, ignores }) => {
  test.each(finds.map((sentence) => [sentence]))("finds: %s", (sentence) => {
    expect(found(sentence)).toContainEqual(expect.stringMatching(`^${type} `));
  });
  test.each(ignores.map((sentence) => [sentence]))("ignores: %s", (sentence) => {
    expect(found(sentence)).not.toContainEqual(expect.stringMatching(`^${type} `));
  });
});
