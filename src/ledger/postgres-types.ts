import pg from "pg";

/** PostgreSQL's numbers for its types; what `pg` would otherwise give as strings or as dates of the local time zone. */
const number = 20; // bigint: ours stay below 2^53
const numeric = 1700;
const date = 1082;
const timestamp = 1114;
const timestampWithZone = 1184;

const asText = (words: string): string => words;

/** How values come back from the server. Text stays text: a day is "2019-11-19" in both databases. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    if (id === number || id === numeric) return Number;
    if (id === date || id === timestamp || id === timestampWithZone) return asText;
    return pg.types.getTypeParser(id, format as never);
  },
};
