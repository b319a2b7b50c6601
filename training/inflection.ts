import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Penn tag, form, lemma, weight of the evidence. */
export type Form = readonly [tag: string, form: string, lemma: string, weight: number];

/** Single words in small letters of one of WordNet's index files, with the number of senses tagged in texts. */
const lemmasOf = (wordnet: string, part: string): [word: string, tagged: number][] =>
  readFileSync(join(wordnet, `index.${part}`), "latin1")
    .split("\n")
    .filter((line) => /^[a-z]{2,} /.test(line))
    .map((line) => {
      const columns = line.trim().split(" ");
      const pointers = Number(columns[3]);
      return [columns[0]!, Number(columns[5 + pointers] ?? 0)];
    });

/** Past and participle where they are not regular: "go went gone". Compounds follow by their endings. */
const irregularVerbs = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bid bid bid
bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|build built built|burst burst burst
buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut
deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt
fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got got|give gave given|go went gone|grind ground ground|grow grew grown
hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known
lay laid laid|lead led led|leap leapt leapt|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant
meet met met|mislead misled misled|mistake mistook mistaken|offset offset offset|overcome overcame overcome|overrun overran overrun|overthrow overthrew overthrown|pay paid paid|prove proved proven
put put put|quit quit quit|read read read|rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|sew sewed sewn|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk
shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid|sow sowed sown|speak spoke spoken|speed sped sped|spend spent spent
spin spun spun|spit spat spat|split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck
strike struck stricken|string strung strung|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust|undergo underwent undergone|understand understood understood|undertake undertook undertaken|upset upset upset
wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|write wrote written
burn burnt burnt|dream dreamt dreamt|learn learnt learnt|spill spilt spilt|spell spelt spelt|smell smelt smelt|spoil spoilt spoilt|lean leant leant|plead pled pled
`;

/** Verbs with a regular past beside the irregular one. */
const alsoRegular = new Set(
  "smell spell spill spoil burn learn lean dream leap light speed hang sew sow swell shine kneel plead wake prove bet wind strive shave".split(
    " ",
  ),
);

const irregularNouns = `man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|die dice|crisis crises|basis bases|analysis analyses
hypothesis hypotheses|thesis theses|axis axes|diagnosis diagnoses|oasis oases|parenthesis parentheses|criterion criteria|phenomenon phenomena|medium media|bacterium bacteria|datum data|curriculum curricula
stratum strata|memorandum memoranda|referendum referenda|fungus fungi|nucleus nuclei|stimulus stimuli|alumnus alumni|cactus cacti|radius radii|vertebra vertebrae|formula formulae|larva larvae|index indices
matrix matrices|appendix appendices|vertex vertices|knife knives|life lives|wife wives|leaf leaves|thief thieves|half halves|loaf loaves|shelf shelves|wolf wolves|calf calves|self selves|hoof hooves|scarf scarves
movie movies|bomb bombs|lens lenses|bus buses|gas gases|virus viruses|means means|series series|species species|troop troops|headquarters headquarters|barracks barracks|shoe shoes|canoe canoes|axe axes
police police|ruin ruins|calorie calories|cookie cookies|zombie zombies|rookie rookies|genie genies|veggie veggies|tie ties|lie lies|pie pies|bonus bonuses|campus campuses|corps corps|gunman gunmen|policeman policemen
policewoman policewomen|serviceman servicemen|militiaman militiamen|fireman firemen|spokesman spokesmen|Roma Roma|cache caches|ache aches|headache headaches|avalanche avalanches|kebab kebabs`;

/** Words of several syllables whose last is stressed, or that double in British spelling; short words double by rule. */
const doublesLast =
  /(?:admit|commit|omit|permit|submit|transmit|emit|remit|acquit|refer|prefer|infer|confer|defer|transfer|deter|occur|incur|recur|concur|control|patrol|compel|expel|repel|propel|dispel|rebel|cancel|travel|shovel|label|level|model|signal|equal|fuel|duel|quarrel|tunnel|marshal|begin|equip|abet|upset|regret|forget|program|kidnap|worship|handicap|forbid|rebut|allot|abut|impel|excel|annul|enrol|enthral|instal|fulfil|distil|unplug|debug|outbid|overrun|underpin|entrap|unwrap|enwrap|ballot|combat|format)$/;

const monosyllable = /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprtvz]$/;
const vowelThenOne = /[^aeiou][aeiou][bdglmnprt]$/;

const pastStems = (verb: string): string[] => {
  if (verb.endsWith("e")) return [verb.slice(0, -1)];
  if (/[aeiou]c$/.test(verb)) return [`${verb}k`];
  const doubled = verb + verb.at(-1)!;
  if (monosyllable.test(verb)) return [doubled];
  if (doublesLast.test(verb)) return [doubled, verb];
  return vowelThenOne.test(verb) && /(?:el|al|il|ol|it|er|ur|et|ot|ut|ap|ip|op)$/.test(verb) && verb.length < 7
    ? [verb, doubled]
    : [verb];
};

const third = (word: string): string =>
  /(?:[sxz]|[cs]h)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /[^aeiou]o$/.test(word)
        ? `${word}es`
        : `${word}s`;

/** Inflected forms of WordNet's verbs and of the irregular ones. */
export function verbFormsOf(wordnet: string): Form[] {
  const forms: Form[] = [];
  const irregular = new Set<string>();
  for (const line of irregularVerbs.trim().split(/[|\n]/)) {
    const [base = "", past = "", participle = ""] = line.trim().split(" ");
    irregular.add(base);
    forms.push(["VBD", past, base, 15], ["VBN", participle, base, 15]);
  }
  for (const [verb, tagged] of lemmasOf(wordnet, "verb")) {
    const weight = 1 + Math.min(4, tagged);
    forms.push(["VBZ", third(verb), verb, weight]);
    for (const stem of pastStems(verb)) {
      const participle = verb.endsWith("ie")
        ? `${verb.slice(0, -2)}ying`
        : /(?:ee|oe|ye)$/.test(verb)
          ? `${verb}ing`
          : `${stem}ing`;
      forms.push(["VBG", participle, verb, weight]);
      if (!irregular.has(verb) || alsoRegular.has(verb))
        forms.push(["VBD", /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`, verb, weight]);
    }
  }
  return forms;
}

/** Plurals of WordNet's nouns and the irregular ones. */
export function nounPluralsOf(wordnet: string): Form[] {
  const forms: Form[] = [];
  for (const line of irregularNouns.trim().split(/[|\n]/)) {
    const [one = "", many = ""] = line.trim().split(" ");
    forms.push(["NNS", many, one, 15]);
  }
  for (const [noun, tagged] of lemmasOf(wordnet, "noun"))
    if (tagged > 0 || noun.length > 4) forms.push(["NNS", third(noun), noun, 1 + Math.min(3, tagged)]);
  return forms;
}

/** Comparatives and superlatives of short adjectives. */
export function adjectivesOf(wordnet: string): Form[] {
  const forms: Form[] = [];
  for (const [adjective, tagged] of lemmasOf(wordnet, "adj")) {
    if (adjective.length > 7 || tagged === 0 || adjective.length < 3) continue;
    const stem = adjective.endsWith("e")
      ? adjective.slice(0, -1)
      : /[^aeiou]y$/.test(adjective)
        ? `${adjective.slice(0, -1)}i`
        : monosyllable.test(adjective)
          ? adjective + adjective.at(-1)!
          : adjective;
    forms.push(["JJR", `${stem}er`, adjective, 1], ["JJS", `${stem}est`, adjective, 1]);
  }
  return forms;
}
