/** Every key of every page, for the help that "?" opens. */
export const keyList: readonly { readonly where: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    where: "Everywhere",
    keys: [
      ["?", "this help"],
      ["/", "search"],
      ["1 – 7", "the seven pages, in the order of the menu"],
      ["Esc", "close, or leave an edit"],
    ],
  },
  {
    where: "A report, a list of claims, the review queue",
    keys: [
      ["j  k", "next, previous claim"],
      ["a", "accept the claim"],
      ["x", "reject the claim"],
      ["e", "edit the claim; words selected in the text can be taken over"],
      ["w", "why: the rules that read it so"],
      ["i", "the incident it belongs to"],
    ],
  },
];
