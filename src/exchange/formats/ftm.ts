import { createHash } from "node:crypto";
import type { Entity } from "../../reading/index.ts";
import { countAndParts } from "../../reading/wording.ts";
import type { IncidentDetail, LedgerClaim, LedgerReport } from "../../ledger/index.ts";
import { countryNameIn } from "../country-names.ts";
import type { ExchangeFormat, ExportSettings } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { figureWords, pinOf } from "../incident-rows.ts";
import { withheld } from "../suppression/withheld.ts";
import type { Things } from "../things.ts";

/** An entity of FollowTheMoney: every property is a list of strings. */
interface FtmEntity {
  readonly id: string;
  readonly schema: "Article" | "Event" | "Organization" | "Person" | "Address" | "Mention" | "Note";
  readonly datasets: readonly string[];
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const digest = (...words: readonly string[]): string =>
  createHash("sha1").update(words.join("\u0000")).digest("hex").slice(0, 20);

/** Values as FollowTheMoney wants them; properties without any are left out. */
function entity(
  schema: FtmEntity["schema"],
  id: string,
  properties: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): FtmEntity {
  const filled = Object.entries(properties)
    .map(([name, values]) => [name, [...new Set(values.filter((value): value is string => Boolean(value)))]] as const)
    .filter(([, values]) => values.length > 0);
  return { id, schema, datasets: ["rapporteur"], properties: Object.fromEntries(filled) };
}

const articleId = (report: string): string => `rapporteur-article-${report}`;
const eventId = (incident: string): string => `rapporteur-event-${incident}`;

/** Somebody named: an identity is one across reports, a mere name only within its own report. */
function partyId(one: Entity, report: string): string {
  const identity = one.actor?.identity ?? null;
  return identity === null
    ? `rapporteur-name-${digest(report, one.kind, one.name)}`
    : `rapporteur-actor-${digest(identity)}`;
}

const country = (code: string | null | undefined): string | undefined => code?.toLowerCase();

/** Groups and people with a name of their own; "gunmen" and whoever's name was taken out are no entities. */
function* partiesOf(report: LedgerReport): Generator<readonly [FtmEntity, Entity]> {
  for (const one of report.reading?.entities ?? []) {
    const named = one.kind === "person" || (one.kind === "actor" && one.actor?.identity != null);
    if (!named || one.names.concat(one.name).some((name) => name.includes(withheld))) continue;
    const properties = {
      name: [one.name],
      alias: one.names.filter((name) => name !== one.name),
      country: [country(one.actor?.country)],
    };
    yield [
      one.kind === "person"
        ? entity("Person", partyId(one, report.id), { ...properties, position: [one.actor?.office] })
        : entity("Organization", partyId(one, report.id), properties),
      one,
    ];
  }
}

function article(report: LedgerReport, { withTexts }: ExportSettings): FtmEntity {
  return entity("Article", articleId(report.id), {
    title: [report.title],
    author: [report.author],
    publishedAt: [report.published],
    publisher: [report.outlet],
    sourceUrl: [report.url],
    language: [report.language === "en" ? "eng" : null],
    // The checksum of FollowTheMoney is SHA-1; ours is SHA-256 and stands in the notes.
    notes: [report.sha256 === "" ? null : `SHA-256 of the bytes as received: ${report.sha256}`],
    description: [withTexts ? report.text : null],
  });
}

/** FollowTheMoney has neither claimant nor quantity: both stand in the words of a note, beside the proof. */
function note(claim: LedgerClaim): FtmEntity {
  const says = [
    claim.source === null ? (claim.report.outlet ?? "the report") : claim.actors.source,
    claim.stance ?? "says",
    `${claim.type} (${claim.status})`,
    countAndParts(claim),
  ].filter(Boolean);
  return entity("Note", `rapporteur-claim-${claim.id}`, {
    name: [says.join(": ")],
    description: [`“${claim.evidence.words}”`],
    entity: [eventId(claim.incident)],
    proof: [articleId(claim.report.id)],
    country: [country(claim.where?.country)],
  });
}

function* event(
  incident: IncidentDetail,
  involved: ReadonlySet<string>,
  settings: ExportSettings,
): Generator<FtmEntity> {
  const { place } = incident;
  const pin = pinOf(incident);
  const words = [place?.name, place?.admin1, countryNameIn(settings.codebook, place?.country ?? null)];
  const full = [...new Set(words.filter(Boolean))].join(", ");
  const address = place === null ? null : `rapporteur-place-${digest(full, place.precision ?? "")}`;
  if (place !== null && address !== null)
    yield entity("Address", address, {
      full: [full],
      city: [pin === null ? null : place.name],
      region: [place.admin1],
      country: [country(place.country)],
      latitude: [pin?.stated === true ? String(pin.lat) : null],
      longitude: [pin?.stated === true ? String(pin.lon) : null],
      remarks: [place.precision === null ? null : `known to the ${place.precision}`],
    });
  yield entity("Event", eventId(incident.id), {
    name: [`${incident.types.join(", ")}${full === "" ? "" : ` in ${full}`}`],
    startDate: [incident.from],
    endDate: [incident.to],
    summary: [figureWords(incident).join("; ") || null],
    notes: [`Grade: ${incident.grade} (${incident.gradeReason})`],
    location: [full || null],
    addressEntity: [address],
    country: [country(place?.country)],
    involved: [...involved].sort(),
    proof: incident.reports.map(articleId),
  });
}

async function* entities(things: Things, settings: ExportSettings): AsyncGenerator<FtmEntity> {
  const told = new Set<string>();
  const byIdentity = new Map<string, string>();
  for await (const report of things.reports()) {
    yield article(report, settings);
    for (const [party, one] of partiesOf(report)) {
      const identity = one.actor?.identity;
      if (identity != null) byIdentity.set(identity, party.id);
      if (identity == null || !told.has(party.id)) yield party;
      told.add(party.id);
      yield entity("Mention", `rapporteur-mention-${digest(report.id, party.id)}`, {
        document: [articleId(report.id)],
        resolved: [party.id],
        name: one.names,
        detectedSchema: [party.schema],
        contextCountry: [country(one.actor?.country)],
      });
    }
    for (const claim of report.claimsInFull) yield note(claim);
  }
  for await (const incident of things.incidents()) {
    const involved = [...incident.agents, ...incident.affected].flatMap((name) => byIdentity.get(name) ?? []);
    yield* event(incident, new Set(involved), settings);
  }
}

export const ftm: ExchangeFormat = {
  name: "ftm",
  extension: ".ftm.json",
  mediaType: "application/jsonl; charset=utf-8",
  takes: "readings",
  means: formatMeans.ftm,
  async *write(things, settings) {
    for await (const one of entities(things, settings)) yield `${JSON.stringify(one)}\n`;
  },
};
