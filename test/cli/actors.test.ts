import { expect, test } from "vitest";
import { rapporteur } from "./run.ts";

test("a name in any spelling, with the reason", async () => {
  const { code, out } = await rapporteur(["actors", "isis-k"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    name: "isis-k",
    candidates: [{ identity: "islamic-state-khorasan", partOf: ["islamic-state"], reason: { sign: "alias" } }],
  });
});

test("a contested name shows everybody it may stand for", async () => {
  const { code, out } = await rapporteur(["actors", "Daesh", "--format", "table"]);
  expect(code).toBe(0);
  expect(out).toContain("(islamic-state)");
  expect(out).toContain("(islamic-state-khorasan)");
  expect(out).toContain("only a report can say");
});

test("a part of a name, a slip of the pen, and a name nobody knows", async () => {
  const { code, out } = await rapporteur(["actors", "Haram", "Boko Harem", "Xyzzy Club", "", "--format", "table"]);
  expect(code).toBe(1);
  expect(out).toContain("Haram: 1 actor");
  expect(out).toContain("Boko Harem: not known; did you mean “Boko Haram”?");
  expect(out).toContain("Xyzzy Club: not known");
});

test("wrong usage", async () => {
  expect((await rapporteur(["actors"])).code).toBe(2);
  expect((await rapporteur(["actors", "x", "--format", "csv"])).code).toBe(2);
});
