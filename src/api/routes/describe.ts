import { json } from "../answer.ts";
import { z } from "zod";
import { openApiOf } from "../openapi.ts";
import { type Route, route } from "../route.ts";

/** Version of the API: the first number rises when something that clients rely on goes away. */
export const apiVersion = "1.0.0";

/** The route that describes all of them. */
export function describeRoute(all: () => readonly Route[]): Route {
  let made: unknown;
  return route(
    {
      method: "get",
      path: "/openapi.json",
      role: "anyone",
      thing: "ledger",
      summary: "This API, described",
      description: "OpenAPI 3.1: every route with its parameters, bodies, answers and faults.",
      answers: { 200: { says: "The description.", json: z.record(z.string(), z.unknown()) } },
    },
    ({ request }) => json(request, (made ??= openApiOf(all(), apiVersion))),
  );
}
