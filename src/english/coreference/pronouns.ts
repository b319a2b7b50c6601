/** What a pronoun says of what it stands for. */
export interface Pronoun {
  readonly person: 1 | 2 | 3;
  readonly number: "one" | "many" | "any";
  readonly gender: "he" | "she" | "it" | "any";
  readonly use: "plain" | "own" | "self";
}

const rows = `
i me|1 one any plain
my mine|1 one any own
myself|1 one any self
we us|1 many any plain
our ours|1 many any own
ourselves|1 many any self
you|2 any any plain
your yours|2 any any own
yourself yourselves|2 any any self
he him|3 one he plain
his|3 one he own
himself|3 one he self
she her|3 one she plain
hers|3 one she own
herself|3 one she self
it|3 one it plain
its|3 one it own
itself|3 one it self
they them 'em em|3 many any plain
their theirs|3 many any own
themselves themself|3 many any self`;

const table = new Map<string, Pronoun>();
for (const row of rows.trim().split("\n")) {
  const [forms = "", features = ""] = row.split("|");
  const [person, number, gender, use] = features.split(" ");
  for (const form of forms.split(" ")) table.set(form, { person: Number(person), number, gender, use } as Pronoun);
}

/** The features of a personal, possessive or reflexive pronoun; null for other words. `xpos` tells "her house" from "saw her". */
export const pronounOf = (form: string, xpos: string): Pronoun | null => {
  if (form === "US") return null;
  if (form === "'s" || form === "’s") return xpos === "PRP" ? table.get("us")! : null;
  const found = table.get(form.toLowerCase());
  if (!found) return null;
  return xpos === "PRP$" && found.use === "plain" ? { ...found, use: "own" } : found;
};
