import { describe, expect, test } from "vitest";
import { read } from "../../src/read.ts";
import type { Reading } from "../../src/reading/index.ts";
import { folderWith, rapporteur, surrender } from "./run.ts";

/** Reads bytes as the command does, without the second that a process takes to start. */
function readingOf(input: string | Uint8Array): Reading {
  const reading = read(Buffer.from(input), { date: "2019-11-21" });
  for (const claim of reading.claims)
    for (const quote of [claim.evidence, claim.trigger, ...claim.agent, ...claim.affected, ...claim.place])
      expect(reading.report.text.slice(quote.start, quote.end)).toBe(quote.words);
  return reading;
}

const types = ({ claims }: Reading): string[] => claims.map(({ type }) => type);
const utf16 = (text: string, mark: boolean): Buffer => Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");

describe("encodings", () => {
  const plain = types(readingOf(surrender));
  test.each([
    ["UTF-8 with its mark", Buffer.from(`\ufeff${surrender}`)],
    ["UTF-16 LE with its mark", utf16(surrender, true)],
    ["UTF-16 LE without", utf16(surrender, false)],
    ["UTF-16 BE with its mark", utf16(surrender, true).swap16()],
    ["UTF-16 BE without", utf16(surrender, false).swap16()],
    ["line ends of Windows", Buffer.from(surrender.replaceAll("\n", "\r\n"))],
  ])("%s makes no difference", (_name, bytes) => {
    expect(types(readingOf(bytes))).toEqual(plain);
  });

  test("Windows-1252 keeps its quotation marks", () => {
    const bytes = Buffer.from("\u0093Ten men surrendered in C\u00f3rdoba,\u0094 the army said.", "latin1");
    expect(readingOf(bytes).report.text).toBe("“Ten men surrendered in Córdoba,” the army said.");
  });
});

describe("texts that are hardly texts", () => {
  test.each([
    ["nothing at all", ""],
    ["blanks", " \n\t\n "],
    ["one letter", "a"],
    ["punctuation", "?!…—“”''\"\"".repeat(50)],
    ["emoji and combining marks", "💥 é̂̃ ".repeat(200)],
    ["right to left", "قتل عشرة جنود في الهجوم. ".repeat(20)],
    ["quotes within quotes", "“He said ".repeat(300)],
    ["brackets within brackets", "(killed ".repeat(500)],
    ["a sentence of 60 kB", "ten fighters surrendered and ".repeat(2000)],
    ["a word of 200 kB", "x".repeat(200_000)],
    ["a number of 20 kB", "7".repeat(20_000)],
    ["digits and commas", "1,".repeat(20_000)],
    ["nothing but capitals", surrender.toUpperCase()],
  ])(
    "%s",
    (_name, text) => {
      expect(readingOf(text).format).toBe("rapporteur-reading/1");
    },
    60_000,
  );

  test("halves of surrogate pairs, control characters", async () => {
    const folder = folderWith({
      "r.jsonl": '{"text":"Ten soldiers \\ud83d were \\u0000 killed \\udca5 on Monday.","id":"s"}',
    });
    const { code, out } = await rapporteur(["read", folder]);
    expect(code).toBe(0);
    const { report } = JSON.parse(out) as Reading;
    expect(report.text).toBe("Ten soldiers \ufffd were   killed \ufffd on Monday.");
  });

  test("another language is said to be one, and nothing is made of it", () => {
    const french =
      "Dix soldats ont été tués lundi dans une attaque contre un convoi dans le nord du pays, selon le ministère de la Défense. Les assaillants ont pris la fuite.";
    const reading = readingOf(french);
    expect(reading.notes.join()).toContain("does not seem to be English");
    expect(reading.claims).toEqual([]);
    expect(reading.report.language).toBeNull();
  });
});

describe("pages", () => {
  test("scripts never run and are no text", () => {
    const page = `<!doctype html><html><body><article><h1>Toll</h1><p>${surrender}</p>
      <script>document.body.innerHTML = "Nine hundred soldiers were killed."; process.exit(3)</script>
      <p onclick="alert(1)">Two <b>soldiers</b> were killed.</p></article></body></html>`;
    const reading = readingOf(page);
    expect(reading.report.text).not.toContain("Nine hundred");
    expect(types(reading)).toContain("kill");
  });

  test("tags nested 20,000 deep", () => {
    const page = `<html><body>${"<div>".repeat(20_000)}Ten soldiers were killed on Monday.`;
    expect(types(readingOf(page))).toContain("kill");
  });

  test("a page of claims runs nothing that a report brings along", async () => {
    const text = 'Ten soldiers were killed in <script>alert("x")</script> on Monday, the "army" & police said.';
    const { out } = await rapporteur(
      ["read", "-", "--format", "html", "--outlet", "<img src=x onerror=alert(1)>"],
      text,
    );
    expect(out).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
    expect(out).not.toContain("<img");
    expect(out.match(/<script/g)).toHaveLength(1);
  });
});

test("what is hardly a text goes through the command too", async () => {
  for (const input of ["", "ten fighters surrendered and ".repeat(100)]) {
    const { code, out, err } = await rapporteur(["read", "-"], input);
    expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining("rapporteur:") as string });
    expect((JSON.parse(out) as Reading).format).toBe("rapporteur-reading/1");
  }
});

test("a reader that stops early is no error", async () => {
  const folder = folderWith(
    Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, surrender.repeat(50)])),
  );
  const { spawnSync } = await import("node:child_process");
  const ran = spawnSync("sh", ["-c", `"${process.execPath}" src/cli/main.ts read "${folder}" | head -c 20; echo`], {
    encoding: "utf8",
  });
  expect(ran.stderr).toBe("");
  expect(ran.stdout).toHaveLength(21);
});
