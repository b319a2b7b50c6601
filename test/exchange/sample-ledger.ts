import { createHash } from "node:crypto";
import type { Decision, Figure, Incident, Where } from "../../src/comparing/index.ts";
import type {
  ClaimFilter,
  Entry,
  IncidentDetail,
  Ledger,
  LedgerClaim,
  LedgerReport,
  Page,
} from "../../src/ledger/index.ts";
import { read } from "../../src/read.ts";
import type { Claim, Entity, Filler, Reading } from "../../src/reading/index.ts";

/** A report as somebody hands it in. */
export interface SampleReport {
  readonly title: string;
  readonly outlet: string | null;
  readonly date: string;
  readonly url?: string;
  readonly text: string;
}

export const courier: SampleReport = {
  title: "Dozens of fighters give up in the east",
  outlet: "The Highland Courier",
  date: "2019-11-21",
  url: "https://courier.example/2019/11/dozens-give-up",
  text:
    "Sixty-two fighters, including 30 Pakistanis and two Turks, surrendered to Afghan forces in Jalalabad on Tuesday, officials said. " +
    "The Defense Ministry said that over 600 fighters have surrendered since late October.\n\n" +
    "A bomb killed nine people in Jalalabad on Tuesday, police said. At least 12 people were wounded, a doctor said.\n\n" +
    "Another 14 people were killed in Nangarhar province on Wednesday, residents said.",
};

export const gazette: SampleReport = {
  title: 'Blast in Jalalabad kills "eleven"',
  outlet: "The Border Gazette",
  date: "2019-11-21",
  url: "https://gazette.example/blast",
  text:
    "A bomb killed 11 people in Jalalabad on Tuesday, a hospital official said. The Taliban denied that they had killed civilians. " +
    "President Ashraf Ghani condemned the attack.\n\nGunmen killed three soldiers near Kunduz on Monday, the army said.",
};

/** Names of private people in it are made up. */
export const harbour: SampleReport = {
  title: "Teacher Qaderyar among the dead",
  outlet: "The Harbour Post",
  date: "2019-11-22",
  url: "https://harbour.example/news/zarmina-qaderyar-mourns",
  text:
    "Zarmina Qaderyar, a nurse, said that her son Ahmad Qaderyar was killed in the blast in Jalalabad on Tuesday. " +
    "The QADERYAR family fled to Kabul. Dr. Wali Sabawoon told reporters that 12 people were injured. " +
    "A baby was killed as well, residents said. President Ashraf Ghani condemned the attack.\n\n" +
    "Sgt. Omar Baheer was killed in Nangarhar province on Wednesday, Sabawoon's brother said.",
};

const sha = (words: string): string => createHash("sha256").update(words).digest("hex");

const nameOf = (filler: Filler, reading: Reading): string => {
  const mention = reading.mentions.find(({ id }) => id === filler.mention);
  const entity = reading.entities.find(({ id }) => id === mention?.entity);
  return entity?.actor?.identity ?? entity?.name ?? filler.words;
};

function whereOf(claim: Claim, reading: Reading): Where | null {
  const [filler] = claim.place;
  if (filler === undefined) return null;
  const mention = reading.mentions.find(({ id }) => id === filler.mention);
  const place = reading.entities.find(({ id }: Entity) => id === mention?.entity)?.place;
  if (place === undefined)
    return {
      words: filler.words,
      name: filler.words,
      geonameId: null,
      lat: null,
      lon: null,
      country: null,
      admin1: null,
      precision: null,
    };
  const { geonameId, name, lat, lon, country, admin1, precision } = place;
  return { words: filler.words, name, geonameId, lat, lon, country, admin1, precision };
}

function ledgerClaim(claim: Claim, reading: Reading, incident: string, decision: Decision | null): LedgerClaim {
  const { report } = reading;
  const id = claimId(claim, reading);
  const where = whereOf(claim, reading);
  return {
    ...claim,
    id,
    report: {
      id: reportId(reading),
      title: report.title,
      outlet: report.outlet,
      url: report.url,
      published: report.published,
    },
    readingClaim: claim.id,
    reading: `${reportId(reading)}-r1`,
    where,
    placeBasis: where === null ? null : "stated",
    actors: {
      agent: claim.agent.map((filler) => nameOf(filler, reading)),
      affected: claim.affected.map((filler) => nameOf(filler, reading)),
      recipient: claim.recipient.map((filler) => nameOf(filler, reading)),
      source: claim.source === null ? null : nameOf(claim.source, reading),
    },
    incident,
    decision,
    edited: [],
  };
}

const reportId = ({ report }: Reading): string => report.sha256.slice(0, 16);
const claimId = (claim: Claim, reading: Reading): string => `${reportId(reading)}-${claim.type}-${claim.trigger.start}`;

/** Claims of one day and place are of one incident here; the ledger's own judgement is not what these tests are about. */
function keyOf(claim: Claim, reading: Reading): string {
  const where = whereOf(claim, reading);
  return claim.from !== null && where !== null ? `${claim.from} ${where.name}` : claimId(claim, reading);
}

export interface Sample extends Ledger {
  readonly readings: readonly Reading[];
}

/** A ledger in memory with what the reports claim; of the interface only what an export asks for. */
export function sampleLedger(reports: readonly SampleReport[] = [courier, gazette, harbour]): Sample {
  const readings = reports.map(({ text, title, outlet, date, url }) => {
    const reading = read(`${title}\n\n${text}`, { date, title, ...(outlet === null ? {} : { outlet }) });
    return { ...reading, report: { ...reading.report, url: url ?? null } };
  });
  const groups = new Map<string, [Claim, Reading][]>();
  for (const reading of readings)
    for (const claim of reading.claims) {
      const key = keyOf(claim, reading);
      groups.set(key, [...(groups.get(key) ?? []), [claim, reading]]);
    }
  const claims: LedgerClaim[] = [];
  const incidents: IncidentDetail[] = [];
  const decision = (claim: string): Decision => ({
    about: "claim",
    claim,
    verdict: "accept",
    id: "d1",
    coder: "mariam",
    at: "2019-11-23T08:00:00Z",
    reason: "read twice",
    blind: false,
  });
  const decisions: Decision[] = [];
  for (const group of groups.values()) {
    const id = `i-${group.map(([claim, reading]) => claimId(claim, reading)).sort()[0]!}`;
    const full = group.map(([claim, reading], index) => {
      const made = decisions.length === 0 && index === 0 ? decision(claimId(claim, reading)) : null;
      if (made !== null) decisions.push(made);
      return ledgerClaim(claim, reading, id, made);
    });
    claims.push(...full);
    incidents.push({
      ...incidentOf(id, full),
      claimsInFull: full,
      judgements: [],
      decisions: full.flatMap((one) => one.decision ?? []),
    });
  }
  claims.sort((a, b) => order(a, readings) - order(b, readings) || a.trigger.start - b.trigger.start);
  const entries: Entry[] = [];
  const enter = (kind: Entry["kind"], subject: string): void => {
    const seq = entries.length + 1;
    const hash = sha(`${entries.at(-1)?.hash ?? ""}${seq}${kind}${subject}`);
    entries.push({ seq, at: "2019-11-23T08:00:00Z", by: "mariam", kind, subject, hash });
  };
  for (const reading of readings) {
    enter("report", reportId(reading));
    enter("reading", `${reportId(reading)}-r1`);
  }
  for (const { id } of decisions) enter("decision", id);

  const inFull = (reading: Reading): LedgerReport => ({
    id: reportId(reading),
    title: reading.report.title,
    outlet: reading.report.outlet,
    author: reading.report.author,
    url: reading.report.url,
    published: reading.report.published,
    publishedBasis: reading.report.publishedBasis,
    sha256: reading.report.sha256,
    language: reading.report.language,
    addedAt: "2019-11-23T08:00:00Z",
    seen: 1,
    claims: reading.claims.length,
    words: reading.report.text.split(/\s+/).length,
    sameTextAs: reportId(reading),
    forgotten: false,
    text: reading.report.text,
    reading,
    claimsInFull: claims.filter(({ report }) => report.id === reportId(reading)),
    kin: [],
    readings: [
      { id: `${reportId(reading)}-r1`, engine: reading.engine, codebook: reading.codebook, at: "2019-11-23T08:00:00Z" },
    ],
  });

  const known: Partial<Ledger> & { readonly readings: readonly Reading[] } = {
    url: "memory:",
    readings,
    claims: ({ type, outlet, after, limit = 50 }: ClaimFilter = {}) =>
      page(
        claims.filter(
          (one) => (type === undefined || one.type === type) && (outlet === undefined || one.report.outlet === outlet),
        ),
        after,
        limit,
      ),
    claim: (id) => Promise.resolve(claims.find((one) => one.id === id) ?? null),
    reports: ({ after, limit = 50 } = {}) => page(readings.map(inFull), after, limit),
    report: (id) => Promise.resolve(readings.map(inFull).find((one) => one.id === id) ?? null),
    incidents: ({ after, limit = 50 } = {}) => page(incidents, after, limit),
    incident: (id) => Promise.resolve(incidents.find((one) => one.id === id || one.claims.includes(id)) ?? null),
    decisions: ({ after, limit = 50 } = {}) => page(decisions, after, limit),
    changes: (since, limit = 500) => Promise.resolve(entries.filter(({ seq }) => seq > since).slice(0, limit)),
    close: () => Promise.resolve(),
  };
  return known as Sample;
}

const order = (claim: LedgerClaim, readings: readonly Reading[]): number =>
  readings.findIndex((reading) => reportId(reading) === claim.report.id);

function page<T>(items: readonly T[], after: string | undefined, limit: number): Promise<Page<T>> {
  const from = after === undefined ? 0 : Number(after);
  const next = from + limit < items.length ? String(from + limit) : null;
  return Promise.resolve({ items: items.slice(from, from + limit), next });
}

function incidentOf(id: string, claims: readonly LedgerClaim[]): Incident {
  const figures = claims.flatMap((claim): Figure[] =>
    claim.count === null || claim.scope === "cumulative"
      ? []
      : [
          {
            type: claim.type,
            unit: claim.unit,
            source: claim.actors.source,
            report: claim.report.id,
            count: claim.count,
            claims: [claim.id],
          },
        ],
  );
  const reports = [...new Set(claims.map(({ report }) => report.id))];
  const types = [...new Set(claims.map(({ type }) => type))];
  const dated = claims.find(({ from }) => from !== null);
  return {
    id,
    claims: claims.map((claim) => claim.id),
    reports,
    types,
    from: dated?.from ?? null,
    to: dated?.to ?? null,
    place: claims.find(({ where }) => where !== null)?.where ?? null,
    agents: [...new Set(claims.flatMap(({ actors }) => actors.agent))],
    affected: [...new Set(claims.flatMap(({ actors }) => actors.affected))],
    figures,
    origins: {
      min: 1,
      max: reports.length,
      groups: reports.map((report) => ({ reports: [report], says: "its own words" })),
      reasons: [],
    },
    grade: reports.length > 1 ? "fair" : "weak",
    gradeReason: reports.length > 1 ? "reported by two or more sources" : "a single source",
  };
}
