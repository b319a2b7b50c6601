import { type ExchangeFormat, type ExportSettings, formats, type Things } from "../exchange/index.ts";
import type { IncidentDetail } from "../ledger/index.ts";
import { engine } from "../reading/index.ts";
import type { Parts } from "./parts.ts";

/** One incident as a page of its own. */
export async function incidentPageOf(incident: IncidentDetail, parts: Parts): Promise<string> {
  const page = formats.find(({ name }) => name === "incident-page")!;
  const pieces: string[] = [];
  const { codebook, files } = parts.codebook.current();
  const settings: ExportSettings = {
    policy: null,
    withTexts: false,
    suppressed: false,
    codebook,
    codebookFiles: files,
    engine,
    madeAt: parts.now().toISOString(),
    gazetteer: null,
    shapes: null,
    tell: () => {},
  };
  for await (const piece of page.write(onlyIncident(incident), settings)) pieces.push(String(piece));
  return pieces.join("");
}

function onlyIncident(incident: IncidentDetail): Things {
  const these = async function* <T>(all: readonly T[]): AsyncGenerator<T> {
    yield* all;
  };
  return {
    claims: () => these(incident.claimsInFull),
    incidents: () => these([incident]),
    reports: () => these([]),
    decisions: () => these(incident.decisions),
    entries: () => these([]),
  };
}

/** The file as it is written, piece by piece: nothing of it is held but what the receiver has not taken yet. */
export function streamOf(format: ExchangeFormat, things: Things, settings: ExportSettings): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = format.write(things, settings)[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      // Rows are short: a few thousand characters at a time spare the receiver as many small pieces.
      const text: string[] = [];
      for (let length = 0; length < 32_768;) {
        const { done, value } = await pieces.next();
        if (typeof value === "string") {
          text.push(value);
          length += value.length;
        }
        if (!done && typeof value !== "string") {
          if (text.length > 0) controller.enqueue(encoder.encode(text.join("")));
          controller.enqueue(value);
          return;
        }
        if (done) {
          if (text.length > 0) controller.enqueue(encoder.encode(text.join("")));
          controller.close();
          return;
        }
      }
      controller.enqueue(encoder.encode(text.join("")));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
