import { existsSync } from "node:fs";
import { problemLine, tryCodebook } from "../codebook/index.ts";
import { codebookBase, codebookFiles, codebookFolder } from "../codebook-folder.ts";
import { complain } from "./voice.ts";

/** Says every slip of a codebook with its file and line. The exit code: 0 when there is none, else 1. */
export function checkCodebook(path: string): number {
  const folder = codebookFolder(path);
  if (!existsSync(folder)) {
    complain(`${path} is not there; a codebook is a folder with a codebook.yaml`);
    return 1;
  }
  const files = codebookFiles(folder);
  const { codebook, problems } = tryCodebook(files, codebookBase(folder, files));
  for (const problem of problems) console.log(problemLine(problem));
  if (problems.length > 0 || codebook === null) {
    console.log(`${problems.length} ${problems.length === 1 ? "slip" : "slips"} in ${path}`);
    return 1;
  }
  const triggers = codebook.frames.reduce((sum, frame) => sum + frame.triggers.length, 0);
  console.log(`${codebook.name}@${codebook.version}: ${codebook.frames.length} types, ${triggers} triggers; no slips`);
  return 0;
}
