import { type Random, random } from "../reprints/random.ts";

/** Town, province, country: those of the gazetteer, so that places are resolved as they are in real reports. */
const towns = [
  ["Achin", "Nangarhar"],
  ["Jalalabad", "Nangarhar"],
  ["Kunduz", "Kunduz"],
  ["Lashkar Gah", "Helmand"],
  ["Ghazni", "Ghazni"],
  ["Herat", "Herat"],
  ["Mosul", "Nineveh"],
  ["Tikrit", "Salah ad Din"],
  ["Ramadi", "Anbar"],
  ["Kirkuk", "Kirkuk"],
  ["Idlib", "Idlib"],
  ["Aleppo", "Aleppo"],
  ["Daraa", "Daraa"],
  ["Marib", "Marib"],
  ["Taizz", "Taizz"],
  ["Kismayo", "Lower Juba"],
  ["Baidoa", "Bay"],
  ["Maiduguri", "Borno"],
  ["Gao", "Gao"],
  ["Djibo", "Sahel"],
  ["Goma", "North Kivu"],
  ["Bunia", "Ituri"],
  ["El Fasher", "North Darfur"],
  ["Benghazi", "Cyrenaica"],
] as const;

const fighters = ["Taliban", "Islamic State", "al-Shabaab", "Houthi", "Boko Haram", "M23"] as const;
const harmed = ["civilians", "soldiers", "policemen", "traders", "farmers", "villagers"] as const;
const scenes = [
  "a market",
  "a checkpoint",
  "a mosque",
  "an army post",
  "a bus station",
  "a bridge",
  "a clinic",
] as const;
const outlets = ["The Highland Courier", "Valley Radio News", "Gulf Gazette", "Northern Star", "River Times"] as const;
const officials = ["local officials", "a hospital official", "the Defense Ministry", "police", "the governor"] as const;
const names = ["Ajmal", "Hamid", "Yusuf", "Oksana", "Salma", "Daud", "Nadia", "Ibrahim", "Marek", "Amina"] as const;
const families = [
  "Rahmat",
  "Noorzai",
  "al-Tamar",
  "Verba",
  "Idris",
  "Karim",
  "Dolan",
  "Bello",
  "Musa",
  "Petrik",
] as const;
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** One happening, as the world has it. */
interface Happening {
  readonly town: (typeof towns)[number];
  readonly fighters: string;
  readonly victims: string;
  readonly dead: number;
  readonly hurt: number;
  readonly scene: string;
  readonly speaker: string;
  readonly kind: number;
  /** Days after the first one of the war. */
  readonly day: number;
}

/** Happenings a day, and reports on each. */
const aDay = 2;
const eachTold = 4;
const firstDay = Date.UTC(2012, 0, 1);

const dayOf = (day: number): Date => new Date(firstDay + day * 86_400_000);
const iso = (day: number): string => dayOf(day).toISOString().slice(0, 10);
const weekday = (day: number): string => weekdays[dayOf(day).getUTCDay()]!;

function happening(number: number): Happening {
  const draw = random(number * 7919 + 1);
  return {
    town: draw.of(towns),
    fighters: draw.of(fighters),
    victims: draw.of(harmed),
    dead: 2 + draw.below(30),
    hurt: 2 + draw.below(60),
    scene: draw.of(scenes),
    speaker: `${draw.of(names)} ${draw.of(families)}`,
    kind: draw.below(3),
    day: Math.floor(number / aDay),
  };
}

type Sentence = (happening: Happening, draw: Random) => string;

/** What is told of each kind of happening, in the sentences of the samples. */
const tellings: readonly (readonly Sentence[])[] = [
  [
    ({ dead, fighters: who, town: [town, province], day }, draw) =>
      draw.next() < 0.5
        ? `${dead} members of ${who}, among them ${1 + draw.below(dead - 1)} foreigners, gave themselves up to government troops in ${town} in ${province} province on ${weekday(day)}, ${draw.of(officials)} said.`
        : `In ${town}, ${dead} ${who} fighters laid down their arms on ${weekday(day)}, according to ${draw.of(officials)}.`,
    ({ dead, hurt, town: [town], day }, draw) =>
      draw.next() < 0.2
        ? `More than ${dead + hurt} fighters and relatives have surrendered since the start of the year, the Defense Ministry said.`
        : `${hurt} relatives came down with them, elders in ${town} told reporters on ${weekday(day + 1)}.`,
    ({ fighters: who, town: [town] }) =>
      `A statement in the name of ${who} denied that any of its fighters had surrendered in ${town}.`,
    ({ speaker }) => `"Nobody was arrested in that village," a spokesman, Colonel ${speaker}, said.`,
  ],
  [
    ({ dead, victims, scene, town: [town], day }, draw) =>
      draw.next() < 0.5
        ? `At least ${dead} ${victims} were killed when a bomb went off at ${scene} in ${town} on ${weekday(day)}, ${draw.of(officials)} said.`
        : `A bomb at ${scene} killed ${dead} ${victims} in ${town} on ${weekday(day)}, according to ${draw.of(officials)}.`,
    ({ hurt, town: [town] }) => `Doctors at the hospital of ${town} said that ${hurt} people were wounded.`,
    ({ fighters: who }) => `No group claimed responsibility, but officials blamed ${who}.`,
    ({ speaker, dead }) => `"We have counted ${dead} bodies," ${speaker}, a doctor, told reporters.`,
  ],
  [
    ({ fighters: who, scene, town: [town], day, dead, victims }, draw) =>
      draw.next() < 0.5
        ? `${who} fighters attacked ${scene} near ${town} on ${weekday(day)}, killing ${dead} ${victims}, the army said.`
        : `The army said that ${dead} ${victims} died on ${weekday(day)} when ${who} gunmen stormed ${scene} outside ${town}.`,
    ({ hurt, victims }) => `${hurt} ${victims} were wounded in the fighting, according to the provincial police.`,
    ({ town: [town], day, hurt }) =>
      `Residents said that ${2 + (hurt % 8)} houses in ${town} were destroyed by shelling on ${weekday(day)}.`,
    ({ town: [town] }) => `The army will send more troops to ${town} next week, a spokesman said.`,
  ],
];

const who = "shopkeepers drivers teachers elders nurses students bakers shepherds clerks masons tailors weavers".split(
  " ",
);
const does = "remembered described crossed avoided repaired photographed guarded painted measured left sold".split(" ");
const which = "old northern narrow dusty flooded empty green stone crowded distant quiet wooden steep lower".split(" ");
const what = "road wall bazaar field well bridge garden tower canal orchard stable mill courtyard archive".split(" ");

/** A sentence without a claim, so that no two reports are alike. */
const aside = (draw: Random): string =>
  `The ${draw.of(who)} ${draw.of(does)} the ${draw.of(which)} ${draw.of(what)}, and the ${draw.of(who)} ${draw.of(does)} the ${draw.of(what)}.`;

const headline = ({ town: [town], dead, scene }: Happening, draw: Random): string =>
  draw.of([
    `News from ${town}`,
    `${dead} in ${town}`,
    `What happened at ${scene} in ${town}`,
    `${town} after ${scene}`,
  ]);

/** A report as it is handed in. */
export interface Written {
  readonly text: string;
  readonly outlet: string;
  readonly date: string;
}

/**
 * Report number `i` of a made-up war that goes on at one pace: two happenings of the last days, in the sentences of the samples, and other
 * things. Each happening is told in about four reports. The same number gives the same report.
 */
export function report(i: number): Written {
  const draw = random(i * 31_337 + 5);
  const newest = 20 + Math.floor((i * 2) / eachTold);
  const first = newest - draw.below(10);
  const second = first - 1 - draw.below(9);
  const told = [happening(first), happening(second)];
  const published = told[0]!.day + draw.below(2);
  const paragraphs = told.map((one) => {
    const [lead, ...others] = tellings[one.kind]!;
    return [lead!, ...draw.shuffled(others).slice(0, 2)]
      .map((sentence) => sentence(one, draw))
      .concat(aside(draw))
      .join(" ");
  });
  const text = `${headline(told[0]!, draw)}\n\n${paragraphs.join("\n\n")}\n\n${Array.from({ length: 9 + draw.below(5) }, () => aside(draw)).join(" ")}`;
  return { text, outlet: draw.of(outlets), date: iso(published) };
}
