import type { Name, Sentence, Word } from "../../english/document.ts";
import { isRelation } from "../../english/tree.ts";

/** How a report uses the name of a place. Each rule looks at one name in its sentence. */
type Rule = (sentence: Sentence, name: Name) => boolean;

const word = (sentence: Sentence, index: number): Word | undefined => sentence.words[index];

/** The word of a name on which the others hang. */
export function headOf(sentence: Sentence, { first, last }: Name): number {
  for (let at = first; at <= last; at++) {
    const head = word(sentence, at)?.head ?? -1;
    if (head < first || head > last) return at;
  }
  return last;
}

/** What only those do who decide and speak. */
const doings = new Set(
  `say tell deny claim accuse announce reject vow warn urge call condemn insist agree refuse want blame demand declare deploy impose sanction
  confirm admit acknowledge pledge promise threaten order decide fear hope believe think argue regard consider support back oppose sign
  negotiate recognize recognise denounce welcome protest request ask seek offer respond retaliate invade summon expel recall veto vote fund
  arm finance sponsor suspect deem criticize criticise praise suggest stress state describe hail dismiss rule intend plan dispatch`
    .trim()
    .split(/\s+/),
);

/** ‹Washington› said it would act; ‹Kabul› has denied it. */
const speaksOrDecides: Rule = (sentence, name) => {
  const own = word(sentence, headOf(sentence, name));
  if (own === undefined || !isRelation(own.relation, "nsubj") || own.relation === "nsubj:pass") return false;
  const verb = word(sentence, own.head);
  return verb !== undefined && verb.upos === "VERB" && doings.has(verb.lemma);
};

/** The strike was condemned by ‹Islamabad›; it was denied by ‹Moscow›. */
const byWhomDecided: Rule = (sentence, name) => {
  const own = word(sentence, headOf(sentence, name));
  const before = word(sentence, name.first - 1);
  if (own === undefined || !isRelation(own.relation, "obl") || before?.lemma !== "by") return false;
  return doings.has(word(sentence, own.head)?.lemma ?? "");
};

/** according to ‹Ankara› */
const accordingTo: Rule = (sentence, name) =>
  word(sentence, name.first - 1)?.lemma === "to" && word(sentence, name.first - 2)?.lemma === "accord";

/** talks between ‹Tehran› and Washington; relations with ‹Moscow› */
const partyToTalks: Rule = (sentence, name) => {
  const own = word(sentence, headOf(sentence, name));
  if (own === undefined || !isRelation(own.relation, "nmod")) return false;
  const preposition = word(sentence, name.first - 1)?.lemma ?? "";
  return /^(?:with|between)$/.test(preposition) && relations.has(word(sentence, own.head)?.lemma ?? "");
};
const relations = new Set(
  "talk relation negotiation tie deal agreement treaty pact alliance dispute row truce ceasefire cooperation summit".split(
    " ",
  ),
);

/** ‹Tehran›-backed militias, a ‹US›-led coalition */
const backs: Rule = (sentence, name) => {
  const dash = word(sentence, name.last + 1)?.text ?? "";
  const next = word(sentence, name.last + 2)?.text ?? "";
  return (
    /^[-–]$/.test(dash) && /^(?:backed|led|funded|armed|sponsored|supported|run|trained|brokered|aligned)$/i.test(next)
  );
};

/** Rules by which the name of a place stands for those who rule there. */
export const actorRules: Readonly<Record<string, Rule>> = {
  speaksOrDecides,
  byWhomDecided,
  accordingTo,
  partyToTalks,
  backs,
};

/** Words a little before or after a name, in lower case. */
const before = (sentence: Sentence, name: Name, back: number): string =>
  sentence.words
    .slice(Math.max(0, name.first - back), name.first)
    .map(({ text }) => text.toLowerCase())
    .join(" ");
/** The word after a name and its possessive mark. */
function after(sentence: Sentence, name: Name): string {
  const next = word(sentence, name.last + 1)?.text ?? "";
  return (/^['’]s?$/.test(next) ? (word(sentence, name.last + 2)?.text ?? "") : next).toLowerCase();
}

const article = "(?: the)?";
const kindWord = "(?: (?:town|city|village|district|province|border|area|capital)(?: of)?)?";

/** near ‹Kunduz›, outside the town of ‹Marea›, around ‹Homs›, close to ‹Gao›, off ‹Yemen› */
const nearIt: Rule = (sentence, name) => nearWords.test(before(sentence, name, 5));
const nearWords = new RegExp(
  `(?:^| )(?:near|nearby|outside|around|beyond|off|towards?|close to|next to|adjacent to|between)${article}${kindWord}$`,
);

/** 10 km north of ‹Kirkuk›, west of ‹Mosul› */
const awayFromIt: Rule = (sentence, name) => awayWords.test(before(sentence, name, 6));
const awayWords = new RegExp(
  `(?:north|south|east|west|northeast|northwest|southeast|southwest|north-?east|north-?west|south-?east|south-?west|kms?|kilometers|kilometres|miles|upstream|downstream|outskirts|suburbs|environs|vicinity|edge|mountains|hills|countryside|surroundings) (?:of|from|around|above|near)${article}${kindWord}$`,
);

/** northern ‹Mali›, the far south of ‹Libya›, rural ‹Idlib› */
const partOfIt: Rule = (sentence, name) =>
  /(?:^| )(?:(?:north|south|east|west|central|northeast|northwest|southeast|southwest|north-?east|north-?west|south-?east|south-?west)(?:ern)?(?:most)?|upper|lower|rural|greater|parts of|areas of|swathes of|much of|across)(?: the)?$/.test(
    before(sentence, name, 3),
  );

/** the ‹Nangarhar› area, the ‹Hama› countryside, the ‹Pakistan› border, ‹Donetsk› airport */
const areaAround: Rule = (sentence, name) =>
  /^(?:area|areas|countryside|outskirts|suburb|suburbs|vicinity|mountains|hills|border|borders|frontier|environs|hinterland|front|road|highway|axis|coast|corridor|surroundings|pocket|airport|airfield|airbase|base|refinery|dam)$/.test(
    after(sentence, name),
  );

/** the border with ‹Chad›, on its frontier with ‹Niger› */
const borderWith: Rule = (sentence, name) =>
  /(?:border|borders|borderlands|frontier|boundary)(?: areas?| regions?)? (?:with|to|between|near|of)(?: neighbou?ring)?(?: the)?$/.test(
    before(sentence, name, 5),
  );

/** Rules by which the words name an area, not the place itself. */
export const areaRules: Readonly<Record<string, Rule>> = { nearIt, awayFromIt, borderWith, areaAround, partOfIt };

/** The name that another is joined to: "[Moscow] and Kyiv"; null when there is none. */
function joinedTo(sentence: Sentence, name: Name): Name | null {
  const own = word(sentence, headOf(sentence, name));
  if (own === undefined || own.relation !== "conj") return null;
  return sentence.names.find(({ first, last }) => first <= own.head && own.head <= last && last < name.first) ?? null;
}

/** Name of the first rule that speaks of a name, or of the one that it is joined to; null when none does. */
export function firstRule(rules: Readonly<Record<string, Rule>>, sentence: Sentence, name: Name): string | null {
  const first = joinedTo(sentence, name);
  for (const [rule, speaks] of Object.entries(rules))
    if (speaks(sentence, name) || (first !== null && speaks(sentence, first))) return rule;
  return null;
}
