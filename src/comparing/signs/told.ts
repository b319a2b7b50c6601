import type { DescribedClaim } from "../described.ts";
import { shown, type Sign } from "./sign.ts";

/** "The attack" after the attack was told: nothing of its own, so it tells again. */
export const tellsAgain: Sign = ({ a, b, sameReport }) =>
  sameReport && (isBare(a) || isBare(b)) ? shown(1, () => "one adds nothing of its own, in the same report") : null;

const isBare = ({ count, from, placeBasis, agent, affected }: DescribedClaim): boolean =>
  (count === null || (count[0] === 1 && count[1] === 1)) &&
  from === null &&
  placeBasis !== "stated" &&
  agent.length + affected.length < 2;

/** Two claims of one type in one sentence are told apart by who tells them: "killed three in Herat and killed two in Farah". */
export const oneSentence: Sign = ({ a, b, sameReport }) =>
  sameReport && a.type === b.type && a.evidence === b.evidence
    ? shown(1, () => "told beside each other in one sentence")
    : null;

/** Headline and first paragraph. */
export const bothAtTheTop: Sign = ({ a, b }) =>
  a.position < 0.15 && b.position < 0.15 ? shown(1, () => "both stand at the head of their reports") : null;

/** "plans to release" against "released": a plan may come to nothing, or be the other. */
export const planAndDone: Sign = ({ a, b }) => {
  const planned = [a, b].filter(({ status }) => status === "planned" || status === "possible").length;
  return planned === 1 ? shown(1, () => "one is planned or possible, the other happened") : null;
};

/** "Fighting goes on", "attacks have increased": told as lasting, without day or figure. */
export const lasting: Sign = ({ a, b }) => {
  const open = [a, b].filter(
    (claim) => claim.status === "ongoing" || (claim.scope === "cumulative" && claim.count === null),
  );
  return open.length > 0 ? shown(open.length / 2, () => "told as lasting or repeated, not as one occurrence") : null;
};
