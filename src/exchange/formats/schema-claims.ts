import type { LedgerClaim } from "../../ledger/index.ts";
import type { ExchangeFormat, ExportSettings } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { countryNameIn } from "../country-names.ts";
import { claimIri, engineIri, incidentIri, known, ownContext, ownTerms, withList } from "../linked.ts";
import { isPin } from "../precision.ts";

/** Where it is said to have been; coordinates only of towns and spots. */
function place({ where, placeBasis }: LedgerClaim, { codebook }: ExportSettings): object | null {
  if (where === null) return null;
  return known({
    "@type": "Place",
    name: where.name,
    address: known({
      "@type": "PostalAddress",
      addressCountry: countryNameIn(codebook, where.country),
      addressRegion: where.admin1,
    }),
    geo: isPin(where) ? { "@type": "GeoCoordinates", latitude: where.lat, longitude: where.lon } : null,
    "rapporteur:precision": where.precision,
    "rapporteur:basis": placeBasis,
  });
}

/** An author is whoever says so; the outlet is one only where it speaks in its own voice. */
function author({ source, actors, report }: LedgerClaim): object | null {
  if (source !== null) return { "@type": "Thing", name: actors.source ?? source.words, description: source.words };
  return report.outlet === null ? null : { "@type": "Organization", name: report.outlet };
}

const schemaClaim = (claim: LedgerClaim, settings: ExportSettings): object =>
  known({
    "@id": claimIri(claim.id),
    "@type": "Claim",
    text: claim.evidence.words,
    author: author(claim),
    appearance: known({
      "@type": "NewsArticle",
      "@id": `${ownTerms}report:${claim.report.id}`,
      headline: claim.report.title,
      url: claim.report.url,
      datePublished: claim.report.published,
      publisher: claim.report.outlet === null ? null : { "@type": "Organization", name: claim.report.outlet },
    }),
    claimInterpreter: { "@id": engineIri(settings.engine), "@type": "SoftwareApplication", name: settings.engine },
    about: known({
      "@id": incidentIri(claim.incident),
      "@type": "Event",
      location: place(claim, settings),
      startDate: claim.from,
      endDate: claim.to,
      "rapporteur:dateBasis": claim.periodBasis,
    }),
    "rapporteur:event": claim.type,
    "rapporteur:status": claim.status,
    "rapporteur:stance": claim.stance,
    "rapporteur:scope": claim.scope,
    "rapporteur:quantity":
      claim.count === null
        ? null
        : known({
            "@type": "QuantitativeValue",
            minValue: claim.count[0],
            maxValue: claim.count[1],
            unitText: claim.unit,
            description: claim.countWords?.words,
          }),
    "rapporteur:confidence": claim.confidence,
  });

export const schemaClaims: ExchangeFormat = {
  name: "schema-claims",
  extension: ".jsonld",
  mediaType: "application/ld+json",
  takes: "claims",
  means: formatMeans["schema-claims"],
  write(things, settings) {
    async function* items(): AsyncGenerator<object> {
      for await (const claim of things.claims()) yield schemaClaim(claim, settings);
    }
    return withList({ "@context": ["https://schema.org", ownContext] }, "@graph", items());
  },
};
