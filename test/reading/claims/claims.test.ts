import { describe, expect, test } from "vitest";
import { lines, only, read } from "./reader.ts";

const words = (fillers: readonly { words: string }[]): string[] => fillers.map((filler) => filler.words);

describe("who did what to whom", () => {
  test.each([
    ["Rebels killed ten soldiers.", ["Rebels"], ["ten soldiers"]],
    ["Ten soldiers were killed by rebels.", ["rebels"], ["Ten soldiers"]],
    ["Rebels have been accused of killing ten soldiers.", ["Rebels"], ["ten soldiers"]],
    ["The rebels attacked the base and killed ten soldiers.", ["The rebels"], ["ten soldiers"]],
    ["Of the ten soldiers killed, two were officers.", [], ["the ten soldiers"]],
  ])("%s", (text, agent, affected) => {
    const kill = read(text).claims.find((claim) => claim.type === "kill");
    expect(words(kill?.agent ?? [])).toEqual(agent);
    expect(words(kill?.affected ?? [])).toEqual(affected);
  });

  test("a blast is what killed, not who", () => {
    const kill = read("A car bomb killed nine people in the market.").claims.find((claim) => claim.type === "kill");
    expect(kill?.agent).toEqual([]);
    expect(words(kill?.instrument ?? [])).toEqual(["A car bomb"]);
  });

  test.each([
    ["A car bomb killed nine people and wounded 20 others in Mosul on Monday.", "kill", "Mosul"],
    ["A suicide attack on a mosque in Kabul on Friday killed ten.", "kill", "Kabul"],
    ["The army killed five fighters in Ramadi and arrested ten in Falluja.", "kill", "Ramadi"],
    [
      "Six people were killed and 14 injured in a bomb attack on a bus in Damascus, state media reported.",
      "kill",
      "Damascus",
    ],
    ["Armed groups abducted 42 students from a school in Kagara.", "abduct", "Kagara"],
    ["The bombardment of Aleppo killed at least 19 civilians on Friday.", "kill", "Aleppo"],
    ["Helicopters dropped barrel bombs on the town, killing a woman and her three children.", "kill", "the town"],
    ["More than 20,000 people have been displaced by fighting in Goma.", "displace", "Goma"],
    ["Gunmen attacked the village of Solhan, killing at least 132 people.", "kill", "the village of Solhan"],
    ["Nine people died when shells hit a market in Taiz.", "kill", "Taiz"],
    ["Three aid workers were abducted by unknown gunmen in Maiduguri last week.", "abduct", "Maiduguri"],
    ["Government forces recaptured the town of Palmyra from IS.", "take", "the town of Palmyra"],
  ])("one place behind several words of it: %s", (text, type, place) => {
    expect(words(read(text).claims.find((claim) => claim.type === type)?.place ?? [])).toEqual([place]);
  });

  test.each([
    ["A Syrian government air strike killed nine people.", "strike", "agent", ["Syrian government"]],
    ["The convoy was hit by a roadside mine.", "bomb", "affected", ["The convoy"]],
    ["Gunmen burned dozens of homes in the village.", "destroy", "affected", ["dozens of homes"]],
    ["Seven policemen were killed and 12 others injured.", "injure", "affected", ["12 others"]],
    ["Taliban insurgents overran the town of Bria.", "take", "agent", ["Taliban insurgents"]],
    ["At least 13 people were feared dead.", "kill", "affected", ["At least 13 people"]],
    ["Security forces foiled an attempted suicide bombing.", "bomb", "instrument", []],
    ["Afghan forces killed 35 Taliban in air and ground operations.", "kill", "affected", ["35 Taliban"]],
  ] as const)("%s — %s, %s", (text, type, role, expected) => {
    const claim = read(text).claims.find((one) => one.type === type);
    expect(words(claim?.[role] ?? [])).toEqual(expected);
  });

  test.each([
    ["An air strike killed nine people in Idlib on Sunday.", "strike", []],
    ["A roadside bomb wounded two soldiers in Helmand on 3 May.", "bomb", []],
    ["The army carried out an air strike on a market on Sunday.", "strike", ["a market"]],
  ])("the day is not what was hit: %s", (text, type, hit) => {
    expect(words(read(text).claims.find((claim) => claim.type === type)?.affected ?? [])).toEqual(hit);
  });

  test.each([
    ["The army is forcing the rebels to give up.", "surrender", "the rebels"],
    ["The rebels are in control of the town.", "take", "The rebels"],
  ])("%s — who does it", (text, type, agent) => {
    expect(words(read(text).claims.find((claim) => claim.type === type)?.agent ?? [])).toEqual([agent]);
  });

  test.each([
    ["The town is under siege.", "besiege", "ongoing"],
    ["Eight men are in custody.", "capture", "ongoing"],
    ["The convoy came under attack.", "attack", "happened"],
  ])("%s — %s", (text, type, status) => {
    const claim = read(text).claims.find((one) => one.type === type);
    expect([claim?.affected.length, claim?.status]).toEqual([1, status]);
  });

  test("who flees is affected", () => {
    expect(words(only("Thousands of villagers fled their homes.").affected)).toEqual(["Thousands of villagers"]);
  });
});

describe("where", () => {
  test.each([
    ["Shells hit Homs at dawn. Ten soldiers were killed in the city.", ["Homs"]],
    ["Fighting spread from Homs to Idlib Province. Ten soldiers were killed in the province.", ["Idlib Province"]],
    ["Police in Kunar Province met elders. Ten soldiers were killed in the city.", ["the city"]],
    ["Ten soldiers were killed in the city of Homs.", ["the city of Homs"]],
  ])("%s", (text, place) => {
    const kill = read(text).claims.find((claim) => claim.type === "kill");
    expect(words(kill?.place ?? [])).toEqual(place);
  });
});

describe("how many", () => {
  test.each([
    ["Over 600 fighters have surrendered.", [601, null]],
    ["Almost 40 militants were killed.", [36, 39]],
    ["Three women and three children were killed.", [6, 6]],
    ["A policeman was shot dead.", [1, 1]],
    ["Militants surrendered.", null],
    ["The ministry put the death toll at 43.", [43, 43]],
    ["The attack claimed the lives of three aid workers.", [3, 3]],
    ["Between 200 and 300 people are believed to have been killed.", [200, 300]],
    ["The bodies of nine men were found near the river.", [9, 9]],
  ])("%s", (text, count) => expect(only(text).count).toEqual(count));

  test.each([
    ["The raid left 9 dead and 12 wounded.", ["kill 9 incident", "injure 12 incident"]],
    ["The toll stands at 14 dead and 30 injured.", ["kill 14 incident", "injure 30 incident"]],
    ["The brigade suffered nine dead and 12 wounded.", ["kill 9 incident", "injure 12 incident"]],
    ["Three deaths and two injuries followed.", ["kill 3 incident", "injure 2 incident"]],
    ["Twelve wounded soldiers died.", ["injure 12 incident", "kill 12 incident"]],
  ])("the dead and the wounded are counted apart: %s", (text, expected) => {
    const told = read(text).claims.filter(({ type }) => type === "kill" || type === "injure");
    expect(told.map(({ type, count, scope }) => `${type} ${count?.[0]} ${scope}`)).toEqual(expected);
  });

  test("parts are named, not added", () => {
    const { count, parts } = only("A group of 62 fighters, including 30 Pakistanis, surrendered on Tuesday.");
    expect(count).toEqual([62, 62]);
    expect(parts.map((part) => part.count)).toEqual([[30, 30]]);
  });
});

describe("when", () => {
  test("a weekday is the nearest before the report", () => {
    const { from, to, periodBasis } = only("Ten soldiers were killed on Tuesday.");
    expect([from, to, periodBasis]).toEqual(["2019-11-19", "2019-11-19", "inferred"]);
  });
  test("since runs to the day of the report", () => {
    const { from, to, scope } = only("Over 600 fighters have surrendered since late October.");
    expect([from, to, scope]).toEqual(["2019-10-21", "2019-11-21", "cumulative"]);
  });
  test("a number that is kept grows over a time, the toll of one blast does not", () => {
    expect(only("The number of fighters who have given themselves up has risen to about 670.").scope).toBe(
      "cumulative",
    );
    expect(only("The number of people killed in the blast rose to 12.").scope).toBe("incident");
  });
  test("a total that is carried on is one", () => {
    const told = read("Ten people were killed on Monday, bringing the total to 612.").claims;
    expect(told.map(({ count, scope }) => [count?.[0], scope])).toEqual([
      [10, "incident"],
      [612, "cumulative"],
    ]);
  });
  test("the day on which somebody spoke dates nothing", () => {
    expect(only("The ministry said on Thursday that ten soldiers had been killed.").from).toBeNull();
  });
});

describe("who says so, and how sure", () => {
  test.each([
    ["Ten soldiers were killed, the ministry said.", ["kill 10 | the ministry: say"]],
    ["The army denied that it had killed civilians.", ["kill | denied | The army: deny"]],
    ["The army plans to release 12 prisoners.", ["release 12 | planned"]],
    ["No one was killed.", ["kill 0 | denied"]],
    ["The army denied claims that it had killed civilians.", ["kill | denied | The army: deny"]],
    [
      "The Kremlin dismissed reports that its forces had shelled the hospital.",
      ["strike | denied | The Kremlin: deny"],
    ],
    ["The ministry said 40 militants were killed, a claim the group rejected.", ["kill 40 | The ministry: say"]],
    ["Activists accuse the government of bombing hospitals.", ["bomb | Activists: accuse"]],
    ["Amnesty International said the road is open.", []],
    ["The coalition denied carrying out the raid.", ["attack | denied | The coalition: deny"]],
  ])("%s", (text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what is no claim", () => {
  test.each([
    "Prices surrendered 62 points on Tuesday.",
    "The minister was killed in Act Three.",
    "The champion surrendered her title.",
    "The bombing investigators have been working hard.",
    "According to the mayor, the road is open.",
  ])("%s", (text) => expect(lines(text)).toEqual([]));

  test("a blast told of again", () => {
    const told = lines("A bomb exploded in Kunduz. The blast was heard for miles.");
    expect(told).toHaveLength(1);
  });
});
