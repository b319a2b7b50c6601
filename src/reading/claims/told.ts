import type { Sentence, Word } from "../../english/document.ts";
import type { Roles } from "../events/roles.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import type { Antecedents } from "./antecedent.ts";

/** What a report has told so far, to tell "his death" after a death was reported from a death first heard of. */
export class Told {
  readonly #events = new Set<string>();
  readonly #antecedents: Antecedents;

  constructor(antecedents: Antecedents) {
    this.#antecedents = antecedents;
  }

  tell(found: FoundTrigger, roles: Roles): void {
    for (const key of this.#keys(found, roles)) this.#events.add(key);
  }

  /** True when an event of this type was told of the same people or things, or under the same name. */
  has(found: FoundTrigger, roles: Roles): boolean {
    return this.#keys(found, roles).some((key) => this.#events.has(key));
  }

  /** "kill chain at 312", "capture pirate", "clash operation steel curtain". */
  #keys({ frame, sentence, word }: FoundTrigger, roles: Roles): string[] {
    const name = eventName(sentence, word);
    if (name) return [`${frame.type} ${name}`];
    const about = roles.affected.length > 0 ? roles.affected : roles.agent;
    return about.map((role) => `${frame.type} ${this.#antecedents.referent(role.sentence, role.head)}`);
  }
}

/** "Operation Steel Curtain" in small letters; null where the event has no proper name. */
export function eventName(sentence: Sentence, index: number): string | null {
  if (!/^\p{Lu}/u.test((sentence.words[index] as Word).text)) return null;
  let last = index;
  while (sentence.words[last + 1]?.upos === "PROPN") last++;
  if (last === index) return null;
  return sentence.words
    .slice(index, last + 1)
    .map((w) => w.text.toLowerCase())
    .join(" ");
}
