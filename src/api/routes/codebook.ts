import { createHash } from "node:crypto";
import { z } from "zod";
import { type Codebook, CodebookError, type CodebookFile } from "../../codebook/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Report } from "../../reading/index.ts";
import { json } from "../answer.ts";
import type { Shelved } from "../codebook-shelf.ts";
import { Fault } from "../fault.ts";
import type { CodebookEffect } from "../reading/desk.ts";
import { type Route, route } from "../route.ts";
import { CodebookEffectShape, CodebookFileShape, CodebookShape } from "../shapes/codebook.ts";

const files = z
  .array(CodebookFileShape)
  .max(500)
  .describe("The files that were edited, new or changed; the others stay as they are.");
const removed = z.array(z.string().max(200)).max(500).exactOptional().describe("Paths of files to leave out.");

/** The codebook: reading it, trying an edit out, saving it. */
export const codebookRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/codebook",
      steady: true,
      role: "reader",
      thing: "codebook",
      summary: "The codebook in use",
      description: "Its frames with their files' texts, and every file to be edited.",
      answers: { 200: { says: "The codebook.", json: CodebookShape } },
    },
    ({ request, parts }) => json(request, shown(parts.codebook.current())),
  ),
  route(
    {
      method: "post",
      path: "/codebook/check",
      takes: "codebook",
      role: "reader",
      thing: "codebook",
      summary: "Try an edited codebook out",
      description:
        "Slips with file and line, else what the edit does to the latest reports: “adds 3 claims, drops 1”, with the claims. Nothing is saved.",
      body: z.strictObject({
        files,
        removed,
        reports: z.int().min(0).max(100).exactOptional().describe("On so many reports, the latest; 20 unless said."),
      }),
      asks: true,
      answers: { 200: { says: "Slips, or the effect.", json: CodebookEffectShape } },
    },
    async ({ request, body, parts }) => {
      const current = parts.codebook.current();
      const reports = await latestReports(parts.ledger, body.reports ?? 20);
      const files = edited(current, body);
      const before = new Map(current.files.map(({ path, text }) => [path, text]));
      const changed = files.filter(({ path, text }) => before.get(path) !== text).map(({ path }) => path);
      const trial = { files, folder: current.folder, edited: [...changed, ...(body.removed ?? [])], reports };
      const effect = await parts.desk.try(trial);
      return json(request, { ...effect, says: sayingOf(effect) });
    },
  ),
  route(
    {
      method: "put",
      path: "/codebook",
      takes: "codebook",
      role: "admin",
      thing: "codebook",
      summary: "Save an edited codebook",
      description:
        "As a new version beside the ledger; earlier ones stay. Readings are stamped with the version: when it was used before, the next one is written (1 becomes 1.1). Reports read before keep their readings until they are read again.",
      body: z.strictObject({
        files,
        removed,
        saved: z.int().describe("`saved` of the codebook that the edit began from."),
        reason: z.string().trim().max(2000).exactOptional().describe("Why; kept with the version."),
      }),
      answers: { 200: { says: "The codebook as it now is.", json: CodebookShape } },
      faults: ["codebook-slips", "decided-meanwhile", "not-allowed-here"],
    },
    async ({ request, body, parts, signed }) => {
      if (!parts.codebook.savable)
        throw new Fault("not-allowed-here", "This ledger has no folder beside it to save a codebook in.", {
          what: "codebook",
          todo: "Start the program with --codebooks FOLDER.",
        });
      const current = parts.codebook.current();
      if (body.saved !== current.number)
        throw new Fault("decided-meanwhile", "Somebody saved the codebook in between.", {
          what: "body.saved",
          allowed: [String(current.number)],
          todo: "Load the codebook again and make your changes in it.",
        });
      try {
        const saved = parts.codebook.save(edited(current, body), signed.coder.name, body.reason ?? null);
        const { name, version } = saved.codebook;
        const digest = createHash("sha256").update(JSON.stringify(saved.files)).digest("hex");
        await parts.ledger.codebookSaved(`${name}@${version}`, digest, signed.coder.name);
        return json(request, shown(saved));
      } catch (error) {
        if (!(error instanceof CodebookError)) throw error;
        throw new Fault("codebook-slips", "The codebook has slips and was not saved.", {
          what: error.message,
          todo: "Mend the lines named; POST /api/codebook/check lists them too.",
          beside: { problems: error.problems },
        });
      }
    },
  ),
];

/** The files as they would be: those in use, with the edited ones in their place. */
function edited(
  { files }: Shelved,
  { files: changed, removed = [] }: { readonly files: readonly CodebookFile[]; readonly removed?: readonly string[] },
): CodebookFile[] {
  const byPath = new Map([...files, ...changed].map((file) => [file.path, file]));
  for (const path of removed) byPath.delete(path);
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function shown({ codebook, files, number }: Shelved): z.output<typeof CodebookShape> {
  const { name, version, description } = codebook;
  return {
    name,
    version,
    description,
    extends: codebook.extends,
    saved: number,
    frames: framesOf(codebook, files),
    files,
  };
}

const framesOf = ({ frames }: Codebook, files: readonly CodebookFile[]): z.output<typeof CodebookShape>["frames"] =>
  frames.map(({ type, means, not, counts }) => {
    const file = files.find(({ path }) => /^frames\/(.*)\.ya?ml$/.exec(path)?.[1] === type);
    return { type, means, not, counts, file: file?.path ?? null, text: file?.text ?? null };
  });

async function latestReports(ledger: Ledger, most: number): Promise<Report[]> {
  if (most === 0) return [];
  const { items } = await ledger.reports({ limit: most });
  const reports: Report[] = [];
  for (const { id } of items) {
    const reading = (await ledger.report(id))?.reading;
    if (reading) reports.push(reading.report);
  }
  return reports;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function sayingOf({ problems, examples, reports, adds, drops }: CodebookEffect): string {
  if (problems.length > 0) return plural(problems.length, "slip");
  const failing =
    examples.length === 0
      ? ""
      : `; ${plural(examples.length, "example")} of its own ${examples.length === 1 ? "fails" : "fail"}`;
  return `adds ${plural(adds.length, "claim")}, drops ${drops.length}, in ${plural(reports, "report")}${failing}`;
}
