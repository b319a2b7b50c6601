export * from "../comparing/index.ts";
