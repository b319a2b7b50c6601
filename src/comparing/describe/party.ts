import type { Entity, Filler } from "../../reading/index.ts";
import type { Party } from "../described.ts";
import { type Cast, firstFrom } from "./cast.ts";
import { groupNamedBefore, groupsNamedIn } from "./side.ts";

/** Someone who fills a role, with what the reading knows of who that is. */
export function partyOf(filler: Filler, cast: Cast): Party {
  const own = filler.mention === undefined ? undefined : cast.byMention.get(filler.mention);
  const entity = own && (own.actor?.identity || isName(own.name)) ? own : (personOf(filler, cast) ?? own);
  const facts = entity?.actor;
  const identity = facts?.identity ?? null;
  const fullest = entity && isName(entity.name) ? entity.name : null;
  const words = isName(filler.words) ? filler.words : null;
  const named = identity !== null || fullest !== null || words !== null;
  const known = wholesOf(entity, cast);
  const wholes =
    identity === null ? [...known, ...groupsNamedIn(filler, cast).filter((group) => !known.includes(group))] : known;
  const likely = named || wholes.length > 0 ? null : groupNamedBefore(filler, cast);
  return {
    words: filler.words,
    name: identity !== null && entity ? entity.name : (fullest ?? words ?? headOf(filler.words)),
    identity,
    wholes,
    kind: facts?.kind ?? null,
    country: facts?.country ?? null,
    named,
    ...(likely === null ? {} : { likely }),
  };
}

/** Who a description gives the name of: "the group's leader, [Abu Bakr al-Baghdadi]", "the journalist" before "[Salim Haddad]". */
function personOf({ start, end }: Filler, cast: Cast): Entity | undefined {
  const { mentions, byMention } = cast;
  for (let at = firstFrom(mentions, start); at < mentions.length && mentions[at]!.start <= end + 1; at++) {
    const mention = mentions[at]!;
    const named = mention.kind === "person" ? byMention.get(mention.id) : undefined;
    if (named?.kind !== "person" || !isName(named.name)) continue;
    if (mention.end === end || mention.start === end + 1) return named;
  }
  return undefined;
}

/** Identities of what an entity belongs to, nearest first. */
function wholesOf(entity: Entity | undefined, cast: Cast): string[] {
  const found: string[] = [];
  const seen = new Set<Entity>();
  let open = entity ? [entity] : [];
  while (open.length > 0) {
    const next: Entity[] = [];
    for (const one of open) {
      if (seen.has(one)) continue;
      seen.add(one);
      for (const { identity, entity: id } of one.actor?.partOf ?? []) {
        const whole = id === null ? undefined : cast.byId.get(id);
        const known = identity ?? whole?.actor?.identity ?? null;
        if (known !== null && known !== entity?.actor?.identity && !found.includes(known)) found.push(known);
        if (whole) next.push(whole);
      }
    }
    open = next;
  }
  return found;
}

/** Small words inside names: "Abu Bakr [al]-Baghdadi", "Lashkar[-e-]Taiba", "Ministry [of] Defence". */
const inNames = /^(?:al|el|bin|ibn|abu|de|del|della|da|dos|du|van|von|der|la|le|e|i|y|ul|ud|ad|as|of|the|and|for)$/;

/** True for words that name: each begins with a capital but for the small words inside names. "The Taliban", not "Two soldiers". */
export function isName(words: string): boolean {
  const parts = words.replace(/^(?:the|a|an)\s+/i, "").split(/[\s-]+/);
  if (parts.length > 7 || !/^\p{Lu}/u.test(parts[0]!) || numberWord.test(parts[0]!)) return false;
  return parts.every((part) => /^\p{Lu}|^["'(]|^\d/u.test(part) || inNames.test(part)) && !/,/.test(words);
}

const numberWord =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\w+ty-\w+|dozens?|scores|hundreds?|thousands?|some|several|many|about|nearly|almost|over|more|at|up|both|all|most|few|no|each|every|another|other|his|her|their|its|our|my|these|those|this|that|who|they|he|she|it|we|residents|officials|police|authorities|people|gunmen|villagers|civilians|troops|soldiers|militants|fighters)$/i;

/** Head of a described group, small and singular: "sixty-two members of the group" → "member", "Some of the remaining fighters" → "fighter". */
export function headOf(words: string): string {
  const ofWhat =
    /^(?:some|many|most|all|both|one|two|three|several|dozens|scores|hundreds|thousands|members?|a number|a group|groups?) of\s+(.*)$/i;
  let phrase = words;
  for (let i = 0; i < 3; i++) phrase = ofWhat.exec(phrase)?.[1] ?? phrase;
  const [base = ""] = phrase.split(
    /,|\s(?:of|in|at|from|with|who|whom|which|that|and|near|on|for|by|including|among|to)\s|\s\(/i,
  );
  const last = base.trim().split(/\s+/).at(-1) ?? "";
  const small = last.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, "");
  if (irregular[small]) return irregular[small];
  return small.length > 3 && small.endsWith("s") && !small.endsWith("ss") ? small.slice(0, -1) : small;
}

const irregular: Readonly<Record<string, string>> = {
  men: "man",
  women: "woman",
  children: "child",
  people: "person",
  policemen: "policeman",
  gunmen: "gunman",
  families: "family",
  bodies: "body",
  wives: "wife",
};
