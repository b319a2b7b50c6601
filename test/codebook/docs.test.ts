import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parts, tryCodebook } from "../../src/codebook/index.ts";

const page = readFileSync(new URL("../../docs/codebook.md", import.meta.url), "utf8");
const section = (heading: string) => page.split(/^## /m).find((one) => one.startsWith(heading)) ?? "";

/** The keys a file may have where "zzz" stands in it: the answers to an unknown key say them. */
const keysOf = (path: string, text: string) =>
  tryCodebook([{ path, text }])
    .problems.filter(
      ({ file, message, allowed }) => file === path && allowed && /unknown (?:key|role) "zzz"/.test(message),
    )
    .flatMap(({ allowed }) => allowed ?? []);

describe("docs/codebook.md", () => {
  test.each(Object.values(parts).map(({ file }) => [file]))("has a paragraph on %s", (file) => {
    expect(section(`\`${file}\``).length).toBeGreaterThan(80);
  });

  test.each([
    ["codebook.yaml", "zzz: 1"],
    ["frames/<type>.yaml", "zzz: 1\nroles: { zzz: 1, agent: { zzz: 1 } }\nverbs: [{ zzz: 1 }]"],
    ["classes.yaml", "people: { zzz: 1 }"],
    ["support-verbs.yaml", "does: { zzz: 1 }"],
    ["people.yaml", "zzz: 1"],
    ["nationalities.yaml", "AF: { zzz: 1 }"],
    ["actors.yaml", "taliban: { zzz: 1 }"],
  ])("says what every key of %s means", (file, text) => {
    const keys = keysOf(file.replace("<type>", "kill"), text);
    expect(keys.length).toBeGreaterThan(1);
    for (const key of keys)
      expect({ key, told: section(`\`${file}\``).includes(`\`${key}\``) }).toEqual({ key, told: true });
  });

  test("shows a slip as the check writes it", () => {
    expect(page).toContain('unknown role "reciever"; did you mean "recipient"?');
  });
});
