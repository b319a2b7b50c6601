export { type BundleVerified, type Contents, verifyBundle, writeBundleFolder } from "./bundle/index.ts";
export { type Exported, type ExportOrders, exporting } from "./exporting.ts";
export type { ExchangeFormat, ExportSettings } from "./format.ts";
export { type ExchangeFormatName, formatMeans } from "./format-means.ts";
export { formats } from "./formats/index.ts";
export { readShapes, type Shapes } from "./shapes.ts";
export { readNameList, type Suppression } from "./suppression/index.ts";
export { type Things, thingsOf } from "./things.ts";
