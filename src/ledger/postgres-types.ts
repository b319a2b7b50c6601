import pg from "pg";

const asText = (words: string): string => words;

/** What `pg` would otherwise give as strings, or as dates of the local time zone. bigint: ours stay below 2^53. */
const parsers = new Map<number, (words: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
  [pg.types.builtins.DATE, asText],
  [pg.types.builtins.TIMESTAMP, asText],
  [pg.types.builtins.TIMESTAMPTZ, asText],
]);

/** How values come back from the server. Text stays text: a day is "2019-11-19" in both databases. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => parsers.get(id) ?? pg.types.getTypeParser(id, format),
};
