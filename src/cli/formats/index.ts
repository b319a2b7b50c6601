import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { jsonl } from "./jsonl.ts";
import { table } from "./table.ts";

export const formats = { table, jsonl, csv, html } as const satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
