import { describe, expect, test } from "vitest";
import {
  checkCodebook,
  CodebookError,
  type CodebookFile,
  loadCodebook,
  problemLine,
  tryCodebook,
} from "../../src/codebook/index.ts";
import { readCodebookFolder } from "../../src/codebook-folder.ts";

const head = { path: "codebook.yaml", text: "name: ours\nversion: 1\n" };
const onTop = { path: "codebook.yaml", text: "name: ours\nversion: 1\nextends: conflict\n" };
const frame = (type: string, text: string): CodebookFile => ({ path: `frames/${type}.yaml`, text });
const whole =
  "means: People flee.\ncounts: people in affected\nroles:\n  affected: { means: who flees, verb: subject }\n";
const slips = (...files: CodebookFile[]) => tryCodebook([head, ...files]).problems.map(problemLine);
const triggers = (text: string) =>
  loadCodebook([head, frame("flee", whole + text)]).frames[0]?.triggers.map(({ pos, lemmas }) =>
    [pos, ...lemmas].join(" "),
  );

describe("triggers are written short", () => {
  test.each([
    ["verbs: [flee]", ["verb flee"]],
    ["verbs: flee", ["verb flee"]],
    ["verbs: [lay down arm]", ["verb lay down arm"]],
    ["verbs: [fire/lob rocket/shell]", ["verb fire rocket", "verb fire shell", "verb lob rocket", "verb lob shell"]],
    ["verbs: [rout / beat/drive back]", ["verb rout", "verb beat back", "verb drive back"]],
    ["nouns: [air strike]", ["noun strike air"]],
    ["nouns: [loss of life]", ["noun loss of life"]],
    ["nouns: [cease-fire]", ["noun cease-fire", "noun fire cease"]],
    ["verbs: [re-arrest]", ["verb re-arrest", "verb arrest re"]],
    ["adjectives: [held]", ["adjective held"]],
  ])("%s", (text, expected) => {
    expect(triggers(text)).toEqual(expected);
  });

  test("roles, conditions and a status of its own", () => {
    const [trigger] = loadCodebook([
      head,
      { path: "classes.yaml", text: "people:\n  means: people\n  words: [man]\n" },
      frame(
        "flee",
        `${whole}verbs:\n  - { word: run, affected: [object, from], needs: { object: [+people] }, unless: { for: office }, status: planned }`,
      ),
    ]).frames[0]!.triggers;
    expect(trigger).toEqual({
      pos: "verb",
      lemmas: ["run"],
      roles: { affected: ["object", "from"] },
      needs: [{ at: "object", is: ["+people"] }],
      unless: [{ at: "for", is: ["office"] }],
      status: "planned",
    });
  });
});

describe("a slip gets an answer that can be used", () => {
  test.each([
    [
      whole.replace("affected: {", "reciever: {"),
      'frames/flee.yaml:4 unknown role "reciever"; did you mean "recipient"? allowed: agent, affected, recipient, instrument, place',
    ],
    [`${whole}verb: [flee]`, 'frames/flee.yaml:5 unknown key "verb"; did you mean "verbs"?'],
    [
      `${whole}verbs:\n  - { word: flee, unless: { objct: [x] } }`,
      'frames/flee.yaml:6 unknown position "objct"; did you mean "object"?',
    ],
    [`${whole}verbs:\n  - { affected: object }`, 'frames/flee.yaml:6 "word" is missing'],
    [
      `${whole}verbs:\n  - { word: flee, needs: { object: [+peple] } }`,
      'frames/flee.yaml:6 unknown class of nouns "+peple"; did you mean "+people"?',
    ],
    [whole.replace("people in affected", "persons"), 'frames/flee.yaml:2 unknown way of counting "persons"'],
    [`${whole}verbs:\n  - { word: flee, status: happend }`, 'did you mean "happened"?'],
    ["means: People flee.", 'frames/flee.yaml:1 "counts" is missing'],
    ["means: one: two", 'frames/flee.yaml:1 put quotes round a text that has ": " in it'],
  ])("%j", (text, answer) => {
    const found = slips({ path: "classes.yaml", text: "people: { means: people }" }, frame("flee", text));
    expect(found.join("\n")).toContain(answer);
  });

  test("all slips of all files are listed", () => {
    const found = slips(
      frame("flee", `${whole}verb: [a]\nfind: [b]`),
      frame("kill", "means: [x]\ncounts: people in affected\nroles: 3\n"),
      { path: "acters.yaml", text: "" },
    );
    expect(found.map((line) => line.split(" ")[0])).toEqual([
      "frames/flee.yaml:5",
      "frames/flee.yaml:6",
      "frames/kill.yaml:1",
      "frames/kill.yaml:3",
      "acters.yaml:1",
    ]);
    expect(found.at(-1)).toContain('did you mean "actors.yaml"?');
  });

  test("names of a file that cannot be read are no further slips", () => {
    const found = slips(
      { path: "classes.yaml", text: "people: {" },
      frame("flee", `${whole}verbs:\n  - { word: flee, needs: { object: [+people] } }`),
    );
    expect(found).toEqual(['classes.yaml:1 "}" is missing']);
  });

  test("a codebook without a name, and one whose base is not there", () => {
    expect(tryCodebook([]).problems.map(problemLine)[0]).toContain("codebook.yaml:1 is missing");
    expect(() => loadCodebook([onTop])).toThrow(CodebookError);
    expect(() => loadCodebook([onTop])).toThrow('the codebook "conflict" that it extends was not found');
  });
});

describe("a codebook extends another", () => {
  const base = loadCodebook([
    { path: "codebook.yaml", text: "name: conflict\nversion: 3\n" },
    { path: "classes.yaml", text: "people: { means: people, words: [man] }\nall: { means: all, includes: people }" },
    { path: "actors.yaml", text: "fsa: { name: Free Syrian Army, kind: armed group }" },
    frame("flee", `${whole}verbs: [flee, { word: run, affected: object }]\nnouns: [flight]\nfinds: [They fled.]`),
    frame("kill", whole),
  ]);
  const extended = (...files: CodebookFile[]) => loadCodebook([onTop, ...files], base);
  const words = (codebook: {
    frames: readonly { type: string; triggers: readonly { lemmas: readonly string[] }[] }[];
  }) => codebook.frames.find(({ type }) => type === "flee")?.triggers.map(({ lemmas }) => lemmas.join(" "));

  test("and is the same where it says nothing", () => {
    expect(extended()).toMatchObject({ name: "ours", extends: "conflict@3", frames: base.frames, actors: base.actors });
  });
  test("adds a trigger, takes one away, writes one anew", () => {
    expect(words(extended(frame("flee", "verbs: [bolt]")))).toEqual(["flee", "run", "flight", "bolt"]);
    expect(words(extended(frame("flee", "remove: { nouns: [flight] }")))).toEqual(["flee", "run"]);
    const anew = extended(frame("flee", "verbs: [{ word: run, affected: subject }]"));
    expect(anew.frames[0]?.triggers.at(-1)).toMatchObject({ lemmas: ["run"], roles: { affected: ["subject"] } });
  });
  test("adds examples, and replaces the meaning", () => {
    const [flee] = extended(frame("flee", "means: People run.\nfinds: [They ran.]")).frames;
    expect(flee).toMatchObject({ means: "People run.", finds: ["They fled.", "They ran."] });
  });
  test("switches a type off, adds one of its own", () => {
    const { frames } = extended(frame("kill", "off: true"), frame("hunger", whole));
    expect(frames.map(({ type }) => type)).toEqual(["flee", "hunger"]);
  });
  test("adds words to a class, and to those that include it", () => {
    const { classes } = extended({ path: "classes.yaml", text: "people: { means: people, words: [elder] }" });
    expect([...(classes.get("all")?.words ?? [])]).toEqual(["man", "elder"]);
  });
  test("adds actors", () => {
    expect([
      ...extended({ path: "actors.yaml", text: "sna: { name: SNA, kind: armed group, part of: fsa }" }).actors.keys(),
    ]).toEqual(["fsa", "sna"]);
  });
});

test("checkCodebook runs the examples and says where one fails", () => {
  const text = `${whole}finds:\n  - They fled.\n  - They bolted.\nignores:\n  - He fled the question.\n`;
  const read = (sentence: string) => (sentence.includes("fled") ? [{ type: "flee", words: "fled" }] : []);
  const { problems, examples } = checkCodebook([head, frame("flee", text)], undefined, () => read);
  expect(problems).toEqual([]);
  expect(examples.map(problemLine)).toEqual([
    'frames/flee.yaml:7 finds no flee: "They bolted."',
    'frames/flee.yaml:9 should find no flee, but takes "fled" for one: "He fled the question."',
  ]);
});

describe("the shipped codebook", () => {
  const codebook = readCodebookFolder();
  const types =
    "abduct agree aid attack besiege bomb capture clash deploy destroy displace escape injure kill negotiate protest recruit release responsibility seize sentence strike surrender take threaten transfer";

  test("has the 26 types, each with a meaning, triggers and examples", () => {
    expect(codebook.frames.map(({ type }) => type).join(" ")).toBe(types);
    for (const { type, means, not, triggers: all, finds, ignores } of codebook.frames) {
      expect({ type, told: means.length > 10 && not.length > 10, triggers: all.length >= 10 }).toEqual({
        type,
        told: true,
        triggers: true,
      });
      expect({ type, finds: finds.length >= 5, ignores: ignores.length >= 4 }).toEqual({
        type,
        finds: true,
        ignores: true,
      });
    }
  });
  test("gives every role of every trigger a meaning", () => {
    for (const { type, roles, triggers: all } of codebook.frames)
      for (const trigger of all)
        for (const role of Object.keys(trigger.roles))
          expect({ type, role, known: Object.hasOwn(roles, role) }).toEqual({ type, role, known: true });
  });
  test("knows one armed actor by its many names", () => {
    const { aliases, partOf } = codebook.actors.get("islamic-state-khorasan")!;
    expect(aliases).toEqual(expect.arrayContaining(["IS-K", "ISIS-K", "IS-Khorasan", "ISKP", "Daesh-Khorasan"]));
    expect(partOf).toEqual(["islamic-state"]);
    expect(codebook.actors.size).toBeGreaterThan(120);
  });
  test("gives no name to two actors, but for contested ones", () => {
    const owner = new Map<string, string>();
    for (const { id, name, aliases } of codebook.actors.values())
      for (const one of new Set([name, ...aliases])) {
        expect({ one, also: owner.get(one.toLowerCase()) ?? id }).toEqual({ one, also: id });
        owner.set(one.toLowerCase(), id);
      }
  });
});
