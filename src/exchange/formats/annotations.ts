import { createHash } from "node:crypto";
import type { LedgerClaim, LedgerReport } from "../../ledger/index.ts";
import type { ExchangeFormat } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { claimIri, engineIri, incidentIri, known, ownContext, reportIri, withList } from "../linked.ts";
import type { Things } from "../things.ts";

/** UTF-16 units of the text before and after a quote that go with it. */
const around = 32;

/** Not in the middle of a character of two units. */
const whole = (words: string): string => words.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");

function annotation(claim: LedgerClaim, report: LedgerReport, text: string, textHash: string): object {
  const { start, end, words } = claim.evidence;
  return {
    id: `${claimIri(claim.id)}:annotation`,
    type: "Annotation",
    motivation: "classifying",
    body: known({
      id: claimIri(claim.id),
      type: "rapporteur:Claim",
      "rapporteur:event": claim.type,
      "rapporteur:status": claim.status,
      "rapporteur:stance": claim.stance,
      "rapporteur:source": claim.source?.words,
      "rapporteur:agent": claim.agent.map((filler) => filler.words),
      "rapporteur:affected": claim.affected.map((filler) => filler.words),
      "rapporteur:place": claim.where?.words,
      "rapporteur:placeBasis": claim.placeBasis,
      "rapporteur:placePrecision": claim.where?.precision,
      "rapporteur:from": claim.from,
      "rapporteur:to": claim.to,
      "rapporteur:dateBasis": claim.periodBasis,
      "rapporteur:countMin": claim.count?.[0],
      "rapporteur:countMax": claim.count?.[1],
      "rapporteur:unit": claim.unit,
      "rapporteur:scope": claim.scope,
      "rapporteur:confidence": claim.confidence,
      "rapporteur:incident": { id: incidentIri(claim.incident) },
    }),
    target: {
      source: known({
        id: reportIri(report),
        type: "Text",
        format: "text/plain",
        language: report.language,
        "rapporteur:url": report.url,
        "rapporteur:textSha256": textHash,
        "rapporteur:offsets": "UTF-16 code units",
      }),
      selector: [
        {
          type: "TextQuoteSelector",
          exact: words,
          prefix: whole(text.slice(Math.max(0, start - around), start)),
          suffix: whole(text.slice(end, end + around)),
        },
        { type: "TextPositionSelector", start, end },
      ],
    },
  };
}

/** Claims whose words do not stand in their report at their place (forgotten, or written by a coder) have nothing to point at. */
async function* annotations(things: Things, tell: (message: string) => void): AsyncGenerator<object> {
  let orphans = 0;
  for await (const report of things.reports()) {
    const text = report.text ?? "";
    const textHash = createHash("sha256").update(text).digest("hex");
    for (const claim of report.claimsInFull) {
      const { start, end, words } = claim.evidence;
      if (words !== "" && text.slice(start, end) === words) yield annotation(claim, report, text, textHash);
      else orphans++;
    }
  }
  if (orphans > 0) tell(`${orphans} claims left out: their words no longer stand in the text of their report`);
}

export const annotationsJsonLd: ExchangeFormat = {
  name: "annotations",
  extension: ".jsonld",
  mediaType: "application/ld+json",
  takes: "readings",
  means: formatMeans.annotations,
  write: (things, { engine, madeAt, tell }) =>
    withList(
      {
        "@context": ["http://www.w3.org/ns/anno.jsonld", ownContext],
        id: "urn:rapporteur:annotations",
        type: "AnnotationPage",
        generator: { id: engineIri(engine), type: "Software", name: engine },
        generated: madeAt,
        startIndex: 0,
      },
      "items",
      annotations(things, tell),
    ),
};
