import { readFileSync } from "node:fs";
import { format } from "prettier";
import { expect, test } from "vitest";
import { allRoutes, apiVersion, openApiOf } from "../../src/api/index.ts";
import { faultCodes } from "../../src/api/fault.ts";

const page = readFileSync("docs/api.md", "utf8").replace(/ +/g, " ");

/** Written anew by `vitest run test/api/documents.test.ts --update`. */
test("docs/openapi.json describes the routes as they are", async () => {
  const text = await format(JSON.stringify(openApiOf(allRoutes, apiVersion)), { parser: "json", printWidth: 120 });
  await expect(text).toMatchFileSnapshot("../../docs/openapi.json");
});

test.each(allRoutes.map((route) => [`${route.method.toUpperCase()} /api${route.path}`, route] as const))(
  "docs/api.md lists %s with the role it needs",
  (name, { role }) => expect(page).toContain(`| \`${name}\` | ${role} | `),
);

test.each(Object.entries(faultCodes))("docs/api.md lists the error %s", (code, status) =>
  expect(page).toMatch(new RegExp(`^\\| \`${code}\` \\| ${status} \\| \\S.{8}`, "m")),
);

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}
const paths = (openApiOf(allRoutes, apiVersion) as { paths: Record<string, Record<string, Operation>> }).paths;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
);

test("every route is described once, under an id of its own", () => {
  expect(operations).toHaveLength(allRoutes.length);
  expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(allRoutes.length);
});

test.each(operations)("%s says what it does, what each parameter means and what it answers", (_, operation) => {
  expect(operation.summary).toMatch(/^\S.{5,70}$/);
  expect(operation.description.length).toBeGreaterThan(30);
  for (const { name, description } of operation.parameters) expect(description, name).toMatch(/\S{3}/);
  expect(Object.keys(operation.responses).some((status) => status.startsWith("2"))).toBe(true);
  for (const [status, { description }] of Object.entries(operation.responses)) expect(description, status).not.toBe("");
});

test("every schema that is referred to is there", () => {
  const text = JSON.stringify(openApiOf(allRoutes, apiVersion));
  const { components } = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
  const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !(name in components.schemas))).toEqual([]);
});
