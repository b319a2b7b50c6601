import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const src = resolve(import.meta.dirname, "../../src");

/** What each room may import from: itself and the rooms to its left. Files directly in `src/` join the rooms and may import any. */
const left: Readonly<Record<string, readonly string[]>> = {
  english: [],
  gazetteer: [],
  codebook: ["english"],
  intake: [],
  reading: ["english", "gazetteer", "codebook", "intake"],
  comparing: ["codebook", "gazetteer", "reading"],
  ledger: ["codebook", "intake", "reading", "comparing"],
  exchange: ["codebook", "gazetteer", "intake", "reading", "comparing", "ledger"],
  api: ["codebook", "gazetteer", "intake", "reading", "comparing", "ledger", "exchange", "."],
  web: ["english", "api", "ledger", "comparing", "reading"],
  cli: ["english", "gazetteer", "codebook", "intake", "reading", "comparing", "ledger", "exchange", "api", "."],
  ".": ["english", "gazetteer", "codebook", "intake", "reading", "comparing", "ledger", "exchange", "cli"],
};

/** Rooms that also run in a browser. */
const pure = ["english", "gazetteer", "codebook", "reading", "comparing", "web"];

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"));
const textOf = (file: string): string => readFileSync(join(src, file), "utf8");
const roomOf = (file: string): string => (file.includes("/") ? file.slice(0, file.indexOf("/")) : ".");

/** The modules that a file's import and export lines, and its import() calls, name. */
function imports(file: string): string[] {
  const lines =
    /(?:^|\n)(?:import|export)\b[^;"'()=]{0,2000}?\bfrom\s*["']([^"'\n]+)["']|\bimport\s*\(?\s*["']([^"'\n]+)["']/g;
  return [...textOf(file).matchAll(lines)].map((match) => (match[1] ?? match[2])!);
}

test("rooms import leftwards only", () => {
  const wrong = files.flatMap((file) =>
    imports(file)
      .filter((name) => name.startsWith("."))
      .map((name) => roomOf(relative(src, resolve(dirname(join(src, file)), name)).replaceAll("\\", "/")))
      .filter((room) => room !== roomOf(file) && !left[roomOf(file)]?.includes(room))
      .map((room) => `${file} imports from ${room}`),
  );
  expect(wrong).toEqual([]);
});

test("rooms that run in a browser import nothing of Node", () => {
  const wrong = files
    .filter((file) => pure.includes(roomOf(file)))
    .flatMap((file) =>
      imports(file)
        .filter((name) => name.startsWith("node:"))
        .map((name) => `${file} imports ${name}`),
    );
  expect(wrong).toEqual([]);
});

test("english knows nothing of conflict", () => {
  const wrong = files.filter((file) => roomOf(file) === "english" && /surrender/i.test(textOf(file)));
  expect(wrong).toEqual([]);
});

test("no file is over 600 lines", () => {
  const long = files.filter((file) => textOf(file).split("\n").length > 601);
  expect(long).toEqual([]);
});

test("every file and folder is named after its idea", () => {
  const vague = files.filter((file) => /(^|\/|-)(utils?|helpers?|common|misc|managers?|shared)(-|\.|\/|$)/i.test(file));
  expect(vague).toEqual([]);
});
