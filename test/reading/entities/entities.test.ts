import { describe, expect, test } from "vitest";
import type { Entity, Reading } from "../../../src/reading/index.ts";
import { read } from "../claims/reader.ts";

const named = ({ entities }: Reading, name: string): Entity => {
  const found = entities.find(({ kind, names }) => kind !== "place" && names.includes(name));
  if (!found) throw new Error(`no "${name}" among ${entities.map((entity) => entity.names.join(" = ")).join("; ")}`);
  return found;
};
const factsOf = (text: string, name: string) => named(read(text), name).actor!;
const together = (text: string, one: string, other: string) => {
  const reading = read(text);
  return named(reading, one) === named(reading, other);
};
const signsOf = (text: string, name: string) => factsOf(text, name).reasons.map(({ sign }) => sign);

describe("names of one actor in a report", () => {
  test.each([
    [
      "an abbreviation in brackets",
      "The Blue Falcon Front (BFF) shelled the town. BFF denied it.",
      "Blue Falcon Front",
      "BFF",
    ],
    [
      "a description it abbreviates",
      "The General Directorate of Intelligence (GDI) said ten men were arrested. GDI gave no names.",
      "The General Directorate of Intelligence",
      "GDI",
    ],
    ["known as", "ISIS-K, also known as Daesh, killed ten people.", "ISIS-K", "Daesh"],
    [
      "two names in the codebook",
      "IS-K fighters attacked a mosque. Islamic State Khorasan said it killed five.",
      "IS-K",
      "Islamic State Khorasan",
    ],
    ["a surname", "President Ashraf Ghani ordered a raid. Ghani said ten were killed.", "Ashraf Ghani", "Ghani"],
    [
      "a body and its country",
      "The Afghan government denied the attack. Afghanistan's government said nobody was killed.",
      "The Afghan government",
      "Afghanistan's government",
    ],
  ])("%s", (_, text, one, other) => {
    expect(together(text, one, other)).toBe(true);
  });

  test.each([
    [
      "a branch is not the whole",
      "Islamic State Khorasan killed five. Islamic State said it killed ten.",
      "Islamic State Khorasan",
      "Islamic State",
    ],
    [
      "some of a group are not the group",
      "ISIS attacked the town. 62 ISIS terrorists surrendered.",
      "ISIS",
      "62 ISIS terrorists",
    ],
    [
      "two countries, two ministries",
      "The Iraqi Interior Ministry denied the raid. The Pakistani Interior Ministry said ten were killed.",
      "Iraqi Interior Ministry",
      "Pakistani Interior Ministry",
    ],
  ])("%s", (_, text, one, other) => {
    expect(together(text, one, other)).toBe(false);
  });

  test("a name is told from a person of few letters, and why names are one is said", () => {
    expect(signsOf("The Blue Falcon Front (BFF) shelled the town.", "BFF")).toContain("abbreviationInBrackets");
  });
});

describe("who it is across reports", () => {
  test.each([
    ["ISIS-K killed ten people.", "ISIS-K", "islamic-state-khorasan"],
    ["The Tamil Tigers killed ten people.", "Tamil Tigers", "ltte"],
    ["The Afghan government denied the attack.", "The Afghan government", "AF:government"],
    ["The Afghan Ministry of Defence said ten were killed.", "Afghan Ministry of Defence", "AF:defense-ministry"],
    ["An Israeli air strike killed ten people.", "Israeli", "IL"],
    ["Washington denied that it bombed the town.", "Washington", "US:government"],
    ["The Blue Falcon Front killed ten people.", "Blue Falcon Front", null],
    ["The former Afghan government released 1,800 prisoners.", "The former Afghan government", null],
  ])("%s", (text, name, identity) => {
    expect(factsOf(text, name).identity).toBe(identity);
  });

  test("a contested name keeps all its candidates with their reasons, and none is chosen", () => {
    const { identity, candidates, kind, reasons } = factsOf("Daesh killed ten soldiers in Kabul.", "Daesh");
    expect(identity).toBeNull();
    expect(candidates.map((one) => one.identity).sort()).toEqual(["islamic-state", "islamic-state-khorasan"]);
    for (const one of candidates) expect(one.reasons.length).toBeGreaterThan(0);
    expect(kind).toBe("armed group");
    expect(reasons).toContainEqual(
      expect.objectContaining({ about: "identity", sign: "contested", basis: "codebook" }),
    );
  });

  test("unless the report says whom it means", () => {
    expect(factsOf("ISIS-K, also known as Daesh, killed ten people.", "Daesh").identity).toBe("islamic-state-khorasan");
  });

  test("a branch is part of its whole by the codebook, fighters of theirs by the report", () => {
    const reading = read(
      "Islamic State Khorasan killed five. Islamic State praised it. 62 ISIS terrorists surrendered.",
    );
    const whole = named(reading, "Islamic State").id;
    const branch = named(reading, "Islamic State Khorasan").actor!.partOf;
    expect(branch).toEqual([{ entity: whole, identity: "islamic-state", basis: "codebook" }]);
    const some = named(reading, "62 ISIS terrorists").actor!;
    expect(some.partOf).toEqual([{ entity: whole, identity: "islamic-state", basis: "report" }]);
    expect(some).toMatchObject({ identity: null, kind: "armed group" });
  });
});

describe("kind, country and office", () => {
  test.each([
    ["Ten residents were killed, security forces said.", "Ten residents", { kind: "civilians" }],
    ["Ten residents were killed, security forces said.", "security forces", { kind: "state force" }],
    ["Rebel forces shelled the town.", "Rebel forces", { kind: "armed group" }],
    ["Twenty Taliban members were arrested.", "Twenty Taliban members", { kind: "armed group" }],
    ["Two Iraqi soldiers were killed.", "Two Iraqi soldiers", { kind: "state force", country: "IQ" }],
    [
      "Afghan President Ashraf Ghani denied the attack.",
      "Ashraf Ghani",
      { kind: "officials", office: "President", country: "AF" },
    ],
    [
      "U.S. Defense Secretary Mark Esper denied the attack.",
      "Mark Esper",
      { office: "Defense Secretary", country: "US" },
    ],
    ["Reuters reported that ten were killed.", "Reuters", { kind: "media" }],
    ["The Blue Falcon Front killed ten people.", "Blue Falcon Front", { kind: null, country: null }],
  ])("%s %s", (text, name, facts) => {
    expect(factsOf(text, name)).toMatchObject(facts);
  });

  test("who speaks for a group belongs to it", () => {
    const reading = read("Taliban spokesman Zabihullah Noor said ten soldiers were killed.");
    const { partOf, office } = named(reading, "Zabihullah Noor").actor!;
    expect({ partOf, office }).toEqual({
      partOf: [{ entity: named(reading, "Taliban").id, identity: "taliban", basis: "report" }],
      office: "spokesman",
    });
  });

  test("of a person only what this report says: no identity, no candidates", () => {
    expect(factsOf("Afghan President Ashraf Ghani denied the attack.", "Ashraf Ghani")).toMatchObject({
      identity: null,
      candidates: [],
    });
  });

  test("a country is a place where things happen and an actor where it acts", () => {
    const { entities } = read("Israel bombed the town. Ten people were killed in Syria.");
    expect(entities.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
      expect.arrayContaining(["actor Israel", "place Syria"]),
    );
  });
});

test("the fillers of a claim are mentions of entities", () => {
  const { claims, mentions, entities } = read(
    "Sixty-two ISIS fighters surrendered to the Afghan government, officials said.",
  );
  const nameOf = (id: string | undefined) =>
    entities.find((entity) => entity.id === mentions.find((mention) => mention.id === id)?.entity)?.name;
  const [claim] = claims;
  expect([claim!.agent[0], claim!.recipient[0], claim!.source].map((filler) => nameOf(filler?.mention))).toEqual([
    "Sixty-two ISIS fighters",
    "the Afghan government",
    "officials",
  ]);
});
