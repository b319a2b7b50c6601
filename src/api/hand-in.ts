import type { Given } from "../intake/index.ts";
import { Fault } from "./fault.ts";
import { CannotBeRead, type ReadingDesk, type ReportRead } from "./reading/desk.ts";

/** The reading of one text that somebody waits for. Throws a `Fault` when it is no report. */
export async function readNow(desk: ReadingDesk, text: string, given: Given): Promise<ReportRead> {
  try {
    for await (const outcome of desk.read({ text, given }, "now")) if ("reading" in outcome) return outcome;
    throw new CannotBeRead("holds no report");
  } catch (error) {
    if (!(error instanceof CannotBeRead)) throw error;
    throw new Fault("cannot-be-read", `The text ${error.message}.`, {
      what: "body",
      todo: "Hand in text or an HTML page; send files as multipart/form-data.",
    });
  }
}
