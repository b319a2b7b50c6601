/** A value that a coder gave to a unit. For the interval level a number. */
export type Coding = string | number;

/** `nominal`: two values are the same or not; `interval`: they are as far apart as their difference. */
export type Level = "nominal" | "interval";

export interface Alpha {
  /** At most 1, which is full agreement; 0 is what chance gives, below 0 is worse. Null when it cannot be told. */
  readonly alpha: number | null;
  /** Units with two values at least; others say nothing of agreement. */
  readonly units: number;
  /** Values of these units. */
  readonly values: number;
  /** What the figure rests on, or why there is none. */
  readonly says: string;
}

/**
 * Krippendorff's alpha (Content Analysis, 2004, chapter 11): 1 less the observed disagreement over that expected by chance, each value
 * weighed by 1 / (m - 1) in a unit of m values. Any number of coders, values may be missing. Linear in the values.
 */
export function alpha(units: readonly (readonly Coding[])[], level: Level): Alpha {
  const pairable = units.filter((unit) => unit.length >= 2);
  const values = pairable.reduce((sum, unit) => sum + unit.length, 0);
  const about = { units: pairable.length, values };
  if (pairable.length === 0) return { ...about, alpha: null, says: "No claim was coded by two coders." };
  const apart = level === "nominal" ? nominal : interval;
  const observed = pairable.reduce((sum, unit) => sum + apart(unit) / (unit.length - 1), 0) / values;
  const expected = apart(pairable.flat()) / (values * (values - 1));
  if (expected === 0)
    return {
      ...about,
      alpha: null,
      says: "All coders gave all claims the same value: there is nothing to tell agreement from chance by.",
    };
  const few = pairable.length < 30 ? " Few claims: read it with care." : "";
  return {
    ...about,
    alpha: 1 - observed / expected,
    says: `From ${values} codings of ${pairable.length} ${pairable.length === 1 ? "claim" : "claims"}.${few}`,
  };
}

/** Ordered pairs of values that differ: all pairs less those of equal values. */
function nominal(values: readonly Coding[]): number {
  const times = new Map<Coding, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return values.length ** 2 - [...times.values()].reduce((sum, count) => sum + count ** 2, 0);
}

/** Sum over ordered pairs of the squared difference. From the mean, since squares of large counts would lose their last digits. */
function interval(values: readonly Coding[]): number {
  const numbers = values.map(Number);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return 2 * numbers.length * numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
