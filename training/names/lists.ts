import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { fold } from "../../src/english/names/letters.ts";
import { spread, EMPTY, extend } from "../../src/english/names/hash.ts";
import { Listed } from "../../src/english/names/lexicon.ts";
import { NATIONALITIES } from "../../src/english/names/nationalities.ts";

/** The lists that the namer consults, as hashes of names with bits of `Listed`, ascending by hash. */
export interface Lists {
  readonly keys: Uint32Array;
  readonly values: Uint16Array;
}

const lines = (path: string): string[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");

/** Continents, seas and regions that reports name as places. */
const REGIONS =
  `Africa|North Africa|West Africa|East Africa|Central Africa|Southern Africa|Horn of Africa|Asia|Central Asia|South Asia|Southeast Asia|East Asia|Europe|
  Eastern Europe|Western Europe|Americas|North America|South America|Latin America|Central America|Middle East|Near East|Far East|Gulf|Persian Gulf|Levant|Maghreb|Sahel|Sahara|
  Balkans|Caucasus|North Caucasus|South Caucasus|Scandinavia|Caribbean|Arctic|Antarctica|Oceania|Pacific|Atlantic|Indian Ocean|Mediterranean|Black Sea|Red Sea|Caspian Sea|
  Arabian Sea|Gulf of Aden|Gulf of Oman|Strait of Hormuz|Suez Canal|Bosphorus|Kurdistan|Iraqi Kurdistan|Balochistan|Baluchistan|Kashmir|Punjab|Waziristan|North Waziristan|
  South Waziristan|FATA|Gaza|Gaza Strip|West Bank|Golan Heights|Golan|Sinai|Sinai Peninsula|Anbar|Darfur|Kordofan|Blue Nile|Tigray|Ogaden|Puntland|Somaliland|Jubaland|Biafra|
  Niger Delta|Lake Chad|Kivu|North Kivu|South Kivu|Ituri|Katanga|Kasai|Cabinda|Casamance|Western Sahara|Donbas|Donbass|Crimea|Chechnya|Dagestan|Ingushetia|Abkhazia|South Ossetia|
  North Ossetia|Nagorno-Karabakh|Karabakh|Artsakh|Transnistria|Kosovo|Bosnia|Bosnia and Herzegovina|Herzegovina|Republika Srpska|Vojvodina|Srebrenica|Yugoslavia|Soviet Union|USSR|
  Czechoslovakia|East Germany|West Germany|GDR|Palestine|Palestinian territories|Occupied Territories|East Jerusalem|Burma|Myanmar|Rakhine|Kachin|Shan State|Chin State|Mindanao|Sulu|Basilan|
  Aceh|Papua|West Papua|East Timor|Tibet|Xinjiang|Inner Mongolia|Hong Kong|Macau|Taiwan|Korea|North Korea|South Korea|DPRK|Assam|Nagaland|Manipur|Chhattisgarh|Jharkhand|Bihar|
  U.S.|US|USA|U.S.A.|America|United States|United States of America|UK|U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Ulster|UAE|Emirates|DRC|DR Congo|
  Congo-Brazzaville|Congo|CAR|Ivory Coast|Cote d'Ivoire|Holland|Vatican|Holy See|Green Zone|Ground Zero|Wall Street|Silicon Valley|Guantanamo|Guantanamo Bay|Abu Ghraib|Bagram|
  Camp Bastion|Tora Bora|Hindu Kush|Khyber Pass|Durand Line|Helmand River|Euphrates|Tigris|Nile|Danube|Amazon|Mekong|Indus|Ganges|Jordan River|Jordan Valley|Bekaa Valley|Litani|
  Shatt al-Arab|Mount Sinjar|Qandil|Qandil Mountains|Zagros|Himalayas|Alps|Andes|Urals|Siberia|Patagonia|Bay of Bengal|South China Sea|English Channel|Baltic|North Sea|West|East`
    .split("|")
    .map((name) => name.trim());

/** Builds the lists. `gazetteer` holds the GeoNames and Natural Earth files, `given` the JSON lists of English given names, `wordnet` the dict folder. */
export function buildLists(gazetteer: string, given: readonly string[], wordnet: string, here: string): Lists {
  const table = new Map<number, number>();
  const put = (name: string, bit: number): void => {
    const running = name.split(/\s+/).reduce((hash, word) => extend(hash, fold(word)), EMPTY);
    if (running === EMPTY) return;
    const key = spread(running);
    table.set(key, (table.get(key) ?? 0) | bit);
  };
  const place = (name: string, bit: number): void => {
    if (/\p{Lu}/u.test(name) && /^[\p{Script=Latin}\s\d.'’‘`()-]+$/u.test(name) && name.length > 2 && name.length < 50)
      put(name.replace(/\(.*\)/, ""), bit);
  };

  for (const line of lines(join(gazetteer, "geonames_countryInfo.txt"))) {
    if (!line.startsWith("#")) place(line.split("\t")[4] ?? "", Listed.country);
  }
  for (const name of REGIONS) put(name, Listed.country);
  for (const line of lines(join(gazetteer, "geonames_admin1CodesASCII.txt"))) {
    const [, name, ascii] = line.split("\t");
    place(name!, Listed.division);
    place(ascii!, Listed.division);
  }
  for (const line of lines(join(gazetteer, "ne_admin1_names.tsv")).slice(1)) {
    const fields = line.split("\t");
    place(fields[5] ?? "", Listed.division);
    for (const variant of (fields[10] ?? "").split("|")) place(variant, Listed.smallPlace);
  }
  for (const line of gunzipSync(readFileSync(join(gazetteer, "geonames_admin2Codes.txt.gz")))
    .toString("utf8")
    .split("\n")) {
    const name = line.split("\t")[2];
    if (name !== undefined)
      place(name.replace(/ (County|District|Municipality|Department|Province)$/, ""), Listed.smallPlace);
  }
  for (const line of gunzipSync(readFileSync(join(gazetteer, "geonames_cities500.txt.gz")))
    .toString("utf8")
    .split("\n")) {
    const [, name, ascii, others, , , , , country, , , , , , people] = line.split("\t");
    if (name === undefined || people === undefined) continue;
    const size = Number(people);
    const bit = size >= 100_000 ? Listed.city : Listed.smallPlace;
    const troubled = TROUBLED.has(country!);
    if (size < (troubled ? 1_000 : 15_000)) continue;
    place(name, bit);
    place(ascii!, bit);
    if (size >= (troubled ? 10_000 : 300_000))
      for (const other of others!.split(",")) if (/^[A-Z][a-z]/.test(other)) place(other, Listed.smallPlace);
  }
  for (const path of given)
    for (const name of JSON.parse(readFileSync(path, "utf8")) as string[]) put(name, Listed.given);
  for (const line of lines(join(here, "given-names.txt")))
    if (!line.startsWith("#")) for (const name of line.split(/\s+/)) put(name, Listed.given);
  for (const line of lines(join(here, "organizations.txt")))
    if (!line.startsWith("#")) for (const name of line.split("|")) put(name, Listed.organization);
  for (const name of NATIONALITIES) {
    put(name, Listed.nationality);
    put(name + "s", Listed.nationality);
  }
  wordNet(wordnet, put);
  for (const word of FUNCTION_WORDS) put(word, Listed.word | Listed.everyday);
  for (const word of ["said", "told", "says"]) put(word, Listed.saying);
  const keys = Uint32Array.from(table.keys()).sort();
  return { keys, values: Uint16Array.from(keys, (key) => table.get(key)!) };
}

const FUNCTION_WORDS =
  `a an the this that these those i you he she it we they me him her us them my your his its our their who whom whose which what where when why how and or but nor so yet
  if because although though while since until unless as at by for from in into of on onto off out over under to up with within without about above after against along among around before
  behind below beneath beside between beyond despite down during except inside like near outside per than through throughout toward towards via is are was were be been being am have has had
  having do does did done doing will would shall should can could may might must not no yes there here now then also too very more most less least all any both each few many much some such other
  another same every either neither one two three four five six seven eight nine ten dr mr mrs ms said got went made took came gave found left kept held brought thought knew saw`.split(
    /\s+/,
  );

/** Countries whose small towns reports of violence name: ISO 3166-1. */
const TROUBLED = new Set(
  "AF IQ SY YE LY SO SD SS ML NG NE BF TD CF CD ET ER UA PS IL LB PK MM PH CO SV MX HT LK NP KE UG BI RW MZ CM AZ AM GE TJ".split(
    " ",
  ),
);

/** The regular forms of a word. */
function forms(lemma: string, part: string): string[] {
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma;
  const many = /[^aeiou]y$/.test(lemma)
    ? lemma.slice(0, -1) + "ies"
    : /(s|x|z|ch|sh)$/.test(lemma)
      ? lemma + "es"
      : lemma + "s";
  const past = /[^aeiou]y$/.test(lemma) ? lemma.slice(0, -1) + "ied" : stem + "ed";
  return part === "noun" ? [lemma, many] : part === "verb" ? [lemma, many, past, stem + "ing"] : [lemma];
}

/** Nouns for persons, groups and places by their first sense, and names of persons and places: WordNet's lexicographer files 18, 14, 15. */
function wordNet(folder: string, put: (name: string, bit: number) => void): void {
  const senses = new Map<string, { file: string; instance: boolean; words: string[] }>();
  for (const line of lines(join(folder, "data.noun"))) {
    if (line.startsWith(" ")) continue;
    const fields = line.split(" ");
    const count = parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at]!);
    senses.set(fields[0]!, { file: fields[1]!, instance: / @i /.test(line), words });
    if (/ @i /.test(line)) {
      for (const word of words) {
        if (!/^[A-Z]/.test(word)) continue;
        if (fields[1] === "18") put(word.replace(/_/g, " ").replace(/^.* /, ""), Listed.surname);
        if (fields[1] === "15" && !/_(War|Battle)/.test(word)) put(word.replace(/_/g, " "), Listed.smallPlace);
      }
    }
  }
  const verbs = new Map(
    lines(join(folder, "data.verb")).map((line) => [line.split(" ", 1)[0]!, line.split(" ", 2)[1]!]),
  );
  for (const part of ["noun", "verb", "adj", "adv"]) {
    for (const line of lines(join(folder, `index.${part}`))) {
      const fields = line.trim().split(/\s+/);
      const lemma = fields[0]!;
      if (line.startsWith(" ") || lemma.length < 2 || !/^[a-z]+$/.test(lemma)) continue;
      const pointers = Number(fields[3]);
      const everyday = Number(fields[5 + pointers]) > 0;
      if (part === "noun" && !everyday && senses.get(fields[6 + pointers]!)?.words.includes(lemma) !== true) continue;
      if (
        part === "noun" &&
        senses.get(fields[6 + pointers]!)?.words.some((word) => word.toLowerCase() === lemma && word !== lemma) === true
      )
        continue;
      const bit = everyday ? Listed.word | Listed.everyday : Listed.word;
      const saying = part === "verb" && everyday && verbs.get(fields[6 + pointers]!) === "32" ? Listed.saying : 0;
      for (const form of everyday ? forms(lemma, part) : [lemma]) put(form, bit | saying);
    }
  }
  const bits: Record<string, number> = { "18": Listed.personNoun, "14": Listed.groupNoun, "15": Listed.placeNoun };
  for (const line of lines(join(folder, "index.noun"))) {
    if (line.startsWith(" ")) continue;
    const fields = line.trim().split(/\s+/);
    const lemma = fields[0]!;
    const pointers = Number(fields[3]);
    const sense = senses.get(fields[6 + pointers]!);
    if (sense === undefined || sense.instance || lemma.includes("_") || lemma.length < 3) continue;
    if (!sense.words.some((word) => word === lemma)) continue;
    const bit = bits[sense.file];
    if (bit === undefined) continue;
    put(lemma, bit);
    put(lemma.endsWith("y") ? lemma.slice(0, -1) + "ies" : lemma + "s", bit);
  }
}
