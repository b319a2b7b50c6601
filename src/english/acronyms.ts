/** Acronyms that look like function words to the models: "IS", "US", "WHO", "IT", "CAN". */
const lookAlikes = new Set("IS US IT WHO AM ARE CAN MAY IN ON AT OR AS IF UP OUT".split(" "));

/** An acronym that no other word looks like; models read it as the name of a body. */
const plainAcronym = "NATO";

/** Below this share of words in capitals, a sentence is in mixed case, and a word in capitals is an acronym. */
const shouted = 0.4;

/**
 * The forms under which the models see the words of a sentence: in mixed case "IS" (Islamic State) is no form of "be".
 * In a headline or a cable in capitals nothing changes.
 */
export function formsForModels(forms: readonly string[]): readonly string[] {
  if (!forms.some((form) => lookAlikes.has(form))) return forms;
  const worded = forms.filter((form) => /\p{L}{2}/u.test(form));
  const inCapitals = worded.filter((form) => form === form.toUpperCase()).length;
  if (inCapitals > worded.length * shouted) return forms;
  return forms.map((form) => (lookAlikes.has(form) ? plainAcronym : form));
}
