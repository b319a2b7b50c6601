import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { dataSets } from "../../src/cli/commands/import.ts";
import { createProgram } from "../../src/cli/program.ts";
import { shapes } from "../../src/exchange/import/index.ts";
import { rapporteur } from "./run.ts";

const leaves = (command: Command, path: readonly string[] = []): (readonly string[])[] =>
  command.commands.length === 0 ? [path] : command.commands.flatMap((one) => leaves(one, [...path, one.name()]));

const commands = leaves(createProgram(() => {}));

describe("help", () => {
  test("lists every command under the question that a user comes with", async () => {
    const { code, out } = await rapporteur(["--help"]);
    expect(code).toBe(0);
    const headings = ["Read:", "Keep:", "Compare:", "Take out:", "Serve:", "Help:", "Examples:"];
    const found = headings.map((heading) => out.indexOf(`\n${heading}\n`));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    for (const [name] of commands) expect(out).toMatch(new RegExp(`^ {2}${name!}\\b.* {2}`, "m"));
  });

  test.each(commands.map((path) => [path.join(" "), path] as const))(
    "rapporteur %s: an example of itself, what its exit codes say, no line of prose over 80 columns",
    async (name, path) => {
      const { code, out } = await rapporteur([...path, "--help"]);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`\\nExamples?:\\n {2}rapporteur ${name}\\b`));
      expect(out).toMatch(/\nExit code: 0 /);
      const prose = out.split("\n").filter((line) => !/^ {2}rapporteur /.test(line));
      expect(prose.filter((line) => line.length > 80)).toEqual([]);
    },
  );
});

test("every data set whose tables are known can be named to import", () => {
  expect(dataSets).toEqual(shapes.map(({ name }) => name));
});
