import type { Interval } from "../../reading/index.ts";
import type { DescribedClaim } from "../described.ts";
import { shown, type Sign } from "./sign.ts";

const counted = (a: DescribedClaim, b: DescribedClaim): readonly [Interval, Interval] | null =>
  a.type === b.type && a.count !== null && b.count !== null ? [a.count, b.count] : null;

const isExact = ([min, max]: Interval): boolean => min === max;

/** True when no number lies in both. */
export const exclude = ([minA, maxA]: Interval, [minB, maxB]: Interval): boolean =>
  (maxA !== null && maxA < minB) || (maxB !== null && maxB < minA);

/** "62 surrendered" twice. The larger the figure, the less by chance: one dead says little, 62 a lot. */
export const countsEqual: Sign = ({ a, b }) => {
  const both = counted(a, b);
  if (!both || !isExact(both[0]) || !isExact(both[1]) || both[0][0] !== both[1][0]) return null;
  const [count] = both[0];
  return shown(count === 0 ? 0.1 : Math.min(1, 0.15 + Math.log10(count) * 0.6), () => `${count} in both`);
};

/** "over 600" and "about 670"; "dozens" and "62". */
export const countsMeet: Sign = ({ a, b }) => {
  const both = counted(a, b);
  if (!both || exclude(...both) || (isExact(both[0]) && isExact(both[1]))) return null;
  return shown(0.5, () => `${figure(both[0])} and ${figure(both[1])} can be one figure`);
};

/** 62 and 40. How far apart they are counts: 9 dead and 11 dead are the morning's and the evening's toll, 2 and 60 are not. */
export const countsExclude: Sign = ({ a, b }) => {
  const both = counted(a, b);
  if (!both || !exclude(...both)) return null;
  const [less, more] = both[0][0] < both[1][0] ? both : [both[1], both[0]];
  const ratio = more[0] / Math.max(1, less[1] ?? less[0]);
  return shown(
    Math.min(1, 0.25 + Math.log2(ratio) / 3),
    () => `${figure(less)} and ${figure(more)} exclude each other`,
  );
};

/** "three soldiers" and "three children": what is counted is not one group. */
export const unitsDiffer: Sign = ({ a, b }) => {
  if (!counted(a, b) || a.unit === null || b.unit === null) return null;
  const [one, other] = [groupOfUnit(a.unit), groupOfUnit(b.unit)];
  if (one === null || other === null || one === other) return null;
  return shown(1, () => `${a.unit} are counted in one and ${b.unit} in the other`);
};

/** Words for people of whom the one is never the other. */
const groups: readonly (readonly [name: string, words: RegExp])[] = [
  [
    "armed",
    /^(?:soldier|troop|fighter|militant|terrorist|insurgent|rebel|gunman|gunmen|policem[ae]n|officer|guard|commander|jihadi|jihadist|serviceman|servicemen|member of the security forces)s?$/i,
  ],
  [
    "unarmed",
    /^(?:civilian|child|children|woman|women|villager|farmer|student|worker|journalist|doctor|nurse|teacher|worshipper|girl|boy|baby|babies|passenger|resident|pilgrim|shopper|patient)s?$/i,
  ],
];

const groupOfUnit = (unit: string): string | null =>
  groups.find(([, words]) => words.test(unit.split(/\s+/).at(-1) ?? ""))?.[0] ?? null;

/** "62 surrendered on Tuesday" against "over 600 have surrendered since October": an incident is no total. */
export const scopesDiffer: Sign = ({ a, b }) => {
  const cumulative = [a, b].filter(({ scope }) => scope === "cumulative").length;
  return cumulative === 1 ? shown(1, () => "one is a total over time, the other one occurrence") : null;
};

/** "over 600", "36 to 39", "62". */
export const figure = ([min, max]: Interval): string =>
  max === null ? `${min} or more` : min === max ? `${min}` : `${min} to ${max}`;
