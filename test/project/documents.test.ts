import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Command } from "commander";
import { expect, test } from "vitest";
import { columns } from "../../src/cli/formats/csv.ts";
import { formatNames } from "../../src/cli/formats/index.ts";
import { createProgram } from "../../src/cli/program.ts";
import { receive } from "../../src/intake/index.ts";
import { readerFor, readReceived } from "../../src/read.ts";

const cli = readFileSync("docs/cli.md", "utf8");
const format = readFileSync("docs/reading-format.md", "utf8");

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}
const schema = JSON.parse(readFileSync("docs/reading.schema.json", "utf8")) as Schema;

const leaves = (command: Command): [path: string, command: Command][] =>
  command.commands.length === 0
    ? [[command.name(), command]]
    : command.commands.flatMap((inner) =>
        leaves(inner).map(([path, leaf]): [string, Command] => [`${command.name()} ${path}`, leaf]),
      );

const commands = leaves(createProgram(() => {}));

test.each(commands)("docs/cli.md describes %s and its options", (path, command) => {
  const section = cli.split(/^## /m).find((text) => text.startsWith(`${path}\n`)) ?? "";
  expect(section).not.toBe("");
  for (const { long } of command.options) expect(section).toMatch(new RegExp(`^- \`${long}\`: .{20}`, "m"));
});

test.each(formatNames)("docs/cli.md describes the format %s", (name) => {
  expect(cli).toMatch(new RegExp(`^- \\*\\*${name}\\*\\*: .{20}`, "m"));
});

test("docs/cli.md describes the columns of csv in their order", () => {
  const list = cli.slice(cli.indexOf("### Columns of csv"), cli.indexOf("## rapporteur parse"));
  expect([...list.matchAll(/^- `(\w+)`: /gm)].map(([, name]) => name)).toEqual(Object.keys(columns));
});

const fields = [schema, ...Object.values(schema.$defs ?? {})].flatMap(({ properties }) =>
  Object.keys(properties ?? {}),
);

test.each([...new Set(fields)])("docs/reading-format.md describes the field %s", (name) => {
  expect(format.split("\n").filter((line) => line.startsWith(`- \`${name}\`: `))).not.toEqual([]);
});

test.each(["1-courier.txt", "3-contradiction.txt", "4-statement.html", "5-follow-up.txt", "6-taliban-2021.txt"])(
  "the reading of %s is as the schema says",
  (name) => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const reading = readReceived(receive(readFileSync(`samples/${name}`), name)[0]!, readerFor("conflict"));
    validate(JSON.parse(JSON.stringify(reading)));
    expect(validate.errors).toBeNull();
  },
);
