/** Verbs whose subject speaks. */
export const SAYING: ReadonlySet<string> = new Set(
  "say tell add ask reply write note explain warn claim state announce declare insist argue recall continue respond admit report stress".split(
    " ",
  ),
);
