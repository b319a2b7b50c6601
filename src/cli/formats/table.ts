import { createColors } from "picocolors";
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
import { wrap } from "../layout.ts";
import type { Format, Settings } from "./format.ts";

type Colours = ReturnType<typeof createColors>;

const labelWidth = 8;
const indent = "  ";

/** "  where   Nangarhar", wrapped under itself. */
function field(
  label: string,
  words: string | null,
  { width }: Settings,
  c: Colours,
  paint = (s: string) => s,
): string[] {
  if (words === null || words === "") return [];
  const room = Math.max(20, width - indent.length - labelWidth);
  return wrap(onOneLine(words), room).map(
    (line, index) => `${indent}${c.dim((index === 0 ? label : "").padEnd(labelWidth))}${paint(line)}`,
  );
}

function when(claim: Claim): string | null {
  const period = periodWords(claim);
  if (period === null) return null;
  if (claim.periodBasis !== "inferred") return period;
  return `~ ${period}${claim.periodWords ? ` (inferred from “${onOneLine(claim.periodWords.words)}”)` : " (inferred)"}`;
}

function who(claim: Claim): string | null {
  const [agent, affected, recipient] = [claim.agent, claim.affected, claim.recipient].map(fillerWords);
  const does = [agent, affected].filter(Boolean).join(" ⇒ ");
  const whole = recipient ? `${does} → ${recipient}` : does;
  return agent || affected || recipient ? whole.trim() : null;
}

function claimLines(claim: Claim, reading: Reading, settings: Settings, c: Colours): string[] {
  const heading = [c.bold(claim.type), countAndParts(claim)].filter(Boolean).join("  ");
  return [
    heading,
    ...field("who", who(claim), settings, c),
    ...field("with", fillerWords(claim.instrument), settings, c),
    ...field("where", whereWords(claim.place, reading), settings, c),
    ...field("when", when(claim), settings, c, claim.periodBasis === "inferred" ? c.italic : undefined),
    ...field("status", statusWords(claim), settings, c, claim.status === "happened" ? undefined : c.yellow),
    ...field("source", sourceWords(claim), settings, c),
    ...field("words", `“${claim.evidence.words}”`, settings, c, c.cyan),
    ...(settings.why ? field("rules", claim.rules.join(", "), settings, c, c.dim) : []),
    "",
  ];
}

/** Who and where is meant, as far as it is known, with the reasons when they are asked for. */
function namesLines({ entities }: Reading, settings: Settings, c: Colours): string[] {
  const known = entities.flatMap((entity) => {
    const words = entity.place ? placeWords(entity.place) : actorWords(entity, entities);
    if (words === null) return [];
    const reasons = entity.place?.reason ?? entity.actor?.reasons ?? [];
    const why = settings.why ? reasons.map(({ says }) => `${indent}  ${says}`) : [];
    return [...wrap(onOneLine(`${entity.name}: ${words}`), settings.width - 2), ...why.map(c.dim)];
  });
  return known.length === 0 ? [] : [c.bold("names"), ...known.map((line) => `${indent}${line}`), ""];
}

function reportLines(reading: Reading, settings: Settings, c: Colours): string[] {
  const { report } = reading;
  const title = report.title === null ? report.id : onOneLine(report.title);
  const about = [report.outlet, report.published && dayWords(report.published)].filter(Boolean).join(" · ");
  const claims = inTextOrder(reading.claims);
  return [
    ...wrap(title, settings.width).map((line) => c.bold(c.underline(line))),
    ...(about === "" ? [] : [c.dim(about)]),
    ...reading.notes.flatMap((note) => wrap(`note: ${note}`, settings.width)).map(c.yellow),
    "",
    ...claims.flatMap((claim) => claimLines(claim, reading, settings, c)),
    ...(claims.length === 0 ? ["no claims found", ""] : []),
    ...namesLines(reading, settings, c),
  ];
}

/** For people at a terminal: each report with its claims, a few lines each. */
export const table: Format = (settings) => {
  const colours = createColors(settings.colour);
  let reports = 0;
  let claims = 0;
  return {
    head: "",
    add(reading) {
      reports++;
      claims += reading.claims.length;
      return `${reportLines(reading, settings, colours).join("\n")}\n`;
    },
    foot: () =>
      reports > 1 ? colours.dim(`${claims} claims in ${reports} reports. ~ marks a date that was inferred.\n`) : "",
  };
};
