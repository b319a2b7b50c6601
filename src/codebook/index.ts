export type { Condition, Frame, Position, RoleExpression, RoleName, Trigger } from "./frame.ts";
export { type Codebook, CodebookError, type CodebookFile, extendsOf, loadCodebook, tryCodebook } from "./load.ts";
export { type PartName, parts } from "./parts.ts";
export { type Problem, problemLine } from "./shape.ts";
export type { Actor, Actors } from "./actors.ts";
export type { NounClass, NounClasses } from "./classes.ts";
export type { SupportVerb } from "./support-verbs.ts";
export type { Nationality } from "./nationalities.ts";
export type { PeopleWords } from "./people.ts";
