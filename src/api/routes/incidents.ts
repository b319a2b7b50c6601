import { z } from "zod";
import { attachment, json, medium, pageOf } from "../answer.ts";
import { csvOf, incidentColumns } from "../csv.ts";
import { Fault, notThere } from "../fault.ts";
import { incidentPageOf } from "../exporting.ts";
import { pageHeaders } from "../page-headers.ts";
import type { Parts } from "../parts.ts";
import { type Route, route } from "../route.ts";
import { incidentFilter, pageOfSchema, paging } from "../shapes/asking.ts";
import { Incident, Question, Total } from "../shapes/comparing.ts";
import { IncidentDetail } from "../shapes/ledger.ts";
import { policyNames } from "../../comparing/index.ts";
import type { IncidentDetail as Kept } from "../../ledger/index.ts";

const id = z.object({ id: z.string().min(1).max(200).describe("Id of the incident, or of any claim in it.") });
const filter = z.object({ ...incidentFilter, ...paging });

async function kept(id: string, { ledger }: Parts): Promise<Kept> {
  const incident = await ledger.incident(id);
  if (incident === null) throw notThere("incident", id);
  return incident;
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2019-11-21");
const asked = z.string().max(500);

/** Incidents and totals. */
export const incidentRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/incidents",
      steady: true,
      role: "reader",
      thing: "incidents",
      summary: "List incidents",
      description:
        "Claims judged to be about one happening, by any of the filters. Also as /incidents.json and /incidents.csv.",
      query: filter,
      answers: { 200: { says: "A page of incidents.", json: pageOfSchema(Incident) } },
    },
    async ({ request, query, parts }) => pageOf(request, await parts.ledger.incidents(query)),
  ),
  route(
    {
      method: "get",
      path: "/incidents.csv",
      steady: true,
      role: "reader",
      thing: "incidents",
      summary: "A page of incidents as CSV",
      description: "The same page as /incidents, one row an incident.",
      query: filter,
      answers: { 200: { says: "One row an incident.", media: "text/csv" } },
    },
    async ({ request, query, parts }) =>
      csvOf(request, "incidents", incidentColumns, await parts.ledger.incidents(query)),
  ),
  route(
    {
      method: "get",
      path: "/incidents/{id}.html",
      role: "reader",
      thing: "incidents",
      summary: "An incident as a page of its own",
      description: "Figures by source, claims with their words, grade with its rule, in one file that needs no server.",
      params: id,
      query: z.object({ download: z.enum(["true", "false"]).exactOptional().describe("true: as a file to keep.") }),
      answers: { 200: { says: "The page.", media: "text/html" } },
      faults: ["not-there"],
    },
    async ({ request, params, query, parts }) => {
      const incident = await kept(params.id, parts);
      return medium(request, await incidentPageOf(incident, parts), "text/html; charset=utf-8", {
        ...pageHeaders,
        ...(query.download === "true" ? attachment(`${incident.id}.html`) : {}),
      });
    },
  ),
  route(
    {
      method: "get",
      path: "/incidents/{id}",
      steady: true,
      role: "reader",
      thing: "incidents",
      summary: "An incident with its claims",
      description:
        "Figures, origins as a bound, the grade with the rule quoted, claims, judgements and decisions in full.",
      params: id,
      answers: { 200: { says: "The incident.", json: IncidentDetail } },
      faults: ["not-there"],
    },
    async ({ request, params, parts }) => json(request, await kept(params.id, parts)),
  ),
  route(
    {
      method: "get",
      path: "/totals",
      steady: true,
      role: "reader",
      thing: "totals",
      summary: "A total under a policy, or under each",
      description:
        "A range for a question, with its derivation down to the words and what was left out and why. A total without a policy is not given: `policy=all` answers with one for each.",
      query: z.object({
        type: asked.describe("Frame of the codebook: kill."),
        actor: asked.exactOptional().describe("Who did it, suffered it or gave up."),
        place: asked.exactOptional().describe("Name, GeoNames id or country code."),
        from: day.exactOptional().describe("First day."),
        to: day.exactOptional().describe("Last day."),
        unit: asked.exactOptional().describe("What is counted, when the type counts several: civilians."),
        policy: z.enum([...policyNames, "all"]).describe("Name of the policy, or all."),
      }),
      answers: {
        200: {
          says: "The question and a total for each policy asked for.",
          json: z.object({ question: Question, totals: z.array(Total).readonly() }),
        },
      },
    },
    async ({ request, query: { policy, ...question }, parts }) => {
      const types = parts.codebook.current().codebook.frames.map(({ type }) => type);
      if (!types.includes(question.type))
        throw new Fault("not-valid", `The codebook has no type “${question.type.slice(0, 100)}”.`, {
          what: "query.type",
          allowed: types,
        });
      const names = policy === "all" ? policyNames : [policy];
      const totals = [];
      for (const name of names) totals.push(await parts.ledger.total(question, name));
      return json(request, { question, totals });
    },
  ),
];
