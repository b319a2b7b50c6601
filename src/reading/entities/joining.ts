import type { Document, Sentence } from "../../english/document.ts";
import type { Reason } from "../reading.ts";
import type { EntityKnowledge } from "./knowledge.ts";
import type { SaidOf } from "./said-of.ts";
import { namesByWord, type Site, type Sites } from "./site.ts";
import { spelled } from "./spelling.ts";

/** Sites of one report that name the same; what the report or the codebook says apart stays apart. */
export class Joining {
  /** Number of the first site of each group, by site. */
  private readonly above: number[];
  private readonly sites: readonly Site[];
  private readonly said: readonly SaidOf[];
  /** What is known of each group, at its first site. */
  private readonly actor: (string | null)[];
  private readonly country: (string | null)[];
  private readonly kind: Site["kind"][];
  readonly reasons: Reason[][];

  constructor(sites: readonly Site[], said: readonly SaidOf[]) {
    this.sites = sites;
    this.said = said;
    this.above = sites.map((_, i) => i);
    this.actor = said.map(({ actor }) => actor?.id ?? null);
    this.country = said.map(({ country }) => country);
    this.kind = sites.map(({ kind }) => kind);
    this.reasons = said.map(() => []);
  }

  /** The first site of a site's group. */
  of(site: number): number {
    let at = site;
    while (this.above[at] !== at) at = this.above[at] = this.above[this.above[at] as number] as number;
    return at;
  }

  /** Makes two sites one unless something speaks against it. `saidSo`: the report itself says that they are one. */
  join(one: number, other: number, reason: Reason | null, saidSo = false): void {
    const first = Math.min(this.of(one), this.of(other));
    const second = Math.max(this.of(one), this.of(other));
    if (first === second || !this.fit(first, second, saidSo)) return;
    this.above[second] = first;
    this.actor[first] ??= this.actor[second] ?? null;
    this.country[first] ??= this.country[second] ?? null;
    if (this.kind[second] === "person") this.kind[first] = "person";
    const kept = this.reasons[first]!;
    for (const one of reason ? [...this.reasons[second]!, reason] : this.reasons[second]!)
      if (kept.length < reasonsKept && !kept.some(({ says }) => says === one.says)) kept.push(one);
  }

  private fit(a: number, b: number, saidSo: boolean): boolean {
    const differ = (x: string | null | undefined, y: string | null | undefined): boolean =>
      Boolean(x) && Boolean(y) && x !== y;
    if (differ(this.actor[a], this.actor[b]) || differ(this.country[a], this.country[b])) return false;
    // A description may turn out to be a person: "the commander".
    const described = !this.sites[a]!.name || !this.sites[b]!.name;
    if (this.kind[a] !== this.kind[b]) return described && this.kind[a] !== "place" && this.kind[b] !== "place";
    if (saidSo) return true;
    // Some of a group are not the group: "62 ISIS terrorists".
    const oneNamed = !this.sites[a]!.name !== !this.sites[b]!.name;
    return !(
      oneNamed &&
      [a, b].some(
        (i) => !this.sites[i]!.name && (this.said[i]!.owners.length > 0 || this.said[i]!.kind === "civilians"),
      )
    );
  }
}

/** Reasons kept for one entity's names; more would only repeat them. */
const reasonsKept = 12;

const because = (sign: string, says: string, basis: Reason["basis"] = "report"): Reason => ({
  about: "names",
  sign,
  basis,
  says,
});

interface Joint {
  readonly document: Document;
  readonly sites: Sites;
  readonly said: readonly SaidOf[];
  readonly joining: Joining;
  readonly knowledge: EntityKnowledge;
  numberOf(site: Site): number;
}

/** The first site for a key, and every later one with it. */
function together(
  joint: Joint,
  keyOf: (site: Site, said: SaidOf) => string | null,
  reason: (a: Site, b: Site) => Reason | null,
): void {
  const first = new Map<string, number>();
  joint.sites.all.forEach((site, i) => {
    const key = keyOf(site, joint.said[i]!);
    if (key === null) return;
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    else joint.joining.join(before, i, reason(joint.sites.all[before]!, site));
  });
}

/** In one report the same name means the same. */
function sameName(joint: Joint): void {
  together(
    joint,
    (site, { body }) => (site.name && !body ? `${site.kind} ${spelled(site.words)}` : null),
    () => null,
  );
}

/** "ISIS-K ... IS-Khorasan": the codebook has both as names of one actor. */
function sameActor(joint: Joint): void {
  together(
    joint,
    (_, { actor }) => actor?.id ?? null,
    (a, b) =>
      spelled(a.words) === spelled(b.words)
        ? null
        : because(
            "aliasOfCodebook",
            `The codebook has “${a.words}” and “${b.words}” as names of one actor.`,
            "codebook",
          ),
  );
}

/** "the Afghan government ... Afghanistan's government": a country has one body of a name. */
function sameBody(joint: Joint): void {
  together(
    joint,
    (_, { body, country, state }) => (body ? `${country} ${body.id}` : state ? `${country} ${state}` : null),
    () => null,
  );
}

/** "General Directorate of Intelligence ([GDI])": one word in capitals in brackets right after a name. */
function abbreviationInBrackets(joint: Joint): void {
  const { sites, joining } = joint;
  for (const site of sites.all) {
    if (!site.name || site.kind !== "actor") continue;
    const { words } = site.sentence;
    const { first, last } = site.name;
    if (first !== last || words[first - 1]?.text !== "(" || words[last + 1]?.text !== ")") continue;
    if (!/^\p{Lu}[\p{L}\d-]{1,9}$/u.test(site.words) || (site.words.match(/\p{Lu}/gu) ?? []).length < 2) continue;
    const full = named(sites, site.sentence, first - 2, site.words);
    if (!full || full === site || full.kind !== "actor") continue;
    joining.join(
      joint.numberOf(full),
      joint.numberOf(site),
      because("abbreviationInBrackets", `“${site.words}” stands in brackets after “${full.words}”.`),
      true,
    );
  }
}

/** The name that ends at a word, or the description whose capitals the letters are: "General Directorate of Intelligence". */
function named(sites: Sites, sentence: Sentence, last: number, letters: string): Site | undefined {
  const own = sites.at(sentence, last);
  if (own?.name) return own;
  let capitals = "";
  let found: Site | undefined;
  for (let word = last; word >= 0 && word > last - 10 && capitals.length < letters.length; word--) {
    found = sites.at(sentence, word) ?? found;
    const { text } = sentence.words[word]!;
    if (/^\p{Lu}/u.test(text)) capitals = text[0] + capitals;
    else if (!/^(?:of|the|for|and|in|de|al|-|&)$/.test(text)) return undefined;
  }
  return capitals === letters ? found : undefined;
}

/** What may stand between two names of one: ", also known as", "(formerly", ", better known by its acronym". */
const between =
  /^[ ,(]{0,3}(?:which is |who is |group )?(?:also |better |formerly |previously |locally |widely |commonly |sometimes |now |once )?(?:known|called|dubbed|referred to|a\.?k\.?a\.?|alias|formerly|styling itself|calling itself)(?: as| to as| by its acronym| by the acronym| by the initials)?,? (?:the )?[“"'‘]?$/iu;

/** "ISIS-K, also known as [Daesh]". */
function knownAs(joint: Joint): void {
  const { document, joining, sites } = joint;
  let before: Site | null = null;
  for (const site of sites.all) {
    if (!site.name || site.kind === "place") continue;
    if (before && before.kind === site.kind && site.start - before.end < 60 && site.sentence === before.sentence) {
      const words = document.text.slice(before.end, site.start);
      if (between.test(words))
        joining.join(
          joint.numberOf(before),
          joint.numberOf(site),
          because("knownAs", `The report says: “${before.words}${words}${site.words}”.`),
        );
    }
    before = site;
  }
}

/** "Ashraf Ghani ... Ghani ... the president": the chains of the English layer. */
function sameReferent(joint: Joint): void {
  const several = bodiesOfSeveral(joint);
  const unsaid = (i: number): boolean => {
    const { body, country } = joint.said[i]!;
    return body !== null && country === null && several.has(body.id);
  };
  for (const chain of joint.document.chains) {
    let before: Site | undefined;
    for (const mention of chain) {
      if (mention.form === "pronoun") continue;
      const site = joint.sites.at(joint.document.sentences[mention.sentence] as Sentence, mention.head);
      // "the Interior Ministry" where two countries' were named: whose, the report does not say.
      if (!site || site === before || unsaid(joint.numberOf(site))) continue;
      if (before)
        joint.joining.join(
          joint.numberOf(before),
          joint.numberOf(site),
          spelled(before.words) === spelled(site.words)
            ? null
            : because("sameReferent", `“${site.words}” takes up “${before.words}”.`),
        );
      before ??= site;
    }
  }
}

/** Bodies by their names and countries, each with its first site. */
function bodiesByCountry({ said }: Joint): Map<string, Map<string, number>> {
  const bodies = new Map<string, Map<string, number>>();
  said.forEach(({ body, country }, i) => {
    if (!body || country === null) return;
    const countries = bodies.get(body.id) ?? new Map<string, number>();
    if (!countries.has(country)) countries.set(country, i);
    bodies.set(body.id, countries);
  });
  return bodies;
}

const bodiesOfSeveral = (joint: Joint): Set<string> =>
  new Set([...bodiesByCountry(joint)].flatMap(([id, countries]) => (countries.size > 1 ? [id] : [])));

/** "the Defense Ministry", where the report names one country's only: "the Afghan Defense Ministry". */
function onlyOfItsKind(joint: Joint): void {
  const { said, joining, sites } = joint;
  const bodies = bodiesByCountry(joint);
  const done = new Set<string>();
  said.forEach(({ body, country }, i) => {
    if (!body || country !== null || done.has(body.id)) return;
    done.add(body.id);
    const [only, ...others] = bodies.get(body.id)?.values() ?? [];
    if (only === undefined || others.length > 0) return;
    const says = `The report names no other than “${sites.all[only]!.words}”.`;
    joining.join(only, i, because("onlyOfItsKind", says));
  });
}

/** In the order of their certainty. */
const rules: readonly ((joint: Joint) => void)[] = [
  sameActor,
  sameName,
  sameBody,
  abbreviationInBrackets,
  knownAs,
  sameReferent,
  onlyOfItsKind,
];

export function joinSites(
  document: Document,
  sites: Sites,
  said: readonly SaidOf[],
  knowledge: EntityKnowledge,
): Joining {
  const joining = new Joining(sites.all, said);
  const numbers = new Map(sites.all.map((site, i) => [site, i]));
  const joint: Joint = { document, sites, said, joining, knowledge, numberOf: (site) => numbers.get(site) ?? 0 };
  for (const rule of rules) rule(joint);
  return joining;
}

/** The site that a word belongs to by its name, or by the chain it stands in: "the group" → Islamic State. */
export function siteFinder(document: Document, sites: Sites): (sentence: Sentence, word: number) => Site | undefined {
  const chains = new Map<string, Site>();
  for (const chain of document.chains) {
    const named = chain
      .map((mention) => sites.at(document.sentences[mention.sentence] as Sentence, mention.head))
      .find((site) => site?.name);
    if (named) for (const { sentence, head } of chain) chains.set(`${sentence} ${head}`, named);
  }
  return (sentence, word) => {
    const site = sites.at(sentence, word);
    return site?.name || namesByWord(sentence).has(word) ? site : (chains.get(`${sentence.index} ${word}`) ?? site);
  };
}
