import { z } from "zod";
import { attachment, done, json, medium, pageOf } from "../answer.ts";
import { csvOf, reportColumns } from "../csv.ts";
import { Fault, notThere } from "../fault.ts";
import { readNow } from "../hand-in.ts";
import { pageHeaders } from "../page-headers.ts";
import { pagesOf } from "../pages-of-urls.ts";
import { type Route, route } from "../route.ts";
import { pageOfSchema, paging, reportFilter, since } from "../shapes/asking.ts";
import { ReportId } from "../shapes/comparing.ts";
import { JobShape } from "../shapes/job.ts";
import { Added, LedgerReport, ReportSummary } from "../shapes/ledger.ts";
import { Reading } from "../shapes/reading.ts";
import { changedReports } from "../since.ts";
import { readingPage } from "../../pages.ts";
import { filesOf } from "../upload.ts";
import type { LedgerReport as Kept } from "../../ledger/index.ts";
import type { Parts } from "../parts.ts";

const id = z.object({ id: ReportId.describe("Id of the report.") });

const meta = z.string().max(2000);
/** A text somebody pastes, with what they know of it. */
export const Pasted = z
  .strictObject({
    text: z.string().min(1).describe("The report: prose, prose under `Title:` lines, or a page."),
    title: meta.exactOptional(),
    outlet: meta.exactOptional().describe("Who printed it."),
    author: meta.exactOptional(),
    date: z.string().max(100).exactOptional().describe("Day of publication; “on Tuesday” is dated from it."),
    url: meta.exactOptional().describe("Where it stands. Kept, never fetched."),
  })
  .meta({ id: "Pasted", description: "A report handed in as text." });

const filter = z.object({ ...reportFilter, ...paging, ...since });

async function kept(id: string, { ledger }: Parts): Promise<Kept> {
  const report = await ledger.report(id);
  if (report === null) throw notThere("report", id);
  return report;
}

/** Reports: handing in, listing, opening, forgetting. */
export const reportRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/reports",
      steady: true,
      role: "reader",
      thing: "reports",
      summary: "List reports",
      description: "Reports without their texts, in the order of coming in. Also as /reports.json and /reports.csv.",
      query: filter,
      answers: { 200: { says: "A page of reports.", json: pageOfSchema(ReportSummary) } },
    },
    async ({ request, query: { modified_since, ...asked }, parts }) =>
      pageOf(
        request,
        modified_since === undefined
          ? await parts.ledger.reports(asked)
          : await changedReports(parts.ledger, modified_since, asked),
      ),
  ),
  route(
    {
      method: "get",
      path: "/reports.csv",
      steady: true,
      role: "reader",
      thing: "reports",
      summary: "A page of reports as CSV",
      description: "The same page as /reports, one row a report; the Link header leads to the next page.",
      query: filter,
      answers: { 200: { says: "One row a report.", media: "text/csv" } },
    },
    async ({ request, query: { modified_since, ...asked }, parts }) =>
      csvOf(
        request,
        "reports",
        reportColumns,
        modified_since === undefined
          ? await parts.ledger.reports(asked)
          : await changedReports(parts.ledger, modified_since, asked),
      ),
  ),
  route(
    {
      method: "post",
      path: "/reports",
      role: "coder",
      thing: "reports",
      summary: "Hand in a report, or many files",
      description:
        "JSON: one text, read and added at once. multipart/form-data: files under `files`, read one after the other as a job. The same bytes twice are one report.",
      body: Pasted,
      files: true,
      takes: "files",
      answers: {
        201: {
          says: "What became of it, and the report.",
          json: z.object({ added: Added, report: LedgerReport }),
        },
        202: { says: "The job that reads the files.", json: z.object({ job: JobShape }) },
      },
      faults: ["cannot-be-read", "forgotten", "too-many-open"],
    },
    async ({ request, body, parts, signed, url, most }) => {
      if (body === undefined) {
        const { files, given } = await filesOf(request, most);
        const job = parts.jobs.start(files, given, signed.coder.name);
        return json(
          request,
          { job },
          { status: 202, headers: { location: `${url.pathname.replace(/reports$/, "jobs/")}${job.id}` } },
        );
      }
      const { text, ...given } = body;
      const { reading, original } = await readNow(parts.desk, text, given);
      const added = await parts.ledger.add(reading, original, signed.coder.name);
      if (added.forgotten === true) throw forgotten(added.report);
      void parts.watch.look();
      const report = await kept(added.report, parts);
      return json(
        request,
        { added, report },
        { status: 201, headers: { location: `${url.pathname}/${added.report}` } },
      );
    },
  ),
  route(
    {
      method: "post",
      path: "/reports/urls",
      role: "coder",
      thing: "reports",
      summary: "Hand in pages of the web by their URLs",
      description:
        "They are fetched and read as a job, one after the other from each host, heeding robots.txt, and never from a private address, whatever names and redirects lead to. This is the only route that asks other machines for anything; `rapporteur serve --no-fetch` shuts it.",
      body: z.strictObject({
        urls: z
          .array(
            z
              .string()
              .trim()
              .max(2000)
              .regex(/^https?:\/\/\S+$/i, "a URL begins with http:// or https://"),
          )
          .min(1)
          .max(500)
          .describe("The pages; each is fetched once."),
        outlet: meta.exactOptional().describe("Who printed all of them; else what each page says of itself."),
        date: z.string().max(100).exactOptional().describe("Day of publication of all of them."),
      }),
      answers: { 202: { says: "The job that fetches and reads them.", json: z.object({ job: JobShape }) } },
      faults: ["not-allowed-here", "too-many-open"],
    },
    ({ request, body: { urls, ...given }, parts, signed, url }) => {
      if (parts.fetcher === null)
        throw new Fault("not-allowed-here", "This program fetches nothing.", {
          what: "--no-fetch",
          todo: "Hand in the text or the saved page, or ask whoever runs the program.",
        });
      const job = parts.jobs.start(pagesOf(urls, parts.fetcher()), given, signed.coder.name);
      const location = `${url.pathname.replace(/reports\/urls$/, "jobs/")}${job.id}`;
      return json(request, { job }, { status: 202, headers: { location } });
    },
  ),
  route(
    {
      method: "get",
      path: "/reports/{id}.html",
      role: "reader",
      thing: "reports",
      summary: "A report as a page of its own",
      description:
        "The reading with its claims lit, in one file that needs no server. Its text is shown as text, whatever it holds; `download=true` sends it as a file.",
      params: id,
      query: z.object({ download: z.enum(["true", "false"]).exactOptional().describe("true: as a file to keep.") }),
      answers: { 200: { says: "The page.", media: "text/html" } },
      faults: ["not-there", "forgotten"],
    },
    async ({ request, params, query, parts }) => {
      const report = await kept(params.id, parts);
      if (report.reading === null) throw forgotten(params.id);
      return medium(request, readingPage([report.reading]), "text/html; charset=utf-8", {
        ...pageHeaders,
        ...(query.download === "true" ? attachment(`${report.id}.html`) : {}),
      });
    },
  ),
  route(
    {
      method: "get",
      path: "/reports/{id}",
      steady: true,
      role: "reader",
      thing: "reports",
      summary: "A report with its reading",
      description: "Text, reading, claims under their ledger ids, kin among reports, and every reading it ever had.",
      params: id,
      answers: { 200: { says: "The report.", json: LedgerReport } },
      faults: ["not-there"],
    },
    async ({ request, params, parts }) => json(request, await kept(params.id, parts)),
  ),
  route(
    {
      method: "get",
      path: "/reports/{id}/original",
      role: "reader",
      thing: "reports",
      summary: "The bytes a report was read from",
      description: "As they were received, to keep as a file. Never shown: a page may hold anything.",
      params: id,
      answers: { 200: { says: "The bytes.", media: "application/octet-stream" } },
      faults: ["not-there", "forgotten"],
    },
    async ({ params, parts }) => {
      const report = await kept(params.id, parts);
      if (report.forgotten) throw forgotten(params.id);
      const original = await parts.ledger.original(params.id);
      if (original === null)
        throw notThere(
          "original of",
          params.id,
          "Only the reading was handed in, or several reports came in one file.",
        );
      return new Response(new Uint8Array(original.bytes), {
        headers: {
          "content-type": "application/octet-stream",
          "cache-control": "private, no-cache",
          "content-security-policy": "default-src 'none'; sandbox",
          ...attachment(`${report.id}-${original.from.split(/[\\/]/).at(-1) ?? ""}`),
        },
      });
    },
  ),
  route(
    {
      method: "delete",
      path: "/reports/{id}",
      role: "admin",
      thing: "reports",
      summary: "Forget a report",
      description:
        "Removes its text, bytes and the words of its claims. Its hash, ids and the reason stay, and the ledger still proves itself.",
      params: id,
      body: z.strictObject({ reason: z.string().trim().min(3).max(2000).describe("Why; kept for good.") }),
      answers: { 204: { says: "It is forgotten." } },
      faults: ["not-there", "forgotten"],
    },
    async ({ params, body, parts, signed }) => {
      const report = await kept(params.id, parts);
      if (report.forgotten) throw forgotten(params.id);
      await parts.ledger.forget(params.id, body.reason, signed.coder.name);
      void parts.watch.look();
      return done();
    },
  ),
  route(
    {
      method: "post",
      path: "/read",
      role: "reader",
      thing: "reports",
      summary: "Read a text without keeping it",
      description: "The reading of a text, as a preview. Nothing is stored.",
      body: Pasted,
      takes: "files",
      asks: true,
      answers: { 200: { says: "The reading.", json: Reading } },
      faults: ["cannot-be-read"],
    },
    async ({ request, body: { text, ...given }, parts }) =>
      json(request, (await readNow(parts.desk, text, given)).reading),
  ),
];

const forgotten = (id: string): Fault =>
  new Fault("forgotten", `The report “${id}” was forgotten; only its hash and the reason are left.`, {
    what: id,
    todo: "See /api/deletions.",
  });
