import type {
  Decision,
  DescribedClaim,
  Judgement,
  Kinship,
  Party,
  PolicyName,
  Question,
  Total,
  Where,
} from "../../../src/comparing/index.ts";
import { total } from "../../../src/comparing/index.ts";
import type { TotalInput } from "../../../src/comparing/totals/total.ts";

/** Claims as a recorder would note them on a card, for tests of totals: what is not written is the same for all. */
export interface Card {
  /** Who printed it; one report an outlet unless `report` says otherwise. */
  readonly in: string;
  readonly report?: string;
  /** Which happening it is about. */
  readonly of?: string;
  /** "62", "665 to 675", "601 or more"; null when no number is given. */
  readonly count: string | null;
  readonly unit?: string | null;
  /** Who says so; the outlet itself unless given. */
  readonly by?: string;
  /** "2014-03-03", "2014-03-01 to 2014-03-31"; null when it does not say. */
  readonly on?: string | null;
  /** "Tikrit, Salah ad Din, IQ"; null when it does not say. */
  readonly at?: string | null;
  readonly status?: DescribedClaim["status"];
  readonly type?: string;
  /** A sum over a stretch of time. */
  readonly inAll?: true;
  readonly doneBy?: readonly Party[];
  readonly doneTo?: readonly Party[];
  /** It is the headline. */
  readonly headline?: true;
}

/** An actor of the codebook. */
export const actor = (identity: string, wholes: readonly string[] = []): Party => ({
  words: identity,
  name: identity,
  identity,
  wholes,
  kind: "armed group",
  country: null,
  named: true,
});

/** People whom nobody names: "gunmen". */
export const some = (words: string, more: Partial<Party> = {}): Party => ({
  words,
  name: words,
  identity: null,
  wholes: [],
  kind: null,
  country: null,
  named: false,
  ...more,
});

const speaker = (name: string): Party => ({ ...some(name), named: /^\p{Lu}/u.test(name) });

export function interval(words: string): readonly [number, number | null] {
  const [min, max] = words.split(" to ").map(Number.parseFloat);
  return [min!, words.endsWith("or more") ? null : (max ?? min!)];
}

function place(words: string): Where {
  const [name, admin1, country] = words.split(", ");
  return {
    words: name!,
    name: name!,
    geonameId: null,
    lat: null,
    lon: null,
    country: country ?? null,
    admin1: admin1 ?? null,
    precision: "place",
  };
}

/** The claim of a card; its id is made of what is on it, so that the order of cards changes nothing. */
export function claimOf(card: Card): DescribedClaim {
  const on = card.on === undefined ? "2014-03-03" : card.on;
  const at = card.at === undefined ? "Tikrit, Salah ad Din, IQ" : card.at;
  const [from, to] = on === null ? [null, null] : on.split(" to ");
  const words = [card.by, card.count, card.unit, card.of, on, at, card.status, card.headline && "headline"]
    .filter(Boolean)
    .join(" ");
  return {
    id: `${card.report ?? card.in} ${words} ${card.inAll ?? ""}${card.type ?? ""}`.replace(/\W+/g, "-"),
    report: card.report ?? card.in,
    type: card.type ?? "kill",
    lemma: "kill",
    agent: card.doneBy ?? [],
    affected: card.doneTo ?? [],
    recipient: [],
    instrument: [],
    places: at === null ? [] : [place(at)],
    placeBasis: at === null ? null : "stated",
    from: from ?? null,
    to: to ?? from ?? null,
    periodBasis: on === null ? null : "stated",
    periodWords: on,
    count: card.count === null ? null : interval(card.count),
    unit: card.unit === undefined ? "people" : card.unit,
    parts: [],
    scope: card.inAll ? "cumulative" : "incident",
    status: card.status ?? "happened",
    stance: card.by === undefined ? null : "say",
    source: card.by === undefined ? null : speaker(card.by),
    confidence: 0.8,
    evidence: words,
    position: card.headline ? 0 : 0.2,
    keys: [],
  };
}

export interface Made {
  readonly judgements?: readonly Judgement[];
  readonly kinships?: readonly Kinship[];
  readonly decisions?: readonly Decision[];
  readonly actor?: TotalInput["actor"];
  readonly printed?: string | null;
}

/** What a question about cards comes to under a policy. Cards of one `of` are one incident; those without stand alone. */
export function totalOf(
  cards: readonly Card[],
  policy: PolicyName,
  question: Partial<Question> = {},
  made: Made = {},
): Total {
  const claims = cards.map((card) => ({ card, claim: claimOf(card) }));
  const told = Map.groupBy(
    claims.filter(({ card }) => card.of !== undefined),
    ({ card }) => card.of!,
  );
  return total({
    question: { type: "kill", ...question },
    policy,
    ...(made.actor === undefined ? {} : { actor: made.actor }),
    incidents: [...told].map(([id, those]) => ({ id: `i-${id}`, claims: those.map(({ claim }) => claim.id) })),
    claims: claims.map(({ claim }) => claim),
    reports: new Map(
      claims.map(({ card, claim }) => [
        claim.report,
        {
          id: claim.report,
          outlet: card.in,
          wires: [],
          cites: [],
          published: made.printed === undefined ? "2014-03-31" : made.printed,
          title: claims.find((one) => one.card.headline && one.claim.report === claim.report)?.claim.evidence ?? null,
        },
      ]),
    ),
    judgements: made.judgements ?? [],
    kinships: made.kinships ?? [],
    decisions: made.decisions ?? [],
  });
}

/** "9", "601 or more", "40 to 62", "nothing", with ", best 9" where the policy has one. */
export function inWords({ range, best }: Pick<Total, "range" | "best">): string {
  if (range === null) return "nothing";
  const [min, max] = range;
  const words = max === null ? `${min} or more` : max === min ? `${min}` : `${min} to ${max}`;
  return best === null ? words : `${words}, best ${best}`;
}

const judged = (a: Card, b: Card, relation: Judgement["relation"]): Judgement => ({
  a: claimOf(a).id,
  b: claimOf(b).id,
  relation,
  score: 0.9,
  open: relation === "part-of",
  signs: [],
});

/** The later figure of a source in place of its earlier one. */
export const revises = (later: Card, earlier: Card): Judgement => judged(later, earlier, "revises");
export const contradicts = (a: Card, b: Card): Judgement => judged(a, b, "contradicts");
/** Nobody says whether the one lies inside the other. */
export const mayBePartOf = (part: Card, whole: Card): Judgement => judged(part, whole, "part-of");

/** The same text again under another masthead. */
export const reprint = (a: string, b: string): Kinship => ({ a, b, kind: "reprint", share: 0.97, says: "one text" });

/** What a coder decides. */
export const decided = (made: Record<string, unknown>): Decision =>
  ({ id: "d1", coder: "mariam", at: "2024-01-01T00:00:00Z", reason: null, blind: false, ...made }) as Decision;

/** Every claim that was left out, "reason: who" in order. */
export const leftOut = ({ leftOut: all }: Total): readonly string[] =>
  all.map(({ reason, words }) => `${reason}: ${words}`);
