/** Words of weapons and events, the surest first, and the frame that they are of. */
const kinds: readonly (readonly [words: RegExp, type: string, lemma: string])[] = [
  [/\b(?:air ?-?strikes?|air raids?|drones?|uavs?|warplanes?|helicopters?|aerial|bombardment)\b/i, "strike", "strike"], // "drone strike"
  [/\b(?:shell(?:s|ing|ed)?|mortars?|rockets?|missiles?|artillery|tank (?:fire|shells?))\b/i, "strike", "shelling"],
  [
    /\b(?:suicide|car bombs?|bomb(?:s|ing|ings)?|vbied|s?v?b?ieds?|explo(?:sion|sive|ded)\w*|land ?mines?|mines?|grenades?|blasts?)\b/i,
    "bomb",
    "bombing",
  ],
  [/\b(?:clash(?:es)?|battles?|fire ?fights?|crossfire|fighting)\b/i, "clash", "clash"],
  [/\b(?:abduct\w*|kidnap\w*|hostages?|disappear\w*)\b/i, "abduct", "abduct"],
  [/\b(?:arrest\w*|detain\w*|detention|captur\w*)\b/i, "capture", "arrest"],
  [/\b(?:surrender\w*|gave up|lay down arms|defect\w*)\b/i, "surrender", "surrender"],
  [/\b(?:protests?|demonstrations?|march(?:es)?|riots?)\b/i, "protest", "protest"],
  [/\b(?:displac\w*|fled|evict\w*)\b/i, "displace", "displace"],
  [
    /\b(?:gun ?fire|gunshots?|shot|shootings?|small arms|snip\w+|attack(?:s|ed)?|assault\w*|raid(?:s|ed)?|ambush\w*|stabb\w+|beheading|execut\w+|assassinat\w+|massacre|murder\w*|kill\w*)\b/i,
    "attack",
    "attack",
  ],
];

/** The frame that the words for an event or a weapon speak of, or null. */
export function kindByWords(words: string): { readonly type: string; readonly lemma: string } | null {
  const found = kinds.find(([pattern]) => pattern.test(words));
  return found === undefined ? null : { type: found[1], lemma: found[2] };
}
