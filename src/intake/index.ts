export { parseDay } from "./day.ts";
export { filesAt } from "./files.ts";
export type { Given, Received } from "./make-report.ts";
export type { Original } from "./original.ts";
export { receive, receiveText } from "./receive.ts";
export { receiveAll, type ReceiveOptions, type Source } from "./receive-all.ts";
export { IntakeError, type Refused } from "./refusal.ts";
export type { Report } from "./report.ts";
export { type ColumnsAsked, noColumnsAsked, parseColumns } from "./tables/columns.ts";
