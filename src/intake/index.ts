export { parseDay } from "./day.ts";
export { filesAt } from "./files.ts";
export { type Given, receive, type Received, receiveText } from "./receive.ts";
export { IntakeError } from "./refusal.ts";
export type { Report } from "./report.ts";
