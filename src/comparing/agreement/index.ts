export { alpha, type Coding } from "./alpha.ts";
