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

/** The words of one claim stand in those of the other: a clause within its sentence. */
const oneInOther = (a: DescribedClaim, b: DescribedClaim): boolean =>
  a.evidence.includes(b.evidence) || b.evidence.includes(a.evidence);

/** Two claims of one type in one sentence are told apart by who tells them: "killed three in Herat and killed two in Farah". */
export const oneSentence: Sign = ({ a, b, sameReport }) =>
  sameReport && a.type === b.type && oneInOther(a, b) ? shown(1, () => "told beside each other in one sentence") : null;

/** "A car bomb killed nine and wounded twenty": types of one happening told in one clause. */
export const oneClause: Sign = ({ a, b, sameReport }) =>
  sameReport && a.type !== b.type && oneInOther(a, b) ? shown(1, () => "told in one clause") : null;

/** Headline and first paragraph. */
export const bothAtTheTop: Sign = ({ a, b }) =>
  a.position < 0.15 && b.position < 0.15 ? shown(1, () => "both stand at the head of their reports") : null;

/** "will be handed over" against "were handed over": a plan may come to nothing, or be another. */
export const planAndDone: Sign = ({ a, b }) =>
  (a.status === "planned") !== (b.status === "planned") ? shown(1, () => "one is planned, the other not") : null;

/** "fear that the Taliban would kill them": what may happen is not what did. */
export const onlyPossible: Sign = ({ a, b }) =>
  (a.status === "possible") !== (b.status === "possible") ? shown(1, () => "one is only possible") : null;

/** "Fighting goes on", "attacks have increased": told as lasting or repeated, without figure. */
export const lasting: Sign = ({ a, b }) => {
  const open = [a, b].filter(
    ({ status, scope, count }) => status === "ongoing" || (scope !== "incident" && count === null),
  );
  return open.length > 0
    ? shown(open.length === 1 ? 0.7 : 1, () => "told as lasting or repeated, not as one occurrence")
    : null;
};
