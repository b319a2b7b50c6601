import type { Decision } from "../../comparing/index.ts";
import type { LedgerReport } from "../../ledger/index.ts";
import type { ExchangeFormat } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import {
  claimIri,
  codebookIri,
  coderIri,
  decisionIri,
  engineIri,
  known,
  ownContext,
  readingIri,
  reportIri,
  withList,
} from "../linked.ts";
import { claimsOf, type Things } from "../things.ts";

/** Inline, so that a reader needs no network. */
const context = {
  prov: "http://www.w3.org/ns/prov#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  dct: "http://purl.org/dc/terms/",
  ...ownContext,
} as const;

const ref = (iri: string): object => ({ "@id": iri });
const time = (at: string): object => ({ "@type": "xsd:dateTime", "@value": at });

function* ofReport(report: LedgerReport, said: Set<string>): Generator<object> {
  const iri = reportIri(report);
  yield known({
    "@id": iri,
    "@type": "prov:Entity",
    "dct:title": report.title,
    "dct:publisher": report.outlet,
    "dct:issued": report.published,
    "dct:identifier": report.id,
    "prov:atLocation": report.url === null ? null : ref(report.url),
    "prov:generatedAtTime": time(report.addedAt),
  });
  for (const { id, engine, codebook, at } of report.readings) {
    if (!said.has(engine))
      yield { "@id": engineIri(engine), "@type": ["prov:Agent", "prov:SoftwareAgent"], "dct:title": engine };
    if (!said.has(codebook))
      yield { "@id": codebookIri(codebook), "@type": ["prov:Entity", "prov:Plan"], "dct:title": codebook };
    said.add(engine).add(codebook);
    const activity = `${readingIri(id)}:activity`;
    yield {
      "@id": activity,
      "@type": "prov:Activity",
      "prov:used": [ref(iri), ref(codebookIri(codebook))],
      "prov:wasAssociatedWith": ref(engineIri(engine)),
      "prov:qualifiedAssociation": {
        "@type": "prov:Association",
        "prov:agent": ref(engineIri(engine)),
        "prov:hadPlan": ref(codebookIri(codebook)),
      },
      "prov:endedAtTime": time(at),
    };
    yield {
      "@id": readingIri(id),
      "@type": "prov:Entity",
      "prov:wasGeneratedBy": ref(activity),
      "prov:wasDerivedFrom": ref(iri),
    };
  }
  for (const claim of report.claimsInFull)
    yield {
      "@id": claimIri(claim.id),
      "@type": ["prov:Entity", "rapporteur:Claim"],
      "prov:wasDerivedFrom": ref(readingIri(claim.reading)),
      "prov:wasQuotedFrom": ref(iri),
    };
}

function* ofDecision(decision: Decision, said: Set<string>): Generator<object> {
  const coder = coderIri(decision.coder);
  if (!said.has(coder)) yield { "@id": coder, "@type": ["prov:Agent", "prov:Person"], "dct:title": decision.coder };
  said.add(coder);
  const activity = `${decisionIri(decision.id)}:activity`;
  yield {
    "@id": activity,
    "@type": "prov:Activity",
    "prov:used": claimsOf(decision).map((claim) => ref(claimIri(claim))),
    "prov:wasAssociatedWith": ref(coder),
    "prov:endedAtTime": time(decision.at),
  };
  yield known({
    "@id": decisionIri(decision.id),
    "@type": ["prov:Entity", "rapporteur:Decision"],
    "prov:wasGeneratedBy": ref(activity),
    "prov:wasAttributedTo": ref(coder),
    "rapporteur:about": decision.about,
    "rapporteur:verdict": "verdict" in decision ? decision.verdict : decision.grade,
    "rapporteur:reason": decision.reason,
    "rapporteur:blind": decision.blind,
  });
}

async function* statements(things: Things): AsyncGenerator<object> {
  const said = new Set<string>();
  for await (const report of things.reports()) yield* ofReport(report, said);
  for await (const decision of things.decisions()) yield* ofDecision(decision, said);
}

export const prov: ExchangeFormat = {
  name: "prov",
  extension: ".jsonld",
  mediaType: "application/ld+json",
  takes: "readings",
  means: formatMeans.prov,
  write: (things) => withList({ "@context": context }, "@graph", statements(things)),
};
