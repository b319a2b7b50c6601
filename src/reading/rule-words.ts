/** What rules of these names go by, with the phrase that shows it: ‹ › is what the rule took. */
const known: Readonly<Record<string, string>> = {
  // Who says so.
  ownSubjectSpeaks: "who says so is the subject of the saying: “‹The ministry› said ten had died.”",
  nounBefore: "who says so is the noun right before the verb of saying",
  accordingTo: "who says so stands after “according to”: “According to ‹residents›, ten died.”",
  headlineSays: "who says so stands in the headline: “‹Taliban› say …”",
  statementGiven: "who says so gave out a statement",
  muteSource: "nobody who could say it is named",
  firstPerson: "the one who is quoted speaks of himself",
  ownerOfNoun: "who says so owns the words: “‹the government›'s account”",
  // What is said.
  thatAfter: "what is said stands after it: “He said ‹(that) ten had died›.”",
  aroundInsertion: "what is said stands around it: “‹Ten died›, officials said.”",
  clauseAfter: "what is said follows the verb of saying: “He said ‹ten had died›.”",
  quotedBefore: "what is said is quoted before it: “‹Ten died›,” said a doctor.",
  infinitive: "what is said is a thing to do: “They vowed ‹to fight on›.”",
  object: "what is said is the object: “They announced ‹a ceasefire›.”",
  nounWithContent: "a noun carries what is said: “claims ‹that ten had died›”",
  // Where.
  placeOwnPhrase: "the place hangs on the event: “ten were killed ‹in Tanzania›”",
  placeOfArgument: "the place hangs on whom it is said of: “killed 70 members of the tribe ‹in Anbar›”",
  placeIsAffected: "what was hit is where: “an attack on ‹a mosque›”",
  placeByRole: "the codebook's frame says where: “took ‹Kunduz›”",
  // When.
  weekday: "a day of the week, counted from the report's day: “on ‹Tuesday›”",
  weekdayDate: "a day of the week with its date: “‹Tuesday, 19 November›”",
  month: "a month: “in ‹October›”",
  year: "a year: “in ‹2016›”",
  edge: "a part of a longer time: “‹late› October”, “‹mid›-August”",
  pointedUnit: "a time pointed at from the report's day: “‹this week›”",
  theWeekend: "the weekend nearest to the report's day",
  dayThenPart: "a day and a part of it: “‹Monday night›”",
  span: "one end of a stretch of time: “‹from Monday› to Friday”",
  "hedge:nearly": "a word makes it less than exact: “‹nearly› a week”",
};

const roles: Readonly<Record<string, string>> = {
  agent: "who does it",
  affected: "whom it is done to",
  recipient: "to whom",
  instrument: "what with",
  place: "where",
};

const positions: Readonly<Record<string, string>> = {
  subject: "the subject of the event's word",
  object: "the object of the event's word",
  modifier: "the word before the event's noun",
  possessive: "the owner of the event's noun",
};

const counts: Readonly<Record<string, string>> = {
  figureBefore: "the number stands before what is counted: “‹62› fighters”",
  figureItself: "the number stands for what is counted: “‹62› surrendered”",
  plainFigure: "the number is given as it is",
  vagueWord: "a word that stands for a number: “‹a dozen›”, “‹several›”",
  onePerson: "one person is named",
  sumOfGroups: "groups are added up: “‹three› men and ‹two› women”",
  spelledOut: "the parts of the number are spelt out after it",
  leadingFigure: "the number leads the phrase: “‹dozens› of attacks”",
  rangeOfFigures: "two numbers make a range: “‹10 to 12›”",
};

const statuses: Readonly<Record<string, string>> = {
  future: "it is told of the future: “will”",
  negated: "it is denied in its own clause: “not”, “no”, “nobody”",
  would: "it is told with “would”",
  modal: "it is told with “can”, “could”, “may” or “might”",
  goingOn: "it is told as going on",
  purpose: "it is told as what somebody is about: “to …”",
  believed: "it is told as believed",
  lastingState: "it is told as a state that lasts",
  goingTo: "it is told with “going to”",
};

/**
 * What a rule that spoke went by, in a sentence for people; null for rules whose name must do. Names of several parts
 * ("surrender:verb:give up", "status:under:deny") are read by their parts.
 */
export function ruleWords(rule: string): string | null {
  const plain = known[rule];
  if (plain !== undefined) return plain;
  const [first = "", second = "", ...rest] = rule.split(":");
  const third = rest.join(":");
  if (first === "count") return counted(second, third);
  if (first === "status")
    return second === "under"
      ? `it stands under “${third}”, which the codebook knows to change what is told as happened`
      : (statuses[second] ?? null);
  if (third !== "" && /^(?:verb|noun|adjective)$/.test(second))
    return `the codebook has the ${second} “${third}” among the words of the type “${first}”`;
  const role = roles[first];
  if (role === undefined || second === "") return null;
  return `${role}: ${positions[second] ?? `what stands after “${second}”`}`;
}

const counted = (second: string, third: string): string | null =>
  second.startsWith("hedge") && third !== ""
    ? `“${third}” makes the number a bound or a range`
    : (counts[second] ?? null);
