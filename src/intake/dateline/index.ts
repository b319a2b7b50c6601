export { agencies, type Agency, agencyOf } from "./agencies.ts";
export { type Dateline, datelineOf } from "./dateline.ts";
