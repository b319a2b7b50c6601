/** How much an archive may hold before it is taken for a bomb. Every number is far above what archives of reports hold. */
export const limits = {
  /** Archives within archives. */
  depth: 4,
  /** Entries of one ZIP archive. */
  entries: 100_000,
  /** Inflated bytes to a packed byte, over the first megabyte. News text packs 3 to 8 to one, logs up to 50. */
  ratio: 200,
  /** Bytes of one text, page, letter or office document, which have to be held whole. */
  whole: 128_000_000,
  /** Inflated bytes of one archive's entries or of one gzip file. */
  inflated: 50_000_000_000,
  /** Broken stretches of one web archive after which the rest is given up. */
  broken: 100,
} as const;
