import type { Claim, Reading } from "../reading/index.ts";
import type { ClaimId, DescribedClaim, DescribedReport, ReportId, Where } from "./described.ts";
import { keysOf, keysOfReport } from "./describe/keys.ts";
import { lemmaOf } from "./describe/lemma.ts";
import { type Cast, castOf } from "./describe/cast.ts";
import { isName, partyOf } from "./describe/party.ts";
import { countryOfDateline, placesOf, placesOfReport } from "./describe/place.ts";
import { bandsOf } from "./origins/bands.ts";
import { creditsOf } from "./origins/credits.ts";
import { foldedName } from "./origins/folded-words.ts";
import { signatureOf } from "./origins/signature.ts";
import { happeningOf } from "./signs/happenings.ts";
import { contentWords } from "./words/fold.ts";
import { tellingWords } from "./words/telling.ts";

/** What comparing keeps of a reading: plain JSON, computed from this reading alone. Time grows linearly with it; never throws. */
export function describeReport(reading: Reading): DescribedReport {
  const { report } = reading;
  // Rows of one data set are rendered alike, word for word, and are no copies of each other.
  const printed = reading.engine.startsWith("import:") ? "" : report.text;
  const id = reportIdOf(reading);
  const cast = castOf(reading);
  const about = placesOfReport(reading, cast);
  const taken = new Map<ClaimId, number>();
  const ofReport = keysOfReport(about, peopleOf(reading, cast), report.published);
  const begun = new Set<string>();
  const claims = reading.claims.map((claim) => {
    const keyless = describeClaim(claim, reading, claimId(id, claim, taken), cast, about);
    const happening = happeningOf(claim.type);
    const first = !begun.has(happening);
    begun.add(happening);
    const keys = keysOf(keyless, report.published);
    return { ...keyless, keys: first ? [...new Set([...keys, ...ofReport(happening)])] : keys };
  });
  return {
    id,
    outlet: report.outlet,
    author: report.author,
    title: report.title,
    published: report.published,
    country: countryOfDateline(reading, cast),
    names: namesOf(cast),
    telling: tellingWords(report.text, namesOfMany(reading)),
    signature: signatureOf(printed),
    bands: bandsOf(printed),
    ...creditsOf(report),
    claims,
  };
}

/** The id that a reading's report has in a ledger. Readings without the hash of any bytes keep the id they were given. */
export const reportIdOf = ({ report }: Reading): ReportId => report.sha256.slice(0, 16) || report.id;

/** The id of a claim that never moves. Two claims of one type in the same words ("A says ten died, B twelve") are told apart by "-2". */
function claimId(report: ReportId, { type, trigger }: Claim, taken: Map<ClaimId, number>): ClaimId {
  const id = `${report}-${type}-${trigger.start}`;
  const before = taken.get(id) ?? 0;
  taken.set(id, before + 1);
  return before === 0 ? id : `${id}-${before + 1}`;
}

function describeClaim(
  claim: Claim,
  reading: Reading,
  id: ClaimId,
  cast: Cast,
  about: readonly Where[],
): Omit<DescribedClaim, "keys"> {
  const { report } = reading;
  const parties = (fillers: Claim["agent"]) => fillers.map((filler) => partyOf(filler, cast));
  return {
    id,
    report: reportIdOf(reading),
    type: claim.type,
    lemma: lemmaOf(claim),
    agent: parties(claim.agent),
    affected: parties(claim.affected),
    recipient: parties(claim.recipient),
    instrument: parties(claim.instrument),
    ...placesOf(claim, cast, about),
    from: claim.from,
    to: claim.to,
    periodBasis: claim.periodBasis,
    periodWords: claim.periodWords?.words ?? null,
    count: claim.count,
    unit: claim.unit,
    parts: claim.parts.map(({ count, unit, words }) => ({ count, unit, words })),
    scope: claim.scope,
    status: claim.status,
    stance: claim.stance,
    source: claim.source && partyOf(claim.source, cast),
    confidence: claim.confidence,
    evidence: claim.evidence.words,
    position: report.text.length === 0 ? 0 : Math.round((claim.evidence.start / report.text.length) * 1000) / 1000,
  };
}

/** Words that name a known actor, a country or a province: the reports of one war share them whatever they tell. */
function namesOfMany({ entities, mentions }: Reading): ReadonlySet<string> {
  const wide = new Set(
    entities.flatMap(({ id, actor, place }) =>
      actor?.identity || (place && /^(?:province|area|region|country)$/.test(place.precision ?? "")) ? [id] : [],
    ),
  );
  return new Set(
    mentions.flatMap(({ entity, words, kind }) =>
      kind !== "thing" && entity !== undefined && wide.has(entity) ? contentWords(words) : [],
    ),
  );
}

/** Names of people, groups and places of a report, folded, in order. */
function namesOf(cast: Cast): string[] {
  const names = new Set<string>();
  for (const { kind, name, actor } of cast.byId.values()) {
    if (kind === "thing") continue;
    if (!actor?.identity && kind !== "place" && !isName(name)) continue;
    const folded = foldedName(name);
    if (folded !== "" && folded.length <= 60) names.add(folded);
  }
  return [...names].sort();
}

/** Full names of people who hold no office and say nothing in the report, folded, in the order of the report. */
function peopleOf({ attributions, entities }: Reading, cast: Cast): string[] {
  const speaking = new Set(
    attributions.flatMap(({ source }) =>
      source === null
        ? []
        : cast.mentions
            .filter(({ start, end }) => start < source.end && end > source.start)
            .map(({ entity }) => entity),
    ),
  );
  return entities.flatMap(({ id, kind, name, actor }) => {
    if (kind !== "person" || actor?.identity || actor?.office || speaking.has(id)) return [];
    const folded = foldedName(name);
    return folded.includes(" ") && isName(name) ? [folded] : [];
  });
}
