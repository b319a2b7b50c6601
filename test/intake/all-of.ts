import { type ColumnsAsked, type Given, type Received, receiveAll, type Refused } from "../../src/intake/index.ts";

/** Everything that comes of bytes with a name. */
export async function allOf(
  name: string,
  bytes: Uint8Array | string,
  { given = {}, columns }: { given?: Given; columns?: ColumnsAsked } = {},
): Promise<{ reports: Received[]; refused: Refused[]; told: string[] }> {
  const reports: Received[] = [];
  const refused: Refused[] = [];
  const told: string[] = [];
  const options = { tell: (message: string) => void told.push(message), ...(columns === undefined ? {} : { columns }) };
  for await (const item of receiveAll({ name, bytes: Buffer.from(bytes) }, given, options))
    if ("refused" in item) refused.push(item);
    else reports.push(item);
  return { reports, refused, told };
}

/** What was refused with reason, as the person reads it. */
export const faults = (refused: readonly Refused[]): string[] =>
  refused.filter(({ fault }) => fault).map(({ refused: name, reason }) => `${name} ${reason}`);

export const sentence =
  "Ten soldiers were killed on Monday when gunmen attacked a convoy near the village, the police said.";

export const page = (title: string, words = sentence): string =>
  `<!doctype html><html><head><title>${title}</title><meta property="article:published_time" content="2021-11-10"></head>
  <body><article><h1>${title}</h1><p>${words}</p><p>${words.replace("Ten", "Twelve")}</p></article></body></html>`;
