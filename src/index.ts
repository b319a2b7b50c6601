export { type ReadOptions, read } from "./read.ts";
export { type Codebook, CodebookError } from "./codebook/index.ts";
export { readCodebookFolder } from "./codebook-folder.ts";
export type { English } from "./english/index.ts";
export { type Given, IntakeError } from "./intake/index.ts";
export * from "./reading/index.ts";
export { shippedEnglish } from "./shipped.ts";
