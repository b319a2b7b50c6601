export { alpha, type Alpha, type Coding, type Level } from "./alpha.ts";
