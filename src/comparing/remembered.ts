/** A function of words that remembers its answers, up to so many, then begins anew: names and days come again and again. */
export function remembered<T>(answer: (words: string) => T, most = 20_000): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    let found = known.get(words);
    if (found === undefined) {
      found = answer(words);
      if (known.size >= most) known.clear();
      known.set(words, found);
    }
    return found;
  };
}
