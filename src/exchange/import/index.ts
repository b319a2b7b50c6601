export {
  type Import,
  type ImportOrders,
  type ImportedRow,
  openImport,
  parseOwnColumns,
  shapes,
  type SkippedRow,
} from "./import-table.ts";
