/** "1 report", "60 reports". */
export const many = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : several}`;

/** Bounds of a number of origins: "3 independent origins", "9–14 independent origins". */
export const originsWords = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? many(min, "independent origin") : `${min}–${max} independent origins`;
