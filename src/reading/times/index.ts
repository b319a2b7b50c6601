export { findTimes } from "./find.ts";
export { findReportDate, type ReportDate } from "./reportDate.ts";
export { type Anchor, type Mod, type Time, type TimeType, periodAt } from "./time.ts";
