/** Words that make up about a third of any English prose and are rare or absent together in other languages. */
const functionWords = new Set(
  `the of and to that was were for with on by said is are from at have has had been it as who which their they not but be an this
  will his he after would its or about than into more one up out over when there also no all us`.split(/\s+/),
);

const sampleSize = 20_000;
/** Below this many words nobody can tell. */
const enoughWords = 20;
/** Share of function words: English news has .30 to .45, its headlines .15 to .25; Dutch and German at most .08. */
const leastShare = 0.12;

/** True or false when the text is long enough to tell whether it is English, else null. Looks at the first 20,000 characters only. */
export function looksEnglish(text: string): boolean | null {
  const sample = text.slice(0, sampleSize).toLowerCase();
  let latin = 0;
  let other = 0;
  for (const letter of sample.match(/\p{L}/gu) ?? []) {
    if (letter < "\u0250") latin++;
    else other++;
  }
  if (other > latin && other >= enoughWords) return false;
  const words = sample.match(/[\p{L}']+/gu) ?? [];
  if (words.length < enoughWords) return null;
  const known = words.filter((word) => functionWords.has(word)).length;
  return known / words.length >= leastShare;
}
