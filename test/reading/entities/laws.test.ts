import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../claims/reader.ts";

const pieces = fc.constantFrom(
  ..."Taliban|the Taliban|Daesh|IS-K|(|)|GDI|the Afghan government|Afghan|President Ashraf Ghani|, also known as|Washington|said|killed ten people|residents|Iraqi soldiers|the group|.|.|,|and|\ud800|\u0301|\n\n|BFF|62 ISIS terrorists".split(
    "|",
  ),
);
const anyReport = fc.array(pieces, { maxLength: 50 }).map((all) => all.join(" "));

test("mentions and entities refer to each other and to nothing else; every value has its reason", () => {
  fc.assert(
    fc.property(anyReport, (text) => {
      const { mentions, entities, claims } = read(text);
      const ids = new Set(entities.map(({ id }) => id));
      expect(ids.size).toBe(entities.length);
      for (const { entity } of mentions) if (entity !== undefined) expect(ids.has(entity)).toBe(true);
      for (const { id } of entities) expect(mentions.some(({ entity }) => entity === id)).toBe(true);
      const known = new Set(mentions.map(({ id }) => id));
      for (const { agent, affected, recipient, source } of claims)
        for (const { mention } of [...agent, ...affected, ...recipient, ...(source ? [source] : [])])
          if (mention !== undefined) expect(known.has(mention)).toBe(true);
      for (const { kind, names, actor } of entities) {
        expect(names.length).toBeGreaterThan(0);
        expect(actor === undefined).toBe(kind === "place");
        if (!actor) continue;
        const about = new Set(actor.reasons.map((reason) => reason.about));
        for (const value of ["kind", "office", "country", "identity"] as const)
          if (actor[value] !== null) expect({ value, actor, told: about.has(value) }).toMatchObject({ told: true });
      }
    }),
    { numRuns: 150 },
  );
});

const groups = ["Boko Haram", "Taliban", "Hezbollah", "Shining Path", "FARC"];
const templates = [
  "X killed ten people in the town on Tuesday. The group said so.",
  "Twenty X fighters were arrested, the army said. X denied it.",
  "X spokesman Karim Noor denied that X had attacked the village.",
];

test.each(templates)("parties are treated alike: %s", (template) => {
  const picture = (name: string) => {
    const { entities, mentions, claims } = read(template.replaceAll("X", name));
    const entityOf = (mention: string | undefined) => mentions.find(({ id }) => id === mention)?.entity;
    return {
      entities: entities.map(({ id, kind, actor }) => [
        id,
        kind,
        actor?.kind,
        actor?.office,
        actor?.partOf.map(({ entity }) => entity),
      ]),
      mentions: mentions.filter(({ entity }) => entity).map(({ kind, entity }) => [kind, entity]),
      fillers: claims.map(({ agent, affected, source }) =>
        [...agent, ...affected, ...(source ? [source] : [])].map(({ mention }) => entityOf(mention)),
      ),
    };
  };
  const [first, ...others] = groups.map(picture);
  for (const other of others) expect(other).toEqual(first);
});
