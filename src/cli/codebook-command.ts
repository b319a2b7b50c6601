import { existsSync } from "node:fs";
import { checkCodebook as check, type Codebook, problemLine, type ReadExample } from "../codebook/index.ts";
import { codebookBase, codebookFiles, codebookFolder } from "../codebook-folder.ts";
import { readerFor } from "../read.ts";
import { complain } from "./voice.ts";

/** Reads a frame's example with the codebook it stands in. */
const exampleReader = (codebook: Codebook): ReadExample => {
  const reader = readerFor(codebook);
  return (text) => reader.read({ ...blank, text }).claims.map(({ type, trigger }) => ({ type, words: trigger.words }));
};

const blank = {
  id: "",
  title: null,
  url: null,
  outlet: null,
  author: null,
  published: null,
  publishedBasis: "unknown",
  language: "en",
  sha256: "",
} as const;

/** Says every slip of a codebook and every example of it that fails, with file and line. The exit code: 0 when there is none, else 1. */
export function checkCodebook(path: string): number {
  const folder = codebookFolder(path);
  if (!existsSync(folder)) {
    complain(`${path} is not there; a codebook is a folder with a codebook.yaml`);
    return 1;
  }
  const files = codebookFiles(folder);
  const { codebook, problems, examples } = check(files, codebookBase(folder, files), exampleReader);
  for (const problem of [...problems, ...examples]) console.log(problemLine(problem));
  const slips = problems.length + examples.length;
  if (slips > 0 || codebook === null) {
    console.log(`${slips} ${slips === 1 ? "slip" : "slips"} in ${path}`);
    return 1;
  }
  const triggers = codebook.frames.reduce((sum, frame) => sum + frame.triggers.length, 0);
  const sentences = codebook.frames.reduce((sum, { finds, ignores }) => sum + finds.length + ignores.length, 0);
  console.log(
    `${codebook.name}@${codebook.version}: ${codebook.frames.length} types, ${triggers} triggers, ${sentences} examples; no slips`,
  );
  return 0;
}
