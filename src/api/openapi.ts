import { z } from "zod";
import { ErrorBody, type FaultCode, faultCodes } from "./fault.ts";
import type { Answers, RouteAbout } from "./route.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * The OpenAPI 3.1 description of routes. Schemas come out of zod's own JSON Schema, since 3.1 is JSON Schema: keys that may be
 * missing stay optional and nothing becomes nullable that is not.
 */
export function openApiOf(routes: readonly RouteAbout[], version: string): Json {
  const schemas: Record<string, Json> = {};
  const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
    const {
      $defs,
      $schema: _,
      ...own
    } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as {
      $defs?: Readonly<Record<string, Json>>;
      $schema?: string;
    };
    for (const [name, one] of Object.entries($defs ?? {})) schemas[name] = tidy(one) as Json;
    const { id, ...inline } = own as { id?: string };
    if (id === undefined) return tidy(inline) as Json;
    schemas[id] = tidy(inline) as Json;
    return { $ref: `#/components/schemas/${id}` };
  };
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) (paths[`/api${route.path}`] ??= {})[route.method] = operation(route, schemaOf);
  schemaOf(ErrorBody, "output");
  return {
    openapi: "3.1.0",
    info: {
      title: "Rapporteur",
      version,
      description:
        "Reports, what they claim, how the claims hang together, totals under a named policy, and decisions. It never says what is true.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    tags: [...new Set(routes.map(({ thing }) => thing))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        cookie: { type: "apiKey", in: "cookie", name: "rapporteur", description: "Set by POST /api/session." },
        token: {
          type: "http",
          scheme: "bearer",
          description: "A token of POST /api/tokens; reads only unless it says otherwise.",
        },
      },
    },
  };
}

type SchemaOf = (schema: z.ZodType, io: "input" | "output") => Json;

/** What can go wrong on every route, whatever it does. */
const everywhere: readonly FaultCode[] = ["wrong-host", "cross-site", "broken"];

function operation(route: RouteAbout, schemaOf: SchemaOf): Json {
  const { method, role, thing, summary, description, body, files, answers, faults = [] } = route;
  const writes = method !== "get";
  const codes: readonly FaultCode[] = [
    ...everywhere,
    ...(role === "anyone" ? [] : (["not-signed-in", "role-too-low"] as const)),
    ...(route.params || route.query || body ? (["not-valid"] as const) : []),
    ...(body || files ? (["bad-json", "too-large", "wrong-media-type"] as const) : []),
    ...(writes && role !== "anyone" && route.asks !== true ? (["read-only-token"] as const) : []),
    ...faults,
  ];
  return {
    operationId: operationId(route),
    tags: [thing],
    summary,
    description: `${description}\n\nNeeds: ${role === "anyone" ? "no sign-in" : `the role ${role}`}.`,
    "x-role": role,
    ...(role === "anyone" ? { security: [] } : { security: [{ cookie: [] }, { token: [] }] }),
    parameters: [...parametersOf("path", route.params, schemaOf), ...parametersOf("query", route.query, schemaOf)],
    ...(body || files
      ? {
          requestBody: {
            required: true,
            content: {
              ...(body ? { "application/json": { schema: schemaOf(body, "input") } } : {}),
              ...(files
                ? {
                    "multipart/form-data": {
                      schema: {
                        type: "object",
                        properties: {
                          files: {
                            type: "array",
                            items: { type: "string", contentMediaType: "application/octet-stream" },
                          },
                        },
                      },
                    },
                  }
                : {}),
            },
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, schemaOf)])),
      ...faultAnswers(codes),
    },
  };
}

const operationId = ({ method, path }: RouteAbout): string =>
  `${method} ${path}`
    .replace(/[{}]/g, "")
    .replace(/[^a-zA-Z]+(.)?/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? "");

function answerOf(answer: Answers, schemaOf: SchemaOf): Json {
  if ("json" in answer)
    return { description: answer.says, content: { "application/json": { schema: schemaOf(answer.json, "output") } } };
  if ("media" in answer)
    return { description: answer.says, content: { [answer.media]: { schema: { type: "string" } } } };
  return { description: answer.says };
}

function faultAnswers(codes: readonly FaultCode[]): Json {
  const byStatus = Map.groupBy(new Set(codes), (code) => faultCodes[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, all]) => [
      status,
      {
        description: all.join(", "),
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    ]),
  );
}

function parametersOf(where: "path" | "query", fields: z.ZodObject | undefined, schemaOf: SchemaOf): Json[] {
  if (fields === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(fields, "input") as {
    properties?: Readonly<Record<string, Json>>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    description: description ?? "",
    schema,
  }));
}

const bounds = new Set([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);

/** Without what says nothing to a reader: bounds of safe integers, marks of read-only lists, and with the names of OpenAPI. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, one]) =>
          !(
            key === "readOnly" ||
            (key === "id" && typeof one === "string" && "type" in value && "properties" in value) ||
            bounds.has(one as number) ||
            key === "propertyNames"
          ),
      )
      .map(([key, one]) => [
        key,
        key === "$ref" ? String(one).replace("#/$defs/", "#/components/schemas/") : tidy(one),
      ]),
  );
}
