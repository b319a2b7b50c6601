import { readCodebookFolder } from "../../../src/codebook-folder.ts";
import { type Claim, createReader, type Reading, type Report } from "../../../src/reading/index.ts";
import { shippedEnglish, shippedGazetteer } from "../../../src/shipped.ts";

const reader = createReader({
  english: shippedEnglish(),
  codebook: readCodebookFolder(),
  gazetteer: shippedGazetteer,
});

/** A report of which only the words and the day are known. */
export const reportOf = (text: string, published: string | null = "2019-11-21"): Report => ({
  id: "r1",
  title: null,
  url: null,
  outlet: null,
  author: null,
  published,
  publishedBasis: published === null ? "unknown" : "given",
  language: "en",
  sha256: "",
  text,
});

export const read = (text: string, published: string | null = "2019-11-21"): Reading =>
  reader.read(reportOf(text, published));

const many = (count: Claim["count"]): string => {
  if (!count) return "";
  const [min, max] = count;
  return max === null ? ` ${min}+` : min === max ? ` ${min}` : ` ${min}-${max}`;
};

/** A claim on one line: "kill 36-39 | planned | the ministry says". */
export const line = ({ type, count, status, source, stance }: Claim): string =>
  `${type}${many(count)}${status === "happened" ? "" : ` | ${status}`}${source ? ` | ${source.words}: ${stance}` : ""}`;

export const lines = (text: string, published?: string | null): string[] => read(text, published).claims.map(line);

/** The only claim of a text. */
export function only(text: string, published?: string | null): Claim {
  const { claims } = read(text, published);
  if (claims.length !== 1) throw new Error(`${claims.length} claims in "${text}": ${claims.map(line).join("; ")}`);
  return claims[0] as Claim;
}
