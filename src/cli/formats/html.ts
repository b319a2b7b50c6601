import { createHash } from "node:crypto";
import type { Claim, Reading } from "../../reading/index.ts";
import {
  actorWords,
  countAndParts,
  dayWords,
  fillerWords,
  inTextOrder,
  onOneLine,
  periodWords,
  placeWords,
  sourceWords,
  statusWords,
  whereWords,
} from "../../reading/wording.ts";
import { escapeHtml } from "../../exchange/escape-html.ts";
import type { Format } from "./format.ts";
import { litText, type Stretch } from "./lit-text.ts";
import { script } from "./page-script.ts";
import { style } from "../../exchange/page-style.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing may be fetched, sent or run but the style and the script of this very page. */
const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const titleOf = ({ report }: Reading): string => onOneLine(report.title ?? report.id);

/** "The Highland Courier · Thu 21 Nov 2019 · by A. Author". */
function aboutOf({ report }: Reading): string {
  const inferred = report.publishedBasis === "text" ? " (from the text)" : "";
  return [
    report.outlet,
    report.published === null ? "day of publication unknown" : `${dayWords(report.published)}${inferred}`,
    report.author && `by ${report.author}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Ids of report `r`'s claim `c` on the page: its card, and its words. */
const cardId = (report: number, claim: number): string => `r${report + 1}c${claim + 1}`;
const wordsId = (report: number, claim: number): string => `${cardId(report, claim)}-words`;

function stretchHtml(text: string, stretch: Stretch, report: number, claims: readonly Claim[]): string {
  const words = escapeHtml(text.slice(stretch.start, stretch.end));
  const first = stretch.claims[0];
  if (first === undefined) return words;
  const shown = stretch.triggers.length > 0 ? [...stretch.triggers, ...stretch.claims] : stretch.claims;
  const ids = [...new Set(shown)].map((claim) => cardId(report, claim));
  const [begins] = stretch.begins;
  const classes = [claims[shown[0]!]!.status, stretch.triggers.length > 0 ? "trigger" : ""].filter(Boolean).join(" ");
  const numbers = stretch.begins.map((claim) => claim + 1).join(",");
  return (
    `<a href="#${ids[0]}" class="${classes}" data-claims="${ids.join(" ")}"` +
    (begins === undefined
      ? ' tabindex="-1"'
      : ` id="${wordsId(report, begins)}" data-n="${numbers}" aria-label="${words}, claim ${numbers}"`) +
    `>${words}</a>`
  );
}

function term(name: string, words: string | null, after = ""): string {
  return words === null || words === "" ? "" : `<dt>${name}</dt><dd>${words}${after}</dd>`;
}

const escaped = (words: string | null): string | null => (words === null ? null : escapeHtml(words));

function whenHtml(claim: Claim): string | null {
  const period = periodWords(claim);
  if (period === null) return null;
  if (claim.periodBasis !== "inferred") return escapeHtml(period);
  const from = claim.periodWords ? ` from “${escapeHtml(onOneLine(claim.periodWords.words))}”` : "";
  return `<span class="inferred">${escapeHtml(period)}</span> <span class="why">inferred${from}</span>`;
}

/** The evidence with its trigger in bold. */
function quoteHtml({ evidence, trigger }: Claim): string {
  const from = trigger.start - evidence.start;
  const to = trigger.end - evidence.start;
  if (from < 0 || to > evidence.words.length) return escapeHtml(evidence.words);
  const [before, inner, after] = [
    evidence.words.slice(0, from),
    evidence.words.slice(from, to),
    evidence.words.slice(to),
  ];
  return `${escapeHtml(before)}<b>${escapeHtml(inner)}</b>${escapeHtml(after)}`;
}

function cardHtml(
  claim: Claim,
  reading: Reading,
  report: number,
  index: number,
  numbered: ReadonlySet<number>,
  why: boolean,
): string {
  const count = countAndParts(claim);
  const target = numbered.has(index) ? wordsId(report, index) : `r${report + 1}`;
  return `<li class="card ${claim.status}" id="${cardId(report, index)}" tabindex="0">
<h3><i>${index + 1}</i> ${escapeHtml(claim.type)}${count === null ? "" : ` <span>${escapeHtml(count)}</span>`}</h3>
<dl>${term("who", escaped(fillerWords(claim.agent)))}${term("whom", escaped(fillerWords(claim.affected)))}${term("to", escaped(fillerWords(claim.recipient)))}${term("with", escaped(fillerWords(claim.instrument)))}${term("where", escaped(whereWords(claim.place, reading)))}${term("when", whenHtml(claim))}${term("status", `<span class="status">${escapeHtml(statusWords(claim))}</span>`)}${term("source", escapeHtml(sourceWords(claim)))}</dl>
<blockquote><a href="#${target}">“${quoteHtml(claim)}”</a></blockquote>${why ? `\n<p class="rules">${escapeHtml(claim.rules.join(", "))}</p>` : ""}
</li>`;
}

/** Who and where is meant, as far as it is known, each with its reasons. */
function namesHtml({ entities }: Reading): string {
  const known = entities.flatMap((entity) => {
    const words = entity.place ? placeWords(entity.place) : actorWords(entity, entities);
    if (words === null) return [];
    const reasons = (entity.place?.reason ?? entity.actor?.reasons ?? []).map(
      ({ says }) => `<li>${escapeHtml(says)}</li>`,
    );
    const list = reasons.length > 0 ? `<ul>${reasons.join("")}</ul>` : "";
    return [`<dt>${escapeHtml(onOneLine(entity.name))}</dt><dd>${escapeHtml(words)}${list}</dd>`];
  });
  if (known.length === 0) return "";
  return `<details class="names"><summary>${plural(known.length, "name")} and who or where is meant</summary><dl>${known.join("\n")}</dl></details>\n`;
}

function articleHtml(reading: Reading, index: number, why: boolean): string {
  const { report } = reading;
  const claims = inTextOrder(reading.claims);
  const stretches = litText(report.text, claims);
  // Two triggers may begin at one place: the anchor is the first one's, and the others' cards lead there too.
  const anchored = new Set(stretches.flatMap(({ begins }) => begins.slice(0, 1)));
  const cards = claims.map((claim, number) => cardHtml(claim, reading, index, number, anchored, why));
  return `<article id="r${index + 1}" aria-labelledby="r${index + 1}-title">
<header><h2 id="r${index + 1}-title">${escapeHtml(titleOf(reading))}</h2>
<p class="about">${escapeHtml(aboutOf(reading))}${report.url === null ? "" : `<br>${escapeHtml(report.url)}`}</p>
${reading.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>\n`).join("")}</header>
<div class="sides">
<div class="text" lang="en">${stretches.map((stretch) => stretchHtml(report.text, stretch, index, claims)).join("")}</div>
${cards.length === 0 ? '<p class="none">No claims found.</p>' : `<ol class="cards" aria-label="${plural(cards.length, "claim")}">\n${cards.join("\n")}\n</ol>`}
</div>
${namesHtml(reading)}</article>`;
}

const contentsHtml = (
  readings: readonly { readonly title: string; readonly about: string; readonly claims: number }[],
): string =>
  `<nav class="contents" aria-label="Reports"><h2>${plural(readings.length, "report")}</h2><ol>
${readings.map(({ title, about, claims }, index) => `<li><a href="#r${index + 1}"><b>${escapeHtml(title)}</b><span>${plural(claims, "claim")}</span><span>${escapeHtml(about)}</span></a></li>`).join("\n")}
</ol></nav>`;

/** One page that needs nothing else: each report with its claims lit, and the claims as cards beside it. */
export const html: Format = ({ why }) => {
  const contents: { title: string; about: string; claims: number }[] = [];
  const articles: string[] = [];
  const makers = new Set<string>();
  return {
    head: "",
    add(reading) {
      articles.push(articleHtml(reading, articles.length, why));
      contents.push({ title: titleOf(reading), about: aboutOf(reading), claims: reading.claims.length });
      makers.add(`${reading.engine}, codebook ${reading.codebook}`);
      return "";
    },
    foot: () => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(contents.length === 1 ? `Claims: ${contents[0]!.title}` : `Claims of ${plural(contents.length, "report")}`)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#${articles.length > 0 ? "r1" : "end"}">Skip to the reports</a>
<header class="page"><h1>What these reports claim</h1>
<p>Each claim is somebody's, and stands here with its exact words. Nothing here says what is true.</p>
<ul class="legend text"><li><a>happened, ongoing</a></li><li><a class="planned">planned, possible</a></li><li><a class="denied">denied</a></li><li><a class="unconfirmed">unconfirmed</a></li><li><span class="inferred">a date that was inferred</span></li></ul></header>
${contents.length > 1 ? contentsHtml(contents) : ""}
<main>
${articles.join("\n")}
</main>
<footer id="end">${escapeHtml([...makers].join("; "))}</footer>
<script>${script}</script>
</body>
</html>
`,
  };
};
