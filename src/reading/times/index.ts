export { findTimes } from "./find.ts";
export { findReportDate } from "./reportDate.ts";
export { type Time, periodAt } from "./time.ts";
