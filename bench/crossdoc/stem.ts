const endings =
  /(?:izations?|isations?|ations?|itions?|itions|ments?|ings?|ences?|ances?|ions?|ers?|ors?|ies|ied|als?|ees?|ed|es|s|e|y)$/;

const irregular: Readonly<Record<string, string>> = {
  death: "die",
  dead: "die",
  dying: "die",
  shot: "shoot",
  gunshot: "shoot",
  gunfire: "shoot",
  gunman: "shoot",
  fatal: "die",
  fatally: "die",
  deadly: "die",
  deceased: "die",
  loss: "lose",
  victory: "win",
  thief: "theft",
  injury: "injur",
  quake: "earthquak",
  fought: "fight",
  fled: "flee",
  flight: "flee",
  bought: "buy",
  sale: "sell",
};

/** What verbs and their nouns share: "acquisition" and "acquire" → "acqui". Good enough to call two words one; no stemmer's stem. */
export function stemOf(lemma: string): string {
  const word = lemma.toLowerCase().replace(/[^a-z-]/g, "");
  const known = irregular[word];
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  const stem = word.replace(endings, "");
  return stem.length >= 3 ? stem : word;
}
