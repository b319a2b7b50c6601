import { createHash } from "node:crypto";
import type { Figure } from "../../comparing/index.ts";
import type { IncidentDetail, LedgerClaim } from "../../ledger/index.ts";
import {
  countAndParts,
  countWords,
  dayWords,
  onOneLine,
  periodWords,
  sourceWords,
  statusWords,
} from "../../reading/wording.ts";
import { countryNameIn } from "../country-names.ts";
import { escapeHtml } from "../escape-html.ts";
import type { ExchangeFormat, ExportSettings } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { type Measure, measures } from "../figures.ts";
import { dateBasis, type IncidentRow, incidentRows, placeBasis } from "../incident-rows.ts";
import { style as pageStyle } from "../page-style.ts";

const style = `${pageStyle}
main { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }
article { padding-left: 0; padding-right: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: .86rem/1.45 system-ui, sans-serif; margin: 0 0 1.25rem; }
caption { text-align: left; font-weight: 600; padding: 0 0 .35rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
td.figure { font-variant-numeric: tabular-nums; white-space: nowrap; }
tr:target td, tr:target th { background: var(--lit); }
article h3 { font: 600 .95rem/1.4 system-ui, sans-serif; margin: 1.5rem 0 .4rem; }
.facts { font: .9rem/1.5 system-ui, sans-serif; display: grid; grid-template-columns: 7rem 1fr; gap: .15rem .75rem; margin: 0 0 1rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
main .cards { position: static; max-height: none; padding: 0 0 1rem; }
`;

/** Nothing may be fetched, sent or run: the page has no script, and no style but its own. */
const contentPolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;

const inferred = (basis: "stated" | "inferred" | null): string =>
  basis === "inferred" ? ' <span class="why">inferred</span>' : "";

const anchor = (claim: string): string => `c-${escapeHtml(claim)}`;

function whereWords({ place }: IncidentDetail, { codebook }: ExportSettings): string | null {
  if (place === null) return null;
  const names = [...new Set([place.name, place.admin1, countryNameIn(codebook, place.country)].filter(Boolean))];
  const precision = place.precision === null ? "not in the gazetteer" : `known to the ${place.precision}`;
  return `${names.join(", ")} (“${onOneLine(place.words)}”, ${precision})`;
}

const fact = (name: string, words: string | null, after = ""): string =>
  words === null || words === "" ? "" : `<dt>${name}</dt><dd>${escapeHtml(words)}${after}</dd>`;

/** "11 to 12, under low-best-high: 11": what the sources span, and what the policy makes of it. */
function spanWords(row: IncidentRow, measure: Measure): string | null {
  const span = row.of(measure);
  if (span === null) return null;
  const figure = span.figure === null ? "" : `; ${row.policy} gives ${span.figure}`;
  return `${countWords([span.low, span.high])}${figure}`;
}

/** One row a source: who says how many, in which report. */
function figureRow(figure: Figure, claims: ReadonlyMap<string, LedgerClaim>): string {
  const claim = claims.get(figure.claims[0] ?? "");
  const report =
    claim === undefined ? figure.report : [claim.report.outlet, claim.report.published].filter(Boolean).join(", ");
  const links = figure.claims.map((id, index) => `<a href="#${anchor(id)}">${index + 1}</a>`).join(" ");
  return `<tr><th scope="row">${escapeHtml(figure.source ?? "the outlet itself")}</th><td>${escapeHtml(report)}</td><td>${escapeHtml(figure.type)}</td><td class="figure">${escapeHtml(countWords(figure.count))}</td><td>${escapeHtml(figure.unit ?? "")}</td><td>${links}</td></tr>`;
}

function card(claim: LedgerClaim): string {
  const count = countAndParts(claim);
  const period = periodWords(claim);
  const from = [claim.report.outlet, claim.report.published && dayWords(claim.report.published)]
    .filter(Boolean)
    .join(", ");
  const url = claim.report.url === null ? "" : `<br>${escapeHtml(claim.report.url)}`;
  const decided =
    claim.decision === null
      ? ""
      : fact(
          "decision",
          `${"verdict" in claim.decision ? claim.decision.verdict : claim.decision.grade} by ${claim.decision.coder}`,
        );
  return `<li class="card ${escapeHtml(claim.status)}" id="${anchor(claim.id)}">
<h4>${escapeHtml(claim.type)}${count === null ? "" : ` <span>${escapeHtml(count)}</span>`}</h4>
<dl>${fact("source", sourceWords(claim))}${fact("status", statusWords(claim))}${fact("when", period, inferred(claim.periodBasis))}${fact("where", claim.where?.words ?? null, inferred(claim.placeBasis))}${decided}</dl>
<blockquote>“${escapeHtml(claim.evidence.words)}”</blockquote>
<p class="rules">${escapeHtml(from)}${url}</p>
</li>`;
}

function section(row: IncidentRow): string {
  const { incident, settings } = row;
  const claims = new Map(incident.claimsInFull.map((claim) => [claim.id, claim]));
  const title = `${incident.types.join(", ")}${incident.place === null ? "" : `, ${incident.place.name}`}`;
  const spans = (Object.keys(measures) as Measure[]).map((measure) => fact(measure, spanWords(row, measure))).join("");
  const { origins } = incident;
  const bound = origins.min === origins.max ? String(origins.min) : `${origins.min} to ${origins.max}`;
  const groups = origins.groups.map(
    ({ reports, says }) => `<li>${escapeHtml(reports.join(", "))}: ${escapeHtml(says)}</li>`,
  );
  return `<article id="${escapeHtml(incident.id)}">
<header><h2>${escapeHtml(title)}</h2></header>
<dl class="facts">${fact("when", periodWords(incident), inferred(dateBasis(incident)))}${fact("where", whereWords(incident, settings), inferred(placeBasis(incident)))}${fact("by", incident.agents.join("; "))}${fact("to", incident.affected.join("; "))}${spans}${fact("grade", `${incident.grade}: ${incident.gradeReason}`)}${fact("origins", `${bound} independent`)}</dl>
${
  incident.figures.length === 0
    ? '<p class="none">Nobody gives a number.</p>'
    : `<div class="scroll" tabindex="0" role="region" aria-label="Figures"><table><caption>Who says how many</caption>
<thead><tr><th scope="col">source</th><th scope="col">printed by</th><th scope="col">what</th><th scope="col">figure</th><th scope="col">of</th><th scope="col">claims</th></tr></thead>
<tbody>${incident.figures.map((figure) => figureRow(figure, claims)).join("\n")}</tbody></table></div>`
}
<h3>Origins</h3>
<ul>${groups.join("")}${origins.reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join("")}</ul>
<h3>Sentences</h3>
<ol class="cards">${incident.claimsInFull.map(card).join("\n")}</ol>
</article>
`;
}

export const incidentPage: ExchangeFormat = {
  name: "incident-page",
  extension: ".html",
  mediaType: "text/html; charset=utf-8",
  takes: "incidents",
  means: formatMeans["incident-page"],
  async *write(things, settings) {
    yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Incidents: who claims what</title>
<style>${style}</style>
</head>
<body>
<header class="page"><h1>Incidents: who claims what</h1>
<p>Each figure is somebody's, and stands here with its exact words. Nothing here says what is true. What nobody reported is not here.</p></header>
<main>
`;
    for await (const row of incidentRows(things.incidents(), settings, "min-max")) yield section(row);
    yield `</main>
<footer>${escapeHtml(settings.engine)}, ${escapeHtml(`codebook ${settings.codebook.name}@${settings.codebook.version}`)}, ${escapeHtml(settings.madeAt)}${settings.suppressed ? "; names were withheld on request" : ""}</footer>
</body>
</html>
`;
  },
};
