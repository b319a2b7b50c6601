import type { Known, Shape } from "./shape.ts";

/** One file of a codebook beside its frames, by the name it has in the folder. */
export interface Part<T> {
  /** "cues.yaml" */
  readonly file: string;
  /** What it holds, for `docs/codebook.md` and for messages. */
  readonly means: string;
  /** What a codebook without the file has. */
  readonly empty: T;
  readonly shape: Shape<T>;
  /** What a codebook has that extends another: the other's part and the file of its own. */
  readonly extend: (base: T, own: T) => T;
  /** Names that frames may refer to, and under which heading. */
  readonly names?: (part: T) => Known;
}

export const part = <T>(part: Part<T>): Part<T> => part;
