import type { Random } from "./random.ts";

/** A report as the bench writes it: a headline and paragraphs. */
export interface Written {
  readonly event: number;
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const places =
  "Karsun,Bel Hadiz,Ostrava Dol,Ghormach Pass,Tel Arwad,Mirzan,Upper Sadiq,Qal’eh Now,Vorik,Shirin Gol,Dar Nakhil,Lower Zheleno".split(
    ",",
  );
const bodies =
  "the provincial health office,the border police,the defence ministry,the district governor’s office,the civil defence service,the army’s northern command,the ambulance service,the rebel council".split(
    ",",
  );
const weapons =
  "a car packed with explosives,mortar rounds,a drone,rockets,a roadside bomb,artillery shells,a suicide bomber,gunfire from passing motorcycles".split(
    ",",
  );
const targets =
  "a livestock market,the bus station,a queue outside a bakery,a girls’ school,a checkpoint,a wedding hall,the main hospital,a convoy of displaced families".split(
    ",",
  );
const people = "shoppers,passengers,villagers,pupils,guards,labourers,traders,patients".split(",");
const names =
  "Hamid Rasuli,Oksana Verba,Yusuf al-Tamar,Lt. Daud Noorzai,Marek Dolan,Dr. Salma Idris,Col. Ivan Petrik,Nadia Karim".split(
    ",",
  );
const days = "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday".split(",");
const numbers = "four,six,seven,nine,eleven,thirteen,sixteen,nineteen,twenty-two,twenty-seven".split(",");
/** What else a reporter may mention: who, did what, where, and why it matters; drawn apart. */
const asides: readonly (readonly string[])[] = [
  "Shopkeepers|Aid workers|Two elders|The mayor’s deputy|A retired teacher|Bus drivers|The chief surgeon|Returning refugees|A monitoring mission|Local farmers|Opposition deputies|Engineers from the capital".split(
    "|",
  ),
  "lowered their shutters|appealed for blood|asked for calm|promised an inquiry|counted fresh craters|described a smell of fuel|blamed old rivalries|called off the harvest fair|loaded carts once more|warned of unexploded shells|cleared a lane for trucks|spoke of a second device".split(
    "|",
  ),
  "beside the grain silo|on the river embankment|near the closed cinema|along the ring road|in the upper quarter|behind the cotton mill|at the disused quarry|outside the registry|by the railway halt|under the aqueduct|across from the tannery|above the reservoir".split(
    "|",
  ),
  "while helicopters circled overhead|although a truce has held since spring|as power failed in three suburbs|before dusk put an end to the search|despite a ban on gatherings|until rain drove everybody indoors|because the bridge is still mined|after a night of distant gunfire|with no ambulance in sight|since talks abroad are due next week|so that schools stayed empty|though few dared to give a name".split(
    "|",
  ),
];

const aside = (draw: Random): string => `${asides.map((part) => draw.of(part)).join(" ")}.`;

/** What happened, on which several reports are written. */
interface Happening {
  readonly event: number;
  readonly place: string;
  readonly body: string;
  readonly weapon: string;
  readonly target: string;
  readonly victims: string;
  readonly dead: string;
  readonly hurt: string;
  readonly day: string;
  readonly speaker: string;
  readonly quote: string;
}

const happening = (event: number, draw: Random): Happening => ({
  event,
  place: draw.of(places),
  body: draw.of(bodies),
  weapon: draw.of(weapons),
  target: draw.of(targets),
  victims: draw.of(people),
  dead: draw.of(numbers),
  hurt: draw.of(numbers),
  day: draw.of(days),
  speaker: draw.of(names),
  quote: draw.of([
    "we pulled people out with our bare hands because the only crane in the district has stood idle for a year",
    "nobody warned us and nobody came for an hour, we carried the wounded down on doors and blankets",
    "those who did this knew exactly who would be standing there at that time of the morning",
    "we have asked for a field hospital since the winter and what we received was a box of bandages",
    "the count will rise, there are families that have not been reached and houses we dare not enter",
  ]),
});

type Sentence = (happening: Happening) => string;

const headlines: readonly Sentence[] = [
  ({ dead, place, target }) => `At least ${dead} killed at ${target.replace(/^an? |^the /, "")} in ${place}`,
  ({ place, weapon }) => `Carnage in ${place} after attack with ${weapon}`,
  ({ place, day }) => `${place} counts its dead after ${day}’s bloodshed`,
  ({ hurt, place }) => `${hurt} wounded as violence returns to ${place}`,
  ({ body, place }) => `Death toll in ${place} climbs, says ${body.replace("the ", "")}`,
];

/** Several ways to put each piece of news. */
const news: readonly (readonly Sentence[])[] = [
  [
    ({ dead, victims, weapon, target, place, day }) =>
      `At least ${dead} ${victims} were killed on ${day} when ${weapon} hit ${target} in ${place}.`,
    ({ dead, hurt, place, day, target }) =>
      `${day} began quietly in ${place} and ended with ${dead} dead and ${hurt} hurt at ${target}.`,
    ({ weapon, target, place, dead }) =>
      `With ${weapon}, unknown attackers struck ${target} of ${place}, leaving ${dead} bodies behind.`,
    ({ place, dead, victims, day }) =>
      `${place} is in mourning: ${dead} ${victims} lost their lives there late ${day}.`,
  ],
  [
    ({ body, dead, hurt }) => `${cap(body)} put the number of dead at ${dead} and that of the injured at ${hurt}.`,
    ({ body, hurt, dead }) =>
      `According to ${body}, ${hurt} others were taken to clinics, and the ${dead} who died were mostly young.`,
    ({ dead, body, speaker }) => `“We have registered ${dead} dead,” ${speaker} of ${body} told reporters.`,
    ({ hurt, body }) => `A spokesman for ${body} spoke of ${hurt} wounded, some of them critically.`,
  ],
  [
    ({ speaker, quote }) => `“${cap(quote)},” ${speaker} said.`,
    ({ speaker, quote }) => `${speaker} told this newspaper: “${quote}.”`,
  ],
  [
    ({ target, weapon }) =>
      `Those at ${target} had no time to run once ${weapon} came down on them, survivors recalled.`,
    ({ weapon, place }) => `Residents of ${place} heard a dull thud, then saw what ${weapon} can do.`,
    ({ target, day }) => `${cap(target)} is usually crowded on a ${day}, which may be why it was chosen.`,
    ({ victims, place }) => `Many of the ${victims} had come from hamlets around ${place} before dawn.`,
  ],
];

const cap = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

/** Reports by different hands on one happening: the same facts and the same quote, other sentences, other asides. */
export function reportsOn(event: number, hands: number, draw: Random): Written[] {
  const what = happening(event, draw);
  return Array.from({ length: hands }, (_, hand) => {
    const told = news.map((ways) => ways[(hand + draw.below(2)) % ways.length]!(what));
    const asked = Array.from({ length: 5 + draw.below(6) }, () => aside(draw));
    return {
      event,
      headline: draw.of(headlines)(what),
      paragraphs: [told[0]!, ...draw.shuffled([...told.slice(1), ...asked])],
    };
  });
}
