import type { Document } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import type { Count } from "../counts/count.ts";
import type { Claim, Entity, Filler, ReadingMention } from "../reading.ts";
import type { Time } from "../times/time.ts";
import { type Company, factsOf, type Group, identify } from "./facts.ts";
import type { ReportSigns } from "./identity.ts";
import { joinSites, siteFinder } from "./joining.ts";
import type { EntityKnowledge } from "./knowledge.ts";
import { saidOf } from "./said-of.ts";
import { type Part, type Site, sitesOf } from "./site.ts";

export { findActors, type FoundActors } from "./find-actors.ts";
export { entityKnowledge, type EntityKnowledge } from "./knowledge.ts";
export { knownActors } from "./known-actors.ts";

/** What entities are made from. */
export interface EntityFindings {
  readonly document: Document;
  readonly times: readonly Time[];
  readonly counts: readonly Count[];
  readonly claims: readonly Claim[];
  /** Words that name who says something, in or outside of claims. */
  readonly speakers: readonly Span[];
}

export interface Named {
  readonly mentions: readonly ReadingMention[];
  readonly entities: readonly Entity[];
  /** The claims again, their fillers with the ids of their mentions. */
  readonly claims: readonly Claim[];
}

const partsOf = ({ claims, speakers }: EntityFindings): Part[] => [
  ...claims.flatMap(({ agent, affected, recipient, instrument, place, source }) => [
    ...agent.map((filler) => ({ ...filler, acts: true })),
    ...recipient.map((filler) => ({ ...filler, acts: true })),
    ...(source ? [{ ...source, acts: true }] : []),
    ...[...affected, ...instrument].map((filler) => ({ ...filler, acts: false })),
    ...place.map((filler) => ({ ...filler, acts: false, where: true as const })),
  ]),
  ...speakers.map(({ start, end }) => ({ start, end, acts: true })),
];

/** The mentions and entities of a report, and its claims with their fillers bound to them. Linear in the text. */
export function nameEntities(findings: EntityFindings, knowledge: EntityKnowledge): Named {
  const { document, times, counts, claims } = findings;
  const sites = sitesOf(document, partsOf(findings), {
    nouns: knowledge.nouns,
    isCountry: (words) => ["name", "capital"].includes(knowledge.countries.roleOf(words) ?? ""),
  });
  const said = sites.all.map((site) => saidOf(site, knowledge));
  const joining = joinSites(document, sites, said, knowledge);

  const groups = new Map<
    number,
    { id: string; sites: Site[]; said: (typeof said)[number][]; reasons: Group["reasons"] }
  >();
  const groupOfSite = new Map<Site, Group>();
  sites.all.forEach((site, i) => {
    const root = joining.of(i);
    let group = groups.get(root);
    if (!group)
      groups.set(root, (group = { id: `e${groups.size + 1}`, sites: [], said: [], reasons: joining.reasons[root]! }));
    group.sites.push(site);
    group.said.push(said[i]!);
    groupOfSite.set(site, group);
  });

  const report: ReportSigns = {
    named: new Set(said.flatMap(({ actor }) => (actor ? [actor.id] : []))),
    countries: countriesNamed(sites.all, knowledge),
    actors: knowledge.actors,
  };
  const found = new Map([...groups.values()].map((group) => [group.id, identify(group, knowledge, report)]));
  const byIdentity = new Map<string, Group>();
  for (const group of groups.values()) {
    const identity = found.get(group.id)?.identity ?? null;
    if (identity !== null && !byIdentity.has(identity)) byIdentity.set(identity, group);
  }
  const siteFor = siteFinder(document, sites);
  const company: Company = {
    ownersOf: (group) => {
      const owners = new Set<Group>();
      for (const { owners: words } of group.said)
        for (const { sentence, word } of words) {
          const site = siteFor(sentence, word);
          const owner = site && groupOfSite.get(site);
          if (owner && owner !== group && site.kind !== "place") owners.add(owner);
        }
      return [...owners];
    },
    withIdentity: (identity) => byIdentity.get(identity),
    identityOf: ({ id }) => found.get(id)?.identity ?? null,
  };
  const entities = [...groups.values()].map((group): Entity => {
    const names = namesOf(group.sites);
    const kind = kindOf(group);
    const entity = { id: group.id, kind, name: longest(names), names };
    return kind === "place" ? entity : { ...entity, actor: factsOf(group, found.get(group.id)!, knowledge, company) };
  });

  const all: (Omit<ReadingMention, "id"> & { site?: Site })[] = [
    ...sites.all.map((site) => {
      const { kind, start, end, words } = site;
      return { kind, start, end, words, entity: groupOfSite.get(site)!.id, site };
    }),
    ...times.map(({ start, end, words }) => ({ kind: "time" as const, start, end, words })),
    ...counts.map(({ start, end, words }) => ({ kind: "count" as const, start, end, words })),
  ];
  const idOfSite = new Map<Site, string>();
  const mentions = all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ site, ...mention }, i): ReadingMention => {
      const id = `m${i + 1}`;
      if (site) idOfSite.set(site, id);
      return { id, ...mention };
    });
  return {
    mentions,
    entities,
    claims: claims.map((claim) => bound(claim, (filler, where) => idOfSite.get(sites.of(filler, where)!))),
  };
}

/** A claim whose fillers carry the ids of their mentions. */
function bound(claim: Claim, idOf: (filler: Filler, where: boolean) => string | undefined): Claim {
  const bind = (filler: Filler, where: boolean): Filler => {
    const mention = idOf(filler, where);
    return mention === undefined ? filler : { ...filler, mention };
  };
  const one = (filler: Filler): Filler => bind(filler, false);
  return {
    ...claim,
    agent: claim.agent.map(one),
    affected: claim.affected.map(one),
    recipient: claim.recipient.map(one),
    instrument: claim.instrument.map(one),
    place: claim.place.map((filler) => bind(filler, true)),
    source: claim.source && one(claim.source),
  };
}

const kindOf = ({ sites }: Group): Entity["kind"] => {
  const kinds = sites.map(({ kind }) => kind);
  return kinds.includes("person") ? "person" : kinds.includes("place") ? "place" : "actor";
};

/** Names; descriptions only of who has no name. */
function namesOf(sites: readonly Site[]): string[] {
  const named = sites.filter(({ name, sentence, head }) => name || sentence.words[head]?.upos === "PROPN");
  // "General Directorate of Intelligence (GDI)": the name ends before its short form.
  return [...new Set((named.length > 0 ? named : sites).map(({ words }) => words.replace(/ \(\S{1,12}\)$/, "")))];
}

const longest = (names: readonly string[]): string => names.reduce((a, b) => (b.length > a.length ? b : a));

function countriesNamed(sites: readonly Site[], { countries }: EntityKnowledge): Set<string> {
  const named = new Set<string>();
  for (const { name, words } of sites)
    if (name && (name.kind === "place" || name.kind === "nationality"))
      for (const code of countries.codesOf(words)) named.add(countries.nameOf(code));
  return named;
}
